//! The paper's own words, and words that mean the same to whoever searches.

use jikji_text::WordKind;
use serde::{Deserialize, Serialize};

use crate::ArticleNumber;

/// A word that the desk decided on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// The word as it stands in texts, without a particle behind it.
    pub surface: String,
    /// What it names.
    pub kind: WordKind,
    /// What was decided.
    pub standing: Standing,
}

/// What the desk decided on a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is a word of this paper: texts are taken apart with it.
    Known,
    /// It is none, and is not proposed again.
    Refused,
}

/// Words that find the same articles: X, 트위터.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonyms {
    /// The word under which they stand.
    pub word: String,
    /// What else it is called; empty where the desk took them back.
    pub others: Vec<String>,
}

/// A word that the paper's texts use and no dictionary knows, for the desk to decide on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedWord {
    /// The word.
    pub surface: String,
    /// What it seems to name.
    pub kind: WordKind,
    /// How often texts had it.
    pub seen: i64,
    /// An article that has it, to look at.
    pub article: ArticleNumber,
}
