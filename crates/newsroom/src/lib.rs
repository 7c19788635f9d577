//! The verbs of the paper: founding it, importing pages, the steps of the desk; the followers that keep what is derived from the
//! change log, and the workers that do its jobs.

mod desk;
mod draft;
mod error;
mod follower;
mod found;
mod import;
mod jobs;
mod kin;
mod listing;
mod paper;
mod picture;
mod trail;

pub use desk::Stored;
pub use error::Error;
pub use follower::{Follower, Following, Position};
pub use import::{Arrival, Imported, Importer, Outcome};
pub use jobs::{Answer, Attempt, JobKind};
pub use kin::Kin;
pub use listing::listing;
pub use paper::{Paper, Setup};

/// Results of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;
