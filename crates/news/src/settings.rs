//! The house rules of a paper that decide what a page shows.

use serde::{Deserialize, Serialize};

use crate::BylinePattern;

/// The word before the time of first publication (GLOSSARY, "Three clocks").
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeLabel {
    /// 입력.
    #[default]
    Entered,
    /// 등록.
    Registered,
    /// 승인.
    Approved,
}

/// After how long a live weather observation is no longer shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HideAfter {
    /// Never hidden.
    Never,
    /// Hidden when older than this many seconds.
    Seconds(i64),
}

impl HideAfter {
    /// The age in seconds; `None` for never.
    pub fn seconds(self) -> Option<i64> {
        match self {
            Self::Never => None,
            Self::Seconds(seconds) => Some(seconds),
        }
    }
}

impl Default for HideAfter {
    fn default() -> Self {
        Self::Seconds(12 * 3600)
    }
}

/// House rules, kept in the database.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// How bylines are printed.
    pub byline_pattern: BylinePattern,
    /// How the time of first publication is named.
    pub time_label: TimeLabel,
    /// The line below every article; empty prints the usual one with the paper's name.
    pub copyright_line: Option<String>,
    /// Whether articles stand without 이 기사의 숫자·출처.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub without_facts: bool,
}
