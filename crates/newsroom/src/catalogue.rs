//! The follower behind search: the index of the paper's articles, kept at the end of the change log.
//!
//! Every article is in it, drafts among them; whose eyes find what is the search's [`jikji_news::Scope`]. Its position is in its own
//! commit, so that a killed program goes on where the index stands. Whatever is wrong with it, only search rests.

mod document;
mod mark;
mod renewal;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, MutexGuard, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use jikji_news::{ArticleNumber, Change, ChangeKind, Scope, Sight};
use jikji_search::{Condition, Filter, Index, Paging, Query, Searcher};
use jikji_store::Reader;
use tokio::sync::{Mutex, watch};
use uuid::Uuid;

use self::mark::{Mark, Tongue};
pub use self::renewal::Renewal;
use crate::vocabulary::Vocabulary;
use crate::{Error, Follower, Following, Position, Result};

/// How many articles are read and put in in one go.
const STRIDE: usize = 100;

/// So many articles that hold a word are taken apart anew; a word that more hold says nothing.
const MOST: usize = 20_000;

/// The rest after the index could not be brought up to the vocabulary.
const REST: Duration = Duration::from_secs(30);

/// The search index of a paper.
pub struct Catalogue {
    dir: PathBuf,
    zone: TimeZone,
    vocabulary: Arc<Vocabulary>,
    /// A name that no other process has had.
    process: String,
    index: RwLock<State>,
    /// Whoever writes into the index has it.
    hand: Mutex<()>,
    /// How far a renewal has come, while there is one.
    renewal: watch::Sender<Option<Renewal>>,
    /// Articles that hold a word which the desk decided on since they were taken apart.
    outdated: std::sync::Mutex<BTreeSet<ArticleNumber>>,
    /// Woken when there is something to renew.
    stale: tokio::sync::Notify,
    listeners: RwLock<Vec<Listener>>,
}

/// What is told when articles are found otherwise than before.
type Listener = Box<dyn Fn(&Catalogued) + Send + Sync>;

/// Articles that were taken in, and the place in the log that the index stands at since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogued {
    /// Which; `None` for every article of the paper.
    pub articles: Option<BTreeSet<ArticleNumber>>,
    /// The place.
    pub position: Position,
}

enum State {
    /// Nobody has asked for it yet.
    Unopened,
    Open(Index),
    /// It could not be opened; why.
    Resting(String),
}

impl Catalogue {
    pub(crate) fn new(dir: PathBuf, zone: TimeZone, vocabulary: Arc<Vocabulary>) -> Self {
        Self {
            dir,
            zone,
            vocabulary,
            process: Uuid::new_v4().simple().to_string(),
            index: RwLock::new(State::Unopened),
            hand: Mutex::default(),
            renewal: watch::Sender::new(None),
            outdated: std::sync::Mutex::default(),
            stale: tokio::sync::Notify::new(),
            listeners: RwLock::default(),
        }
    }

    /// A view of the articles as the index has them now.
    ///
    /// # Errors
    /// [`Error::SearchRests`] while there is no index: it is being built, or cannot be.
    pub fn searcher(&self) -> Result<Searcher> {
        let index = self.opened()?;
        match index.condition() {
            Condition::At(_) => index.searcher().map_err(|error| Error::SearchRests { why: error.to_string() }),
            Condition::Fresh => Err(Error::SearchRests { why: "색인을 만들고 있습니다".into() }),
            Condition::Unusable(why) => Err(Error::SearchRests { why }),
        }
    }

    /// How far building the index anew has come; `None` while nobody does.
    pub fn renewal(&self) -> watch::Receiver<Option<Renewal>> {
        self.renewal.subscribe()
    }

    /// Has somebody told whenever articles were taken in, after they were.
    pub fn tell(&self, listener: impl Fn(&Catalogued) + Send + Sync + 'static) {
        self.listeners.write().unwrap_or_else(PoisonError::into_inner).push(Box::new(listener));
    }

    fn told(&self, articles: Option<BTreeSet<ArticleNumber>>, position: Position) {
        let catalogued = Catalogued { articles, position };
        for listener in self.listeners.read().unwrap_or_else(PoisonError::into_inner).iter() {
            listener(&catalogued);
        }
    }

