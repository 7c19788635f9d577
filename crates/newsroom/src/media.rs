//! Whether the media files are there that the database names.

use std::collections::BTreeSet;

use jikji_news::Banner;
use jikji_store::{Media, Reader};
use serde::Serialize;

use crate::Result;

/// How many pictures are looked at in one go.
const STRIDE: u32 = 500;

/// How many names are told; of the rest only their number.
const TOLD: usize = 20;

/// Names of files: the first of them, and how many there are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Names {
    /// How many.
    pub count: u64,
    /// The first twenty.
    pub first: Vec<String>,
}

/// How the media files and the database agree.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MediaFiles {
    /// Files that pictures and banners name.
    pub named: u64,
    /// Those of them that are not there.
    pub missing: Names,
    /// Those of them that are there without a byte in them.
    pub empty: Names,
    /// Files that nothing names: left by a write that was given up. They do no harm.
    pub orphans: u64,
}

impl Names {
    fn add(&mut self, name: &str) {
        self.count += 1;
        if self.first.len() < TOLD {
            self.first.push(name.to_owned());
        }
    }
}

impl MediaFiles {
    /// Holds the files against the names.
    pub(crate) async fn examine(reader: &Reader, media: &Media) -> Result<Self> {
        let mut files = Self::default();
        let mut there = 0;
        let banners = reader.banners().await?;
        let of_banners: BTreeSet<&str> =
            banners.iter().flat_map(Banner::files).map(|rendition| rendition.file.as_str()).collect();
        for name in &of_banners {
            there += files.look_for(media, name)?;
        }
        let mut last = None;
        loop {
            let pictures = reader.pictures_after(last.as_ref(), STRIDE).await?;
            let renditions = pictures.iter().flat_map(|picture| &picture.renditions);
            for rendition in renditions.filter(|rendition| !of_banners.contains(rendition.file.as_str())) {
                there += files.look_for(media, &rendition.file)?;
            }
            last = match pictures.into_iter().last() {
                Some(picture) => Some(picture.id),
                None => break,
            };
        }
        let mut all = 0u64;
        for name in media.names()? {
            name?;
            all += 1;
        }
        // A file that came in since its row was looked for is neither.
        files.orphans = all.saturating_sub(there);
        Ok(files)
    }

    /// Looks for one file; answers how many files that found.
    fn look_for(&mut self, media: &Media, name: &str) -> Result<u64> {
        self.named += 1;
        match media.size(name)? {
            None => {
                self.missing.add(name);
                return Ok(0);
            }
            Some(0) => self.empty.add(name),
            Some(_) => {}
        }
        Ok(1)
    }
}
