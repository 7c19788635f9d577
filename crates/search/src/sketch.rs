//! A story in eight numbers, to see quickly whether two may be copies of each other.

use crate::term::Count;

/// The least values of eight hashes over a story's terms (MinHash): two stories agree in each with the probability that
/// a term of either is one of both (A. Broder, On the resemblance and containment of documents, 1997).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sketch([u32; 8]);

/// Odd numbers without pattern, one a hash.
const STEPS: [u64; 8] = [
    0x9e37_79b9_7f4a_7c15,
    0xbf58_476d_1ce4_e5b9,
    0x94d0_49bb_1331_11eb,
    0xd6e8_feb8_6659_fd93,
    0xa076_1d64_78bd_642f,
    0xe703_7ed1_a0b4_28db,
    0x8ebc_6af0_9c88_c6e3,
    0x5899_65cc_7537_4cc3,
];

impl Sketch {
    pub fn of(terms: &[Count]) -> Self {
        Self(STEPS.map(|step| terms.iter().map(|term| spread(term.hash, step)).min().unwrap_or(u32::MAX)))
    }

    /// Whether it is worth comparing the two word by word: half of the numbers agree. Copies with a new first sentence
    /// and a line left out pass; of stories about the same event hardly any does.
    pub fn resembles(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).filter(|(one, two)| one == two).count() >= 4
    }
}

/// The upper half, into which multiplication has mixed every bit.
fn spread(hash: u64, step: u64) -> u32 {
    ((hash ^ hash >> 29).wrapping_mul(step) >> 32) as u32
}
