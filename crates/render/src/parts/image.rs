//! Pictures, ready for an `img` element that reserves its place.

use jikji_news::{Focal, Format, Picture, Rendition};
use serde::Serialize;

use crate::address;

/// A picture in all its sizes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Image {
    /// The file for a browser that chooses nothing.
    pub src: String,
    /// Files and widths in the format that every browser knows, as in `srcset`.
    pub srcset: Option<String>,
    /// The same in WebP, where there are files of both formats.
    pub webp: Option<String>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What somebody who does not see it must know; empty where the text beside it says it all.
    pub alt: String,
    /// Where crops must look, in fifths from left and top: `fx2 fy1`.
    pub focus: String,
}

impl Image {
    /// A picture of the paper; `None` while it has no renditions. `alt` replaces the picture's own.
    pub fn of(picture: &Picture, alt: Option<&str>) -> Option<Self> {
        let alt = alt.or(picture.alt.as_deref()).unwrap_or_default();
        Self::from_renditions(&picture.renditions, alt, picture.focal)
    }

    /// A picture of files, which are ascending by width.
    pub fn from_renditions(renditions: &[Rendition], alt: &str, focal: Focal) -> Option<Self> {
        let of_format = |format| renditions.iter().filter(move |rendition| rendition.format == format);
        let has_both = of_format(Format::Jpeg).next().is_some() && of_format(Format::Webp).next().is_some();
        let plain = if has_both { Format::Jpeg } else { renditions.first()?.format };
        let largest = of_format(plain).max_by_key(|rendition| rendition.width)?;
        // Browsers without srcset are old and their screens small: about a thousand pixels are enough.
        let fallback = of_format(plain).find(|rendition| rendition.width >= 960).unwrap_or(largest);
        Some(Self {
            src: address::media(&fallback.file),
            srcset: srcset(of_format(plain)),
            webp: if has_both { srcset(of_format(Format::Webp)) } else { None },
            width: largest.width,
            height: largest.height,
            alt: alt.to_owned(),
            focus: focus(focal),
        })
    }
}

fn srcset<'a>(renditions: impl Iterator<Item = &'a Rendition>) -> Option<String> {
    let sizes: Vec<String> =
        renditions.map(|rendition| format!("{} {}w", address::media(&rendition.file), rendition.width)).collect();
    (!sizes.is_empty()).then(|| sizes.join(", "))
}

/// The classes of a focal point: `fx2 fy1`.
pub(super) fn focus(focal: Focal) -> String {
    format!("fx{} fy{}", fifth(focal.x), fifth(focal.y))
}

/// 0 to 4: styles are classes, because no style stands in the HTML.
fn fifth(part: f32) -> u8 {
    match part {
        part if part < 0.2 => 0,
        part if part < 0.4 => 1,
        part if part <= 0.6 => 2,
        part if part <= 0.8 => 3,
        _ => 4,
    }
}

/// A picture with what stands below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The picture.
    pub image: Image,
    /// 설명.
    pub caption: Option<String>,
    /// 출처.
    pub credit: Option<String>,
}

impl Figure {
    /// A picture with its own caption and credit; `None` while it has no renditions.
    pub fn of(picture: &Picture) -> Option<Self> {
        // A caption is read beside the picture, so it is not repeated as its alternative text.
        let image = Image::of(picture, None)?;
        Some(Self { image, caption: picture.caption.clone(), credit: picture.credit.clone() })
    }
}
