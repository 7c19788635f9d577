//! What the index is told of an article.

use jiff::ZonedDateTime;
use jikji_news::{ArticleNumber, ReporterId, SectionId, SeriesId, TopicId};

/// An article as search sees it: plain texts, what it is gathered under, and who may find it.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its number.
    pub number: ArticleNumber,
    /// The headline, without kicker and labels.
    pub headline: String,
    /// The decks, in order.
    pub decks: Vec<String>,
    /// The labels as printed.
    pub labels: Vec<String>,
    /// The text of the body, blocks divided by line ends. Of more than 1 MiB the beginning is indexed.
    pub body: String,
    /// The captions of pictures that do not stand in the body.
    pub captions: Vec<String>,
    /// The names of the writers as printed.
    pub bylines: Vec<String>,
    /// The reporters behind the bylines.
    pub reporters: Vec<ReporterId>,
    /// The topics with their names; the first 256 are indexed.
    pub topics: Vec<(TopicId, String)>,
    /// The series with its name.
    pub series: Option<(SeriesId, String)>,
    /// The section with its name.
    pub section: Option<(SectionId, String)>,
    /// First publication, in the zone of the paper.
    pub published: Option<ZonedDateTime>,
    /// Whether readers see it: published, and no embargo ahead.
    pub live: bool,
    /// The members of the staff whose article it is, by the paper's own key; of use where readers do not see it.
    pub owners: Vec<i64>,
}

impl Document {
    /// Of topics, bylines, decks and captions so many are indexed, each.
    pub(crate) const NAMES: usize = 256;

    /// An article that readers see, of a number, headline and body; everything else empty.
    pub fn new(number: ArticleNumber, headline: impl Into<String>, body: impl Into<String>) -> Self {
        Self {
            number,
            headline: headline.into(),
            decks: Vec::new(),
            labels: Vec::new(),
            body: body.into(),
            captions: Vec::new(),
            bylines: Vec::new(),
            reporters: Vec::new(),
            topics: Vec::new(),
            series: None,
            section: None,
            published: None,
            live: true,
            owners: Vec::new(),
        }
    }
}
