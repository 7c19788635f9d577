//! The page that searches.

use serde::Serialize;

use crate::page::{CachePolicy, Page};
use crate::parts::{Chrome, Filter, HitView, Link, Pager, Sort, Teaser};

/// A search and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SearchPage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// What was asked, as it was typed.
    pub query: String,
    /// How many characters a reader may type.
    pub longest: usize,
    /// What came of it.
    pub outcome: SearchOutcome,
}

/// What came of a search.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum SearchOutcome {
    /// Nothing was asked yet: how to ask.
    Unasked,
    /// The index cannot be asked at present; the paper goes on without it.
    Resting {
        /// Something to read instead.
        latest: Vec<Teaser>,
    },
    /// It was looked for.
    Found(Box<SearchResults>),
}

/// What was found. Without a hit it helps to ask better.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SearchResults {
    /// How many articles there are.
    pub total: u64,
    /// Whether none has all the words, and these have some of them.
    pub loose: bool,
    /// What was perhaps meant.
    pub did_you_mean: Option<Link>,
    /// The articles of this page.
    pub hits: Vec<HitView>,
    /// The orders that one may choose.
    pub sorts: Vec<Sort>,
    /// The filters in force; each link takes one away.
    pub chosen: Vec<Link>,
    /// The same question without any filter, where there are some.
    pub unfiltered: Option<String>,
    /// What narrows the answer down, with counts.
    pub filters: Vec<Filter>,
    /// The other pages.
    pub pager: Option<Pager>,
}

impl SearchPage {
    /// Whether the index could not be asked.
    pub fn rests(&self) -> bool {
        matches!(self.outcome, SearchOutcome::Resting { .. })
    }
}

impl Page for SearchPage {
    fn template() -> &'static str {
        "search.html"
    }

    fn samples() -> Vec<Self> {
        crate::sample::searches()
    }

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    /// A question is one reader's own, and its answer is another after the next publication: nobody keeps it, but the
    /// reader's own way back.
    fn cache_policy(&self) -> CachePolicy {
        if self.rests() { CachePolicy::NotStored } else { CachePolicy::Private }
    }
}
