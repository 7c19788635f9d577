//! The paper over HTTP.
//!
//! [`router`] answers every address of the readers' paper, [`serve`] listens, [`export`] writes what it answers into files. A handler of `site/` is given a [`Reader`] and
//! never a write, and gives back a typed page: how it becomes a response, with its `ETag`, its tags and how long it may be
//! kept, is written once, in `answer.rs`. Ready bytes are kept in the page cache (`cache.rs`), which follows the change log
//! (`keeping.rs`). What cannot be answered with a page is an [`Error`], drawn in the paper's design by
//! `drawing.rs`.
//!
//! [`Reader`]: jikji_store::Reader

mod answer;
mod api;
mod cache;
mod drawing;
mod error;
mod export;
mod fields;
mod finding;
mod freshness;
mod guard;
mod headers;
mod keeping;
mod public_url;
mod router;
mod serve;
mod site;
mod studio;
mod turns;

pub use error::Error;
pub use export::{Broken, Exported, Walked, export};
pub use public_url::PublicUrl;
pub use router::router;
pub use serve::serve;
pub use site::{Site, SiteConfig};

/// Results of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;
