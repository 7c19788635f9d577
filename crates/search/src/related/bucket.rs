//! Where a term is counted: a number of 20 bits made of its hash. Two terms of an article meet in one about once in a
//! hundred articles, and say hardly anything wrong when they do.

use std::hash::{BuildHasherDefault, Hasher};

/// How many buckets there are.
pub(crate) const BUCKETS: usize = 1 << 20;

/// The bucket of a word as [`jikji_text::Analyser::terms`] gives it.
pub(crate) fn word(text: &str) -> u32 {
    // FNV-1a, 64 bits; the fold below spreads it.
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    fold(hash)
}

/// The bucket of a pair of characters by its hash of [`jikji_text::bigrams`]: another than that of the same letters as a
/// word.
pub(crate) fn pair(hash: u64) -> u32 {
    fold(!hash)
}

fn fold(hash: u64) -> u32 {
    // The upper bits, into which multiplication has mixed every other.
    let mixed = (hash ^ hash >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed >> 44) as u32
}

/// Builds maps whose keys are buckets, where the standard hasher would be most of the work.
pub(crate) type Scatter = BuildHasherDefault<Scattered>;

/// Spreads such a key over the 64 bits (multiplication by the golden ratio, Knuth's way).
#[derive(Debug, Default)]
pub(crate) struct Scattered(u64);

impl Hasher for Scattered {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u32(u32::from(byte));
        }
    }

    fn write_u32(&mut self, key: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(key)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}
