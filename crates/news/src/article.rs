//! The article.

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

use crate::{
    ArticleKind, ArticleNumber, Byline, Document, HeadlineSet, Language, Notice, PictureId, SectionId, SeriesId, State,
    TopicId,
};

/// What is written and chosen for an article: all that a revision keeps.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// Headline, decks, labels, summary.
    #[serde(flatten)]
    pub headlines: HeadlineSet,
    /// The section; a draft may have none.
    pub section: Option<SectionId>,
    /// The series, one at most.
    pub series: Option<SeriesId>,
    /// The topics, in the order chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicId>,
    /// The writers, in the order printed.
    pub bylines: Vec<Byline>,
    /// Where it comes from.
    pub kind: ArticleKind,
    /// The language of the text.
    pub language: Language,
    /// The picture above the body.
    pub lead_picture: Option<PictureId>,
    /// Readers may not see the text before.
    pub embargo: Option<Timestamp>,
    /// The day an imported page was seen on, where the page told no time of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen_on: Option<civil::Date>,
    /// An excerpt that came without its article (the teaser of another page): shown in lists until the body is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<String>,
    /// Whether the article stands without 이 기사의 숫자·출처, whatever the paper does.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub without_facts: bool,
    /// The text.
    pub body: Document,
}

/// The three clocks of an article (GLOSSARY).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// 입력: first publication; never moves. Unknown for an import whose page did not say.
    pub published_at: Option<Timestamp>,
    /// 수정: the last change of a published headline, text or picture that the editor chose to show.
    pub modified_at: Option<Timestamp>,
    /// Any change; drives ETag and log.
    pub changed_at: Timestamp,
}

/// Who last laid hands on the content: decides whether an import may overwrite it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Written or edited by staff; an import never overwrites it.
    Staff,
    /// As it came from an import.
    Import,
    /// Made from the teaser of another page; its own page completes it.
    Teaser,
}

/// An article as it stands in the paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// Its public number.
    pub number: ArticleNumber,
    /// Counts up with each stored change of content or state; a write names the version it saw.
    pub version: i64,
    /// Where it is in the workflow.
    pub state: State,
    /// What is written.
    pub content: Content,
    /// When.
    pub clocks: Clocks,
    /// Who last wrote.
    pub origin: Origin,
    /// Corrections, replies and the like, oldest first.
    pub notices: Vec<Notice>,
}
