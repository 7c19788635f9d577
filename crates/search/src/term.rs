//! The terms of one story with their counts.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hasher};

use jikji_text::bigrams;

use crate::Story;

/// A term in a headline counts as if it stood this often in the body.
const NAMED: u32 = 2;

/// A story keeps this many terms, those that it uses most, and of two that it uses as often the one that comes first. A
/// story of 800 characters has about 280, one of 2,500 about 600; what is cut was said once, at the end.
pub(crate) const KEPT: usize = 300;

/// The hash of a term as [`bigrams`] gives it, with its count in one story, at most 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub hash: u64,
    pub count: u8,
}

/// The terms that a story keeps, the most used first.
pub(crate) fn count(story: &Story) -> Vec<Count> {
    let texts = [(&story.headline, NAMED), (&story.decks, 1), (&story.body, 1)];
    let mut places: HashMap<u64, usize, Scatter> = HashMap::default();
    let mut counts: Vec<(u64, u32)> = Vec::new();
    for (text, weight) in texts {
        for hash in bigrams(text) {
            match places.entry(hash) {
                Entry::Occupied(place) => {
                    if let Some((_, count)) = counts.get_mut(*place.get()) {
                        *count = count.saturating_add(weight);
                    }
                }
                Entry::Vacant(place) => {
                    place.insert(counts.len());
                    counts.push((hash, weight));
                }
            }
        }
    }
    // Stable, so that first stays first.
    counts.sort_by_key(|&(_, count)| Reverse(count));
    counts.truncate(KEPT);
    counts.into_iter().map(|(hash, count)| Count { hash, count: u8::try_from(count).unwrap_or(u8::MAX) }).collect()
}

/// How much a term that stands `count` times in a story says of it: a name that comes eight times is not eight times
/// the subject.
pub(crate) fn weight(count: u8) -> f32 {
    match count {
        0 | 1 => 1.0,
        // Nearly all terms stand in a story a few times; their logarithms are asked for tens of thousands of times a list.
        2 => 1.0 + std::f32::consts::LN_2,
        3 => 2.098_612_3,
        4 => 1.0 + 2.0 * std::f32::consts::LN_2,
        _ => 1.0 + f32::from(count).ln(),
    }
}

/// Builds maps over keys that are hashes or small numbers already, where the standard hasher would be most of the work.
pub(crate) type Scatter = BuildHasherDefault<Scattered>;

/// Spreads such a key over the 64 bits (multiplication by the golden ratio, Knuth's way).
#[derive(Debug, Default)]
pub(crate) struct Scattered(u64);

impl Hasher for Scattered {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u32(&mut self, key: u32) {
        self.write_u64(u64::from(key));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = (self.0.rotate_left(5) ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}