    fn state(&self) -> RwLockReadGuard<'_, State> {
        self.index.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The index, opened by who asks first. Opening takes some milliseconds of the disk.
    fn opened(&self) -> Result<Index> {
        match &*self.state() {
            State::Open(index) => return Ok(index.clone()),
            State::Resting(why) => return Err(Error::SearchRests { why: why.clone() }),
            State::Unopened => {}
        }
        self.open_anew()
    }

    /// Opens the index as it lies in its folder now, whatever was thought of it before.
    fn open_anew(&self) -> Result<Index> {
        let mut state = self.index.write().unwrap_or_else(PoisonError::into_inner);
        let opened = Index::open(&self.dir, self.vocabulary.analyser());
        *state = match &opened {
            Ok(index) => State::Open(index.clone()),
            Err(error) => State::Resting(error.to_string()),
        };
        let index = opened?;
        index.set_synonyms(&self.vocabulary.synonyms());
        Ok(index)
    }

    /// The mark of the last commit; `None` before the first, and while the index cannot be used.
    fn mark(&self) -> Option<Mark> {
        self.opened().ok()?.position().map(|position| Mark::read(&position, &self.process))
    }

    /// Takes texts apart, and reads queries, as the paper's vocabulary is now.
    pub(crate) fn learn(&self) {
        if let Ok(index) = self.opened() {
            index.set_analyser(self.vocabulary.analyser());
            index.set_synonyms(&self.vocabulary.synonyms());
        }
        self.stale.notify_one();
    }

    /// Has the dictionary from now on, if it can be had.
    pub(crate) async fn equip(&self) {
        let vocabulary = Arc::clone(&self.vocabulary);
        let equipped = blocking(move || {
            vocabulary.equip();
            Ok(())
        });
        if let Err(error) = equipped.await {
            tracing::warn!(%error, "texts are taken apart by rules alone");
        }
        self.learn();
    }

    async fn take_in(&self, changes: &[Change], reader: &Reader) -> Result<()> {
        let Some(last) = changes.last() else { return Ok(()) };
        let decided = |change: &Change| matches!(change.kind, ChangeKind::WordsChanged | ChangeKind::SynonymsChanged);
        if changes.iter().any(decided) {
            self.take_in_words(reader).await?;
        }
        let touched: BTreeSet<ArticleNumber> = changes.iter().flat_map(Change::articles).collect();
        let taken = self.put(reader, &touched, Some(last.seq)).await;
        if taken.is_err() {
            // The folder may have been removed or damaged: what lies there now decides how it goes on.
            let _resting = self.open_anew();
        }
        taken
    }

    /// Articles that hold a word on which the desk decided are taken apart anew, when there is time. They are found by the
    /// index as it is: what holds the word holds its letters.
    async fn take_in_words(&self, reader: &Reader) -> Result<()> {
        let index = self.opened()?;
        let before = index.searcher();
        let moved = self.vocabulary.read(reader).await?;
        if let Ok(searcher) = before {
            let holding =
                blocking(move || Ok(moved.iter().flat_map(|word| holding(&searcher, word)).collect())).await?;
            let holding: BTreeSet<ArticleNumber> = holding;
            self.outdated().extend(holding);
        }
        self.learn();
        Ok(())
    }

    /// Puts articles in as they are now, and commits: the index stands at this place of the log then, or stays where it is.
    async fn put(&self, reader: &Reader, articles: &BTreeSet<ArticleNumber>, seq: Option<i64>) -> Result<()> {
        let _hand = self.hand.lock().await;
        let index = self.opened()?;
        let Some(mark) = self.mark() else { return Ok(()) };
        let mark = Mark { seq: seq.unwrap_or(mark.seq), ..mark };
        let numbers: Vec<ArticleNumber> = articles.iter().copied().collect();
        for some in numbers.chunks(STRIDE) {
            let texts = reader.texts(some).await?;
            let gone: Vec<ArticleNumber> =
                some.iter().filter(|number| texts.iter().all(|text| text.number != **number)).copied().collect();
            let documents = self.documents(reader, texts).await?;
            let index = index.clone();
            let put = move || {
                gone.iter().try_for_each(|number| index.remove(*number))?;
                Ok(documents.iter().try_for_each(|document| index.put(document))?)
            };
            blocking(put).await?;
        }
        let tongue = Tongue::of(&self.vocabulary.analyser());
        let tongue = if mark.tongue == tongue || numbers.is_empty() { mark.tongue } else { Tongue::Mixed };
        let mark = Mark { tongue, behind: !self.outdated().is_empty(), ..mark };
        let (at, position) = (mark.position(&self.process), Position { epoch: mark.epoch, seq: mark.seq });
        blocking(move || Ok(index.commit(&at)?)).await?;
        self.told(Some(articles.clone()), position);
        Ok(())
    }

