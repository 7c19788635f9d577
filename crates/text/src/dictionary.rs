//! The dictionary of Korean that travels within the program: mecab-ko-dic, packed by our own recipe (`dictionary/README.md`).
//!
//! Packed it takes 9 MB of the program, open 32 MB of memory. It is opened from the program's own bytes, not from a file:
//! see `docs/decisions/0010-dictionary-in-memory.md`.

mod format;
mod pattern;
mod trie;

use std::fmt;
use std::sync::Arc;

pub(crate) use format::{Connection, Shape, Words};
pub(crate) use pattern::Form;

use crate::error::Error;

/// What is embedded: a frame of zstd with a checksum.
const PACKED: &[u8] = include_bytes!("../dictionary/ko.jikji-dic.zst");

/// A dictionary, ready to be used. A clone costs a pointer; threads share it.
#[derive(Clone)]
pub struct Dictionary {
    words: Arc<Words>,
}

impl Dictionary {
    /// Opens the dictionary that travels within the program. Takes about a tenth of a second: do it where no reader waits.
    ///
    /// # Errors
    ///
    /// [`Error::Dictionary`] when what is embedded is damaged; then [`Analyser::rules`](crate::Analyser::rules) serves.
    pub fn embedded() -> Result<Self, Error> {
        Self::open(PACKED)
    }

    /// Opens a packed dictionary.
    ///
    /// # Errors
    ///
    /// [`Error::Dictionary`] when the bytes are not one of this edition, or are not as they were packed: the frame carries
    /// a checksum, and every number that leads to another place is looked at.
    pub fn open(packed: &[u8]) -> Result<Self, Error> {
        Ok(Self { words: Arc::new(format::read(packed)?) })
    }

    pub(crate) fn words(&self) -> &Words {
        &self.words
    }
}

impl fmt::Debug for Dictionary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Dictionary").finish_non_exhaustive()
    }
}
