//! Revised Romanization of Korean, with its sound rules.
//!
//! Source: 국어의 로마자 표기법 (문화관광부 고시 제2000-8호, now 문화체육관광부 고시 제2014-42호), chapters 2 and 3, on the pronunciation
//! that 표준발음법 chapters 4, 5 and 6 give. Kept are liaison, nasalisation, ㄹ and ㄴ assimilation, palatalisation and
//! aspiration; tensed sounds are not written (압구정 Apgujeong).
//!
//! Out of reach of rules, because they hang on the word and not on its letters:
//! - inserted ㄴ in compounds: 학여울 is Hangnyeoul and 알약 allyak, here `hagyeoul` and `aryak`;
//! - ㄴㄹ said as ㄴㄴ before a suffix: 신문로 is Sinmunno, here `sinmullo` (as in 신라 Silla, 대관령 Daegwallyeong);
//! - compounds whose final stops before a vowel: 맛없다, 겉옷;
//! - ㄱ, ㄷ, ㅂ before ㅎ: the rule keeps h in nouns (묵호 Mukho) and melts it in verbs (잡혀 japyeo). Nouns are what slugs are
//!   made of; verbs are known by 히, 혀 and their inflections, which no Sino-Korean noun has;
//! - capitals, blanks and hyphens of names (홍빛나 Hong Bitna, 제주도 Jeju-do).

use unicode_normalization::UnicodeNormalization;

use crate::hangul::{Jongseong, Syllable, readable};

/// Writes the Hangul of a text in Latin letters, in lower case. Everything that is no Hangul stays as it is.
/// Sounds meet within a run of syllables only, not across blanks or signs.
pub fn romanize(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    let mut letters = text.nfc().peekable();
    let mut onset = None;
    while let Some(letter) = letters.next() {
        let Some(syllable) = Syllable::of(letter) else {
            match lone(readable(letter)) {
                Some(jamo) => latin.push_str(jamo),
                None => latin.push(letter),
            }
            continue;
        };
        latin.push_str(onset.take().unwrap_or_else(|| initial(syllable.initial)));
        latin.push_str(vowel(syllable.vowel));
        match letters.peek().copied().and_then(Syllable::of) {
            Some(next) => {
                let (coda, meeting) = joint(syllable, next);
                latin.push_str(coda);
                onset = Some(meeting);
            }
            None => latin.push_str(coda(syllable)),
        }
    }
    latin
}

/// Where two syllables meet: what the first one ends in and the second begins with.
fn joint(this: Syllable, next: Syllable) -> (&'static str, &'static str) {
    let Some(last) = this.last else { return ("", initial(next.initial)) };
    match next.initial {
        'ㅇ' => palatal(last, next).unwrap_or_else(|| liaison(last)),
        'ㅎ' => aspirate(last, next).unwrap_or((coda(this), "h")),
        'ㄴ' | 'ㄹ' | 'ㅁ' => nasal(coda(this), next.initial),
        other => after_hieut(last, other).unwrap_or((coda(this), initial(other))),
    }
}

/// 표준발음법 17: ㄷ and ㅌ before 이 (or the 여 that 이어 contracts to) are said ㅈ and ㅊ: 해돋이, 같이, 붙여.
fn palatal(last: Jongseong, next: Syllable) -> Option<(&'static str, &'static str)> {
    if !matches!(next.vowel, 'ㅣ' | 'ㅕ') {
        return None;
    }
    match last.jamo() {
        'ㄷ' => Some(("", "j")),
        'ㅌ' => Some(("", "ch")),
        'ㄾ' => Some(("l", "ch")),
        _ => None,
    }
}

/// 표준발음법 13 and 14: before a vowel a final begins the next syllable, of a double one only the second half; ㅎ falls
/// silent.
fn liaison(last: Jongseong) -> (&'static str, &'static str) {
    match last.jamo() {
        'ㄱ' => ("", "g"),
        'ㄲ' => ("", "kk"),
        'ㄳ' => ("k", "s"),
        'ㄴ' | 'ㄶ' => ("", "n"),
        'ㄵ' => ("n", "j"),
        'ㄷ' => ("", "d"),
        'ㄹ' | 'ㅀ' => ("", "r"),
        'ㄺ' => ("l", "g"),
        'ㄻ' => ("l", "m"),
        'ㄼ' => ("l", "b"),
        'ㄽ' => ("l", "s"),
        'ㄾ' => ("l", "t"),
        'ㄿ' => ("l", "p"),
        'ㅁ' => ("", "m"),
        'ㅂ' => ("", "b"),
        'ㅄ' => ("p", "s"),
        'ㅅ' => ("", "s"),
        'ㅆ' => ("", "ss"),
        'ㅇ' => ("ng", ""),
        'ㅈ' => ("", "j"),
        'ㅊ' => ("", "ch"),
        'ㅋ' => ("", "k"),
        'ㅌ' => ("", "t"),
        'ㅍ' => ("", "p"),
        _ => ("", ""),
    }
}

