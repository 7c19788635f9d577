//! Every term of the collection: how rare it is, and where it stands.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::ordinary;
use crate::term::{Count, Scatter};

/// A place in the vocabulary or among the stories, with a count: 24 and 8 bits, because there are hundreds of these a
/// story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Packed(u32);

impl Packed {
    /// How many places there are; what would come after has none.
    pub const PLACES: usize = 1 << 24;

    pub fn new(place: u32, count: u8) -> Self {
        Self(place << 8 | u32::from(count))
    }

    pub fn place(self) -> u32 {
        self.0 >> 8
    }

    pub fn count(self) -> u8 {
        (self.0 & 0xff) as u8
    }
}

/// A term that stands in more than this part of all stories says nothing about any of them.
const COMMON: f32 = 0.2;

/// One term.
#[derive(Debug)]
struct Term {
    /// How many stories it stands in.
    stories: u32,
    /// And how many of the imagined pile of ordinary ones.
    ordinary: f32,
    /// The stories that it was posted for, ascending.
    postings: Vec<Packed>,
}

/// The terms of the collection.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    places: HashMap<u64, u32, Scatter>,
    terms: Vec<Term>,
    ordinary: HashMap<u64, f32, Scatter>,
    stories: u32,
    /// How rare each term is, counted when it is first asked for after a change: a list asks for tens of thousands.
    rarities: OnceLock<Box<[f32]>>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self {
            places: HashMap::default(),
            terms: Vec::new(),
            ordinary: ordinary::terms().collect(),
            stories: 0,
            rarities: OnceLock::new(),
        }
    }
}

impl Vocabulary {
    /// A term with its place, which is new if need be; `None` once the vocabulary is full.
    pub fn packed(&mut self, term: Count) -> Option<Packed> {
        let place = match self.places.get(&term.hash) {
            Some(&place) => place,
            None => self.enter(term.hash)?,
        };
        Some(Packed::new(place, term.count))
    }

    fn enter(&mut self, hash: u64) -> Option<u32> {
        let place = u32::try_from(self.terms.len()).ok().filter(|_| self.terms.len() < Packed::PLACES)?;
        let ordinary = self.ordinary.get(&hash).copied().unwrap_or_default();
        self.rarities.take();
        self.terms.push(Term { stories: 0, ordinary, postings: Vec::new() });
        self.places.insert(hash, place);
        Some(place)
    }

    /// Counts a story of these terms in; those that are posted lead to it.
    pub fn add(&mut self, story: u32, terms: &[Packed], posted: &[Packed]) {
        self.rarities.take();
        self.stories += 1;
        for packed in terms {
            if let Some(term) = self.terms.get_mut(packed.place() as usize) {
                term.stories += 1;
            }
        }
        for packed in posted {
            if let Some(term) = self.terms.get_mut(packed.place() as usize) {
                let posting = Packed::new(story, packed.count());
                let at = term.postings.partition_point(|other| *other < posting);
                term.postings.insert(at, posting);
            }
        }
    }

    /// Takes a story out that was counted in with these terms.
    pub fn remove(&mut self, story: u32, terms: &[Packed]) {
        self.rarities.take();
        self.stories -= 1;
        for packed in terms {
            let Some(term) = self.terms.get_mut(packed.place() as usize) else { continue };
            term.stories -= 1;
            if let Ok(at) = term.postings.binary_search(&Packed::new(story, packed.count())) {
                term.postings.remove(at);
            }
        }
    }

    /// What meeting this term tells: the logarithm of how rare it is, and 0 for a common one.
    pub fn rarity(&self, place: u32) -> f32 {
        let rarities = self.rarities.get_or_init(|| self.terms.iter().map(|term| self.rarity_of(term)).collect());
        rarities.get(place as usize).copied().unwrap_or_default()
    }

    fn rarity_of(&self, term: &Term) -> f32 {
        let all = self.stories as f32 + ordinary::STORIES;
        let with = term.stories as f32 + term.ordinary;
        if with > all * COMMON { 0.0 } else { (all / with).ln() }
    }

    /// The stories that a term leads to.
    pub fn postings(&self, place: u32) -> &[Packed] {
        self.terms.get(place as usize).map_or(&[], |term| &term.postings)
    }
}
