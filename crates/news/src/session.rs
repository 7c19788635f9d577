//! Sessions: what a browser shows after somebody signed in with it.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::StaffId;

/// The paper's own key of a session; not what the browser shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionId(pub i64);

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The key.
    pub id: SessionId,
    /// Whose it is.
    pub staff: StaffId,
    /// When somebody signed in.
    pub begun_at: Timestamp,
    /// About when it was last shown.
    pub seen_at: Timestamp,
    /// When the password was last given in it.
    pub proven_at: Timestamp,
    /// When it ends, whatever is done in it.
    pub expires_at: Timestamp,
    /// The network address it began at.
    pub address: String,
    /// What the browser says of itself, cut short.
    pub device: String,
}

impl Session {
    /// How long a session lasts at most.
    pub const LONGEST: SignedDuration = SignedDuration::from_hours(30 * 24);
    /// After how long a session that nobody uses ends.
    pub const IDLE: SignedDuration = SignedDuration::from_hours(7 * 24);
    /// How long after giving the password one may change what guards the account.
    pub const PROVEN_FOR: SignedDuration = SignedDuration::from_mins(10);

    /// Whether it lets somebody in at a moment.
    pub fn holds(&self, now: Timestamp) -> bool {
        now < self.expires_at && now.duration_since(self.seen_at) < Self::IDLE
    }

    /// Whether the password was given a short while ago.
    pub fn is_proven(&self, now: Timestamp) -> bool {
        now.duration_since(self.proven_at) < Self::PROVEN_FOR
    }
}
