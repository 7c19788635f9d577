//! What an editor wants among the related articles of an article.

use serde::{Deserialize, Serialize};

use crate::ArticleNumber;

/// The choice for one article; it holds for the list of this article alone, not for the other's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RelatedChoice {
    /// These stand first, in this order, whether their texts are alike or not.
    pub pinned: Vec<ArticleNumber>,
    /// These never stand in it.
    pub banned: Vec<ArticleNumber>,
}

impl RelatedChoice {
    /// Whether nothing was chosen: the list is as it was counted.
    pub fn is_empty(&self) -> bool {
        self.pinned.is_empty() && self.banned.is_empty()
    }

    /// Puts an article at the end of the pinned ones; a ban on it falls.
    pub fn pin(&mut self, other: ArticleNumber) {
        self.banned.retain(|number| *number != other);
        if !self.pinned.contains(&other) {
            self.pinned.push(other);
        }
    }

    /// Keeps an article out; a pin of it falls.
    pub fn ban(&mut self, other: ArticleNumber) {
        self.pinned.retain(|number| *number != other);
        if !self.banned.contains(&other) {
            self.banned.push(other);
        }
    }

    /// Chooses nothing about an article any more.
    pub fn leave(&mut self, other: ArticleNumber) {
        self.pinned.retain(|number| *number != other);
        self.banned.retain(|number| *number != other);
    }
}
