//! Asking the search index, for the page that searches and for programs.

mod question;

use std::collections::HashMap;

use jikji_news::{ArticleNumber, Facet, Passage, Reporter, ReporterId, Section};
use jikji_search::{Found, Paging};
use jikji_store::Card;

pub(crate) use question::{LONGEST, Question, Wrong};

use crate::Result;
use crate::site::Visit;

/// How long a passage is at most, in characters: three lines on a phone.
const PASSAGE: usize = 140;
/// So many reporters are offered as filters.
const REPORTERS: usize = 10;

/// An answer, with what is needed to show it.
pub(crate) struct Finding {
    /// What the index says.
    pub(crate) found: Found,
    /// The articles of its hits, in their order.
    pub(crate) cards: Vec<Card>,
    passages: HashMap<ArticleNumber, Passage>,
    reporters: Vec<(Reporter, u64)>,
}

impl Finding {
    /// Asks as readers do.
    ///
    /// # Errors
    /// [`jikji_newsroom::Error::SearchRests`] while there is no index.
    pub(crate) async fn ask(visit: &Visit, question: &Question) -> Result<Self> {
        let paging = Paging { size: question.size, sort: question.sort, after: question.after };
        let found = visit.site().paper().search(&question.query, question.filter(), paging).await?;
        let numbers: Vec<ArticleNumber> = found.hits.iter().map(|hit| hit.number).collect();
        let reader = visit.reader();
        let cards = reader.cards(&numbers).await?;
        let mut passages = HashMap::with_capacity(cards.len());
        for text in reader.texts(&numbers).await? {
            let passage = found.marker.passage(&text.content.body.text(), PASSAGE);
            passages.insert(text.number, passage);
        }
        let counted = |id: ReporterId| found.facets.reporters.iter().find(|facet| facet.value == id);
        let ids: Vec<ReporterId> = found.facets.reporters.iter().take(REPORTERS).map(|facet| facet.value).collect();
        let mut reporters: Vec<(Reporter, u64)> = reader
            .reporters(&ids)
            .await?
            .into_iter()
            .filter_map(|reporter| counted(reporter.id).map(|facet| facet.count).map(|count| (reporter, count)))
            .collect();
        reporters.sort_by(|(one, ones), (other, others)| others.cmp(ones).then_with(|| one.name.cmp(&other.name)));
        Ok(Self { found, cards, passages, reporters })
    }

    /// The place of an article's text that answers; `None` where nothing in it was asked for.
    pub(crate) fn passage(&self, number: ArticleNumber) -> Option<&Passage> {
        self.passages.get(&number).filter(|passage| !passage.marks.is_empty())
    }

    /// Whether no article has all that was asked for.
    pub(crate) fn is_loose(&self) -> bool {
        !self.found.hits.is_empty() && self.found.hits.iter().all(|hit| !hit.whole) && self.found.partial == 0
    }

    /// How many pages of this size the whole answer fills.
    pub(crate) fn pages(&self, size: usize) -> u64 {
        let listed = self.found.total + self.found.partial;
        listed.div_ceil(u64::try_from(size.max(1)).unwrap_or(u64::MAX))
    }

    /// The sections of the answer, the most frequent first.
    pub(crate) fn sections<'v>(&self, visit: &'v Visit) -> Vec<(&'v Section, u64)> {
        let known = |facet: &Facet<_>| Some((visit.furniture().section(facet.value)?, facet.count));
        self.found.facets.sections.iter().filter_map(known).collect()
    }

    /// The years of the answer, from the last back.
    pub(crate) fn years(&self) -> Vec<(i16, u64)> {
        let mut years: Vec<(i16, u64)> =
            self.found.facets.years.iter().map(|facet| (facet.value, facet.count)).collect();
        years.sort_unstable_by_key(|(year, _)| std::cmp::Reverse(*year));
        years
    }

    /// The reporters of the answer, the most frequent first.
    pub(crate) fn reporters(&self) -> &[(Reporter, u64)] {
        &self.reporters
    }
}
