//! Bringing a picture into the paper.

use bytes::Bytes;
use jikji_news::{Actor, Focal, Picture, PictureId, Verb};
use jikji_pictures::Prepared;
use jikji_store::Tx;

use crate::desk::permit;
use crate::{Error, Paper, Result};

/// The most that the file of a picture may be, in bytes.
pub const PICTURE_BYTES: usize = jikji_pictures::BYTES_LIMIT;

/// What is said of a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// What it shows, for those who do not see it.
    pub alt: Option<String>,
    /// 설명.
    pub caption: Option<String>,
    /// 출처.
    pub credit: Option<String>,
}

impl Paper {
    /// Makes the renditions of a picture, stores them, and notes the picture in the write. The files are there before the
    /// write is committed; if it is not, they are orphans that nothing names.
    pub async fn bring_picture(
        &self,
        tx: &mut Tx,
        bytes: &[u8],
        alt: Option<String>,
        caption: Option<String>,
        credit: Option<String>,
    ) -> Result<PictureId> {
        self.keep_picture(tx, jikji_pictures::prepare(bytes)?, Told { alt, caption, credit }).await
    }

    /// Brings a picture in a write of its own.
    ///
    /// # Errors
    /// A refusal where whoever asks may not; what is wrong with the file.
    pub async fn add_picture(&self, bytes: Bytes, told: Told, by: Actor) -> Result<PictureId> {
        // Asked before the costly part, which others must not be able to have done; the write asks again.
        permit(&self.begin(by.clone()).await?, Verb::Illustrate).await?;
        let preparing = tokio::task::spawn_blocking(move || jikji_pictures::prepare(&bytes)).await;
        let prepared = preparing.map_err(|_| Error::Panicked { what: "picture".into() })??;
        let mut tx = self.begin(by).await?;
        permit(&tx, Verb::Illustrate).await?;
        let id = self.keep_picture(&mut tx, prepared, told).await?;
        self.commit(tx).await?;
        Ok(id)
    }

    async fn keep_picture(&self, tx: &mut Tx, prepared: Prepared, told: Told) -> Result<PictureId> {
        for (rendition, file) in &prepared.files {
            self.media().put(&rendition.file, file)?;
        }
        let picture = Picture {
            id: prepared.id.clone(),
            width: prepared.width,
            height: prepared.height,
            alt: told.alt,
            caption: told.caption,
            credit: told.credit,
            focal: Focal::default(),
            tone: Some(prepared.tone),
            renditions: prepared.files.into_iter().map(|(rendition, _)| rendition).collect(),
        };
        tx.add_picture(&picture).await?;
        Ok(prepared.id)
    }
}
