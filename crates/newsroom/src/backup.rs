//! Backing a paper up into one file, while it is served and written to. The format is told in `docs/BACKUP.md`.

mod manifest;
mod pack;
mod seal;
mod unpack;

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jikji_store::{Error as StoreError, Media, PaperDir, Store};
use serde::Serialize;

use crate::beside::Beside;
use crate::{Error, MediaFiles, Result};

pub use manifest::{LogEnd, Manifest};
pub(crate) use seal::check as check_seal;
pub(crate) use unpack::unpack;

/// How far a backup or a restore has come. It is told many times; an error given back ends the work, and what was begun is taken
/// away again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Bytes done of it.
    pub done: u64,
    /// Bytes there are; 0 where that is not known.
    pub total: u64,
}

/// What a backup or a restore does, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The database is copied.
    Copying,
    /// The change log is proved.
    Proving,
    /// Everything is packed.
    Packing,
    /// The file is read again.
    Checking,
    /// Everything is unpacked.
    Unpacking,
}

/// Who is told the progress.
pub trait Teller: FnMut(Progress) -> io::Result<()> + Send + 'static {}

impl<T: FnMut(Progress) -> io::Result<()> + Send + 'static> Teller for T {}

/// A backup that was made.
#[derive(Debug, Clone, Serialize)]
pub struct BackedUp {
    /// Where it is.
    pub file: PathBuf,
    /// How long it is.
    pub bytes: u64,
    /// What it holds.
    pub manifest: Manifest,
    /// The media files in it.
    pub media: MediaFiles,
}

/// Backs a paper up. The database is copied as it stands at one moment and proved; media files never change under their name,
/// so those that it names are there afterwards too. The file is read again before it takes its place.
pub async fn back_up(
    dir: &PaperDir,
    file: &Path,
    replace: bool,
    now: Timestamp,
    mut progress: impl Teller,
) -> Result<BackedUp> {
    if file.is_dir() || (file.exists() && !replace) {
        return Err(Error::BackupExists { path: file.to_owned() });
    }
    let beside = Beside::make(file)?;
    let copied = PaperDir::new(beside.path());
    begin(Stage::Copying, file, &mut progress)?;
    Store::copy(dir, &copied.database_file()).await?;

    begin(Stage::Proving, file, &mut progress)?;
    let reader = Store::look(&copied).await?;
    let proof = reader.prove(None).await?;
    if let Some(fault) = proof.fault {
        return Err(Error::Unproven(fault));
    }
    let paper = reader.masthead().await?.name;
    let (schema, epoch) = (reader.schema().await?, reader.epoch().await?);
    let manifest = Manifest::new(now, paper, schema, epoch, &proof.head);
    let media = MediaFiles::examine(&reader, &Media::new(dir.media())).await?;
    reader.close().await?;

    let (dir, file) = (dir.clone(), file.to_owned());
    let work = move || {
        let (made, bytes) = pack::pack(&dir, &beside, &manifest, &mut progress)?;
        check_seal(&made, &mut progress)?;
        unpack(&made, None, &mut progress)?;
        beside.move_file(pack::NAME, &file)?;
        Ok(BackedUp { file, bytes, manifest, media })
    };
    blocking(work).await
}

/// Tells that a stage begins whose length is not known.
pub(crate) fn begin(stage: Stage, file: &Path, progress: &mut impl Teller) -> Result<()> {
    progress(Progress { stage, done: 0, total: 0 }).map_err(|error| StoreError::from_io(file, &error).into())
}

/// Runs what waits for the disk where it holds nobody up.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(failed) => match failed.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(stopped) => Err(StoreError::Database(stopped.to_string()).into()),
        },
    }
}
