//! Jobs: effects on the outside and of the clock, promised in the transaction of the write that asks for them.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// Where a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// Waits for its time.
    Waiting,
    /// A worker has it, until its lease runs out.
    Leased,
    /// Done, once.
    Done,
    /// Given up; a person has to look at it.
    Failed,
}

/// A job to be stored.
#[derive(Debug, Clone, PartialEq)]
pub struct NewJob {
    /// What is to be done: the name of a kind that a worker knows.
    pub kind: String,
    /// With what.
    pub payload: serde_json::Value,
    /// Not before this moment.
    pub run_at: Timestamp,
    /// Of two jobs with the same key only the first is stored.
    pub key: Option<String>,
}

/// A job as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// The paper's own key of it.
    pub id: i64,
    /// What is to be done.
    pub kind: String,
    /// With what.
    pub payload: serde_json::Value,
    /// The key that nothing else of the table has.
    pub key: Option<String>,
    /// Where it is.
    pub state: JobState,
    /// How often a worker took it; also tells a worker whose lease ran out from the one that took it after.
    pub attempts: i64,
    /// When it should have run first; never moves.
    pub due_at: Timestamp,
    /// When it runs next; a retry moves it.
    pub run_at: Timestamp,
    /// When the worker's right ends.
    pub leased_until: Option<Timestamp>,
    /// Why the last attempt did not do it.
    pub last_error: Option<String>,
    /// When it was promised.
    pub created_at: Timestamp,
    /// When it was done or given up.
    pub finished_at: Option<Timestamp>,
}

impl Job {
    /// How long after its time it was done; `None` while it is not.
    pub fn late_by(&self) -> Option<SignedDuration> {
        let finished = self.finished_at.filter(|_| self.state == JobState::Done)?;
        Some(finished.duration_since(self.due_at))
    }
}
