//! What people do at the paper.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! roles {
    ($($variant:ident $key:literal $word:literal $doc:literal,)*) => {
        /// What a member of the staff does at the paper. Roles combine, for most papers have ten people.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Role {
            $(#[doc = $doc] #[serde(rename = $key)] $variant,)*
        }

        impl Role {
            /// Every role.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name in tables, commands and the API.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The word that a Korean newsroom uses.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}

roles! {
    Reporter "reporter" "기자" "기자: writes, and files to the desk.",
    Contributor "contributor" "외부 필진" "외부 필진: writes from outside, and has drafts only.",
    Desk "desk" "데스크" "데스크: handles what is written for its sections.",
    EditorInChief "editor-in-chief" "편집국장" "편집국장: handles what is written for every section, and the front.",
    Banners "banners" "광고 담당" "광고 담당: banners, and nothing else.",
    Administrator "administrator" "관리자" "관리자: staff and settings, and no texts.",
}

impl Role {
    /// Whether who has it writes articles.
    pub fn writes(self) -> bool {
        matches!(self, Self::Reporter | Self::Contributor | Self::Desk | Self::EditorInChief)
    }
}

/// The text names no role.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}`라는 역할은 없습니다. reporter, contributor, desk, editor-in-chief, banners, administrator 가운데 적습니다"
)]
pub struct NoRole(pub String);

impl FromStr for Role {
    type Err = NoRole;

    fn from_str(text: &str) -> Result<Self, NoRole> {
        let named = Self::ALL.iter().find(|role| role.key() == text || role.word() == text);
        named.copied().ok_or_else(|| NoRole(text.to_owned()))
    }
}
