//! An opened paper: everything a process needs to serve or write one. Several may live in one process.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use jiff::tz::TimeZone;
use jikji_news::{Actor, Clock};
use jikji_store::{Error as StoreError, JobState, Lock, LogHead, Media, PaperDir, Reader, Store, Tx};
use jikji_text::Analyser;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::jobs::{JobKind, JobKinds};
use crate::staff::Passwords;
use crate::trail::Trail;
use crate::vocabulary::Vocabulary;
use crate::warmth::keep_warm;
use crate::{Catalogue, Follower, Kin, Result};

/// How often a serving process looks for writes of commands beside it.
const LOOK_BESIDE: Duration = Duration::from_secs(1);

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
    kin: Arc<Kin>,
    vocabulary: Arc<Vocabulary>,
    catalogue: Arc<Catalogue>,
    catalogue_trail: Arc<Trail>,
    trails: RwLock<Vec<Arc<Trail>>>,
    kinds: JobKinds,
    passwords: Passwords,
    /// The end of the log, for who follows it.
    head: watch::Sender<i64>,
    /// How often a write promised jobs, for who does them.
    promised: watch::Sender<u64>,
    /// `None` beside another process that has it.
    _lock: Option<Lock>,
}

impl Paper {
    /// Opens the paper in a directory for a command such as `serve`, whose name the lock will carry.
    pub async fn open(dir: PaperDir, command: &str, setup: Setup) -> Result<Self> {
        let lock = dir.lock(command)?;
        let store = Store::open(&dir).await?;
        let reader = store.reader();
        if !reader.jobs(JobState::Leased, 1).await?.is_empty() {
            // Under the lock nobody else works on this paper: who held these leases was killed, and the jobs must not wait.
            let mut tx = store.begin(setup.clock.now(), Actor::command(command)).await?;
            tx.release_leases().await?;
            tx.commit().await?;
        }
        Self::over(dir, store, setup, Some(lock)).await
    }

    /// Opens the paper for a short write that touches no page and no file, such as an invitation: under its lock where that is
    /// free, else beside the process that has it, whose schema must be this program's. The database lets one writer in at a time,
    /// and the other process looks for such writes ([`Paper::follow`]).
    pub async fn open_beside(dir: PaperDir, command: &str, setup: Setup) -> Result<Self> {
        match Self::open(dir.clone(), command, setup.clone()).await {
            Err(crate::Error::Store(StoreError::Locked { .. })) => {
                let store = Store::open_beside(&dir).await?;
                Self::over(dir, store, setup, None).await
            }
            opened => opened,
        }
    }

    async fn over(dir: PaperDir, store: Store, setup: Setup, lock: Option<Lock>) -> Result<Self> {
        let reader = store.reader();
        let head = watch::Sender::new(reader.log_head().await?.seq);
        let media = Media::new(dir.media());
        let kin = Arc::new(Kin::default());
        let trails = RwLock::new(vec![Arc::new(Trail::new(Arc::clone(&kin) as Arc<dyn Follower>))]);
        let vocabulary = Arc::new(Vocabulary::default());
        vocabulary.read(&reader).await?;
        let catalogue = Catalogue::new(dir.index(), setup.zone.clone(), Arc::clone(&vocabulary));
        let catalogue = Arc::new(catalogue);
        let catalogue_trail = Arc::new(Trail::new(Arc::clone(&catalogue) as Arc<dyn Follower>));
        let (kinds, promised) = (JobKinds::built_in(), watch::Sender::new(0));
        let passwords = Passwords::default();
        Ok(Self {
            dir,
            store,
            media,
            setup,
            kin,
            vocabulary,
            catalogue,
            catalogue_trail,
            trails,
            kinds,
            passwords,
            head,
            promised,
            _lock: lock,
        })
    }

    /// Lets something else follow the change log too, from the next [`Paper::follow`] or [`Paper::catch_up`] on.
    pub fn add_follower(&self, follower: Arc<dyn Follower>) {
        let trail = Arc::new(Trail::new(follower));
        self.trails.write().unwrap_or_else(PoisonError::into_inner).push(trail);
    }

