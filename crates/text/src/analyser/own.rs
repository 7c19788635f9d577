//! The paper's own words, ready to be found in a text.

use std::collections::HashMap;

use crate::letters::Letters;
use crate::word::{Found, OwnWord, WordKind};

/// The own words by their first two letters, the longest first.
#[derive(Debug, Default)]
pub(super) struct OwnWords {
    by_start: HashMap<[char; 2], Vec<(Vec<char>, WordKind)>>,
}

impl OwnWords {
    /// Words of one letter are left out: they would be found in everything.
    pub fn new(words: &[OwnWord]) -> Self {
        let mut by_start: HashMap<_, Vec<_>> = HashMap::new();
        let mut letters = Letters::default();
        for word in words {
            letters.read(word.surface.trim());
            if let [first, second, ..] = *letters.letters.as_slice() {
                by_start.entry([first, second]).or_default().push((letters.letters.clone(), word.kind));
            }
        }
        for words in by_start.values_mut() {
            words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        }
        Self { by_start }
    }

    /// The longest of the words that these letters begin with and that `admits` what follows it.
    pub fn longest(&self, rest: &[char], admits: impl Fn(usize) -> bool) -> Option<Found> {
        let &[first, second, ..] = rest else { return None };
        let words = self.by_start.get(&[first, second])?;
        let found = words.iter().find(|(word, _)| rest.starts_with(word) && admits(word.len()));
        found.map(|(word, kind)| Found { length: word.len(), kind: *kind })
    }
}
