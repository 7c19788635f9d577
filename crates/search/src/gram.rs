//! Pairs of neighbouring characters: what finds a word that no dictionary knows.

use jikji_text::folded;

/// Every two neighbouring characters of each run of Hangul, ideographs and kana, in text order, folded; a run of one
/// gives that one. Latin words and numbers are found as words and give none.
pub(crate) fn grams(text: &str) -> Vec<String> {
    let text = folded(text);
    let mut grams = Vec::with_capacity(text.len() / 3);
    let mut before: Option<char> = None;
    let mut alone = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if !is_syllabic(letter) {
            before = None;
            continue;
        }
        match before {
            Some(before) => grams.push([before, letter].iter().collect()),
            None => alone = !letters.peek().copied().is_some_and(is_syllabic),
        }
        if alone {
            grams.push(letter.to_string());
            alone = false;
        }
        before = Some(letter);
    }
    grams
}

/// Whether a letter is written without a border between words: Hangul, ideographs, kana.
pub(crate) const fn is_syllabic(letter: char) -> bool {
    matches!(letter,
        '가'..='힣' | '\u{1100}'..='\u{11FF}' | '\u{3041}'..='\u{318E}' | '\u{3400}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}')
}

#[cfg(test)]
mod tests {
    use super::grams;

    #[test]
    fn runs_are_paired() {
        let cases: &[(&str, &[&str])] = &[
            ("", &[]),
            ("법", &["법"]),
            ("오픈AI의 소송", &["오픈", "의", "소송"]),
            ("마이크로", &["마이", "이크", "크로"]),
            ("한글", &["한글"]),
            ("3.2% up", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(grams(text), *expected, "{text}");
        }
    }
}
