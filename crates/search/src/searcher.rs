//! Asking the index.

mod asking;
mod cursor;
mod gathering;
mod lexicon;
mod meaning;
mod relating;
mod suggesting;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use jikji_news::{ArticleNumber, Facets, Hit, Related, RelatedList, ReporterId, Scope, SectionId};
use jikji_text::Analyser;
use tantivy::TantivyError;

pub use cursor::Cursor;
pub use suggesting::{Suggestion, SuggestionKind};

use crate::index::{Shelf, Statistics};
use crate::layout::Fields;
use crate::passage::Marker;
use crate::related::Ordinary;
use crate::synonyms::Synonyms;
use crate::{Error, Query, Result};
use asking::Asking;
use gathering::Gathering;
use lexicon::Lexicon;
pub(crate) use meaning::Meaning;
use relating::Relating;
pub(crate) use relating::{Kinship, count, told};

/// The order of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// The best answers first; of equals the newer.
    #[default]
    Relevance,
    /// The newest first; those without a date last.
    Time,
}

/// What was chosen beside the query. An article has to fit all that is given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Of this section.
    pub section: Option<SectionId>,
    /// Published in this year, by the paper's calendar.
    pub year: Option<i16>,
    /// By this reporter.
    pub reporter: Option<ReporterId>,
}

/// Which part of an answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    /// At most so many hits, 100 at most.
    pub size: usize,
    /// In this order.
    pub sort: Sort,
    /// After this place, which an earlier part named; else from the beginning.
    pub after: Option<Cursor>,
}

impl Paging {
    /// No part is larger.
    pub const MAX: usize = 100;

    /// The first hits by relevance.
    pub fn first(size: usize) -> Self {
        Self { size, sort: Sort::Relevance, after: None }
    }
}

/// The answer to a query.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The hits of this part, in order: those with every word first.
    pub hits: Vec<Hit>,
    /// How many articles have every word that was asked for; if none has, how many have some.
    pub total: u64,
    /// How many further articles have some of the words. They follow the others in the order of relevance.
    pub partial: u64,
    /// The articles of `total`, counted.
    pub facets: Facets,
    /// The query as it was probably meant, where nothing has a word of it as it was typed. The hits are already those of
    /// this reading.
    pub did_you_mean: Option<String>,
    /// Where the next part begins; `None` after the last.
    pub next: Option<Cursor>,
    /// Finds what was asked for in texts.
    pub marker: Marker,
}

/// A view of the index at one commit. Cheap to make; ask a new one for every request.
pub struct Searcher {
    dir: PathBuf,
    shelf: Arc<Shelf>,
    fields: Fields,
    analyser: Analyser,
    synonyms: Arc<Synonyms>,
    ordinary: Arc<Ordinary>,
}

impl Searcher {
    pub(crate) fn new(
        dir: PathBuf,
        shelf: Arc<Shelf>,
        fields: Fields,
        analyser: Analyser,
        synonyms: Arc<Synonyms>,
        ordinary: Arc<Ordinary>,
    ) -> Self {
        Self { dir, shelf, fields, analyser, synonyms, ordinary }
    }

    /// Answers a query. An empty query, and one that nothing fits, has an empty answer.
    ///
    /// An article answers when it has at least one of the words, and everything else that was asked for. Hits with every
    /// word come before all others. A part begins where the one before it ended even if stories came in between: none that
    /// was there comes twice or is left out.
    pub fn search(&self, query: &Query, filter: &Filter, scope: &Scope, paging: &Paging) -> Result<Found> {
        if query.is_empty() {
            return Ok(Found::default());
        }
        let (searcher, statistics) = self.shelf.look(paging.after.map(|cursor| cursor.statistics));
        self.guarded(|| self.answer(&searcher, &statistics, query, filter, scope, paging))
    }

