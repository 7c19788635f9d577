//! Tags: what a page depends on.

use std::fmt;

use crate::{ArticleNumber, ReporterId, SectionId, SeriesId, TopicId};

/// Something that pages show. A page names the tags it used; a change names those it touched ([`crate::Change::tags`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// What stands on every page: masthead, sections, settings, weather.
    Chrome,
    /// The front.
    Front,
    /// The list of all articles.
    Latest,
    /// One article.
    Article(ArticleNumber),
    /// The related list of one article.
    Related(ArticleNumber),
    /// The list of one section.
    Section(SectionId),
    /// The list of one series.
    Series(SeriesId),
    /// The list of one reporter.
    Reporter(ReporterId),
    /// The list of one topic.
    Topic(TopicId),
    /// The banners.
    Banners,
}

impl fmt::Display for Tag {
    /// As in `Surrogate-Key`: no blanks.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chrome => f.write_str("chrome"),
            Self::Front => f.write_str("front"),
            Self::Latest => f.write_str("latest"),
            Self::Article(number) => write!(f, "article:{number}"),
            Self::Related(number) => write!(f, "related:{number}"),
            Self::Section(id) => write!(f, "section:{}", id.0),
            Self::Series(id) => write!(f, "series:{}", id.0),
            Self::Reporter(id) => write!(f, "reporter:{}", id.0),
            Self::Topic(id) => write!(f, "topic:{}", id.0),
            Self::Banners => f.write_str("banners"),
        }
    }
}
