//! The demo paper: 새나루신문, of an invented town. The shop window of the program, and every test's friend.
//!
//! Its articles, pictures and banners lie under `paper/` and are embedded. Dates are told relative to the day the paper is
//! made, so that it always reads like this morning's.

mod date_words;
mod error;
mod layout;
mod manuscript;
mod names;
mod plates;

pub use error::Error;
pub use layout::{lay_out, masthead};

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "paper/"]
struct Files;

impl Files {
    /// The text of an embedded file.
    fn text(path: &str) -> Result<String, Error> {
        let file = Self::get(path).ok_or_else(|| Error::Missing(path.to_owned()))?;
        String::from_utf8(file.data.into_owned()).map_err(|_| Error::Damaged(path.to_owned(), "not UTF-8".into()))
    }
}
