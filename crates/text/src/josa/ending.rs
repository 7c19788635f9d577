//! The sound that a word ends in when it is read aloud.

use unicode_normalization::UnicodeNormalization;

use super::{latin, number};
use crate::hangul::{Jongseong, has_final, readable};

/// How many characters from its end a word is looked at; no gloss is longer.
const REACH: usize = 200;

/// What a particle asks of the word before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// A vowel.
    Open,
    /// The consonant ㄹ.
    Rieul,
    /// Any other consonant.
    Closed,
    /// No one can tell.
    Unknown,
}

impl Ending {
    /// The ending of a word, its closing marks and glosses skipped.
    pub(super) fn of(word: &str) -> Self {
        // Units in one character (㎏, ㎞) and circled numbers are opened, full-width letters and marks made plain.
        let start = word.char_indices().nth_back(REACH).map_or(0, |(start, _)| start);
        let word: String = word.get(start..).unwrap_or_default().chars().map(number::plain_roman).nfkc().collect();
        let mut rest = word.as_str();
        while let Some(last) = rest.chars().next_back() {
            let before = rest.strip_suffix(last).unwrap_or_default();
            match Self::of_last(rest, last) {
                Some(ending) => return ending,
                None => rest = before_gloss(before, last).unwrap_or(before),
            }
        }
        Self::Unknown
    }

    /// The ending by the last character and, for digits and Latin, by what it belongs to; `None` when it is not read.
    fn of_last(word: &str, last: char) -> Option<Self> {
        let ending = match readable(last) {
            '가'..='힣' => Self::of_final(has_final(last)),
            // The names of the letters: 기역, 니은, 리을; 아, 야.
            'ㄹ' => Self::Rieul,
            'ㄱ'..='ㅎ' => Self::Closed,
            'ㅏ'..='ㅣ' => Self::Open,
            '0'..='9' => number::ending(word),
            'ン' | 'ん' => Self::Closed,
            'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' => Self::Open,
            letter if latin::is_letter(letter) => latin::ending(word),
            // An ideograph or a letter of a script without a rule here.
            letter if letter.is_alphabetic() => Self::Unknown,
            sign => return Self::of_sign(sign),
        };
        Some(ending)
    }

    /// The ending of a syllable with this final.
    pub(super) fn of_final(last: Option<Jongseong>) -> Self {
        match last {
            None => Self::Open,
            Some(last) if last.is_rieul() => Self::Rieul,
            Some(_) => Self::Closed,
        }
    }

    /// How signs are read: 퍼센트, 도, 달러, 유로, 파운드, 앤드, 플러스; 퍼밀; 원, 엔, 샵.
    const fn of_sign(sign: char) -> Option<Self> {
        match sign {
            '%' | '°' | '$' | '€' | '£' | '&' | '+' => Some(Self::Open),
            '‰' => Some(Self::Rieul),
            '₩' | '¥' | '#' => Some(Self::Closed),
            _ => None,
        }
    }
}

/// The opening bracket of a gloss that a character closes.
const fn opening_of(closing: char) -> Option<char> {
    match closing {
        ')' => Some('('),
        ']' => Some('['),
        '〕' => Some('〔'),
        _ => None,
    }
}

/// What stands before the bracket that `closing` closes, if that is a word.
fn before_gloss(inner: &str, closing: char) -> Option<&str> {
    let opening = opening_of(closing)?;
    let mut depth = 1;
    let (start, _) = inner.char_indices().rev().find(|&(_, letter)| {
        if letter == closing {
            depth += 1;
        } else if letter == opening {
            depth -= 1;
        }
        depth == 0
    })?;
    inner.get(..start).filter(|before| before.chars().any(char::is_alphanumeric))
}