/// 표준발음법 12.1 (note 1) and 17: a stop melts with the ㅎ of the verb suffix 히: 잡혀, 밝히다, 굳히다. Nouns keep their h.
fn aspirate(last: Jongseong, next: Syllable) -> Option<(&'static str, &'static str)> {
    let ending = next.last.map(Jongseong::jamo);
    let verbal = match next.vowel {
        'ㅣ' => matches!(ending, None | Some('ㄴ' | 'ㅁ' | 'ㅂ')),
        'ㅕ' => matches!(ending, None | Some('ㅆ')),
        _ => false,
    };
    if !verbal {
        return None;
    }
    match last.jamo() {
        'ㄱ' => Some(("", "k")),
        'ㄺ' => Some(("l", "k")),
        'ㅂ' => Some(("", "p")),
        'ㄼ' => Some(("l", "p")),
        'ㄷ' | 'ㅈ' => Some(("", "ch")),
        'ㄵ' => Some(("n", "ch")),
        _ => None,
    }
}

/// 표준발음법 12.1 and 12.2: final ㅎ, alone or after ㄴ and ㄹ, melts with the stop that follows: 좋고, 많다, 잃지; before ㅅ it
/// tenses, unwritten.
fn after_hieut(last: Jongseong, next: char) -> Option<(&'static str, &'static str)> {
    let coda = match last.jamo() {
        'ㅎ' => "",
        'ㄶ' => "n",
        'ㅀ' => "l",
        _ => return None,
    };
    let onset = match next {
        'ㄱ' => "k",
        'ㄷ' => "t",
        'ㅂ' => "p",
        'ㅈ' => "ch",
        'ㅅ' => "s",
        _ => return None,
    };
    Some((coda, onset))
}

/// 표준발음법 18, 19 and 20: stops become nasal before ㄴ, ㅁ, ㄹ; ㄹ becomes ㄴ after all but ㄴ and ㄹ; ㄴ and ㄹ together are ㄹㄹ.
fn nasal(coda: &'static str, next: char) -> (&'static str, &'static str) {
    let softened = match coda {
        "k" => "ng",
        "t" => "n",
        "p" => "m",
        other => other,
    };
    match (coda, next) {
        ("l", 'ㄴ' | 'ㄹ') | ("n", 'ㄹ') => ("l", "l"),
        (_, 'ㅁ') => (softened, "m"),
        _ => (softened, "n"),
    }
}

/// 표준발음법 9, 10 and 11: the seven sounds a syllable can end in. 밟 alone of its kind is said 밥.
fn coda(syllable: Syllable) -> &'static str {
    let Some(last) = syllable.last else { return "" };
    match last.jamo() {
        'ㄼ' if (syllable.initial, syllable.vowel) == ('ㅂ', 'ㅏ') => "p",
        'ㄱ' | 'ㄲ' | 'ㅋ' | 'ㄳ' | 'ㄺ' => "k",
        'ㄴ' | 'ㄵ' | 'ㄶ' => "n",
        'ㄹ' | 'ㄼ' | 'ㄽ' | 'ㄾ' | 'ㅀ' => "l",
        'ㅁ' | 'ㄻ' => "m",
        'ㅂ' | 'ㅍ' | 'ㅄ' | 'ㄿ' => "p",
        'ㅇ' => "ng",
        _ => "t",
    }
}

fn initial(jamo: char) -> &'static str {
    match jamo {
        'ㄱ' => "g",
        'ㄲ' => "kk",
        'ㄴ' => "n",
        'ㄷ' => "d",
        'ㄸ' => "tt",
        'ㄹ' => "r",
        'ㅁ' => "m",
        'ㅂ' => "b",
        'ㅃ' => "pp",
        'ㅅ' => "s",
        'ㅆ' => "ss",
        'ㅈ' => "j",
        'ㅉ' => "jj",
        'ㅊ' => "ch",
        'ㅋ' => "k",
        'ㅌ' => "t",
        'ㅍ' => "p",
        'ㅎ' => "h",
        _ => "",
    }
}

fn vowel(jamo: char) -> &'static str {
    match jamo {
        'ㅏ' => "a",
        'ㅐ' => "ae",
        'ㅑ' => "ya",
        'ㅒ' => "yae",
        'ㅓ' => "eo",
        'ㅔ' => "e",
        'ㅕ' => "yeo",
        'ㅖ' => "ye",
        'ㅗ' => "o",
        'ㅘ' => "wa",
        'ㅙ' => "wae",
        'ㅚ' => "oe",
        'ㅛ' => "yo",
        'ㅜ' => "u",
        'ㅝ' => "wo",
        'ㅞ' => "we",
        'ㅟ' => "wi",
        'ㅠ' => "yu",
        'ㅡ' => "eu",
        'ㅢ' => "ui",
        'ㅣ' => "i",
        _ => "",
    }
}

/// A letter that stands alone, as in ㅋㅋ; `None` when it is no Hangul letter.
fn lone(jamo: char) -> Option<&'static str> {
    let latin = match jamo {
        'ㅇ' => "ng",
        'ㄳ' => "gs",
        'ㄵ' => "nj",
        'ㄶ' => "nh",
        'ㄺ' => "rg",
        'ㄻ' => "rm",
        'ㄼ' => "rb",
        'ㄽ' => "rs",
        'ㄾ' => "rt",
        'ㄿ' => "rp",
        'ㅀ' => "rh",
        'ㅄ' => "bs",
        'ㄱ'..='ㅎ' => initial(jamo),
        'ㅏ'..='ㅣ' => vowel(jamo),
        _ => return None,
    };
    Some(latin)
}
