//! The verbs of the paper: founding it, importing pages, and the followers that keep what is derived from the change log.

mod draft;
mod error;
mod found;
mod import;
mod kin;
mod listing;
mod paper;
mod picture;

pub use error::Error;
pub use import::{Arrival, Imported, Importer, Outcome};
pub use kin::Kin;
pub use listing::listing;
pub use paper::{Paper, Setup};

/// Results of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;
