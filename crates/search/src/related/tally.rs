//! Counting what a story tells, while it is taken apart for the index.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use jikji_text::{Term, TermKind, WordKind, bigrams};

use super::bucket::{Scatter, pair, word};
use super::ordinary::Ordinary;
use super::tale::{Name, NameKind, Tale, Weighed};
use crate::Document;

/// A story keeps so many terms, those that tell most. Of 800 characters that is the better half; what is left out was
/// said once, and is said in many stories.
const KEPT: usize = 160;

/// And so many names of people, and as many of organisations.
const NAMED: usize = 12;

/// What a word of each kind weighs against a common noun. Names decide what a story is about; adverbs and verbs say how
/// it is told. Measured on sentence pairs and on sections of manuals: `bench/related`.
const NAME: f32 = 1.5;
const PREDICATE: f32 = 0.5;
const ADVERB: f32 = 0.3;

/// And a pair of characters: it finds the names that no dictionary has, and says the same as the words for the rest.
const PAIR: f32 = 0.5;

/// The terms of one story so far.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    places: HashMap<u32, usize, Scatter>,
    counted: Vec<Counted>,
    names: Vec<Name>,
}

#[derive(Debug)]
struct Counted {
    bucket: u32,
    kind: f32,
    times: u32,
}

impl Tally {
    /// Counts a text with its terms, each as if it stood there so many times.
    pub fn take(&mut self, text: &str, terms: &[Term], times: u32) {
        for term in terms {
            self.count(word(&term.text), weight_of(term.kind), times);
        }
        for hash in bigrams(text) {
            self.count(pair(hash), PAIR, times);
        }
        self.name(text, terms, times);
    }

    fn count(&mut self, bucket: u32, kind: f32, times: u32) {
        match self.places.entry(bucket) {
            Entry::Occupied(place) => {
                if let Some(counted) = self.counted.get_mut(*place.get()) {
                    counted.times = counted.times.saturating_add(times);
                }
            }
            Entry::Vacant(place) => {
                place.insert(self.counted.len());
                self.counted.push(Counted { bucket, kind, times });
            }
        }
    }

    /// Takes in the names among terms that the dictionary or the paper knows. 젠슨 and 황 beside each other are one person.
    fn name(&mut self, text: &str, terms: &[Term], times: u32) {
        let mut rest = terms;
        while let Some((first, after)) = rest.split_first() {
            rest = after;
            let Some(kind) = named(first.kind) else { continue };
            let mut end = first.span.end;
            while let Some((next, after)) = rest.split_first() {
                let between = text.get(end..next.span.start);
                if named(next.kind) != Some(kind) || !between.is_some_and(|between| matches!(between, "" | " ")) {
                    break;
                }
                (end, rest) = (next.span.end, after);
            }
            if let Some(text) = text.get(first.span.start..end) {
                self.add_name(Name { kind, text: text.to_owned() });
                if end > first.span.end {
                    self.count(word(text), NAME, times);
                }
            }
        }
    }

    fn add_name(&mut self, name: Name) {
        let long_enough = name.text.chars().nth(1).is_some();
        let others = self.names.iter().filter(|other| other.kind == name.kind).count();
        if long_enough && others < NAMED && !self.names.contains(&name) {
            self.names.push(name);
        }
    }

    /// What is kept of the story.
    pub fn tale(self, document: &Document, ordinary: &Ordinary) -> Tale {
        let mut telling: Vec<(f32, u32, f32)> = self
            .counted
            .into_iter()
            .map(|counted| {
                // A name that comes eight times is not eight times the subject.
                let weight = counted.kind * (1.0 + (counted.times as f32).ln());
                (weight * ordinary.telling(counted.bucket), counted.bucket, weight)
            })
            .collect();
        telling.sort_unstable_by(|one, two| two.0.total_cmp(&one.0).then(one.1.cmp(&two.1)));
        telling.truncate(KEPT);
        let mut terms: Vec<Weighed> =
            telling.into_iter().map(|(_, bucket, weight)| Weighed::new(bucket, weight)).collect();
        terms.sort_unstable();
        Tale {
            terms,
            published: document.published.as_ref().map(|at| at.timestamp().as_second()),
            section: document.section.as_ref().map(|(id, _)| *id),
            series: document.series.clone(),
            topics: document.topics.iter().take(Document::NAMES).cloned().collect(),
            names: self.names,
        }
    }
}

fn weight_of(kind: TermKind) -> f32 {
    match kind {
        TermKind::Name(_) => NAME,
        TermKind::Predicate => PREDICATE,
        TermKind::Adverb => ADVERB,
        TermKind::Word | TermKind::Number | TermKind::Latin | TermKind::Unknown => 1.0,
    }
}

fn named(kind: TermKind) -> Option<NameKind> {
    match kind {
        TermKind::Name(WordKind::Person) => Some(NameKind::Person),
        TermKind::Name(WordKind::Organisation) => Some(NameKind::Organisation),
        _ => None,
    }
}
