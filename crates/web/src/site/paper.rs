//! The paper as pages see it: it can be read, and in no way written. Only this file knows that there is more to it.

use std::sync::Arc;

use jiff::{Timestamp, ZonedDateTime};
use jikji_news::{ArticleNumber, RelatedList, Scope};
use jikji_newsroom::Paper;
use jikji_search::{Filter, Found, Paging, Suggestion};
use jikji_store::Reader;

use crate::Result;

/// A paper that can only be read.
pub(crate) struct ReadOnlyPaper {
    paper: Arc<Paper>,
}

impl ReadOnlyPaper {
    pub(super) fn new(paper: Arc<Paper>) -> Self {
        Self { paper }
    }

    /// The door for reading.
    pub(crate) fn reader(&self) -> Reader {
        self.paper.reader()
    }

    /// The present, in the paper's zone.
    pub(crate) fn now(&self) -> ZonedDateTime {
        self.paper.clock().now().to_zoned_datetime(self.paper.zone().clone())
    }

    /// The present.
    pub(crate) fn moment(&self) -> Timestamp {
        self.paper.clock().now()
    }

    /// The articles that belong to one, best first.
    pub(crate) fn related(&self, number: ArticleNumber) -> Arc<RelatedList> {
        self.paper.kin().related(number)
    }

    /// Asks the search index, with a reader's eyes.
    pub(crate) async fn search(&self, asked: &str, filter: Filter, paging: Paging) -> Result<Found> {
        Ok(self.paper.search(asked, filter, Scope::Readers, paging).await?)
    }

    /// What a reader may be about to ask for.
    pub(crate) async fn suggest(&self, typed: &str, most: usize) -> Result<Vec<Suggestion>> {
        Ok(self.paper.suggest(typed, most).await?)
    }

    /// Where the change log ends.
    pub(crate) fn log_end(&self) -> i64 {
        self.paper.log_end()
    }

    /// The last change that the related lists take account of.
    pub(crate) fn related_seq(&self) -> i64 {
        self.paper.kin().seq()
    }

    /// The bytes of a media file; `None` where there is none of this name.
    pub(crate) async fn media_file(&self, name: String) -> Result<Option<Vec<u8>>> {
        let media = self.paper.media().clone();
        // The disk may be slow; it must not hold up those who wait for pages.
        Ok(tokio::task::spawn_blocking(move || media.get(&name)).await??)
    }
}
