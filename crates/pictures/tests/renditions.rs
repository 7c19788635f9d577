//! What is made of pictures that are drawn here.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::io::Cursor;

use image::codecs::gif::GifEncoder;
use image::{Delay, DynamicImage, Frame, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use jikji_news::Format;
use jikji_pictures::{Prepared, SourceFormat, prepare, probe};

fn drawn(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, y| Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 90])).into()
}

fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    image.write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// The renditions as `480w 480j 960w`.
fn made(prepared: &Prepared) -> String {
    let names = prepared.files.iter().map(|(rendition, _)| {
        format!("{}{}", rendition.width, if rendition.format == Format::Webp { "w" } else { "j" })
    });
    names.collect::<Vec<_>>().join(" ")
}

#[test]
fn widths_follow_the_picture_and_never_exceed_it() {
    let table = [
        ((1, 1), "1w 1j", (1, 1)),
        ((300, 200), "300w 300j", (300, 200)),
        ((480, 320), "480w 480j", (480, 320)),
        ((500, 400), "500w 500j", (500, 400)),
        ((640, 480), "480w 640w 640j", (640, 480)),
        ((960, 640), "480w 960w 960j", (960, 640)),
        ((1000, 10), "480w 960j 1000w", (1000, 10)),
        ((1300, 1300), "480w 960w 960j 1300w", (1300, 1300)),
        ((1440, 960), "480w 960w 960j 1440w", (1440, 960)),
        ((4000, 3000), "480w 960w 960j 1440w", (1440, 1080)),
        ((16_383, 2), "480w 960w 960j 1440w", (1440, 1)),
        ((2, 16_383), "2w 2j", (2, 16_383)),
    ];
    for ((width, height), renditions, size) in table {
        let prepared = prepare(&file(&drawn(width, height), ImageFormat::Png)).unwrap();
        assert_eq!(made(&prepared), renditions, "{width}x{height}");
        assert_eq!((prepared.width, prepared.height), size, "{width}x{height}");
        for (rendition, _) in &prepared.files {
            assert!(rendition.width <= width && rendition.height <= height, "{width}x{height}");
        }
    }
}

#[test]
fn every_format_is_told_by_its_content() {
    let picture = drawn(64, 48);
    for (format, expected) in [
        (ImageFormat::Png, SourceFormat::Png),
        (ImageFormat::Jpeg, SourceFormat::Jpeg),
        (ImageFormat::WebP, SourceFormat::Webp),
        (ImageFormat::Gif, SourceFormat::Gif),
    ] {
        let bytes = file(&picture, format);
        let probe = probe(&bytes).unwrap();
        assert_eq!((probe.format, probe.width, probe.height), (expected, 64, 48));
        let upper = image::load_from_memory(&prepare(&bytes).unwrap().files[0].1).unwrap().into_rgb8();
        let Rgb([red, green, _]) = upper.get_pixel(60, 4);
        assert!(*red > 200 && *green < 60, "{format:?}: {red} {green}");
    }
}

#[test]
fn the_same_bytes_make_the_same_files() {
    let bytes = file(&drawn(640, 400), ImageFormat::Png);
    let prepared = prepare(&bytes).unwrap();
    assert_eq!(prepared, prepare(&bytes).unwrap());
    assert_eq!(prepared.id.as_str().len(), 32);
    assert_ne!(prepared.id, prepare(&file(&drawn(640, 401), ImageFormat::Png)).unwrap().id);
}

#[test]
fn tone_is_the_mean_colour() {
    for (colour, tone) in [([255, 0, 0], "#ff0000"), ([18, 52, 86], "#123456"), ([255, 255, 255], "#ffffff")] {
        let picture = RgbImage::from_pixel(50, 50, Rgb(colour)).into();
        assert_eq!(prepare(&file(&picture, ImageFormat::Png)).unwrap().tone, tone);
    }
}

#[test]
fn what_shines_through_stays_in_webp_and_is_white_in_jpeg() {
    let picture = RgbaImage::from_fn(100, 100, |x, _| Rgba([0, 0, 0, if x < 50 { 0 } else { 255 }])).into();
    let prepared = prepare(&file(&picture, ImageFormat::Png)).unwrap();
    let open = |index: usize| image::load_from_memory(&prepared.files[index].1).unwrap().into_rgba8();
    let (webp, jpeg) = (open(0), open(1));
    assert_eq!((webp.get_pixel(10, 50).0[3], webp.get_pixel(90, 50).0[3]), (0, 255));
    assert!(jpeg.get_pixel(10, 50).0[0] > 245 && jpeg.get_pixel(90, 50).0[0] < 10);
    assert!(["#7f7f7f", "#808080"].contains(&prepared.tone.as_str()), "{}", prepared.tone);
}

#[test]
fn sixteen_bits_and_grey_become_eight_bits_of_colour() {
    for picture in
        [drawn(40, 40).into_rgb16().into(), drawn(40, 40).into_luma8().into(), drawn(40, 40).into_luma_alpha16().into()]
    {
        let picture: DynamicImage = picture;
        assert_eq!(made(&prepare(&file(&picture, ImageFormat::Png)).unwrap()), "40w 40j", "{:?}", picture.color());
    }
}

#[test]
fn of_a_moving_gif_the_first_frame_is_taken() {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    for colour in [[255, 0, 0, 255], [0, 0, 255, 255]] {
        let frame = RgbaImage::from_pixel(30, 20, Rgba(colour));
        encoder.encode_frame(Frame::from_parts(frame, 0, 0, Delay::from_numer_denom_ms(100, 1))).unwrap();
    }
    drop(encoder);
    assert_eq!(prepare(&bytes).unwrap().tone, "#ff0000");
}
