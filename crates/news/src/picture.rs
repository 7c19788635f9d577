//! Pictures and what is made of them.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The key of a picture: the first 32 hex digits of the SHA-256 of the original's bytes, so that the same picture is kept once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PictureId(String);

impl TryFrom<String> for PictureId {
    type Error = String;

    fn try_from(id: String) -> Result<Self, String> {
        let plain = id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        if plain { Ok(Self(id)) } else { Err(format!("`{id}` is no picture id: 32 hex digits in lower case")) }
    }
}

impl From<PictureId> for String {
    fn from(id: PictureId) -> String {
        id.0
    }
}

impl PictureId {
    /// The key of the picture with these original bytes.
    pub fn of(original: &[u8]) -> Self {
        let digest = Sha256::digest(original);
        Self(digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect())
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The format of a rendition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// WebP.
    Webp,
    /// JPEG.
    Jpeg,
}

impl Format {
    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Webp => "image/webp",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The ending of a file name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
        }
    }
}

/// A picture file that readers get, made from the original: upright, without private metadata.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendition {
    /// The file's name under `/media/`, with its width: `{id}-960.webp`.
    pub file: String,
    /// Its format.
    pub format: Format,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// The point of a picture that every crop must keep, in parts of its width and height from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Parts")]
pub struct Focal {
    /// 0 at the left edge, 1 at the right one.
    pub x: f32,
    /// 0 at the top, 1 at the bottom.
    pub y: f32,
}

/// A focal point as it comes in, before anybody has looked whether it is within the picture.
#[derive(Deserialize)]
struct Parts {
    x: f32,
    y: f32,
}

impl TryFrom<Parts> for Focal {
    type Error = String;

    fn try_from(Parts { x, y }: Parts) -> Result<Self, String> {
        let within = |part: f32| (0.0..=1.0).contains(&part);
        if within(x) && within(y) {
            Ok(Self { x, y })
        } else {
            Err(format!("the focal point {x}, {y} is outside of the picture: both parts are from 0 to 1"))
        }
    }
}

impl Default for Focal {
    fn default() -> Self {
        Self { x: 0.5, y: 0.5 }
    }
}

/// A picture of the paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// The key.
    pub id: PictureId,
    /// Pixels across, of the largest rendition.
    pub width: u32,
    /// Pixels down, of the largest rendition.
    pub height: u32,
    /// What somebody who does not see it must know.
    pub alt: Option<String>,
    /// 설명(캡션), used where a place gives none of its own.
    pub caption: Option<String>,
    /// 출처.
    pub credit: Option<String>,
    /// What crops keep.
    #[serde(default)]
    pub focal: Focal,
    /// The mean colour as `#rrggbb`, shown until the picture is there.
    pub tone: Option<String>,
    /// The files, ascending by width.
    pub renditions: Vec<Rendition>,
}
