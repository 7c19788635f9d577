//! The words that the index knows.

use std::collections::HashMap;

use tantivy::query::{EnableScoring, Query};
use tantivy::schema::Field;
use tantivy::{DocSet, Searcher, TERMINATED};
use tantivy_fst::Automaton;

use crate::layout::Fields;

/// Of the words that an automaton finds in one segment, no more are looked at.
const MATCHES: usize = 4_000;

/// The dictionaries of an index at one commit.
pub(crate) struct Lexicon<'a> {
    pub searcher: &'a Searcher,
    pub fields: Fields,
}

impl<'a> Lexicon<'a> {
    pub fn new(searcher: &'a Searcher, fields: Fields) -> Self {
        Self { searcher, fields }
    }

    /// Whether anything fits a query. Looks no further than the first article of a segment that does.
    pub fn has(&self, query: &dyn Query) -> tantivy::Result<bool> {
        let weight = query.weight(EnableScoring::disabled_from_searcher(self.searcher))?;
        for segment in self.searcher.segment_readers() {
            let mut scorer = weight.scorer(segment, 1.0)?;
            while scorer.doc() != TERMINATED {
                if segment.alive_bitset().is_none_or(|alive| alive.is_alive(scorer.doc())) {
                    return Ok(true);
                }
                scorer.advance();
            }
        }
        Ok(false)
    }

    /// The terms of a field that an automaton finds, with the number of articles they stand in.
    pub fn matching<A>(&self, field: Field, automaton: &A) -> tantivy::Result<HashMap<String, u64>>
    where
        A: Automaton,
        A::State: Clone,
    {
        let mut found = HashMap::new();
        for segment in self.searcher.segment_readers() {
            let inverted = segment.inverted_index(field)?;
            let mut stream = inverted.terms().search(automaton).into_stream()?;
            let mut left = MATCHES;
            while left > 0 && stream.advance() {
                left -= 1;
                if let Ok(term) = std::str::from_utf8(stream.key()) {
                    *found.entry(term.to_owned()).or_default() += u64::from(stream.value().doc_freq);
                }
            }
        }
        Ok(found)
    }
}
