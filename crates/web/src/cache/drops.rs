//! At which place of the log each tag was last dropped.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use jikji_news::Tag;

/// The last drop of each tag. A tag takes some forty bytes, and there are a few for each article that changed since the start.
#[derive(Default)]
pub(crate) struct Drops {
    last: RwLock<HashMap<Tag, Last>>,
    /// What was read before this place says nothing at all.
    floor: AtomicI64,
}

#[derive(Clone, Copy, Default)]
struct Last {
    /// The last change.
    drop: i64,
    /// The last change that took something from readers; 0 for none.
    withdrawal: i64,
}

impl Drops {
    /// Drops tags at a place.
    pub(crate) fn add(&self, tags: impl IntoIterator<Item = Tag>, seq: i64, withdraws: bool) {
        let mut last = self.write();
        for tag in tags {
            let entry = last.entry(tag).or_default();
            entry.drop = entry.drop.max(seq);
            if withdraws {
                entry.withdrawal = entry.withdrawal.max(seq);
            }
        }
    }

    /// Whether none of the tags was dropped after a place.
    pub(crate) fn allows(&self, tags: &[Tag], seq: i64) -> bool {
        let last = self.read();
        self.is_above_floor(seq) && tags.iter().all(|tag| last.get(tag).is_none_or(|last| last.drop <= seq))
    }

    /// Whether nothing that the tags name was withdrawn after a place.
    pub(crate) fn allows_stale(&self, tags: &[Tag], seq: i64) -> bool {
        let last = self.read();
        self.is_above_floor(seq) && tags.iter().all(|tag| last.get(tag).is_none_or(|last| last.withdrawal <= seq))
    }

    /// Forgets every drop; what was read before this place counts as dropped altogether.
    pub(crate) fn clear(&self, seq: i64) {
        self.floor.store(seq, Ordering::SeqCst);
        self.write().clear();
    }

    fn is_above_floor(&self, seq: i64) -> bool {
        seq >= self.floor.load(Ordering::SeqCst)
    }

    fn read(&self) -> RwLockReadGuard<'_, HashMap<Tag, Last>> {
        self.last.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, HashMap<Tag, Last>> {
        self.last.write().unwrap_or_else(PoisonError::into_inner)
    }
}
