//! Persistence: the paper's directory, its database and its media files. The only room that knows SQL.
//!
//! Reads and writes take different doors. A [`Reader`] can only select, and is all that a page is given; a [`Tx`] writes, and
//! its commit appends what it changed to the change log in the same transaction.

mod card;
mod dialect;
mod directory;
mod error;
mod log;
mod media;
mod reader;
mod schema;
mod sql;
mod store;
mod tx;

pub use card::{Card, Cursor, ListOf};
pub use directory::{Lock, PaperDir};
pub use error::Error;
pub use log::{LogHead, chain_hash};
pub use media::Media;
pub use reader::{ImportOrigin, Reader};
pub use store::Store;
pub use tx::{Listing, NewArticle, Tx};

/// Results of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;
