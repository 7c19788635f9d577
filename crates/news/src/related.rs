//! Related articles.

use serde::{Deserialize, Serialize};

use crate::ArticleNumber;

/// Why an article belongs to the one that it is listed under. Where several reasons hold, they stand in the order in which
/// they are declared here, the most telling first. Serialised as `{"reason": "same_series", "name": "..."}`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// The desk chose it.
    Chosen,
    /// It is the part of this series that came just before.
    EarlierPart {
        /// The series' name.
        name: String,
    },
    /// It is the part of this series that came just after.
    NextPart {
        /// The series' name.
        name: String,
    },
    /// Both are parts of this series.
    SameSeries {
        /// The series' name.
        name: String,
    },
    /// It tells how the same event went on: it came later.
    FollowUp,
    /// It tells of the same event: close in time and in what it tells.
    SameEvent,
    /// Both tell of these people.
    SamePeople {
        /// Their names as the articles write them, the most telling first, three at most.
        names: Vec<String>,
    },
    /// Both tell of these companies, offices, teams and the like.
    SameOrganisations {
        /// Their names as the articles write them, the most telling first, three at most.
        names: Vec<String>,
    },
    /// Both stand under this topic.
    SameTopic {
        /// The topic's name.
        name: String,
    },
    /// They tell of the same things in the same words.
    SameSubject,
}

impl Reason {
    /// How many names a reason tells.
    pub const NAMES: usize = 3;
}

/// One related article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Related {
    /// Its number.
    pub number: ArticleNumber,
    /// How much it belongs, 0 to 1.
    pub score: f32,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The articles that belong to one, best first; its length is the honest total.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RelatedList {
    /// Every related article above the threshold, up to [`RelatedList::CAPACITY`].
    pub articles: Vec<Related>,
}

impl RelatedList {
    /// Where counting stops.
    pub const CAPACITY: usize = 100;

    /// How many there are.
    pub fn total(&self) -> usize {
        self.articles.len()
    }

    /// Whether counting stopped here: there are at least so many (100건 이상).
    pub fn is_full(&self) -> bool {
        self.articles.len() >= Self::CAPACITY
    }
}
