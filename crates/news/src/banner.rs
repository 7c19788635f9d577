//! Banners and their slots.

use serde::{Deserialize, Serialize};

use crate::{Href, Rendition};

/// The paper's own key of a banner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BannerId(pub i64);

/// A place of the theme that banners are shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Slot {
    /// Below the article's text.
    ArticleEnd,
    /// In the article's side column; below the text on a phone.
    ArticleSide,
    /// Between the blocks of the front.
    FrontMiddle,
}

impl Slot {
    /// The name in tables and files.
    pub fn key(self) -> &'static str {
        match self {
            Self::ArticleEnd => "article-end",
            Self::ArticleSide => "article-side",
            Self::FrontMiddle => "front-middle",
        }
    }
}

/// A banner: a picture that leads to an advertiser, always labelled 광고.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Banner {
    /// The key; 0 until it is stored.
    pub id: BannerId,
    /// Where it stands.
    pub slot: Slot,
    /// Order within the slot, ascending.
    pub position: i64,
    /// What the picture says, as a sentence: a banner's alternative text is never just 배너 (FACTS §2, KWCAG).
    pub alt: String,
    /// Where it leads.
    pub link: Href,
    /// Pixels across, as shown.
    pub width: u32,
    /// Pixels down, as shown.
    pub height: u32,
    /// The picture files.
    pub renditions: Vec<Rendition>,
    /// Another shape for narrow screens, on which a wide strip cannot be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub narrow: Option<NarrowBanner>,
}

impl Banner {
    /// The files of every shape.
    pub fn files(&self) -> impl Iterator<Item = &Rendition> {
        self.renditions.iter().chain(self.narrow.iter().flat_map(|narrow| &narrow.renditions))
    }
}

/// The shape of a banner on a narrow screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NarrowBanner {
    /// Pixels across, as shown.
    pub width: u32,
    /// Pixels down, as shown.
    pub height: u32,
    /// The picture files.
    pub renditions: Vec<Rendition>,
}