    fn trails(&self) -> Vec<Arc<Trail>> {
        self.trails.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Teaches the workers another kind of job.
    pub fn add_job_kind(&mut self, kind: Arc<dyn JobKind>) {
        self.kinds.add(kind);
    }

    pub(crate) fn job_kinds(&self) -> &JobKinds {
        &self.kinds
    }

    /// Changes whenever a write promised jobs.
    pub(crate) fn promised_jobs(&self) -> watch::Receiver<u64> {
        self.promised.subscribe()
    }

    /// What hashes passwords.
    pub(crate) fn passwords(&self) -> &Passwords {
        &self.passwords
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

    /// Takes Korean texts apart: by the dictionary once it is there, by rules before, with the paper's own words always.
    pub fn analyser(&self) -> Analyser {
        self.vocabulary.analyser()
    }

    /// The search index.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Commits what the desk decided on words: the next text and the next search know of it.
    pub(crate) async fn commit_words(&self, tx: Tx) -> Result<LogHead> {
        let head = self.commit(tx).await?;
        self.vocabulary.read(&self.store.reader()).await?;
        self.catalogue.learn();
        Ok(head)
    }

    /// Where the change log ends, as far as this process knows: its own writes at once, those of a command beside it soon.
    pub fn log_end(&self) -> i64 {
        *self.head.borrow()
    }

    /// Begins a write at the present moment.
    pub async fn begin(&self, by: Actor) -> Result<Tx> {
        Ok(self.store.begin(self.setup.clock.now(), by).await?)
    }

    /// Commits a write; wakes the followers, and the workers where it promised jobs. Once asked for, all of that happens, whether
    /// the answer is waited for or not: a reader's page must not stay old because the editor's browser went away.
    pub async fn commit(&self, tx: Tx) -> Result<LogHead> {
        let (end, promised) = (self.head.clone(), self.promised.clone());
        let committing = tokio::spawn(async move {
            let promises = tx.promises_jobs();
            let head = tx.commit().await?;
            // Two commits may come back here in the other order; the log's end never moves back.
            end.send_if_modified(|seq| head.seq > std::mem::replace(seq, head.seq.max(*seq)));
            if promises {
                promised.send_modify(|writes| *writes += 1);
            }
            Ok(head)
        });
        committing.await.unwrap_or_else(|error| Err(StoreError::Database(error.to_string()).into()))
    }

    /// Brings every follower up to the end of the log; one that fails does not hold up the others. Answers with the first failure.
    pub async fn catch_up(&self) -> Result<()> {
        let outcome = self.catch_up_pages().await;
        outcome.and(self.catalogue_trail.catch_up(&self.store.reader()).await)
    }

    /// The same for what pages need: everything but the search index.
    pub async fn catch_up_pages(&self) -> Result<()> {
        let mut outcome = Ok(());
        for trail in self.trails() {
            outcome = outcome.and(trail.catch_up(&self.store.reader()).await);
        }
        outcome
    }

    /// Keeps the followers at the end of the log until dropped, each at its own pace.
    pub async fn follow(&self) {
        let mut under_way = JoinSet::new();
        for trail in self.trails() {
            let (reader, head) = (self.store.reader(), self.head.subscribe());
            under_way.spawn(async move { trail.keep_up(reader, head).await });
        }
        let (trail, catalogue) = (Arc::clone(&self.catalogue_trail), Arc::clone(&self.catalogue));
        let (reader, head) = (self.store.reader(), self.head.subscribe());
        under_way.spawn(async move {
            catalogue.equip().await;
            tokio::select! {
                () = trail.keep_up(reader.clone(), head) => {}
                () = catalogue.keep_fresh(&reader) => {}
            }
        });
        under_way.spawn(keep_warm(Arc::clone(&self.kin), self.store.reader(), self.head.subscribe()));
        tokio::select! {
            () = async { while under_way.join_next().await.is_some() {} } => {}
            () = self.look_for_writes_beside() => {}
        }
    }

    /// The end of the log, for who follows it beside the followers of the paper. It closes when the paper does.
    pub fn log_ends(&self) -> watch::Receiver<i64> {
        self.head.subscribe()
    }

    /// A command beside this process cannot tell it what it wrote; one row read a second shows it.
    async fn look_for_writes_beside(&self) {
        loop {
            tokio::time::sleep(LOOK_BESIDE).await;
            match self.store.reader().log_head().await {
                Ok(end) => {
                    self.head.send_if_modified(|seq| end.seq > std::mem::replace(seq, end.seq.max(*seq)));
                }
                Err(error) => tracing::warn!(%error, "the log could not be looked at"),
            }
        }
    }

    /// Lets go of the paper, everything being in its files.
    pub async fn close(self) -> Result<()> {
        // Who still follows is told that there is nothing more to follow before the database goes, and keeps the lock until it has.
        let Self { store, head, _lock, .. } = self;
        drop(head);
        match _lock {
            Some(_) => Ok(store.close().await?),
            None => Ok(store.leave().await?),
        }
    }
}