    /// Asks the library, which answers damaged bytes with a panic where its checks do not reach. The index then counts as
    /// damaged until it has been built anew.
    fn guarded<T>(&self, ask: impl FnOnce() -> std::result::Result<T, TantivyError>) -> Result<T> {
        match catch_unwind(AssertUnwindSafe(ask)) {
            Ok(answer) => answer.map_err(|source| Error::Index { dir: self.dir.clone(), source }),
            Err(_) => {
                self.shelf.suspect();
                Err(Error::Resting { dir: self.dir.clone(), why: Shelf::DAMAGED.to_owned() })
            }
        }
    }

    /// The articles that belong to one, best first, each story once; empty where readers do not see it. Counted, not read:
    /// a few milliseconds. [`crate::Lists`] keeps what was counted.
    pub fn related(&self, number: ArticleNumber) -> Result<RelatedList> {
        let kin = self.kin(number)?;
        Ok(RelatedList { articles: kin.into_iter().map(|kinship| kinship.related).collect() })
    }

    /// Every story that may belong to one, in the order of likeness, `top` at most: whether it belongs or not, and copies
    /// too. With it the number of those that belong, at most [`RelatedList::CAPACITY`].
    pub fn ranked(&self, number: ArticleNumber, top: usize) -> Result<(Vec<Related>, usize)> {
        let kin = self.relating(|relating| relating.ranked(number, top))?;
        let total = kin.iter().filter(|kinship| kinship.belongs).count().min(RelatedList::CAPACITY);
        Ok((kin.into_iter().map(|kinship| kinship.related).take(top).collect(), total))
    }

    /// The articles that belong to one, seen from both sides.
    pub(crate) fn kin(&self, number: ArticleNumber) -> Result<Vec<Kinship>> {
        self.relating(|relating| relating.related(number))
    }

    /// Whether readers see a story of this number.
    pub(crate) fn has(&self, number: ArticleNumber) -> Result<bool> {
        self.relating(|relating| relating.has(number))
    }

    /// How many stories readers see, or lately saw: what is counted of rarity.
    pub fn stories(&self) -> Result<u32> {
        let told = self.shelf.tell(&self.ordinary).map_err(|source| self.failed(source))?;
        Ok(told.1.stories())
    }

    fn relating<T>(&self, act: impl FnOnce(&Relating<'_>) -> std::result::Result<T, TantivyError>) -> Result<T> {
        let relate = || {
            let (searcher, rarity) = self.shelf.tell(&self.ordinary)?;
            act(&Relating::new(&searcher, self.fields, &rarity, self.analyser.has_dictionary())?)
        };
        relate().map_err(|source| self.failed(source))
    }

    fn failed(&self, source: TantivyError) -> Error {
        Error::Index { dir: self.dir.clone(), source }
    }

    fn answer(
        &self,
        searcher: &tantivy::Searcher,
        (number, statistics): &Statistics,
        query: &Query,
        filter: &Filter,
        scope: &Scope,
        paging: &Paging,
    ) -> std::result::Result<Found, TantivyError> {
        let lexicon = Lexicon::new(searcher, self.fields);
        let meaning = Meaning::of(query, &self.analyser, &self.synonyms, &lexicon)?;
        let asking = Asking { lexicon: &lexicon, filter, scope };
        let asked = asking.query(query, &meaning)?;
        let now = paging.after.map_or(query.now, |cursor| cursor.now);
        let gathering = Gathering {
            size: paging.size.clamp(1, Paging::MAX),
            // Without words there is nothing to be relevant to.
            sort: if meaning.groups.is_empty() { Sort::Time } else { paging.sort },
            after: paging.after,
            now,
        };
        let gathered = searcher.search_with_statistics_provider(asked.as_ref(), &gathering, statistics)?;
        let mut found = gathered.found(&gathering, *number);
        found.did_you_mean = meaning.corrected(query);
        found.marker = Marker::new(&meaning, &self.analyser);
        Ok(found)
    }
}
