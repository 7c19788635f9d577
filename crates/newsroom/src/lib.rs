//! The verbs of the paper: founding it, importing pages, the steps of the desk, the staff and how they
//! come in, proving, backing up, restoring and examining it;
//! the followers that keep what is derived from the change log, and the workers that do its jobs.

mod backup;
mod beside;
mod catalogue;
mod caught;
mod desk;
mod doctor;
mod draft;
mod error;
mod follower;
mod found;
mod import;
mod jobs;
mod kin;
mod lexicon;
mod listing;
mod media;
mod paper;
mod picture;
mod reindex;
mod restore;
mod search;
mod staff;
mod trail;
mod verify;
mod vocabulary;
mod warmth;

pub use backup::{BackedUp, LogEnd, Manifest, Progress, Stage, Teller, back_up};
pub use beside::Beside;
pub use catalogue::{Catalogue, Catalogued, Renewal};
pub use desk::{Named, Stored};
pub use doctor::{Check, Finding, Verdict, examine};
pub use error::Error;
pub use follower::{Follower, Following, Position};
pub use import::{Arrival, Imported, Importer, Outcome};
pub use jobs::{Answer, Attempt, JobKind};
pub use kin::{Kin, Regrouped};
pub use listing::listing;
pub use media::{MediaFiles, Names};
pub use paper::{Paper, Setup};
pub use picture::{PICTURE_BYTES, Told as ToldOfPicture};
pub use restore::{Restored, restore};
pub use staff::{Caller, CodeSecret, Credentials, NewStaff, NewToken, PasswordFault, Secret, SignedIn};
pub use verify::verify;

/// Results of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;
