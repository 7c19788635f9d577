//! What the index is told of an article.

use jikji_news::{ArticleNumber, SectionId, SeriesId, TopicId};

/// An article as relatedness sees it: plain text, and what it is gathered under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// Its number.
    pub number: ArticleNumber,
    /// The headline, without kicker and labels.
    pub headline: String,
    /// The decks, with line ends between them.
    pub decks: String,
    /// The text of the body.
    pub body: String,
    /// The series with its name, where it is part of one.
    pub series: Option<(SeriesId, String)>,
    /// The topics with their names, each once.
    pub topics: Vec<(TopicId, String)>,
    /// The section.
    pub section: Option<SectionId>,
    /// First publication in seconds since 1970, where it is known.
    pub published: Option<i64>,
}
