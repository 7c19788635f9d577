//! Searching the paper.

use std::collections::BTreeSet;

use jikji_news::{ArticleNumber, Scope};
use jikji_search::{Filter, Found, Paging, Query, Suggestion, SuggestionKind};

use crate::catalogue::blocking;
use crate::{Error, Paper, Result};

impl Paper {
    /// Finds articles. Any text is a query; dates in it are reckoned from now. A reader finds what readers see at this very moment,
    /// whatever the index still holds.
    ///
    /// # Errors
    /// [`Error::SearchRests`] while there is no index; pages need none.
    pub async fn search(&self, asked: &str, filter: Filter, scope: Scope, paging: Paging) -> Result<Found> {
        let query = Query::parse(asked, &self.clock().now().to_zoned_datetime(self.zone().clone()));
        let searcher = self.catalogue().searcher()?;
        let readers = scope == Scope::Readers;
        let found = blocking(move || searcher.search(&query, &filter, &scope, &paging).map_err(rests)).await;
        let mut found = found?;
        if readers {
            let seen = self.seen_by_readers(found.hits.iter().map(|hit| hit.number)).await?;
            found.hits.retain(|hit| seen.contains(&hit.number));
        }
        Ok(found)
    }

    /// What a reader may be about to ask for. Errors as [`Paper::search`].
    pub async fn suggest(&self, typed: &str, most: usize) -> Result<Vec<Suggestion>> {
        let (searcher, typed) = (self.catalogue().searcher()?, typed.to_owned());
        let mut suggestions = blocking(move || searcher.suggest(&typed, most).map_err(rests)).await?;
        let headline = |suggestion: &Suggestion| match suggestion.kind {
            SuggestionKind::Headline(number) => Some(number),
            _ => None,
        };
        let seen = self.seen_by_readers(suggestions.iter().filter_map(headline)).await?;
        suggestions.retain(|suggestion| headline(suggestion).is_none_or(|number| seen.contains(&number)));
        Ok(suggestions)
    }

    async fn seen_by_readers(&self, numbers: impl Iterator<Item = ArticleNumber>) -> Result<BTreeSet<ArticleNumber>> {
        let cards = self.reader().cards(&numbers.collect::<Vec<_>>()).await?;
        Ok(cards.into_iter().map(|card| card.number).collect())
    }
}

/// What went wrong in the index is no fault of who asked.
fn rests(error: jikji_search::Error) -> Error {
    Error::SearchRests { why: error.to_string() }
}
