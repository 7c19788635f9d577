//! Where an article comes from: it decides what must be shown with it and what counts as self-produced.

use serde::{Deserialize, Serialize};

/// The kind of an article. The registration law counts [`Self::Own`] and [`Self::Feature`] as self-produced (FACTS §2).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArticleKind {
    /// 자체: reported by the paper.
    #[default]
    Own,
    /// 기획: a project of the paper.
    Feature,
    /// 보도자료: from a press release.
    PressRelease,
    /// 제휴: from an agency or a partner.
    Wire,
    /// 기고: by an outside writer.
    Contributed,
    /// 기사형 광고: paid for, shown as such, never with a reporter's byline.
    Advertorial,
}

impl ArticleKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Own, Self::Feature, Self::PressRelease, Self::Wire, Self::Contributed, Self::Advertorial];

    /// The name in tables, files and the API.
    pub fn key(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Feature => "feature",
            Self::PressRelease => "press_release",
            Self::Wire => "wire",
            Self::Contributed => "contributed",
            Self::Advertorial => "advertorial",
        }
    }

    /// Whether the registration law counts the article as produced by the paper itself.
    pub fn is_self_produced(self) -> bool {
        matches!(self, Self::Own | Self::Feature)
    }
}