    fn outdated(&self) -> MutexGuard<'_, BTreeSet<ArticleNumber>> {
        self.outdated.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps the texts taken apart as the vocabulary has it now, until dropped: those that hold a word which was decided on, a
    /// few at a time between two changes; all, where the index was built without the dictionary or nobody knows how.
    pub(crate) async fn keep_fresh(&self, reader: &Reader) {
        loop {
            if let Err(error) = self.freshen(reader).await {
                tracing::warn!(%error, "the index could not be brought up to the paper's vocabulary");
                tokio::time::sleep(REST).await;
                continue;
            }
            self.stale.notified().await;
        }
    }

    /// Builds the index anew as the paper is now; answers how many articles are in it.
    pub(crate) async fn build_anew(&self, reader: &Reader) -> Result<u64> {
        let start = Position { epoch: reader.epoch().await?, seq: reader.log_head().await?.seq };
        self.renew(reader, start).await
    }

    /// One round of [`Catalogue::keep_fresh`].
    async fn freshen(&self, reader: &Reader) -> Result<()> {
        let Some(mark) = self.mark() else { return Ok(()) };
        if mark.tongue != Tongue::of(&self.vocabulary.analyser()) {
            self.renew(reader, Position { epoch: mark.epoch, seq: mark.seq }).await?;
        }
        loop {
            let some: BTreeSet<ArticleNumber> = self.outdated().iter().take(STRIDE).copied().collect();
            if some.is_empty() {
                return Ok(());
            }
            // Before they are put in: the commit that holds the last of them says that none is behind.
            self.outdated().retain(|number| !some.contains(number));
            if let Err(error) = self.put(reader, &some, None).await {
                self.outdated().extend(some);
                return Err(error);
            }
        }
    }
}

impl Follower for Catalogue {
    fn name(&self) -> &str {
        "catalogue"
    }

    fn position(&self) -> Option<Position> {
        self.mark().map(|mark| Position { epoch: mark.epoch, seq: mark.seq })
    }

    fn follow<'a>(&'a self, changes: &'a [Change], reader: &'a Reader) -> Following<'a> {
        Box::pin(self.take_in(changes, reader))
    }

    fn rebuild<'a>(&'a self, reader: &'a Reader, start: Position) -> Following<'a> {
        Box::pin(async move {
            if matches!(&*self.state(), State::Resting(_)) {
                self.open_anew()?;
            }
            self.renew(reader, start).await.map(|_| ())
        })
    }
}

/// The place in the paper's history of a commit, whoever wrote it.
pub(crate) fn position(commit: &jikji_search::Position) -> Position {
    let mark = Mark::read(commit, "");
    Position { epoch: mark.epoch, seq: mark.seq }
}

/// The articles that have a word in them, whoever may see them.
fn holding(searcher: &Searcher, word: &str) -> Vec<ArticleNumber> {
    let query = Query::parse(&format!("\"{word}\""), &Timestamp::UNIX_EPOCH.to_zoned_datetime(TimeZone::UTC));
    let scope = Scope::Staff(Sight { all: true, ..Sight::default() });
    let mut paging = Paging::first(Paging::MAX);
    let mut numbers = Vec::new();
    while let Ok(found) = searcher.search(&query, &Filter::default(), &scope, &paging) {
        numbers.extend(found.hits.iter().filter(|hit| hit.whole).map(|hit| hit.number));
        match found.next {
            Some(next) if numbers.len() < MOST => paging.after = Some(next),
            _ => break,
        }
    }
    numbers
}

/// Does something that takes the disk or the processor for a while, where no reader waits for the thread.
pub(crate) async fn blocking<T: Send + 'static>(act: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(act).await {
        Ok(done) => done,
        Err(_) => Err(Error::Panicked { what: "catalogue".into() }),
    }
}
