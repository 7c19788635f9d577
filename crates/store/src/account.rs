//! What lets somebody in: credentials, links, counted attempts, answers to repeated requests. Keys that people and machines hold
//! come here as hashes alone.

use jiff::Timestamp;
use jikji_news::StaffId;
use serde::{Deserialize, Serialize};

/// SHA-256 of what somebody holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct KeyHash(pub Vec<u8>);

/// What proves who somebody is.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    /// The password's argon2id hash in the PHC form.
    pub password: String,
    /// The secret of one-time codes, where they are switched on.
    pub totp_secret: Option<Vec<u8>>,
    /// The step of the last code that was taken; 0 before the first.
    pub totp_step: i64,
}

/// What a link that lets somebody in once is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// Coming in for the first time.
    Invitation,
    /// Coming in again, whose password or second factor is lost.
    Recovery,
}

/// A link that lets somebody in once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whom.
    pub staff: StaffId,
    /// What it is for.
    pub kind: LinkKind,
    /// Until when.
    pub expires_at: Timestamp,
    /// When it was used, if so.
    pub used_at: Option<Timestamp>,
}

/// Failed attempts at one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// How many, since one last succeeded.
    pub failures: i64,
    /// When the last of them was.
    pub last_at: Timestamp,
}

/// A session to be begun.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// What the browser will show.
    pub key: KeyHash,
    /// Whose it is.
    pub staff: StaffId,
    /// When it ends, whatever is done in it.
    pub expires_at: Timestamp,
    /// The network address it began at.
    pub address: String,
    /// What the browser says of itself, cut short.
    pub device: String,
}

/// The answer that a request got, for when it is sent again under the same key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    /// SHA-256 of what was asked: another request under the same key is a mistake of whoever sends it.
    pub request_hash: Vec<u8>,
    /// The status of the answer.
    pub status: u16,
    /// Its headers, as JSON.
    pub headers: String,
    /// Its body.
    pub body: Vec<u8>,
}
