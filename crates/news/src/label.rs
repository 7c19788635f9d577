//! Labels (말머리): what a headline is marked with, apart from its series.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! labels {
    ($($variant:ident $word:literal $doc:literal,)*) => {
        /// A label of an article. Labels are a closed vocabulary (GLOSSARY): any other bracket before a headline is a series.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Label {
            $(#[doc = $doc] #[serde(rename = $word)] $variant,)*
        }

        impl Label {
            /// Every label, in the order of the glossary.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word as a Korean paper prints it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The label whose printed word this is.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

labels! {
    Breaking "속보" "Breaking news.",
    FirstReport "1보" "First report of a running story.",
    SecondReport "2보" "Second report of a running story.",
    Roundup "종합" "The reports of a running story put together.",
    Exclusive "단독" "Exclusive.",
    Photo "포토" "A picture with its caption.",
    Video "영상" "A film.",
    Interview "인터뷰" "An interview.",
    OnTheSpot "르포" "A report from the spot.",
    Contribution "기고" "By an outside writer.",
    Editorial "사설" "The paper's own opinion.",
    Appointments "인사" "Appointments.",
    Obituary "부고" "Obituaries.",
    Announcement "알림" "Announcements.",
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
