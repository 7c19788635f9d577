//! The page cache as a follower of the change log.

use std::sync::{Arc, Mutex, PoisonError};

use jikji_news::{Change, Tag};
use jikji_newsroom::{Follower, Following, Paper, Position};
use jikji_store::Reader;

use super::PageCache;

/// Follows for a cache; holds the position that the cache has taken in.
struct Trailing {
    cache: Arc<PageCache>,
    position: Mutex<Option<Position>>,
}

impl PageCache {
    /// Follows a paper's change log, and its related lists, which are derived from the log at their own pace.
    pub(crate) fn follow(self: &Arc<Self>, paper: &Paper) {
        paper.add_follower(Arc::new(Trailing { cache: Arc::clone(self), position: Mutex::default() }));
        let cache = Arc::clone(self);
        paper.kin().tell(move |regrouped| match &regrouped.articles {
            Some(articles) => cache.drop_tags(articles.iter().copied().map(Tag::Related), regrouped.seq),
            None => cache.clear(regrouped.seq),
        });
    }
}

impl Follower for Trailing {
    fn name(&self) -> &str {
        "page cache"
    }

    fn position(&self) -> Option<Position> {
        self.position.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn follow<'a>(&'a self, changes: &'a [Change], _reader: &'a Reader) -> Following<'a> {
        Box::pin(async move {
            for change in changes {
                self.cache.drop_touched(change);
                if let Some(position) = self.position.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
                    position.seq = change.seq;
                }
            }
            Ok(())
        })
    }

    fn rebuild<'a>(&'a self, _reader: &'a Reader, start: Position) -> Following<'a> {
        Box::pin(async move {
            // Pages of another history, or of before the start, say nothing.
            self.cache.clear(start.seq);
            *self.position.lock().unwrap_or_else(PoisonError::into_inner) = Some(start);
            Ok(())
        })
    }
}
