//! Words and noun phrases around a place, found by their particles.

use super::cursor::is_hangul;

/// Particles that make a subject or topic of the phrase before them.
const SUBJECT: [char; 4] = ['은', '는', '이', '가'];
/// Endings after which a noun phrase begins anew: particles and the endings of verbs.
const BREAKS: [&str; 34] = [
    "은", "는", "이", "가", "을", "를", "에", "에서", "에게", "로", "으로", "도", "만", "까지", "부터", "보다", "고",
    "며", "면서", "지만", "자", "해", "서", "한", "된", "할", "던", "인", "다", "다.", "라", "데", "려", "게",
];

/// The last so many characters of a text.
pub(super) fn tail(text: &str, characters: usize) -> &str {
    let start = characters.checked_sub(1).and_then(|nth| text.char_indices().nth_back(nth)).map_or(0, |(at, _)| at);
    text.get(start..).unwrap_or_default()
}

/// The first so many characters of a text.
pub(super) fn head(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// What stands behind the end of the last sentence in a text.
pub(super) fn sentence(text: &str) -> &str {
    let start = text.rfind('\n').map(|at| at + 1).max(text.rfind("다. ").map(|at| at + "다. ".len()));
    text.get(start.unwrap_or_default()..).unwrap_or_default()
}

/// The noun phrase that a text ends in: at most `words` words, none of them but the last with a particle.
pub(super) fn noun_phrase(text: &str, words: usize) -> &str {
    let text = text.trim_end();
    let mut start = text.len();
    for _ in 0..words {
        let before = text.get(..start).unwrap_or_default().trim_end();
        let at = before
            .char_indices()
            .rev()
            .find(|(_, letter)| letter.is_whitespace())
            .map_or(0, |(at, sign)| at + sign.len_utf8());
        let word = before.get(at..).unwrap_or_default();
        if word.is_empty() || (start < text.len() && (breaks(word) || !word.chars().any(char::is_alphanumeric))) {
            break;
        }
        start = at;
        if at == 0 || word.starts_with(['(', '"', '“', '‘', '\'', '[']) {
            break;
        }
    }
    text.get(start..).unwrap_or_default().trim_matches(['"', '“', '”', '‘', '’', '\'', ',', ' ', '[', ']'])
}

/// Whether a word ends the phrase before it: it has a particle, the ending of a verb, or a comma.
pub(super) fn breaks(word: &str) -> bool {
    const NAMES: [&str; 8] = ["트위터", "구글은행", "정부", "기자", "애플", "이", "최고", "한"];
    let closed = word.trim_end_matches([')', '"', '”', '’', '\'']);
    closed.ends_with([',', '.', '…', '·']) || (!NAMES.contains(&closed) && ends_in_particle(closed))
}

fn ends_in_particle(word: &str) -> bool {
    let long_enough = |ending: &&&str| word.len() > ending.len() + '가'.len_utf8();
    BREAKS.iter().filter(long_enough).any(|ending| word.ends_with(ending))
}

/// The last subject of a clause, without its particle: 샘 올트먼 CEO of `샘 올트먼 CEO는 X에`.
pub(super) fn subject(clause: &str, words: usize) -> Option<&str> {
    let mut found: Option<(usize, bool)> = None;
    for (at, letter) in clause.char_indices() {
        if !SUBJECT.contains(&letter) {
            continue;
        }
        let end = at + letter.len_utf8();
        let next = clause.get(end..).and_then(|rest| rest.chars().next());
        let before = clause.get(..at).and_then(|before| before.chars().next_back());
        let is_noun = before.is_some_and(|before| fits(before, letter) && before.is_alphanumeric() || before == ')');
        if next.is_none_or(|next| next == ' ' || next == ',') && is_noun {
            let topic = matches!(letter, '은' | '는');
            // A topic goes before a subject: 김 교수는 황 CEO가 ... "…"고 말했다.
            if topic || found.is_none_or(|(_, topic)| !topic) {
                found = Some((at, topic));
            }
        }
    }
    let phrase = noun_phrase(clause.get(..found?.0)?, words);
    let phrase = phrase.strip_suffix(" 측").unwrap_or(phrase);
    let letters = phrase.chars().count();
    ((2..=40).contains(&letters) && phrase.chars().any(char::is_alphabetic)).then_some(phrase)
}

/// Whether the particle is the one that a word with this last letter takes.
fn fits(last: char, particle: char) -> bool {
    if !is_hangul(last) {
        return true;
    }
    let closed = crate::hangul::has_final(last).is_some();
    closed == matches!(particle, '은' | '이')
}
