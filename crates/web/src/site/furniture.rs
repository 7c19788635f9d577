//! What stands on every page or is named on many: read once, kept until the change log moves on.

use jikji_news::{Banner, Masthead, Section, SectionId, Series, SeriesId, Settings, Slot, Weather};
use jikji_render::parts::BannerView;
use jikji_store::Reader;

use crate::Result;

/// The furniture of the paper at one place of its log.
#[derive(Debug)]
pub(crate) struct Furniture {
    seq: i64,
    pub(crate) masthead: Masthead,
    pub(crate) settings: Settings,
    pub(crate) sections: Vec<Section>,
    pub(crate) weather: Option<Weather>,
    series: Vec<Series>,
    banners: Vec<Banner>,
}

impl Furniture {
    /// Reads it; `seq` is where the log stood before.
    pub(super) async fn read(reader: &Reader, seq: i64) -> Result<Self> {
        Ok(Self {
            seq,
            masthead: reader.masthead().await?,
            settings: reader.settings().await?,
            sections: reader.sections().await?,
            weather: reader.weather().await?,
            series: reader.all_series().await?,
            banners: reader.banners().await?,
        })
    }

    /// The place of the log.
    pub(crate) fn seq(&self) -> i64 {
        self.seq
    }

    /// A section.
    pub(crate) fn section(&self, id: SectionId) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// A series.
    pub(crate) fn series(&self, id: SeriesId) -> Option<&Series> {
        self.series.iter().find(|series| series.id == id)
    }

    /// Every series.
    pub(crate) fn all_series(&self) -> impl Iterator<Item = &Series> {
        self.series.iter()
    }

    /// The banners of a slot, in their order.
    pub(crate) fn banners(&self, slot: Slot) -> Vec<BannerView> {
        self.banners.iter().filter(|banner| banner.slot == slot).filter_map(BannerView::of).collect()
    }
}
