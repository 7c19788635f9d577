//! What a backup says of itself.

use jiff::Timestamp;
use jikji_store::LogHead;
use serde::{Deserialize, Serialize};

/// The name of the manifest, the first file of every backup of every format.
pub(super) const NAME: &str = "backup.json";

/// The format that this program writes, and the newest it reads.
pub(super) const FORMAT: u32 = 1;

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format of the backup.
    pub format: u32,
    /// The version of the program that made it.
    pub program: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// The paper's name; empty where it has none.
    pub paper: String,
    /// The schema of the database.
    pub schema: i64,
    /// Which history the log belongs to.
    pub epoch: String,
    /// Where the log ends.
    pub log: LogEnd,
}

/// Where a log ends, as JSON has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEnd {
    /// The place of the last entry.
    pub seq: i64,
    /// Its hash in hex.
    pub hash: String,
}

impl From<&LogHead> for LogEnd {
    fn from(head: &LogHead) -> Self {
        Self { seq: head.seq, hash: head.hex() }
    }
}

impl Manifest {
    /// The manifest of a backup made by this program.
    pub(super) fn new(created_at: Timestamp, paper: String, schema: i64, epoch: String, head: &LogHead) -> Self {
        let program = env!("CARGO_PKG_VERSION").to_owned();
        Self { format: FORMAT, program, created_at, paper, schema, epoch, log: head.into() }
    }
}

/// The format alone, which every manifest has, whatever else a later one says.
#[derive(Deserialize)]
pub(super) struct Format {
    pub format: u32,
}
