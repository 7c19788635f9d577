//! Tokens: what a machine shows instead of a password.

use std::collections::BTreeSet;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::StaffId;

/// A token as the paper keeps it. What the machine shows is not among it, and nowhere in the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The key.
    pub id: TokenId,
    /// Whose it is.
    pub staff: StaffId,
    /// What it is for, in its owner's words.
    pub name: String,
    /// How far it reaches.
    pub scopes: BTreeSet<TokenScope>,
    /// When it was made.
    pub made_at: Timestamp,
    /// From when on it is of no use.
    pub expires_at: Timestamp,
    /// About when it was last shown.
    pub used_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

impl Token {
    /// Whether it lets somebody in at a moment.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

/// The paper's own key of a token; not what the machine shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TokenId(pub i64);

/// How far a token reaches: never further than the member of the staff whose it is, and never to staff or settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TokenScope {
    /// Reading and writing texts and pictures, up to the desk.
    Articles,
    /// Letting readers see something, and taking it from them again.
    Publish,
    /// The front.
    Front,
    /// Banners.
    Banners,
    /// The paper's own words.
    Words,
}

impl TokenScope {
    /// Every scope.
    pub const ALL: [Self; 5] = [Self::Articles, Self::Publish, Self::Front, Self::Banners, Self::Words];

    /// The name in commands and the API.
    pub fn key(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Publish => "publish",
            Self::Front => "front",
            Self::Banners => "banners",
            Self::Words => "words",
        }
    }
}

/// The text names no scope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}`라는 범위는 없습니다. articles, publish, front, banners, words 가운데 적습니다")]
pub struct NoTokenScope(pub String);

impl FromStr for TokenScope {
    type Err = NoTokenScope;

    fn from_str(text: &str) -> Result<Self, NoTokenScope> {
        Self::ALL.into_iter().find(|scope| scope.key() == text).ok_or_else(|| NoTokenScope(text.to_owned()))
    }
}
