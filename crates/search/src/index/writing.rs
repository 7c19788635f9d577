//! The one writer of an index.

use std::path::PathBuf;

use tantivy::indexer::IndexWriterOptions;
use tantivy::merge_policy::LogMergePolicy;
use tantivy::{IndexWriter, TantivyDocument, Term};

use super::payload::Payload;
use super::shelf::Shelf;
use crate::analysed::Analysed;
use crate::layout::{Fields, Key, Line};
use crate::related::Ordinary;
use crate::searcher::told;
use crate::{Document, Error, Position, Result};

/// The memory of the writing thread, in bytes; the least that the library takes.
const MEMORY: usize = 15_000_000;

/// A part of deleted articles that is worth rewriting a segment for.
const DELETED: f32 = 0.3;

/// So many of the terms that it keeps lead to a story.
const LEADING: usize = 48;

/// The writer with what is not yet committed.
pub(super) struct Writing {
    folder: PathBuf,
    writer: IndexWriter,
}

impl Writing {
    pub fn open(shelf: &Shelf) -> Result<Self> {
        let folder = shelf.folder().to_owned();
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .memory_budget_per_thread(MEMORY)
            .num_merge_threads(1)
            .build();
        let writer = shelf.index().writer_with_options(options);
        let writer: IndexWriter = writer.map_err(|source| Error::Index { dir: folder.clone(), source })?;
        let mut merging = LogMergePolicy::default();
        merging.set_del_docs_ratio_before_merge(DELETED);
        writer.set_merge_policy(Box::new(merging));
        Ok(Self { folder, writer })
    }

    pub fn put(&mut self, fields: &Fields, document: &Document, analysed: Analysed, ordinary: &Ordinary) -> Result<()> {
        self.remove(Term::from_field_u64(fields.number, document.number.get().unsigned_abs()));
        let added = self.writer.add_document(entry(fields, document, analysed, ordinary));
        added.map(|_| ()).map_err(|source| self.failed(source))
    }

    pub fn remove(&mut self, number: Term) {
        self.writer.delete_term(number);
    }

    pub fn commit(&mut self, position: &Position) -> Result<()> {
        let payload = serde_json::to_string(&Payload::new(position)).unwrap_or_default();
        let committed = self.writer.prepare_commit().and_then(|mut commit| {
            commit.set_payload(&payload);
            commit.commit()
        });
        committed.map(|_| ()).map_err(|source| self.failed(source))
    }

    /// Waits until all is written that was put in, in an index that nobody asks yet.
    pub fn flush(&mut self) -> Result<()> {
        self.writer.commit().map(|_| ()).map_err(|source| self.failed(source))
    }

    pub fn finish(self) -> Result<()> {
        let folder = self.folder;
        self.writer.wait_merging_threads().map_err(|source| Error::Index { dir: folder, source })
    }

    fn failed(&self, source: tantivy::TantivyError) -> Error {
        Error::Index { dir: self.folder.clone(), source }
    }
}

/// The article as the library takes it.
fn entry(fields: &Fields, document: &Document, analysed: Analysed, ordinary: &Ordinary) -> TantivyDocument {
    let mut entry = TantivyDocument::default();
    entry.add_u64(fields.number, document.number.get().unsigned_abs());
    entry.add_u64(fields.live, u64::from(document.live));
    for owner in &document.owners {
        entry.add_i64(fields.owner, *owner);
    }
    if let Some((section, name)) = &document.section {
        entry.add_i64(fields.section, section.0);
        add_key(&mut entry, fields, Key::Section, name);
    }
    if let Some((series, name)) = &document.series {
        entry.add_i64(fields.series, series.0);
        add_key(&mut entry, fields, Key::Series, name);
    }
    for (topic, name) in document.topics.iter().take(Document::NAMES) {
        entry.add_i64(fields.topic, topic.0);
        add_key(&mut entry, fields, Key::Topic, name);
    }
    for reporter in &document.reporters {
        entry.add_i64(fields.reporter, reporter.0);
    }
    for name in &document.bylines {
        add_key(&mut entry, fields, Key::Person, name);
    }
    if let Some(published) = &document.published {
        entry.add_i64(fields.published, published.timestamp().as_second());
        entry.add_i64(fields.year, i64::from(published.year()));
    }
    if document.live {
        entry.add_bytes(fields.tale, &analysed.tale.pack());
        for bucket in analysed.tale.leading(LEADING, ordinary) {
            entry.add_bytes(fields.told, &told(bucket));
        }
    }
    entry.add_text(fields.title, &document.headline);
    let (head, rest) = analysed.words.split_at(analysed.head.min(analysed.words.len()));
    let beside = rest.get(..analysed.beside - head.len()).unwrap_or_default();
    entry.add_text(fields.head, Line::of(head.iter().map(|word| &word.text)));
    entry.add_text(fields.beside, Line::of(beside.iter().map(|word| &word.text)));
    let mut words = Line::default();
    analysed.words.iter().for_each(|word| words.add(&word.text, word.position));
    entry.add_text(fields.words, words.finish());
    entry.add_text(fields.grams, Line::of(analysed.grams));
    entry.add_text(fields.spellings, Line::of(analysed.spellings));
    entry.add_text(fields.starts, Line::of(analysed.starts));
    entry
}

fn add_key(entry: &mut TantivyDocument, fields: &Fields, key: Key, name: &str) {
    if let Some(key) = key.of(name) {
        entry.add_text(fields.keys, key);
    }
}
