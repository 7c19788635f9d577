//! What a list shows of an article. Lists never load bodies.

use jiff::{Timestamp, civil};
use jikji_news::{
    ArticleKind, ArticleNumber, Byline, Label, Language, PictureId, ReporterId, SectionId, SeriesId, TopicId,
};

/// An article in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Its number.
    pub number: ArticleNumber,
    /// The headline.
    pub headline: String,
    /// The labels.
    pub labels: Vec<Label>,
    /// The section; every public article has one.
    pub section: Option<SectionId>,
    /// The series.
    pub series: Option<SeriesId>,
    /// The writers.
    pub bylines: Vec<Byline>,
    /// Where it comes from.
    pub kind: ArticleKind,
    /// The language of the text.
    pub language: Language,
    /// A cut of the text that ends on a sentence or a word.
    pub excerpt: String,
    /// The picture.
    pub lead_picture: Option<PictureId>,
    /// 입력; `None` where an import did not say.
    pub published_at: Option<Timestamp>,
    /// The day an import without a time was seen.
    pub seen_on: Option<civil::Date>,
    /// What lists are ordered by.
    pub listed_at: Timestamp,
}

/// Which public articles a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListOf {
    /// All.
    All,
    /// Those whose time of publication is known: what is listed by date.
    Dated,
    /// Those of a section.
    Section(SectionId),
    /// Those of a series.
    Series(SeriesId),
    /// Those of a reporter.
    Reporter(ReporterId),
    /// Those of a topic.
    Topic(TopicId),
}

/// A place in a list: what stands after it is older. Stays where it is while new articles come in above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The order key of the last article seen.
    pub listed_at: Timestamp,
    /// Its number.
    pub number: ArticleNumber,
}

impl Card {
    /// The place after this card.
    pub fn cursor(&self) -> Cursor {
        Cursor { listed_at: self.listed_at, number: self.number }
    }
}
