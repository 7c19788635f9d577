//! A text as the analyser reads it: one sign for the many spellings of a letter, and the way back to the bytes.

use std::ops::Range;

use unicode_normalization::char::compose;

/// The letters of a text, composed and made plain, each with the place it came from.
#[derive(Debug, Default)]
pub(crate) struct Letters {
    /// Decomposed syllables are one letter, full-width Latin and digits are plain ones.
    pub letters: Vec<char>,
    /// Where each letter begins in the text, and behind the last where the text ends.
    starts: Vec<usize>,
}

impl Letters {
    /// Reads a text anew into the same memory.
    pub fn read(&mut self, text: &str) {
        self.letters.clear();
        self.starts.clear();
        for (at, letter) in text.char_indices() {
            let letter = plain(letter);
            // Vowel and final jamo, and accents, join the letter before them; all else begins one of its own.
            let joined = match self.letters.last() {
                Some(&before) if joins(letter) => compose(before, letter),
                _ => None,
            };
            match (joined, self.letters.last_mut()) {
                (Some(joined), Some(last)) => *last = joined,
                _ => {
                    self.letters.push(letter);
                    self.starts.push(at);
                }
            }
        }
        self.starts.push(text.len());
    }

    /// The bytes of a range of letters.
    pub fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let at = |index: usize| self.starts.get(index).or(self.starts.last()).copied().unwrap_or_default();
        at(range.start)..at(range.end)
    }

    /// The letters of a range.
    pub fn get(&self, range: Range<usize>) -> &[char] {
        self.letters.get(range).unwrap_or_default()
    }
}

/// Whether a letter can be part of the one before it: marks that combine, vowel and final jamo.
const fn joins(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{1161}'..='\u{1175}' | '\u{11A8}'..='\u{11C2}')
}

/// Full-width signs, digits and Latin as plain ones.
const fn plain(letter: char) -> char {
    match letter {
        '\u{FF01}'..='\u{FF5E}' => match char::from_u32(letter as u32 - 0xFEE0) {
            Some(plain) => plain,
            None => letter,
        },
        letter => letter,
    }
}
