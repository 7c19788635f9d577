//! Persistence: the paper's directory, its database and its media files. The only room that knows SQL.
//!
//! Reads and writes take different doors. A [`Reader`] can only select, and is all that a page is given; a [`Tx`] writes, and
//! its commit appends what it changed to the change log in the same transaction.

mod account;
mod card;
mod dialect;
mod directory;
mod error;
mod job;
mod kept;
mod log;
mod media;
mod proof;
mod reader;
mod schema;
mod sql;
mod store;
mod tx;

pub use account::{Attempts, Credential, KeptAnswer, KeyHash, Link, LinkKind, NewSession};
pub use card::{Card, Cursor, ListOf};
pub use directory::{Lock, PaperDir};
pub use error::Error;
pub use job::{Job, JobState, NewJob};
pub use kept::Kept;
pub use log::LogHead;
pub use media::Media;
pub use proof::{Fault, Proof};
pub use reader::{ImportOrigin, InWork, Reader, TakenStep, Text};
pub use store::Store;
pub use tx::{Listing, NewArticle, Tx};

/// Results of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;
