//! Why a file does not become a picture of the paper.

use image::ImageError;

use crate::{BYTES_LIMIT, PIXELS_LIMIT, SIDE_LIMIT};

/// Each message is a sentence for the person who chose the file: what it is, and what to do. It does not name the file;
/// whoever opened it does.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No byte.
    #[error("빈 파일입니다. 사진을 다시 저장해 올려 주세요.")]
    Empty,
    /// Bytes that begin like no picture.
    #[error("사진 파일이 아닙니다. JPEG, PNG, WebP, GIF 가운데 하나로 올려 주세요.")]
    NotAPicture,
    /// A picture in a format that is not taken: its licence, its size or its scripts would be the reader's trouble.
    #[error("{format} 파일은 받지 않습니다. JPEG나 PNG로 저장해 다시 올려 주세요.")]
    Foreign {
        /// The format's name.
        format: &'static str,
    },
    /// More bytes than [`BYTES_LIMIT`].
    #[error("파일이 너무 큽니다({}MB). {}MB까지 받으니 줄여서 다시 올려 주세요.", bytes.div_ceil(1_000_000), BYTES_LIMIT / 1_000_000)]
    TooHeavy {
        /// The size of the file.
        bytes: usize,
    },
    /// More pixels than [`PIXELS_LIMIT`], or a side longer than [`SIDE_LIMIT`].
    #[error(
        "사진이 너무 큽니다({width}×{height}). 모두 {}만 화소, 한 변 {SIDE_LIMIT}화소까지 받으니 줄여서 다시 올려 주세요.",
        PIXELS_LIMIT / 10_000
    )]
    TooLarge {
        /// Pixels across, as the header says.
        width: u32,
        /// Pixels down, as the header says.
        height: u32,
    },
    /// Decoding would take more memory than is given to it, whatever the size says.
    #[error("푸는 데 메모리가 너무 많이 드는 사진입니다. 줄여서 다시 저장해 올려 주세요.")]
    TooHungry,
    /// The header is that of a picture, but what follows is cut off or wrong.
    #[error("깨졌거나 잘린 사진입니다({why}). 원본에서 다시 저장해 올려 주세요.")]
    Broken {
        /// What the decoder found, in English.
        why: String,
    },
    /// A rendition could not be made of a picture that could be read.
    #[error("사진을 줄이지 못했습니다({why}). 다른 형식으로 저장해 다시 올려 주세요.")]
    Unmade {
        /// What the encoder found, in English.
        why: String,
    },
}

impl Error {
    /// What a decoder's refusal means.
    pub(crate) fn undecoded(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Self::TooHungry,
            other => Self::Broken { why: other.to_string() },
        }
    }

    /// What an encoder's refusal means.
    pub(crate) fn unmade(why: impl ToString) -> Self {
        Self::Unmade { why: why.to_string() }
    }
}
