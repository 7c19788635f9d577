//! Pieces of words, for telling how much two texts have in common without knowing their language.
//!
//! Character bigrams beat dictionary morphemes at finding related Korean texts by cosine (mean average precision .733
//! against .696 on 964 paragraphs), and need no dictionary. Latin words and numbers are whole pieces, since their
//! bigrams say nothing.

use std::iter::{FusedIterator, Peekable};
use std::str::Chars;

use unicode_normalization::{IsNormalized, Recompositions, UnicodeNormalization, is_nfkc_quick};

use crate::fingerprint::Fingerprint;

/// The pieces of a text, each as the 64-bit FNV-1a hash of its UTF-8 bytes after NFKC and lower case, in text order.
///
/// Hangul, ideographs and kana give every two neighbouring characters of a run, and a run of one gives that one. A run
/// of other letters (Latin, Greek, ...) is one piece, and so is a number, with its decimals and without its thousands'
/// commas (3,990 is 3990). Everything else separates. Linear, and without allocation for text that is in NFKC.
pub fn bigrams(text: &str) -> Bigrams<'_> {
    let letters = match is_nfkc_quick(text.chars()) {
        IsNormalized::Yes => Letters::Plain(text.chars()),
        _ => Letters::Composed(text.nfkc()),
    };
    Bigrams { letters: letters.peekable(), last: None }
}

/// Iterator over the pieces of a text; see [`bigrams`].
#[derive(Clone)]
pub struct Bigrams<'a> {
    letters: Peekable<Letters<'a>>,
    /// The character before, when it stands in the same run of syllables.
    last: Option<char>,
}

#[derive(Clone)]
enum Letters<'a> {
    Plain(Chars<'a>),
    Composed(Recompositions<Chars<'a>>),
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::Plain(letters) => letters.next(),
            Self::Composed(letters) => letters.next(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    /// Written without letters that stand for words by themselves: Hangul, ideographs, kana.
    Syllabic,
    Alphabetic,
    Digit,
    None,
}

fn script(letter: char) -> Script {
    match letter {
        '가'..='힣' => Script::Syllabic,
        'a'..='z' | 'A'..='Z' => Script::Alphabetic,
        '0'..='9' => Script::Digit,
        '\0'..='\u{7F}' => Script::None,
        '\u{1100}'..='\u{11FF}' | '\u{3041}'..='\u{318E}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => {
            Script::Syllabic
        }
        '\u{20000}'..='\u{3FFFD}' => Script::Syllabic,
        letter if letter.is_alphabetic() => Script::Alphabetic,
        letter if letter.is_numeric() => Script::Digit,
        _ => Script::None,
    }
}

impl Iterator for Bigrams<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        while let Some(letter) = self.letters.next() {
            let piece = match script(letter) {
                Script::Syllabic => self.syllable(letter),
                Script::Alphabetic => Some(self.word(letter)),
                Script::Digit => Some(self.number(letter)),
                Script::None => None,
            };
            if let Some(piece) = piece {
                return Some(piece.wide());
            }
        }
        None
    }
}

impl FusedIterator for Bigrams<'_> {}

impl Bigrams<'_> {
    /// The bigram that ends here; for the first of a run nothing yet, unless it is also the last.
    fn syllable(&mut self, letter: char) -> Option<Fingerprint> {
        let goes_on = self.letters.peek().is_some_and(|&next| script(next) == Script::Syllabic);
        let before = self.last.take();
        self.last = goes_on.then_some(letter);
        match before {
            Some(before) => Some(Fingerprint::EMPTY.with(before).with(letter)),
            None if goes_on => None,
            None => Some(Fingerprint::EMPTY.with(letter)),
        }
    }

    fn word(&mut self, first: char) -> Fingerprint {
        let mut piece = lower(Fingerprint::EMPTY, first);
        while let Some(letter) = self.letters.next_if(|&letter| script(letter) == Script::Alphabetic) {
            piece = lower(piece, letter);
        }
        piece
    }

    fn number(&mut self, first: char) -> Fingerprint {
        let is_digit = |letter: &char| script(*letter) == Script::Digit;
        let mut piece = Fingerprint::EMPTY.with(first);
        loop {
            while let Some(digit) = self.letters.next_if(is_digit) {
                piece = piece.with(digit);
            }
            let Some(mark) = self.letters.next_if(|&letter| matches!(letter, '.' | ',')) else { return piece };
            // A mark that no digit follows belongs to the sentence, and separates as it would have done.
            if !self.letters.peek().is_some_and(is_digit) {
                return piece;
            }
            if mark == '.' {
                piece = piece.with('.');
            }
        }
    }
}

fn lower(piece: Fingerprint, letter: char) -> Fingerprint {
    if letter.is_ascii() {
        piece.with(letter.to_ascii_lowercase())
    } else {
        letter.to_lowercase().fold(piece, Fingerprint::with)
    }
}
