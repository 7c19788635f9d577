//! Followers: what is derived from the paper, each kept up with the change log from a position of its own.

use std::pin::Pin;

use jikji_news::Change;
use jikji_store::Reader;

use crate::Result;

/// A place in the history of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The epoch of the history; another one means that the place says nothing.
    pub epoch: String,
    /// The last change taken in.
    pub seq: i64,
}

/// What a follower does, in a form that a list of different followers can call.
pub type Following<'a> = Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// Something that is derived from the paper and follows its change log. It owns its position, and stores it together with
/// what it derived where that outlives the process. It is never asked for two things at once.
pub trait Follower: Send + Sync {
    /// Its name in messages.
    fn name(&self) -> &str;

    /// What it has taken in; `None` before the first rebuild.
    fn position(&self) -> Option<Position>;

    /// Takes in the changes that follow its position: in order, none left out, one at least. It stands at the last of them when it
    /// answers, at its old position when it fails; it is then asked again. The reader may be ahead of the changes.
    fn follow<'a>(&'a self, changes: &'a [Change], reader: &'a Reader) -> Following<'a>;

    /// Derives everything anew, leaving nothing of what it held, and stands at `start` when it answers. What the reader sees is
    /// not older than `start`; changes after it that are seen already come again.
    fn rebuild<'a>(&'a self, reader: &'a Reader, start: Position) -> Following<'a>;
}
