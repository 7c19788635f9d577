//! Decoded pixels: eight bits a channel, with alpha only where something shows through.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, Pixel, Rgb, RgbImage, RgbaImage};

use crate::Error;

/// A decoded picture.
#[derive(Debug, Clone)]
pub(crate) enum Pixels {
    Opaque(RgbImage),
    Translucent(RgbaImage),
}

impl Pixels {
    /// Decodes; of sixteen bits a channel the upper eight stay.
    pub fn decode(decoder: impl ImageDecoder) -> Result<Self, Error> {
        let image = DynamicImage::from_decoder(decoder).map_err(Error::undecoded)?;
        if !image.color().has_alpha() {
            return Ok(Self::Opaque(image.into_rgb8()));
        }
        let pixels = image.into_rgba8();
        if pixels.pixels().all(|pixel| pixel.0[3] == u8::MAX) {
            return Ok(Self::Opaque(DynamicImage::ImageRgba8(pixels).into_rgb8()));
        }
        Ok(Self::Translucent(pixels))
    }

    pub fn size(&self) -> (u32, u32) {
        match self {
            Self::Opaque(image) => image.dimensions(),
            Self::Translucent(image) => image.dimensions(),
        }
    }

    /// The picture at another size, by the Lanczos filter; as it is where the size is its own.
    pub fn resized(&self, width: u32, height: u32) -> Result<Self, Error> {
        if self.size() == (width, height) {
            return Ok(self.clone());
        }
        let (from, kind) = match self {
            Self::Opaque(image) => (image.as_raw(), PixelType::U8x3),
            Self::Translucent(image) => (image.as_raw(), PixelType::U8x4),
        };
        let (own_width, own_height) = self.size();
        let from = ImageRef::new(own_width, own_height, from, kind).map_err(Error::unmade)?;
        let mut to = Image::new(width, height, kind);
        Resizer::new().resize(&from, &mut to, None).map_err(Error::unmade)?;
        let made = match self {
            Self::Opaque(_) => RgbImage::from_raw(width, height, to.into_vec()).map(Self::Opaque),
            Self::Translucent(_) => RgbaImage::from_raw(width, height, to.into_vec()).map(Self::Translucent),
        };
        made.ok_or_else(|| Error::unmade("too few pixels"))
    }

    /// The picture as its maker held the camera.
    pub fn upright(self, orientation: Orientation) -> Self {
        let mut image = match self {
            Self::Opaque(image) => DynamicImage::ImageRgb8(image),
            Self::Translucent(image) => DynamicImage::ImageRgba8(image),
        };
        image.apply_orientation(orientation);
        match image {
            DynamicImage::ImageRgba8(image) => Self::Translucent(image),
            image => Self::Opaque(image.into_rgb8()),
        }
    }

    /// The picture on white paper.
    pub fn on_white(self) -> RgbImage {
        match self {
            Self::Opaque(image) => image,
            Self::Translucent(image) => {
                let (width, height) = image.dimensions();
                let mut paper = RgbaImage::from_pixel(width, height, image::Rgba([u8::MAX; 4]));
                for (under, over) in paper.pixels_mut().zip(image.pixels()) {
                    under.blend(over);
                }
                DynamicImage::ImageRgba8(paper).into_rgb8()
            }
        }
    }
}

/// The mean colour as `#rrggbb`.
pub(crate) fn tone(image: &RgbImage) -> String {
    let mut sums = [0_u64; 3];
    for Rgb(channels) in image.pixels() {
        for (sum, channel) in sums.iter_mut().zip(channels) {
            *sum += u64::from(*channel);
        }
    }
    let pixels = image.pixels().len().max(1) as u64;
    let [red, green, blue] = sums.map(|sum| (sum + pixels / 2) / pixels);
    format!("#{red:02x}{green:02x}{blue:02x}")
}
