//! The public number of an article.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The number of an article: public, ascending, at least 1; an imported article keeps the number it had where it is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct ArticleNumber(i64);

impl ArticleNumber {
    /// The highest number the paper gives or accepts: 15 digits, exact in every JSON reader.
    pub const MAX: i64 = 999_999_999_999_999;

    /// The number, if it is one that an article can have.
    pub fn new(number: i64) -> Option<Self> {
        (1..=Self::MAX).contains(&number).then_some(Self(number))
    }

    /// The bare number.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl TryFrom<i64> for ArticleNumber {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        Self::new(number).ok_or_else(|| format!("{number} is no article number: 1 to {}", Self::MAX))
    }
}

impl From<ArticleNumber> for i64 {
    fn from(number: ArticleNumber) -> i64 {
        number.0
    }
}

impl FromStr for ArticleNumber {
    type Err = ();

    /// Digits only: a number in an address has one spelling, so that one article has one address.
    fn from_str(text: &str) -> Result<Self, ()> {
        let plain = !text.is_empty() && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
        if !plain {
            return Err(());
        }
        text.parse().ok().and_then(Self::new).ok_or(())
    }
}

impl fmt::Display for ArticleNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
