//! The demo's pictures and banners: renditions that were made beforehand, so that the paper opens in a blink.

use std::collections::{BTreeMap, HashMap};

use jikji_news::{Banner, BannerId, Focal, Format, Href, NarrowBanner, Picture, PictureId, Rendition, Slot};
use jikji_store::{Media, Tx};
use serde::Deserialize;

use crate::{Error, Files};

#[derive(Deserialize)]
struct Plate {
    alt: String,
    caption: Option<String>,
    credit: Option<String>,
    width: u32,
    height: u32,
    focal: Option<[f32; 2]>,
    tone: Option<String>,
}

/// The picture behind each key.
pub(crate) async fn lay_pictures(tx: &mut Tx, media: &Media) -> Result<HashMap<String, PictureId>, Error> {
    let plates: BTreeMap<String, Plate> = read("pictures.toml")?;
    let mut ids = HashMap::new();
    for (key, plate) in plates {
        let picture = lay_picture(media, &key, plate)?;
        tx.add_picture(&picture).await?;
        ids.insert(key, picture.id);
    }
    Ok(ids)
}

fn lay_picture(media: &Media, key: &str, plate: Plate) -> Result<Picture, Error> {
    let prefix = format!("pictures/{key}-");
    let mut files: Vec<(u32, Format, String)> = Files::iter()
        .filter_map(|path| {
            let (width, extension) = path.strip_prefix(&prefix)?.split_once('.')?;
            let format = if extension == "webp" { Format::Webp } else { Format::Jpeg };
            Some((width.parse().ok()?, format, path.to_string()))
        })
        .collect();
    files.sort_by_key(|(width, format, _)| (*format == Format::Jpeg, *width));
    let largest = files.iter().max_by_key(|(width, ..)| *width).ok_or_else(|| Error::Missing(prefix.clone()))?;
    let id = PictureId::of(&bytes(&largest.2)?);
    let mut renditions = Vec::with_capacity(files.len());
    for (width, format, path) in &files {
        let file = format!("{}-{width}.{}", id.as_str(), format.extension());
        media.put_unsynced(&file, &bytes(path)?)?;
        let height = (u64::from(*width) * u64::from(plate.height)).div_ceil(u64::from(plate.width));
        let height = u32::try_from(height).unwrap_or(u32::MAX);
        renditions.push(Rendition { file, format: *format, width: *width, height });
    }
    Ok(Picture {
        id,
        width: plate.width,
        height: plate.height,
        alt: Some(plate.alt),
        caption: plate.caption,
        credit: plate.credit,
        focal: plate.focal.map_or_else(Focal::default, |[x, y]| Focal { x, y }),
        tone: plate.tone,
        renditions,
    })
}

#[derive(Deserialize)]
struct BannerPlate {
    slot: Slot,
    order: i64,
    alt: String,
    link: Href,
    width: u32,
    height: u32,
    files: Vec<String>,
    narrow: Option<NarrowPlate>,
}

#[derive(Deserialize)]
struct NarrowPlate {
    width: u32,
    height: u32,
    files: Vec<String>,
}

/// Lays the banners into the paper.
pub(crate) async fn lay_banners(tx: &mut Tx, media: &Media) -> Result<(), Error> {
    let plates: BTreeMap<String, BannerPlate> = read("banners/banners.toml")?;
    for plate in plates.into_values() {
        let narrow = plate.narrow.map(|narrow| {
            let NarrowPlate { width, height, files } = narrow;
            lay_files(media, &files, width, height).map(|renditions| NarrowBanner { width, height, renditions })
        });
        let banner = Banner {
            id: BannerId(0),
            slot: plate.slot,
            position: plate.order,
            alt: plate.alt,
            link: plate.link,
            width: plate.width,
            height: plate.height,
            renditions: lay_files(media, &plate.files, plate.width, plate.height)?,
            narrow: narrow.transpose()?,
        };
        tx.add_banner(&banner).await?;
    }
    Ok(())
}

/// The files of a banner, which hold twice as many pixels as are shown.
fn lay_files(media: &Media, names: &[String], width: u32, height: u32) -> Result<Vec<Rendition>, Error> {
    let mut renditions = Vec::with_capacity(names.len());
    for name in names {
        let content = bytes(&format!("banners/{name}"))?;
        let format = if name.ends_with("webp") { Format::Webp } else { Format::Jpeg };
        let file = format!("{}.{}", PictureId::of(&content).as_str(), format.extension());
        media.put_unsynced(&file, &content)?;
        renditions.push(Rendition { file, format, width: width * 2, height: height * 2 });
    }
    Ok(renditions)
}

fn read<T: serde::de::DeserializeOwned>(path: &str) -> Result<T, Error> {
    toml::from_str(&Files::text(path)?).map_err(|error| Error::Damaged(path.into(), error.to_string()))
}

fn bytes(path: &str) -> Result<Vec<u8>, Error> {
    Files::get(path).map(|file| file.data.into_owned()).ok_or_else(|| Error::Missing(path.to_owned()))
}
