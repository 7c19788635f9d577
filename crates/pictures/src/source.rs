//! What a file is, by its first bytes; its name is never asked.

use image::ImageFormat;

use crate::Error;

/// A format that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceFormat {
    /// JPEG.
    Jpeg,
    /// PNG; of an animated one the still picture.
    Png,
    /// WebP; of an animated one the first frame.
    Webp,
    /// GIF; of an animated one the first frame.
    Gif,
}

impl SourceFormat {
    /// The format of these bytes; [`Error::Foreign`] names one that is known but not taken.
    pub(crate) fn of(bytes: &[u8]) -> Result<Self, Error> {
        match bytes {
            [] => Err(Error::Empty),
            [0xff, 0xd8, 0xff, ..] => Ok(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Self::Webp),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Self::Gif),
            _ => Err(foreign(bytes).map_or(Error::NotAPicture, |format| Error::Foreign { format })),
        }
    }

    pub(crate) fn decoder(self) -> ImageFormat {
        match self {
            Self::Jpeg => ImageFormat::Jpeg,
            Self::Png => ImageFormat::Png,
            Self::Webp => ImageFormat::WebP,
            Self::Gif => ImageFormat::Gif,
        }
    }
}

/// The name of a format that people try and that is not taken.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => media(brand),
        [b'B', b'M', ..] => Some("BMP"),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Some("TIFF(RAW)"),
        [b'8', b'B', b'P', b'S', ..] => Some("포토샵(PSD)"),
        [b'%', b'P', b'D', b'F', ..] => Some("PDF"),
        [0, 0, 1, 0, ..] => Some("ICO"),
        [0xff, 0x0a, ..] | [0, 0, 0, 0x0c, b'J', b'X', b'L', b' ', ..] => Some("JPEG XL"),
        [0, 0, 0, 0x0c, b'j', b'P', b' ', b' ', ..] => Some("JPEG 2000"),
        _ if is_svg(bytes) => Some("SVG"),
        _ => None,
    }
}

/// The formats in an ISO base media file, by its major brand.
fn media(brand: &[u8]) -> Option<&'static str> {
    match brand {
        [b'a', b'v', b'i', b'f' | b's', ..] => Some("AVIF"),
        [b'h', b'e', ..] | [b'm', b'i' | b's', b'f', b'1', ..] => Some("HEIC"),
        _ => Some("동영상"),
    }
}

/// Whether the first kilobyte opens an `svg` element.
fn is_svg(bytes: &[u8]) -> bool {
    let head = bytes.get(..1024).unwrap_or(bytes).trim_ascii_start();
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    head.starts_with(b"<") && head.windows(4).any(|window| window.eq_ignore_ascii_case(b"<svg"))
}
