//! The states of an article (GLOSSARY, "Words on the screen").

use serde::{Deserialize, Serialize};

macro_rules! states {
    ($($variant:ident $key:literal $doc:literal,)*) => {
        /// The state of an article.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum State {
            #[default]
            $(#[doc = $doc] #[serde(rename = $key)] $variant,)*
        }

        impl State {
            /// Every state.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name in tables, reports and the API.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The state of this name.
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

impl State {
    /// Whether readers see the article: published, with or without an amendment in work.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Amending)
    }

    /// Whether a text may be saved: not one that readers see (it is amended first), nor one that is gone.
    pub fn is_editable(self) -> bool {
        !matches!(self, Self::Published | Self::Retracted | Self::Spiked)
    }
}

states! {
    Draft "draft" "작성 중: with its writer.",
    Filed "filed" "데스크 대기: filed to the desk, nobody has begun.",
    Desking "desking" "데스킹: on a desk editor's screen.",
    SentBack "sent_back" "반려: back with its writer, with a reason.",
    Held "held" "보류: approved or not, waits for a word.",
    Scheduled "scheduled" "예약: goes out at its time.",
    Published "published" "출고: readers see it.",
    Amending "amending" "수정안 있음: readers see it, a changed text waits for the desk.",
    TakenDown "taken_down" "내림: readers see that it is not public; reversible.",
    Retracted "retracted" "취소: gone for good, 410 with the reason.",
    Spiked "spiked" "폐기: never went out; can be revived.",
}
