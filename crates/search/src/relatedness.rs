//! The index over all stories.

use std::collections::HashMap;

use jikji_news::{ArticleNumber, RelatedList, TopicId};

use crate::Story;
use crate::entry::Entry;
use crate::ranking;
use crate::term;
use crate::vocabulary::{Packed, Vocabulary};

/// Of a story's terms so many, the most used, lead to it; the others count once it is found.
const POSTED: usize = 120;

/// The stories of the paper, and which belong together.
///
/// What it answers depends on the stories in it alone, not on the order of their coming. It takes about 2 KB a story of
/// memory and holds 16,777,216 of them; what comes after is left out.
#[derive(Debug, Default)]
pub struct Relatedness {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) entries: Vec<Option<Entry>>,
    pub(crate) topics: HashMap<TopicId, Vec<u32>>,
    places: HashMap<ArticleNumber, u32>,
    free: Vec<u32>,
}

impl Relatedness {
    /// Puts a story in, in the place of the one with its number if there is one.
    pub fn put(&mut self, story: Story) {
        self.remove(story.number);
        let Some(place) = self.vacant() else { return };
        let counts = term::count(&story);
        let posted: Vec<Packed> = counts.iter().take(POSTED).filter_map(|term| self.vocabulary.packed(*term)).collect();
        let entry = Entry::new(story, counts, &mut self.vocabulary);
        self.vocabulary.add(place, &entry.terms, &posted);
        for (topic, _) in &entry.topics {
            self.topics.entry(*topic).or_default().push(place);
        }
        self.places.insert(entry.number, place);
        if let Some(slot) = self.entries.get_mut(place as usize) {
            *slot = Some(entry);
        }
    }

    /// Takes a story out; without effect where there is none of this number.
    pub fn remove(&mut self, number: ArticleNumber) {
        let Some(place) = self.places.remove(&number) else { return };
        let Some(entry) = self.entries.get_mut(place as usize).and_then(Option::take) else { return };
        self.vocabulary.remove(place, &entry.terms);
        for (topic, _) in &entry.topics {
            if let Some(places) = self.topics.get_mut(topic) {
                places.retain(|other| *other != place);
                if places.is_empty() {
                    self.topics.remove(topic);
                }
            }
        }
        self.free.push(place);
    }

    /// The stories that belong to this one, best first, each text once; empty where there is none of this number.
    pub fn related(&self, number: ArticleNumber) -> RelatedList {
        match self.places.get(&number) {
            Some(&place) => ranking::related(self, place),
            None => RelatedList::default(),
        }
    }

    /// How many stories there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The story at a place.
    pub(crate) fn entry(&self, place: u32) -> Option<&Entry> {
        self.entries.get(place as usize).and_then(Option::as_ref)
    }

    fn vacant(&mut self) -> Option<u32> {
        if let Some(place) = self.free.pop() {
            return Some(place);
        }
        let place = u32::try_from(self.entries.len()).ok().filter(|_| self.entries.len() < Packed::PLACES)?;
        self.entries.push(None);
        Some(place)
    }
}
