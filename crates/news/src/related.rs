//! Related articles.

use serde::{Deserialize, Serialize};

use crate::ArticleNumber;

/// Why two articles belong together, in the order in which a reader would be told.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// Both are parts of this series.
    SameSeries {
        /// The series' name.
        name: String,
    },
    /// Both stand under this topic.
    SameTopic {
        /// The topic's name.
        name: String,
    },
    /// They tell of the same things in the same words.
    SameSubject,
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
}
