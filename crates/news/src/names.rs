//! Sections, series, reporters and topics: what articles are gathered under, each with a page of its own.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($name:ident $doc:literal),*) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);
    )*};
}

ids! {
    SectionId "The paper's own key of a section.",
    SeriesId "The paper's own key of a series.",
    ReporterId "The paper's own key of a reporter.",
    TopicId "The paper's own key of a topic."
}

/// A section (섹션, 면).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The key.
    pub id: SectionId,
    /// Its place in an address, from the name by Revised Romanization.
    pub slug: String,
    /// The name as printed.
    pub name: String,
    /// Where it stands in the menu, from 0.
    pub position: i64,
}

/// A series (연재, 문패): the bracket before the headline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// The key.
    pub id: SeriesId,
    /// Its place in an address.
    pub slug: String,
    /// The name as printed, without brackets.
    pub name: String,
    /// One sentence on what the series is about.
    pub description: Option<String>,
}

/// A reporter: the person behind bylines, who has a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reporter {
    /// The key.
    pub id: ReporterId,
    /// Its place in an address.
    pub slug: String,
    /// The name as printed.
    pub name: String,
    /// The outlet the reporter writes for.
    pub outlet: Option<String>,
    /// 기자, 논설위원 …
    pub role: Option<String>,
    /// An address for readers.
    pub email: Option<String>,
    /// A few words on the person.
    pub introduction: Option<String>,
    /// The face.
    pub portrait: Option<crate::PictureId>,
}

/// A topic (이슈, 토픽).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// The key.
    pub id: TopicId,
    /// Its place in an address.
    pub slug: String,
    /// The name as printed.
    pub name: String,
}
