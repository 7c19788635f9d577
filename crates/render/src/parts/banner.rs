//! Banners.

use jikji_news::{Banner, Focal, Rendition};
use serde::Serialize;

use super::Image;

/// A banner in its slot, always labelled 광고.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BannerView {
    /// The picture, whose alternative text says what it says.
    pub image: Image,
    /// The picture for narrow screens, where it is another.
    pub narrow: Option<Image>,
    /// Where it leads.
    pub address: String,
}

impl BannerView {
    /// A banner of the paper; `None` while it has no picture file.
    pub fn of(banner: &Banner) -> Option<Self> {
        let image = shaped(&banner.renditions, &banner.alt, banner.width, banner.height)?;
        let narrow = banner.narrow.as_ref();
        let narrow = narrow.and_then(|it| shaped(&it.renditions, &banner.alt, it.width, it.height));
        Some(Self { image, narrow, address: banner.link.as_str().to_owned() })
    }
}

/// The picture of these files, shown in this size.
fn shaped(renditions: &[Rendition], alt: &str, width: u32, height: u32) -> Option<Image> {
    Some(Image { width, height, ..Image::from_renditions(renditions, alt, Focal::default())? })
}
