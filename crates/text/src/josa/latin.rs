//! How Koreans read Latin words, by their ends.
//!
//! Source: 외래어 표기법 (문화체육관광부 고시 제2017-14호) chapter 3 section 1: l, m, n and ng are finals; p, t, k after a short vowel
//! are finals, after anything else they take 으; b, d, g, fricatives and affricates take a vowel; final r is silent.
//! Spelling hides length: one vowel letter counts as short, two as long, but oo before k. Where common usage departs,
//! the word is in a table.

use super::ending::Ending;

/// Words read otherwise than the rules have it, with a consonant at their end: 웹, 클럽, 랩, 잡, 그룹, 타입, 백, 오펙, 에이펙, 집.
const CLOSED: [&str; 11] = ["web", "club", "lab", "job", "group", "type", "prototype", "bag", "opec", "apec", "zip"];
/// Words read otherwise than the rules have it, with a vowel at their end: 비트, 세트, 히트, 칠레, 애크미.
const OPEN: [&str; 8] = ["bit", "set", "hit", "cut", "chile", "acme", "cafe", "jet"];
/// Units, read as words after a number: 미터, 리터, 바이트 ..., 그램, 톤.
const OPEN_UNITS: [&str; 21] = [
    "m", "mm", "cm", "km", "l", "ml", "kl", "ha", "b", "kb", "mb", "gb", "tb", "pb", "w", "kw", "mw", "gw", "kwh",
    "hz", "ghz",
];
const CLOSED_UNITS: [&str; 4] = ["g", "kg", "mg", "t"];

/// Whether a letter is Latin, with or without an accent.
pub(super) const fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, 'À'..='ɏ' | 'Ḁ'..='ỿ')
}

/// The ending of the Latin word at the end of a text.
pub(super) fn ending(text: &str) -> Ending {
    let before = text.trim_end_matches(is_letter);
    let word = text.get(before.len()..).unwrap_or_default();
    let lower: String = word.to_lowercase();
    if before.trim_end().ends_with(|letter: char| letter.is_ascii_digit())
        && let Some(ending) = of_unit(&lower)
    {
        return ending;
    }
    if CLOSED.contains(&lower.as_str()) {
        return Ending::Closed;
    }
    if OPEN.contains(&lower.as_str()) {
        return Ending::Open;
    }
    if is_spelt(word) { of_letter(&lower) } else { of_word(&lower) }
}

fn of_unit(word: &str) -> Option<Ending> {
    if OPEN_UNITS.contains(&word) { Some(Ending::Open) } else { CLOSED_UNITS.contains(&word).then_some(Ending::Closed) }
}

/// Whether the end of the word is read letter by letter: a single letter, or capitals at the end (CEO, ChatGPT, PhD).
fn is_spelt(word: &str) -> bool {
    let mut letters = word.chars().rev();
    let last = letters.next();
    last.is_some_and(char::is_uppercase) || letters.next().is_none()
}

/// The names of the letters: 엘, 알; 엠, 엔; all others end in a vowel.
fn of_letter(word: &str) -> Ending {
    match word.chars().next_back() {
        Some('l' | 'r') => Ending::Rieul,
        Some('m' | 'n') => Ending::Closed,
        _ => Ending::Open,
    }
}

fn of_word(word: &str) -> Ending {
    let mut letters = word.chars().rev();
    let (last, second, third) = (letters.next(), letters.next(), letters.next());
    match (last, second) {
        // The silent e: 구글, 모바일; 크롬, 아이폰.
        (Some('l'), _) | (Some('e'), Some('l')) => Ending::Rieul,
        (Some('m' | 'n'), _) | (Some('e'), Some('m' | 'n')) => Ending::Closed,
        (Some('g'), Some('n')) => Ending::Closed,
        // 블록; 앱, 왓츠앱.
        (Some('k'), Some('c')) | (Some('p'), Some('p')) => Ending::Closed,
        // 페이스북.
        (Some('k'), Some('o')) if third == Some('o') => Ending::Closed,
        // 인터넷, 틱톡, 뮤직; but 히트, 스피크.
        (Some('p' | 't' | 'k' | 'c'), Some(vowel)) if is_vowel(vowel) && !third.is_some_and(is_vowel) => Ending::Closed,
        _ => Ending::Open,
    }
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}
