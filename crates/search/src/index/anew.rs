//! Building an index anew while the old one answers.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use super::shelf::Shelf;
use super::writing::Writing;
use super::{Index, State, folder};
use crate::analysed::Analysed;
use crate::{Document, Error, Position, Result};

/// An index that is being built beside the one that answers. Dropped before it is finished, it leaves nothing.
pub struct Anew {
    index: Index,
    number: u64,
    path: PathBuf,
    /// Taken when it is finished.
    open: Option<(Shelf, Writing)>,
    /// What was put in since the last flush.
    waiting: usize,
}

/// After so many articles the writer is waited for: it would take in 10,000 before it lets anybody wait, however large.
const WAITING: usize = 1_000;

impl Anew {
    pub(super) fn begin(index: Index) -> Result<Self> {
        let dir = &index.inner.dir;
        let newest = folder::newest(dir)?;
        let number = newest.as_deref().and_then(folder::number).unwrap_or(0) + 1;
        let path = folder::unfinished(dir, number);
        let shelf = Shelf::create(&path)?;
        let writing = Writing::open(&shelf)?;
        Ok(Self { index, number, path, open: Some((shelf, writing)), waiting: 0 })
    }

    /// Puts an article in.
    pub fn put(&mut self, document: &Document) -> Result<()> {
        let analysed = Analysed::of(document, &self.index.analyser(), &self.index.inner.ordinary);
        let Some((_, writing)) = &mut self.open else { return Ok(()) };
        writing.put(&self.index.inner.fields, document, analysed, &self.index.inner.ordinary)?;
        self.waiting += 1;
        if self.waiting == WAITING {
            self.waiting = 0;
            writing.flush()?;
        }
        Ok(())
    }

    /// Makes it the index that answers, standing at this place in history, and clears the old one away. What was put into
    /// the old one since [`Index::begin_anew`] has to be put in again from there.
    pub fn finish(mut self, position: &Position) -> Result<()> {
        let Some((shelf, mut writing)) = self.open.take() else { return Ok(()) };
        writing.commit(position)?;
        writing.finish()?;
        drop(shelf);
        let index = self.index.clone();
        let dir = &index.inner.dir;
        let path = folder::of(dir, self.number);
        // The old writer is closed first: it must not write into a folder that goes.
        index.rest()?;
        fs::rename(&self.path, &path).map_err(|source| Error::Folder { dir: dir.clone(), source })?;
        let state = match Shelf::open(&path) {
            Ok(shelf) => State::Open(Arc::new(shelf)),
            Err(why) => State::Closed(why),
        };
        index.exchange(state);
        folder::newest(dir)?;
        Ok(())
    }
}

impl Drop for Anew {
    fn drop(&mut self) {
        if let Some((shelf, writing)) = self.open.take() {
            drop(writing);
            drop(shelf);
            // What cannot be removed now is removed when the index is opened.
            fs::remove_dir_all(&self.path).ok();
        }
    }
}
