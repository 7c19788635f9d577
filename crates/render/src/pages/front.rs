//! The front.

use serde::Serialize;

use crate::page::{CachePolicy, Page};
use crate::parts::{BannerView, Chrome, SectionBlock, Teaser};

/// The front of the paper. A paper without articles has a front too.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FrontPage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// The story of the day.
    pub lead: Option<Teaser>,
    /// The next ones, up to four.
    pub secondary: Vec<Teaser>,
    /// The latest, shown as a column of times; up to eight.
    pub latest: Vec<Teaser>,
    /// The sections, each in its rhythm.
    pub blocks: Vec<SectionBlock>,
    /// Opinion, with the writers' faces; up to four.
    pub opinion: Option<SectionBlock>,
    /// Banners between the blocks; an empty slot shows nothing.
    pub banners: Vec<BannerView>,
}

impl Page for FrontPage {
    fn template() -> &'static str {
        "front.html"
    }

    fn samples() -> Vec<Self> {
        crate::sample::fronts()
    }

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn cache_policy(&self) -> CachePolicy {
        CachePolicy::READERS
    }
}
