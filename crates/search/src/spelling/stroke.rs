//! Words as the keys that are struck for them on a Korean keyboard.

use jikji_text::Syllable;

/// What is typed as two keys on the layout of KS X 5002 (두벌식): vowels and finals.
pub(super) const PAIRS: [(char, [char; 2]); 18] = [
    ('ㅘ', ['ㅗ', 'ㅏ']),
    ('ㅙ', ['ㅗ', 'ㅐ']),
    ('ㅚ', ['ㅗ', 'ㅣ']),
    ('ㅝ', ['ㅜ', 'ㅓ']),
    ('ㅞ', ['ㅜ', 'ㅔ']),
    ('ㅟ', ['ㅜ', 'ㅣ']),
    ('ㅢ', ['ㅡ', 'ㅣ']),
    ('ㄳ', ['ㄱ', 'ㅅ']),
    ('ㄵ', ['ㄴ', 'ㅈ']),
    ('ㄶ', ['ㄴ', 'ㅎ']),
    ('ㄺ', ['ㄹ', 'ㄱ']),
    ('ㄻ', ['ㄹ', 'ㅁ']),
    ('ㄼ', ['ㄹ', 'ㅂ']),
    ('ㄽ', ['ㄹ', 'ㅅ']),
    ('ㄾ', ['ㄹ', 'ㅌ']),
    ('ㄿ', ['ㄹ', 'ㅍ']),
    ('ㅀ', ['ㄹ', 'ㅎ']),
    ('ㅄ', ['ㅂ', 'ㅅ']),
];

/// The keys of one letter, in order; a letter that is no Hangul is its own key.
pub(super) fn strokes_of(letter: char) -> impl Iterator<Item = char> {
    let letters = match Syllable::of(letter) {
        Some(syllable) => [Some(syllable.initial), Some(syllable.vowel), syllable.last.map(|last| last.jamo())],
        None => [Some(letter), None, None],
    };
    letters.into_iter().flatten().flat_map(|jamo| {
        let keys = match PAIRS.iter().find(|(pair, _)| *pair == jamo) {
            Some((_, [one, two])) => [Some(*one), Some(*two)],
            None => [Some(jamo), None],
        };
        keys.into_iter().flatten()
    })
}

/// The keys of a word.
pub(super) fn strokes(word: &str) -> Vec<char> {
    word.chars().flat_map(strokes_of).collect()
}
