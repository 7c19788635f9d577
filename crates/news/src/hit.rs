//! What a search finds, and for whom.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::{ArticleNumber, ReporterId, SectionId};

/// Whose eyes a search looks with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everybody: published articles.
    #[default]
    Readers,
    /// A member of the staff: published articles, and of the others those that the member may see.
    Staff(Sight),
}

/// Which articles that readers do not see a member of the staff finds: those that any of the three lets through.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Sight {
    /// Every article.
    pub all: bool,
    /// The articles of these sections.
    pub sections: Vec<SectionId>,
    /// The articles that belong to this member, by the paper's own key of the staff.
    pub own: Option<i64>,
}

/// One article that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Its number.
    pub number: ArticleNumber,
    /// How well it answers, above 0; comparable within one answer only.
    pub score: f32,
    /// Whether it has every word that was asked for, not only some.
    pub whole: bool,
}

/// How many of the articles found share a trait, the most frequent first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet<T> {
    /// The trait.
    pub value: T,
    /// How many articles have it.
    pub count: u64,
}

/// The counts beside an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// By section.
    pub sections: Vec<Facet<SectionId>>,
    /// By year of publication, by the paper's calendar.
    pub years: Vec<Facet<i16>>,
    /// By reporter.
    pub reporters: Vec<Facet<ReporterId>>,
}

/// A piece of an article that shows why it was found. Text, never markup.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The piece on one line, with `…` where the text goes on.
    pub text: String,
    /// What was asked for, as byte ranges of `text` on character borders: in order, apart, never empty.
    pub marks: Vec<Range<usize>>,
}
