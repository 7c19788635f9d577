//! A paper in a directory of its own.

use std::sync::Arc;

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};
use jikji_interchange::{Hint, read_page};
use jikji_news::{Actor, Clock, Masthead};
use jikji_newsroom::{Arrival, Imported, Importer, Paper, Setup};
use jikji_store::{PaperDir, Tx};
use tempfile::TempDir;

use crate::FixedClock;

/// A paper that lives as long as the test.
pub struct TestPaper {
    paper: Arc<Paper>,
    clock: Arc<FixedClock>,
    _room: TempDir,
}

/// A masthead with every duty filled.
pub fn masthead() -> Masthead {
    Masthead {
        name: "새나루신문".into(),
        registration_number: "가온,아00123".into(),
        registered_on: Some(civil::date(2019, 3, 4)),
        publisher: "문가람".into(),
        editor: "서이든".into(),
        address: "가온도 새나루시 한들구 나루로 12".into(),
        phone: "099-123-4567".into(),
        email: "news@saenaru.example".into(),
        youth_protection_officer: "오하린".into(),
        company: Some("(주)새나루미디어".into()),
        first_published_on: Some(civil::date(2019, 5, 1)),
        business_number: Some("123-45-67890".into()),
    }
}

impl TestPaper {
    /// A paper with a filled masthead, at noon of 12 January 2026 in Korea.
    ///
    /// # Panics
    /// When the system gives no room for it.
    pub async fn new() -> Self {
        Self::with_masthead(&masthead()).await
    }

    /// A paper with this masthead.
    ///
    /// # Panics
    /// As [`TestPaper::new`].
    pub async fn with_masthead(masthead: &Masthead) -> Self {
        Self::make(masthead, Arc::new(FixedClock::at(noon()))).await
    }

    /// A paper with a filled masthead and a clock that the test holds too.
    ///
    /// # Panics
    /// As [`TestPaper::new`].
    pub async fn with_clock(clock: Arc<FixedClock>) -> Self {
        Self::make(&masthead(), clock).await
    }

    async fn make(masthead: &Masthead, clock: Arc<FixedClock>) -> Self {
        let room = TempDir::new().unwrap_or_else(|error| panic!("no directory for a test: {error}"));
        let setup = Setup { clock: Arc::clone(&clock) as Arc<dyn Clock>, zone: seoul() };
        let dir = PaperDir::new(room.path().join("paper"));
        let opened = async {
            Paper::found(&dir, "", masthead, &setup, async |_paper| Ok::<(), jikji_newsroom::Error>(())).await?;
            Paper::open(dir.clone(), "test", setup.clone()).await
        };
        let paper = opened.await.unwrap_or_else(|error| panic!("no paper for a test: {error}"));
        Self { paper: Arc::new(paper), clock, _room: room }
    }

    /// The paper.
    pub fn paper(&self) -> &Arc<Paper> {
        &self.paper
    }

    /// Its clock.
    pub fn clock(&self) -> &FixedClock {
        &self.clock
    }

    /// The paper after its program was killed and started again; `prepare` wires it. Whoever else holds it must have let go.
    ///
    /// # Panics
    /// When it does not open.
    pub async fn reopened(self, prepare: impl FnOnce(&mut Paper)) -> Self {
        let Self { paper, clock, _room } = self;
        let (dir, zone) = (paper.dir().clone(), paper.zone().clone());
        drop(paper);
        let setup = Setup { clock: Arc::clone(&clock) as Arc<dyn Clock>, zone };
        let opened = Paper::open(dir, "test", setup).await;
        let mut paper = opened.unwrap_or_else(|error| panic!("the paper does not open again: {error}"));
        prepare(&mut paper);
        Self { paper: Arc::new(paper), clock, _room }
    }

    /// Writes: what `write` does is committed, and the followers catch up.
    ///
    /// # Panics
    /// When the paper refuses.
    pub async fn write<T>(&self, write: impl AsyncFnOnce(&mut Tx) -> jikji_store::Result<T>) -> T {
        let done = async {
            let mut tx = self.paper.begin(Actor::command("test")).await?;
            let value = write(&mut tx).await?;
            self.paper.commit(tx).await?;
            self.paper.catch_up().await?;
            Ok::<T, jikji_newsroom::Error>(value)
        };
        done.await.unwrap_or_else(|error| panic!("the paper refused: {error}"))
    }

    /// Imports the text of a page.
    ///
    /// # Panics
    /// When it cannot be read, or the paper refuses.
    pub async fn import(&self, text: &str) -> Imported {
        let page = read_page(text.as_bytes(), "test", &Hint::default())
            .unwrap_or_else(|error| panic!("the page cannot be read: {error}"));
        let taken = async {
            let mut importer = Importer::new(&self.paper);
            let imported = importer.add(&Arrival { page, ..Arrival::default() }).await?;
            importer.commit().await?;
            self.paper.catch_up().await?;
            Ok::<Imported, jikji_newsroom::Error>(imported)
        };
        taken.await.unwrap_or_else(|error| panic!("the paper refused: {error}"))
    }
}

/// 2026-01-12T12:00 in Korea.
fn noon() -> Timestamp {
    Timestamp::constant(1_768_186_800, 0)
}

/// The zone of Korea, which has had no summer time since 1988.
fn seoul() -> TimeZone {
    TimeZone::get("Asia/Seoul").unwrap_or_else(|error| panic!("no time zone data: {error}"))
}
