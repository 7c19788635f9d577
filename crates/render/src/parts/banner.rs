//! Banners.

use jikji_news::{Banner, Focal};
use serde::Serialize;

use super::Image;

/// A banner in its slot, always labelled 광고.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BannerView {
    /// The picture, whose alternative text says what it says.
    pub image: Image,
    /// Where it leads.
    pub address: String,
}

impl BannerView {
    /// A banner of the paper; `None` while it has no picture file.
    pub fn of(banner: &Banner) -> Option<Self> {
        let image = Image::from_renditions(&banner.renditions, &banner.alt, Focal::default())?;
        let image = Image { width: banner.width, height: banner.height, ..image };
        Some(Self { image, address: banner.link.as_str().to_owned() })
    }
}
