//! Languages of the interface and of articles.

use serde::{Deserialize, Serialize};

/// A language that the paper's chrome can be shown in, and that an article can be written in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Korean.
    #[default]
    Ko,
    /// English.
    En,
}

impl Language {
    /// Every language, the first one being the default.
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// The BCP 47 tag, as in `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }
}
