//! Bringing a picture into the paper.

use jikji_news::{Focal, Picture, PictureId};
use jikji_store::Tx;

use crate::{Paper, Result};

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
        let prepared = jikji_pictures::prepare(bytes)?;
        for (rendition, file) in &prepared.files {
            self.media().put(&rendition.file, file)?;
        }
        let picture = Picture {
            id: prepared.id.clone(),
            width: prepared.width,
            height: prepared.height,
            alt,
            caption,
            credit,
            focal: Focal::default(),
            tone: Some(prepared.tone),
            renditions: prepared.files.into_iter().map(|(rendition, _)| rendition).collect(),
        };
        tx.add_picture(&picture).await?;
        Ok(prepared.id)
    }
}
