//! Foreign pages, read into the newspaper's values. Pure: bytes go in, values come out, nothing is fetched or written.
//!
//! [`read_page`] reads a saved article page: the text of one (what a reader copies out of a browser), or the HTML of the two
//! Korean families of content systems and of any page that calls itself a news article. What no rule took is listed, never lost.

mod charset;
mod furniture;
mod html;
mod identity;
mod page;
mod plain;
mod reading;
mod related;
mod signature;
mod stamp;
mod unreadable;
mod weather;

pub use charset::{Charset, decode};
pub use identity::{Identity, identity, teaser_identity, title_identity};
pub use page::{Page, PagePicture, Teaser};
pub use reading::{Form, Hint, SIZE_LIMIT, read_page};
pub use unreadable::Unreadable;
