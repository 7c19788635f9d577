//! From the bytes of a file to the files that readers get.

use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;
use jikji_news::{Format, PictureId, Rendition};
use sha2::{Digest, Sha256};

use crate::Error;
use crate::pixels::{Pixels, tone};
use crate::probe::{open, turns};

/// The widths that are made, in pixels: a telephone, a column, a column on a fine screen.
pub const WIDTHS: [u32; 3] = [480, 960, 1440];

/// The width of the one JPEG, for programs that know no WebP: mail, old feed readers, some search engines.
const JPEG_WIDTH: u32 = 960;

const WEBP_QUALITY: f32 = 74.0;
const JPEG_QUALITY: u8 = 80;

/// A picture with its files, ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The key, from the bytes of the original.
    pub id: PictureId,
    /// Pixels across, of the largest rendition.
    pub width: u32,
    /// Pixels down, of the largest rendition.
    pub height: u32,
    /// The mean colour as `#rrggbb`, on white where the picture is translucent.
    pub tone: String,
    /// The files, ascending by width, WebP before JPEG.
    pub files: Vec<(Rendition, Vec<u8>)>,
}

/// Makes the renditions: WebP at the [`WIDTHS`] that the picture has, and at its own where it is narrower than the
/// widest; one JPEG of at most 960 pixels. Nothing is ever enlarged.
///
/// # Errors
///
/// Those of [`crate::probe`]; [`Error::Broken`] also where the pixels are; [`Error::Unmade`] where an encoder fails.
pub fn prepare(bytes: &[u8]) -> Result<Prepared, Error> {
    let opened = open(bytes)?;
    let (own, orientation) = ((opened.probe.width, opened.probe.height), opened.orientation);
    let widths = widths(own.0);
    let largest = size(own, widths.last().copied().unwrap_or(own.0));

    // Shrunk first and turned then, since turning the large one would take its memory twice.
    let lying = if turns(orientation) { (largest.1, largest.0) } else { largest };
    let pixels = Pixels::decode(opened.decoder)?.resized(lying.0, lying.1)?.upright(orientation);

    let id = picture_id(bytes)?;
    let mut files = Vec::new();
    for width in widths {
        let (width, height) = size(own, width);
        let file = webp(&pixels.resized(width, height)?)?;
        files.push((rendition(&id, Format::Webp, width, height), file));
    }
    let (width, height) = size(own, own.0.min(JPEG_WIDTH));
    let printed = pixels.resized(width, height)?.on_white();
    files.push((rendition(&id, Format::Jpeg, width, height), jpeg(&printed)?));
    // Stable: of one width WebP stays before JPEG.
    files.sort_by_key(|(rendition, _)| rendition.width);

    Ok(Prepared { id, width: largest.0, height: largest.1, tone: tone(&printed), files })
}

/// The widths to make of a picture this wide. A step that is hardly narrower than the largest is left out.
fn widths(own: u32) -> Vec<u32> {
    let largest = WIDTHS.iter().copied().fold(0, u32::max).min(own);
    WIDTHS.into_iter().filter(|width| width * 5 <= largest * 4).chain([largest]).collect()
}

/// The size at a width, the proportions kept.
fn size((own_width, own_height): (u32, u32), width: u32) -> (u32, u32) {
    let (across, down, width_) = (u64::from(own_width), u64::from(own_height), u64::from(width));
    let height = (down * width_ + across / 2) / across.max(1);
    (width, u32::try_from(height).unwrap_or(u32::MAX).max(1))
}

fn picture_id(bytes: &[u8]) -> Result<PictureId, Error> {
    let digits: String = Sha256::digest(bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    PictureId::try_from(digits).map_err(Error::unmade)
}

fn rendition(id: &PictureId, format: Format, width: u32, height: u32) -> Rendition {
    let file = format!("{}-{width}.{}", id.as_str(), format.extension());
    Rendition { file, format, width, height }
}

fn webp(pixels: &Pixels) -> Result<Vec<u8>, Error> {
    let (width, height) = pixels.size();
    let encoder = match pixels {
        Pixels::Opaque(image) => webp::Encoder::from_rgb(image, width, height),
        Pixels::Translucent(image) => webp::Encoder::from_rgba(image, width, height),
    };
    let file = encoder.encode_simple(false, WEBP_QUALITY).map_err(|error| Error::unmade(format!("{error:?}")))?;
    Ok(file.to_vec())
}

fn jpeg(image: &RgbImage) -> Result<Vec<u8>, Error> {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, JPEG_QUALITY).encode_image(image).map_err(Error::unmade)?;
    Ok(file)
}
