//! An index that is open for reading.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::directory::MmapDirectory;
use tantivy::{IndexReader, IndexSettings, ReloadPolicy, TantivyError};

use super::payload::Payload;
use crate::layout::{LAYOUT, Placed, schema};
use crate::related::{Ordinary, Rarity};
use crate::searcher::count;
use crate::{Error, Position, Result};

/// Up to so many stories all of them are counted after every commit.
const SMALL: u64 = 1_000;

/// The statistics of an index as they were at some time, with a number for that time.
pub(crate) type Statistics = (u64, tantivy::Searcher);

/// So many statistics are kept, the newest.
const KNOWN: usize = 4;

/// By so many articles a paper may grow at least before statistics are taken anew, if it has as many already.
const FEW: u64 = 25;

/// One index in one folder.
pub(crate) struct Shelf {
    folder: PathBuf,
    index: tantivy::Index,
    reader: IndexReader,
    position: Mutex<Option<Position>>,
    /// Whether damage has shown while it was asked.
    damaged: AtomicBool,
    /// What rarity is reckoned from: not the last commit but one a little older, so that the pages of an answer fit
    /// together while stories come in. The newest last.
    statistics: Mutex<Vec<Statistics>>,
    /// How rare terms are among the stories, as of a commit.
    rarity: Mutex<Option<(u64, Arc<Rarity>)>>,
}

impl Shelf {
    /// Why a damaged index cannot be used.
    pub const DAMAGED: &str = "it is damaged";

    /// Makes a new index in a folder that is empty or not there.
    pub fn create(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).map_err(|source| Error::Folder { dir: folder.to_owned(), source })?;
        let settings = IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() };
        let made = MmapDirectory::open(folder).map_err(TantivyError::from).and_then(|directory| {
            let index = tantivy::Index::create(directory, schema().0, settings)?;
            Self::new(folder, index, None)
        });
        made.map_err(|source| Error::Index { dir: folder.to_owned(), source })
    }

    /// Opens the index of a folder; why not, if it cannot be used.
    pub fn open(folder: &Path) -> std::result::Result<Self, String> {
        let index = tantivy::Index::open_in_dir(folder).map_err(|error| format!("{}: {error}", Self::DAMAGED))?;
        let payload = index.load_metas().map_err(|error| format!("{}: {error}", Self::DAMAGED))?.payload;
        let payload: Option<Payload> = match payload {
            Some(payload) => Some(serde_json::from_str(&payload).map_err(|_| "another program wrote it".to_owned())?),
            None => None,
        };
        if index.schema() != schema().0 || payload.as_ref().is_some_and(|payload| payload.layout != LAYOUT) {
            return Err("another version of Jikji wrote it".to_owned());
        }
        let position = payload.map(Payload::position);
        Self::new(folder, index, position).map_err(|error| format!("{}: {error}", Self::DAMAGED))
    }

    fn new(folder: &Path, index: tantivy::Index, position: Option<Position>) -> tantivy::Result<Self> {
        index.tokenizers().register(Placed::NAME, Placed::default());
        let reader =
            index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(8).try_into()?;
        let (folder, position) = (folder.to_owned(), Mutex::new(position));
        let (damaged, statistics, rarity) = (AtomicBool::new(false), Mutex::default(), Mutex::default());
        Ok(Self { folder, index, reader, position, damaged, statistics, rarity })
    }

    /// Notes that damage has shown.
    pub fn suspect(&self) {
        self.damaged.store(true, Ordering::Relaxed);
    }

    /// Whether damage has shown.
    pub fn is_damaged(&self) -> bool {
        self.damaged.load(Ordering::Relaxed)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn index(&self) -> &tantivy::Index {
        &self.index
    }

    pub fn position(&self) -> Option<Position> {
        self.position.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn len(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    /// Lets searchers see the commit that was just made.
    pub fn reload(&self, position: &Position) -> Result<()> {
        self.refresh()?;
        *self.position.lock().unwrap_or_else(PoisonError::into_inner) = Some(position.clone());
        Ok(())
    }

    /// Lets go of the files that were merged into others: of the reader's, and of the older statistics.
    pub fn settle(&self) -> Result<()> {
        let mut known = self.statistics.lock().unwrap_or_else(PoisonError::into_inner);
        let older = known.len().saturating_sub(1);
        known.drain(..older);
        self.refresh()
    }

    fn refresh(&self) -> Result<()> {
        self.reader.reload().map_err(|source| Error::Index { dir: self.folder.clone(), source })
    }

    /// The last commit, and the statistics to reckon with: those of a number if they are still known, else the newest.
    /// They are taken anew when the paper has grown or shrunk by a fiftieth, a small one by a quarter.
    pub fn look(&self, number: Option<u64>) -> (tantivy::Searcher, Statistics) {
        let searcher = self.reader.searcher();
        let mut known = self.statistics.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = known.last().is_some_and(|(_, taken)| {
            let taken = taken.num_docs();
            taken > 0 && taken.abs_diff(searcher.num_docs()) <= (taken / 50).max((taken / 4).min(FEW))
        });
        if !fresh {
            let next = known.last().map_or(0, |(number, _)| number + 1);
            known.push((next, searcher.clone()));
            if known.len() > KNOWN {
                known.remove(0);
            }
        }
        let asked = known.iter().find(|(known, _)| Some(*known) == number).or(known.last()).cloned();
        let statistics = asked.unwrap_or_else(|| (0, searcher.clone()));
        (searcher, statistics)
    }

    /// The last commit, and how rare terms are. In a large paper that is counted anew only when it has grown or shrunk by a
    /// fiftieth: it takes a pass over all stories, and one more or less changes no list.
    pub fn tell(&self, ordinary: &Arc<Ordinary>) -> tantivy::Result<(tantivy::Searcher, Arc<Rarity>)> {
        let searcher = self.reader.searcher();
        let commit = searcher.generation().generation_id();
        let mut known = self.rarity.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((then, rarity)) = &*known {
            let stories = u64::from(rarity.stories());
            let grown = searcher.num_docs().abs_diff(stories);
            if *then == commit || (stories > SMALL && grown <= stories / 50) {
                return Ok((searcher, Arc::clone(rarity)));
            }
        }
        let mut rarity = Rarity::new(Arc::clone(ordinary));
        count(&searcher, &mut rarity)?;
        let rarity = Arc::new(rarity);
        *known = Some((commit, Arc::clone(&rarity)));
        Ok((searcher, rarity))
    }

    /// The files whose checksum is wrong.
    pub fn examine(&self) -> Result<Vec<PathBuf>> {
        let damaged = self.index.validate_checksum();
        let damaged = damaged.map_err(|source| Error::Index { dir: self.folder.clone(), source })?;
        let mut damaged: Vec<PathBuf> = damaged.into_iter().map(|file| self.folder.join(file)).collect();
        damaged.sort();
        Ok(damaged)
    }
}
