//! The two languages of the paper's own words.

use serde::{Deserialize, Serialize};

/// A language that dates, times and messages can be written in. Serialised as `ko` and `en` (BCP 47).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// Korean, the language of the paper.
    #[default]
    #[serde(rename = "ko")]
    Korean,
    /// English, the language of the chrome under `/en/`.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The BCP 47 tag, as it stands in `lang="..."`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Korean => "ko",
            Self::English => "en",
        }
    }
}
