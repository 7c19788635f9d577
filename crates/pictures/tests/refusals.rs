//! Bytes that do not become a picture.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::io::Cursor;

use image::{ImageFormat, RgbImage};
use jikji_pictures::{BYTES_LIMIT, Error, prepare, probe};
use proptest::prelude::*;

/// A PNG of one chunk that announces this size.
fn header(width: u32, height: u32) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(width.to_be_bytes());
    chunk.extend(height.to_be_bytes());
    chunk.extend([8, 6, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d".to_vec();
    file.extend(&chunk);
    file.extend(checksum(&chunk).to_be_bytes());
    // The decoder reads on to the first data before it tells the size.
    file.extend(b"\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e");
    file
}

/// CRC-32 as PNG has it (ISO/IEC 15948, annex D).
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

fn drawn(format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(90, 70, |x, y| image::Rgb([((x * 7) ^ (y * 3)) as u8, (x * y) as u8, y as u8]));
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

#[test]
fn formats_that_are_not_taken_are_named() {
    let table: [(&[u8], Error); 14] = [
        (b"", Error::Empty),
        (b"hello", Error::NotAPicture),
        (b"\xff\xd8", Error::NotAPicture),
        (b"<html><body></body></html>", Error::NotAPicture),
        (b"BM\x36\x00\x00\x00", Error::Foreign { format: "BMP" }),
        (b"II*\x00\x08\x00", Error::Foreign { format: "TIFF(RAW)" }),
        (b"\x00\x00\x00\x1cftypavif\x00", Error::Foreign { format: "AVIF" }),
        (b"\x00\x00\x00\x18ftypheic\x00", Error::Foreign { format: "HEIC" }),
        (b"\x00\x00\x00\x18ftypmif1\x00", Error::Foreign { format: "HEIC" }),
        (b"\x00\x00\x00\x18ftypmp42\x00", Error::Foreign { format: "동영상" }),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", Error::Foreign { format: "SVG" }),
        (b"\xef\xbb\xbf <?xml version='1.0'?>\n<!-- x --><svg/>", Error::Foreign { format: "SVG" }),
        (b"%PDF-1.7", Error::Foreign { format: "PDF" }),
        (b"8BPS\x00\x01", Error::Foreign { format: "포토샵(PSD)" }),
    ];
    for (bytes, error) in table {
        assert_eq!(probe(bytes), Err(error.clone()), "{error}");
        assert_eq!(prepare(bytes), Err(error));
    }
}

#[test]
fn a_refusal_says_what_to_do() {
    let refusals = [
        (
            probe(&header(65_535, 65_535)),
            "사진이 너무 큽니다(65535×65535). 모두 4000만 화소, 한 변 16383화소까지 받으니 줄여서 다시 올려 주세요.",
        ),
        (probe(b"\x00\x00\x00\x18ftypheic"), "HEIC 파일은 받지 않습니다. JPEG나 PNG로 저장해 다시 올려 주세요."),
        (probe(&vec![0; BYTES_LIMIT + 1]), "파일이 너무 큽니다(41MB). 40MB까지 받으니 줄여서 다시 올려 주세요."),
    ];
    for (refusal, sentence) in refusals {
        assert_eq!(refusal.unwrap_err().to_string(), sentence);
    }
}

#[test]
fn sizes_beyond_the_limits_are_refused_before_decoding() {
    for (width, height) in [(65_535, 65_535), (16_384, 1), (1, 16_384), (6_325, 6_325)] {
        let file = header(width, height);
        assert_eq!(probe(&file), Err(Error::TooLarge { width, height }));
        assert_eq!(prepare(&file), Err(Error::TooLarge { width, height }));
    }
    assert_eq!(probe(&header(u32::MAX >> 1, 1)), Err(Error::TooHungry));
    assert!(probe(&header(8_000, 5_000)).is_ok());
    assert!(matches!(probe(&header(0, 5)), Err(Error::Broken { .. })));
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif] {
        let file = drawn(format);
        assert!(prepare(&file).is_ok());
        for length in (0..file.len() * 9 / 10).step_by(37) {
            assert!(prepare(&file[..length]).is_err(), "{format:?} cut at {length} of {}", file.len());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), start in 0..6_usize) {
        let starts: [&[u8]; 6] = [
            b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x00\x01\x00\x00WEBPVP8 ", b"GIF89a",
            b"\x00\x00\x00\x18ftyp",
        ];
        let file = [starts[start], &bytes].concat();
        let _ = (probe(&file), prepare(&file));
    }

    #[test]
    fn no_damage_makes_it_panic(
        kind in 0..4_usize,
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let formats = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif];
        let mut file = drawn(formats[kind]);
        for (place, byte) in damage {
            let place = place.index(file.len());
            file[place] = byte;
        }
        let _ = (probe(&file), prepare(&file));
    }
}
