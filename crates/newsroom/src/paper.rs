//! An opened paper: everything a process needs to serve or write one. Several may live in one process.

use std::sync::Arc;

use jiff::tz::TimeZone;
use jikji_news::{Actor, Clock};
use jikji_store::{Lock, LogHead, Media, PaperDir, Reader, Store, Tx};
use tokio::sync::watch;

use crate::{Kin, Result};

/// What a paper is opened with.
#[derive(Clone)]
pub struct Setup {
    /// Where the present comes from.
    pub clock: Arc<dyn Clock>,
    /// The paper's time zone: its midnight turns the date line.
    pub zone: TimeZone,
}

/// A paper, opened under its exclusive lock. Owns everything; nothing is global.
pub struct Paper {
    dir: PaperDir,
    store: Store,
    media: Media,
    setup: Setup,
    kin: Kin,
    head: watch::Sender<i64>,
    _lock: Lock,
}

impl Paper {
    /// Opens the paper in a directory for a command such as `serve`, whose name the lock will carry.
    pub async fn open(dir: PaperDir, command: &str, setup: Setup) -> Result<Self> {
        let lock = dir.lock(command)?;
        let store = Store::open(&dir).await?;
        let head = store.reader().log_head().await?.seq;
        let media = Media::new(dir.media());
        Ok(Self { dir, store, media, setup, kin: Kin::default(), head: watch::Sender::new(head), _lock: lock })
    }

    /// Where the paper lies.
    pub fn dir(&self) -> &PaperDir {
        &self.dir
    }

    /// The paper's clock.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.setup.clock
    }

    /// The paper's time zone.
    pub fn zone(&self) -> &TimeZone {
        &self.setup.zone
    }

    /// The door for reading.
    pub fn reader(&self) -> Reader {
        self.store.reader()
    }

    /// The media files.
    pub fn media(&self) -> &Media {
        &self.media
    }

    /// The related lists.
    pub fn kin(&self) -> &Kin {
        &self.kin
    }

    /// Begins a write at the present moment.
    pub async fn begin(&self, by: Actor) -> Result<Tx> {
        Ok(self.store.begin(self.setup.clock.now(), by).await?)
    }

    /// Commits a write and wakes the followers.
    pub async fn commit(&self, tx: Tx) -> Result<LogHead> {
        let head = tx.commit().await?;
        self.head.send_replace(head.seq);
        Ok(head)
    }

    /// Brings the followers up to the end of the log.
    pub async fn catch_up(&self) -> Result<()> {
        self.kin.catch_up(&self.store.reader()).await
    }

    /// Keeps the followers at the end of the log until the paper is dropped. A follower that fails is tried again with the
    /// next change; what it derived stays as it was.
    pub async fn follow(&self) {
        let mut head = self.head.subscribe();
        loop {
            if let Err(error) = self.catch_up().await {
                tracing::error!(%error, "a follower could not catch up with the change log");
            }
            if head.changed().await.is_err() {
                return;
            }
        }
    }

    /// Lets go of the paper, everything being in its files.
    pub async fn close(self) -> Result<()> {
        Ok(self.store.close().await?)
    }
}
