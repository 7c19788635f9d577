//! A story as the index keeps it.

use std::collections::HashMap;

use jikji_news::{ArticleNumber, SectionId, SeriesId, TopicId};

use crate::Story;
use crate::sketch::Sketch;
use crate::term::{Count, Scatter, weight};
use crate::vocabulary::{Packed, Vocabulary};

/// What the index keeps of a story: no text.
#[derive(Debug)]
pub(crate) struct Entry {
    pub number: ArticleNumber,
    pub series: Option<(SeriesId, String)>,
    pub topics: Vec<(TopicId, String)>,
    pub section: Option<SectionId>,
    pub published: Option<i64>,
    /// The terms in the order of their hashes, so that sums do not depend on what came into the index before.
    pub terms: Box<[Packed]>,
    /// The length of the vector as if all terms were as rare.
    pub length: f32,
    pub sketch: Sketch,
}

impl Entry {
    /// The entry of a story with these terms, which get their places in the vocabulary here.
    pub fn new(story: Story, mut counts: Vec<Count>, vocabulary: &mut Vocabulary) -> Self {
        counts.sort_unstable_by_key(|term| term.hash);
        let terms: Box<[Packed]> = counts.iter().filter_map(|term| vocabulary.packed(*term)).collect();
        Self {
            number: story.number,
            series: story.series,
            topics: story.topics,
            section: story.section,
            published: story.published,
            length: terms.iter().map(|term| weight(term.count()).powi(2)).sum::<f32>().sqrt(),
            terms,
            sketch: Sketch::of(&counts),
        }
    }

    /// Whether the story stands under this topic.
    pub fn has_topic(&self, id: TopicId) -> bool {
        self.topics.iter().any(|(other, _)| *other == id)
    }
}

/// The vector of a story, to be held against others.
#[derive(Debug)]
pub(crate) struct Vector {
    weights: HashMap<u32, f32, Scatter>,
    length: f32,
}

impl Vector {
    /// The TF-IDF vector of a story, as rare as its terms are now.
    pub fn of(entry: &Entry, vocabulary: &Vocabulary) -> Self {
        let weights: Vec<(u32, f32)> = weights(entry, vocabulary).collect();
        let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        Self { weights: weights.into_iter().collect(), length }
    }

    /// The cosine of the angle to another story: 0 where they have no term in common.
    pub fn cosine(&self, other: &Entry, vocabulary: &Vocabulary) -> f32 {
        let mut product = 0.0;
        let mut square = 0.0;
        for (term, weight) in weights(other, vocabulary) {
            square += weight * weight;
            product += weight * self.weights.get(&term).copied().unwrap_or_default();
        }
        let lengths = self.length * square.sqrt();
        if lengths > 0.0 { product / lengths } else { 0.0 }
    }
}

/// The terms of a story that say something, with how much.
pub(crate) fn weights(entry: &Entry, vocabulary: &Vocabulary) -> impl Iterator<Item = (u32, f32)> {
    entry
        .terms
        .iter()
        .map(|term| (term.place(), weight(term.count()) * vocabulary.rarity(term.place())))
        .filter(|(_, weight)| *weight > 0.0)
}
