//! Photographs as cameras write them, with their metadata. Skipped where the shared data is absent.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use image::{DynamicImage, GenericImageView};
use jikji_news::Format;
use jikji_pictures::{Prepared, prepare, probe};

/// The photographs whose names begin so, by name.
fn photographs(beginning: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/pictures"));
    let mut files: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path()).collect();
    files.sort();
    let named = files.iter().map(|file| (file.file_name().unwrap().to_string_lossy().into_owned(), file));
    named.filter(|(name, _)| name.starts_with(beginning)).map(|(name, file)| (name, fs::read(file).unwrap())).collect()
}

fn smallest(prepared: &Prepared) -> DynamicImage {
    image::load_from_memory(&prepared.files[0].1).unwrap()
}

/// How much the channels of two pictures of one size differ on average.
fn apart(one: &DynamicImage, two: &DynamicImage) -> u64 {
    let (one, two) = (one.to_rgb8(), two.to_rgb8());
    one.iter().zip(two.iter()).map(|(one, two)| u64::from(one.abs_diff(*two))).sum::<u64>() / one.len() as u64
}

#[test]
fn every_orientation_ends_upright() {
    for beginning in ["landscape_", "portrait_"] {
        let made: Vec<_> =
            photographs(beginning).into_iter().map(|(name, bytes)| (name, prepare(&bytes).unwrap())).collect();
        for (name, prepared) in &made {
            let first = &made[0].1;
            assert_eq!((prepared.width, prepared.height), (first.width, first.height), "{name}");
            assert_eq!(prepared.width > prepared.height, beginning == "landscape_", "{name}");
            // The same scene, and nearer to it than any other way to hold it that has this size.
            let (one, two) = (smallest(first), smallest(prepared));
            for turned in [two.rotate180(), two.fliph(), two.flipv()] {
                assert!(apart(&one, &two) * 2 < apart(&one, &turned), "{name}");
            }
        }
    }
}

#[test]
fn the_files_are_what_their_notes_say_without_the_cameras_notes() {
    for (name, bytes) in photographs("") {
        let (probe, prepared) = (probe(&bytes).unwrap(), prepare(&bytes).unwrap());
        assert_eq!(probe.width > probe.height, prepared.width > prepared.height, "{name}");
        assert!(prepared.width <= probe.width && prepared.height <= probe.height, "{name}");
        for (rendition, file) in &prepared.files {
            let image = image::load_from_memory(file).unwrap();
            assert_eq!(image.dimensions(), (rendition.width, rendition.height), "{name}");
            let ending = if rendition.format == Format::Webp { "webp" } else { "jpg" };
            for word in [&b"Exif"[..], b"EXIF", b"GPS", b"http://ns.adobe.com", b"Photoshop", b"NIKON", b"Canon"] {
                assert!(!file.windows(word.len()).any(|window| window == word), "{name}: {}", rendition.file);
            }
            assert_eq!(rendition.file, format!("{}-{}.{ending}", prepared.id.as_str(), rendition.width));
        }
        assert!(prepared.files.windows(2).all(|pair| pair[0].0.width <= pair[1].0.width));
        let bytes: usize = prepared.files.iter().map(|(_, file)| file.len()).sum();
        assert!(bytes < 900_000, "{name}: {bytes} bytes");
    }
}

#[test]
fn a_photograph_cut_off_anywhere_is_refused() {
    for (name, bytes) in photographs("landscape_6").into_iter().chain(photographs("DSCN0010")) {
        for tenth in 0..10 {
            assert!(prepare(&bytes[..bytes.len() * tenth / 10]).is_err(), "{name} cut at {tenth} tenths");
        }
        assert!(prepare(&bytes[..bytes.len() - 2]).is_err(), "{name} without its end");
    }
}
