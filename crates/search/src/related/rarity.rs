//! How rare each term is among the stories of the paper.

use std::sync::Arc;

use super::bucket::BUCKETS;
use super::ordinary::{self, Ordinary};
use super::tale::{Tale, Weighed};

/// A term that stands in more than this part of all stories says nothing about any of them.
const COMMON: f32 = 0.2;

/// In how many stories each term stands: 4 MB, however many stories there are.
#[derive(Debug)]
pub(crate) struct Rarity {
    stories: u32,
    counts: Box<[u32]>,
    ordinary: Arc<Ordinary>,
}

impl Rarity {
    /// Nothing is counted yet but the imagined pile.
    pub fn new(ordinary: Arc<Ordinary>) -> Self {
        Self { stories: 0, counts: vec![0; BUCKETS].into_boxed_slice(), ordinary }
    }

    /// Counts so many stories of these terms in.
    pub fn add(&mut self, terms: &[Weighed], stories: u32) {
        self.stories += stories;
        for term in terms {
            if let Some(count) = self.counts.get_mut(term.bucket as usize) {
                *count += stories;
            }
        }
    }

    /// How many stories were counted.
    pub fn stories(&self) -> u32 {
        self.stories
    }

    /// The stories with those on the imagined pile.
    pub fn all(&self) -> f32 {
        self.stories as f32 + ordinary::STORIES
    }

    /// What meeting this term tells: the logarithm of how rare it is, and 0 for a common one.
    pub fn of(&self, bucket: u32) -> f32 {
        let all = self.all();
        let ordinary = self.ordinary.part(bucket) * ordinary::STORIES;
        let with = self.counts.get(bucket as usize).copied().unwrap_or_default() as f32 + ordinary;
        if with > all * COMMON { 0.0 } else { (all / with.max(1.0)).ln() }
    }

    /// The vector of a story: what each of its terms tells, scaled to length 1; by bucket.
    pub fn vector(&self, tale: &Tale) -> Vector {
        let mut terms: Vec<(u32, f32)> = tale
            .terms
            .iter()
            .map(|term| (term.bucket, term.weight() * self.of(term.bucket)))
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        let length = terms.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        for (_, weight) in &mut terms {
            *weight /= length;
        }
        Vector { terms }
    }
}

/// The terms of a story with what they tell.
#[derive(Debug, Clone, Default)]
pub(crate) struct Vector {
    /// By bucket; the squares of the weights add up to 1, or there are none.
    pub terms: Vec<(u32, f32)>,
}

impl Vector {
    /// The cosine of the angle between two: 0 where they have no term in common, 1 where they tell the same.
    pub fn cosine(&self, other: &Self) -> f32 {
        let (mut one, mut two) = (self.terms.iter().peekable(), other.terms.iter().peekable());
        let mut sum = 0.0;
        while let (Some((left, weight)), Some((right, weighs))) = (one.peek(), two.peek()) {
            match left.cmp(right) {
                std::cmp::Ordering::Less => _ = one.next(),
                std::cmp::Ordering::Greater => _ = two.next(),
                std::cmp::Ordering::Equal => {
                    sum += weight * weighs;
                    one.next();
                    two.next();
                }
            }
        }
        sum
    }

    /// The buckets that tell most, the most telling first.
    pub fn telling(&self, count: usize) -> Vec<(u32, f32)> {
        let mut terms = self.terms.clone();
        terms.sort_unstable_by(|one, two| two.1.total_cmp(&one.1).then(one.0.cmp(&two.0)));
        terms.truncate(count);
        terms
    }
}
