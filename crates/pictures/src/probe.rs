//! What a picture's header says.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageReader, Limits};

use crate::{Error, SourceFormat, jpeg};

/// The most bytes that a file may have.
pub const BYTES_LIMIT: usize = 40_000_000;

/// The most pixels that a picture may have: what the better telephones make, and 320 MB at sixteen bits a channel.
pub const PIXELS_LIMIT: u64 = 40_000_000;

/// The most pixels that a side may have: what WebP can say.
pub const SIDE_LIMIT: u32 = 16_383;

/// The most memory that a decoder may ask for.
const MEMORY_LIMIT: u64 = PIXELS_LIMIT * 10;

/// What is known of a picture before it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Probe {
    /// The format, by content.
    pub format: SourceFormat,
    /// Pixels across, upright.
    pub width: u32,
    /// Pixels down, upright.
    pub height: u32,
}

/// Reads the header and holds it against the limits; decodes nothing.
///
/// # Errors
///
/// Every [`Error`] but [`Error::Unmade`]; [`Error::Broken`] only where the header itself is.
pub fn probe(bytes: &[u8]) -> Result<Probe, Error> {
    open(bytes).map(|opened| opened.probe)
}

/// A decoder that has read the header, and what the header says.
pub(crate) struct Opened<D> {
    pub decoder: D,
    pub orientation: Orientation,
    pub probe: Probe,
}

/// Reads the header and holds it against the limits.
pub(crate) fn open(bytes: &[u8]) -> Result<Opened<impl ImageDecoder>, Error> {
    if bytes.len() > BYTES_LIMIT {
        return Err(Error::TooHeavy { bytes: bytes.len() });
    }
    let format = SourceFormat::of(bytes)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_LIMIT);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format.decoder());
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(Error::undecoded)?;

    let (width, height) = decoder.dimensions();
    if width.max(height) > SIDE_LIMIT || u64::from(width) * u64::from(height) > PIXELS_LIMIT {
        return Err(Error::TooLarge { width, height });
    }
    if width == 0 || height == 0 {
        return Err(Error::Broken { why: "no pixels".to_owned() });
    }
    if format == SourceFormat::Jpeg && !jpeg::is_whole(bytes) {
        return Err(Error::Broken { why: "no end of image".to_owned() });
    }
    // Metadata that cannot be read turns nothing.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (width, height) = if turns(orientation) { (height, width) } else { (width, height) };
    Ok(Opened { decoder, orientation, probe: Probe { format, width, height } })
}

/// Whether width and height change places.
pub(crate) fn turns(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    )
}
