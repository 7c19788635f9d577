//! Words by their initial consonants: ㅁㅅㅋ is 머스크, ㅇㅍAI is 오픈AI.

use jikji_text::Syllable;

use super::letters::Reads;

/// Finds the words that begin like this, each consonant standing for any syllable that begins with it.
pub(crate) struct Initials(Vec<char>);

/// Whether a word is meant as initials: consonants, at least two with the Latin letters and digits among them.
pub(crate) fn is_initials(word: &str) -> bool {
    let is_consonant = |letter: char| matches!(letter, 'ㄱ'..='ㅎ');
    word.chars().any(is_consonant)
        && word.chars().all(|letter| is_consonant(letter) || letter.is_ascii_alphanumeric())
        && word.chars().nth(1).is_some()
}

impl Initials {
    /// Of a word of consonants, Latin letters and digits.
    pub fn new(word: &str) -> Self {
        Self(word.chars().map(|letter| letter.to_ascii_lowercase()).collect())
    }
}

impl Reads for Initials {
    /// How many were met.
    type State = usize;

    fn start(&self) -> usize {
        0
    }

    fn read(&self, met: &usize, letter: char) -> Option<usize> {
        let Some(&wanted) = self.0.get(*met) else { return Some(*met) };
        let initial = Syllable::of(letter).map_or(letter, |syllable| syllable.initial);
        (initial == wanted).then_some(met + 1)
    }

    fn is_match(&self, met: &usize) -> bool {
        *met == self.0.len()
    }
}
