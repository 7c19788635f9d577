//! Jobs: what has to happen outside the paper or at a time. They are promised in the write that asks for them, and done once.

pub(crate) mod publish_scheduled;
mod work;

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::Arc;

use jiff::SignedDuration;
use jikji_store::{Job, Tx};

use crate::{Paper, Result};

/// So long it can be looked up what became of a job: then the row of one that was done is cleared away, and `doctor` no longer
/// tells of one that was given up.
pub(crate) const REMEMBERED: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What came of an attempt.
#[derive(Debug)]
pub enum Answer {
    /// It is done. Where the effect is in the paper, it stands in this write, which the worker commits together with the note
    /// that the job is done: both or neither. An effect outside may happen twice when the program is killed behind it, so it
    /// must bear that.
    Done(Option<Box<Tx>>),
    /// Not now; the worker tries again after a pause that doubles each time.
    Retry {
        /// Why.
        why: String,
    },
    /// Never; a person has to look at it.
    Fail {
        /// Why.
        why: String,
    },
}

/// An attempt, in a form that a list of different kinds can call.
pub type Attempt<'a> = Pin<Box<dyn Future<Output = Result<Answer>> + Send + 'a>>;

/// A kind of job, and how it is done. It may be asked for the same job again, whatever came of it before.
pub trait JobKind: Send + Sync {
    /// The name that its jobs carry.
    fn name(&self) -> &'static str;

    /// Does a job. An error counts as [`Answer::Retry`].
    fn run<'a>(&'a self, paper: &'a Paper, job: &'a Job) -> Attempt<'a>;
}

/// The kinds that a paper's workers know.
pub(crate) struct JobKinds(HashMap<&'static str, Arc<dyn JobKind>>);

impl JobKinds {
    /// The kinds that the newsroom brings itself.
    pub fn built_in() -> Self {
        let mut kinds = Self(HashMap::new());
        kinds.add(Arc::new(publish_scheduled::PublishScheduled));
        kinds
    }

    pub fn add(&mut self, kind: Arc<dyn JobKind>) {
        self.0.insert(kind.name(), kind);
    }

    fn get(&self, name: &str) -> Option<&Arc<dyn JobKind>> {
        self.0.get(name)
    }
}
