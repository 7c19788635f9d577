//! Restoring a paper from a backup.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use jikji_news::Actor;
use jikji_store::{Error as StoreError, LogHead, Media, PaperDir, Store};
use serde::Serialize;
use uuid::Uuid;

use crate::backup::{LogEnd, Teller, begin, blocking, check_seal, unpack};
use crate::beside::Beside;
use crate::{Error, Manifest, MediaFiles, Result, Stage};

/// A paper that was restored.
#[derive(Debug, Clone, Serialize)]
pub struct Restored {
    /// What the backup said of itself.
    pub manifest: Manifest,
    /// The media files that came with it.
    pub media: MediaFiles,
}

/// Restores a paper into a directory that is absent or empty. The backup is checked to its last byte, and its history proved,
/// before anything stands there; a damaged backup or one of a later program touches nothing. The paper gets a new epoch, so
/// that whoever followed the old one begins anew, and an entry in its log.
pub async fn restore(file: &Path, dir: &PaperDir, now: Timestamp, mut progress: impl Teller) -> Result<Restored> {
    if !dir.is_free()? {
        return Err(StoreError::NotEmpty { path: dir.root().to_owned() }.into());
    }
    let path = file.to_owned();
    let mut progress = blocking(move || check_seal(&path, &mut progress).map(|()| progress)).await?;
    let beside = Beside::make(dir.root())?;
    let made = PaperDir::new(beside.path());
    let (path, into) = (file.to_owned(), beside.path().to_owned());
    let (manifest, mut progress) =
        blocking(move || unpack(&path, Some(&into), &mut progress).map(|manifest| (manifest, progress))).await?;

    begin(Stage::Proving, file, &mut progress)?;
    let media = examine(&made, &manifest, file).await?;
    let store = Store::open(&made).await?;
    let mut tx = store.begin(now, Actor::command("restore")).await?;
    tx.restore(&Uuid::new_v4().to_string()).await?;
    tx.commit().await?;
    store.close().await?;
    // One wait for the disk for all files; the backup may be thrown away after this.
    rustix::fs::sync();
    beside.move_to(dir.root())?;
    Ok(Restored { manifest, media })
}

/// Holds what was unpacked against what the backup said of it.
async fn examine(made: &PaperDir, manifest: &Manifest, file: &Path) -> Result<MediaFiles> {
    let broken = |why: &str| Error::BackupDamaged { path: file.to_owned(), why: why.to_owned() };
    if !made.database_file().is_file() {
        return Err(broken("데이터베이스가 없습니다"));
    }
    let reader = Store::look(made).await?;
    let proof = reader.prove(None).await?;
    if let Some(fault) = proof.fault {
        return Err(Error::Unproven(fault));
    }
    if !ends_at(&proof.head, &manifest.log) || reader.epoch().await? != manifest.epoch {
        return Err(broken("데이터베이스가 백업의 설명과 다릅니다"));
    }
    let media = Media::new(made.media());
    fs::create_dir_all(made.media()).map_err(|error| StoreError::from_io(&made.media(), &error))?;
    let files = MediaFiles::examine(&reader, &media).await?;
    reader.close().await?;
    Ok(files)
}

fn ends_at(head: &LogHead, noted: &LogEnd) -> bool {
    LogEnd::from(head) == *noted
}
