//! The index on the disk: one folder, one writer, any number of searchers.
//!
//! `text-000001/` and so on below the folder are indexes; the highest is the one that answers. One that is being built
//! anew is called `text-000002.new` until it is whole; then it takes its name, and the old one goes.

mod anew;
mod folder;
mod lists;
mod look;
mod payload;
mod shelf;
mod writing;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use jikji_news::ArticleNumber;
use jikji_text::Analyser;
use tantivy::Term;

pub use anew::Anew;
pub use lists::{Kept, Lists};
pub use look::look;

use crate::analysed::Analysed;
use crate::layout::{Fields, schema};
use crate::related::Ordinary;
use crate::searcher::Searcher;
use crate::synonyms::Synonyms;
use crate::{Document, Error, Position, Result};
pub(crate) use shelf::{Shelf, Statistics};
use writing::Writing;

/// How an index was found, or has become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Nothing is in it yet.
    Fresh,
    /// It holds the paper as it was then.
    At(Position),
    /// Damaged, or of another layout: it has to be built anew ([`Index::begin_anew`]). Why.
    Unusable(String),
}

/// The full-text index of a paper. A clone is another handle to the same.
///
/// Nothing that is put in or removed is found before the next commit; what was not committed is lost with the process,
/// and the position of the last commit says where to go on.
#[derive(Clone)]
pub struct Index {
    inner: Arc<Inner>,
}

struct Inner {
    dir: PathBuf,
    fields: Fields,
    ordinary: Arc<Ordinary>,
    analyser: RwLock<Analyser>,
    synonyms: RwLock<Arc<Synonyms>>,
    /// What answers.
    shelf: RwLock<State>,
    /// Opened by the first write and closed by [`Index::rest`]; it takes 15 MB and a few threads.
    writing: Mutex<Option<Writing>>,
}

enum State {
    Open(Arc<Shelf>),
    Closed(String),
}

impl Index {
    /// Opens the index of a folder, which is made if need be. A damaged index or one of another layout is no error: see
    /// [`Index::condition`]. The analyser takes apart what is put in and what is asked for.
    pub fn open(dir: &Path, analyser: Analyser) -> Result<Self> {
        let (_, fields) = schema();
        let state = match folder::newest(dir)? {
            None => State::Open(Arc::new(Shelf::create(&folder::of(dir, 1))?)),
            Some(found) => match Shelf::open(&found) {
                Ok(shelf) => State::Open(Arc::new(shelf)),
                Err(why) => State::Closed(why),
            },
        };
        Ok(Self {
            inner: Arc::new(Inner {
                dir: dir.to_owned(),
                fields,
                ordinary: Arc::default(),
                analyser: RwLock::new(analyser),
                synonyms: RwLock::default(),
                shelf: RwLock::new(state),
                writing: Mutex::default(),
            }),
        })
    }

    /// How it is.
    pub fn condition(&self) -> Condition {
        match self.shelf() {
            Ok(shelf) if shelf.is_damaged() => Condition::Unusable(Shelf::DAMAGED.to_owned()),
            Ok(shelf) => shelf.position().map_or(Condition::Fresh, Condition::At),
            Err(Error::Resting { why, .. }) => Condition::Unusable(why),
            Err(error) => Condition::Unusable(error.to_string()),
        }
    }

    /// The place in history of its last commit; `None` before the first and while it is unusable.
    pub fn position(&self) -> Option<Position> {
        self.shelf().ok()?.position()
    }

    /// Takes texts apart with this analyser from now on: the dictionary came, or the paper's own words changed.
    pub fn set_analyser(&self, analyser: Analyser) {
        *self.inner.analyser.write().unwrap_or_else(PoisonError::into_inner) = analyser;
    }

    /// Takes these words for the same from now on, each list for itself (`X`, `트위터`).
    pub fn set_synonyms(&self, groups: &[Vec<String>]) {
        let synonyms = Arc::new(Synonyms::new(groups));
        *self.inner.synonyms.write().unwrap_or_else(PoisonError::into_inner) = synonyms;
    }

    /// Puts an article in, in the place of the one with its number if there is one. Found after the next commit.
    pub fn put(&self, document: &Document) -> Result<()> {
        let analysed = Analysed::of(document, &self.analyser(), &self.inner.ordinary);
        self.write(|writing| writing.put(&self.inner.fields, document, analysed, &self.inner.ordinary))
    }

    /// Takes an article out; without effect where there is none of this number. Gone after the next commit.
    pub fn remove(&self, number: ArticleNumber) -> Result<()> {
        self.write(|writing| {
            writing.remove(Term::from_field_u64(self.inner.fields.number, number.get().unsigned_abs()));
            Ok(())
        })
    }

    /// Makes all that was put in and removed so far durable and found, together with the place in history it brings the
    /// index to. After an error all of it has to come again.
    pub fn commit(&self, position: &Position) -> Result<()> {
        let shelf = self.shelf()?;
        self.write(|writing| writing.commit(position))?;
        shelf.reload(position)
    }

    /// Waits for the merging that goes on, frees the writer's memory and lets go of what was merged; the next write opens the
    /// writer again.
    pub fn rest(&self) -> Result<()> {
        let writing = self.inner.writing.lock().unwrap_or_else(PoisonError::into_inner).take();
        match writing {
            Some(writing) => writing.finish().and_then(|()| self.shelf()?.settle()),
            None => Ok(()),
        }
    }

    /// A view of the last commit, which later writes do not change.
    pub fn searcher(&self) -> Result<Searcher> {
        let shelf = self.shelf()?;
        let synonyms = Arc::clone(&self.inner.synonyms.read().unwrap_or_else(PoisonError::into_inner));
        let ordinary = Arc::clone(&self.inner.ordinary);
        Ok(Searcher::new(self.inner.dir.clone(), shelf, self.inner.fields, self.analyser(), synonyms, ordinary))
    }

    /// Begins to build the index anew beside the one that answers.
    pub fn begin_anew(&self) -> Result<Anew> {
        Anew::begin(self.clone())
    }

    /// Reads every file of the index and holds it against its checksum: the names of those that are damaged. As slow as
    /// reading the whole index.
    pub fn examine(&self) -> Result<Vec<PathBuf>> {
        self.shelf()?.examine()
    }

    /// How many articles are in it, those that readers do not see among them.
    pub fn len(&self) -> u64 {
        self.shelf().map_or(0, |shelf| shelf.len())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn analyser(&self) -> Analyser {
        self.inner.analyser.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn shelf(&self) -> Result<Arc<Shelf>> {
        match &*self.inner.shelf.read().unwrap_or_else(PoisonError::into_inner) {
            State::Open(shelf) => Ok(Arc::clone(shelf)),
            State::Closed(why) => Err(Error::Resting { dir: self.inner.dir.clone(), why: why.clone() }),
        }
    }

    /// Writes with the writer that is open, or opens it. A writer that failed is given up: it cannot go on, and the next
    /// one begins at the last commit.
    fn write(&self, act: impl FnOnce(&mut Writing) -> Result<()>) -> Result<()> {
        let mut slot = self.inner.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut writing = match slot.take() {
            Some(writing) => writing,
            None => Writing::open(&*self.shelf()?)?,
        };
        act(&mut writing)?;
        *slot = Some(writing);
        Ok(())
    }

    /// Lets another index answer from now on.
    fn exchange(&self, state: State) {
        *self.inner.shelf.write().unwrap_or_else(PoisonError::into_inner) = state;
    }
}
