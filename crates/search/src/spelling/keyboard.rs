//! The Korean and the Latin keyboard, which share their keys.

use jikji_text::{Jongseong, Syllable};

use super::stroke::{PAIRS, strokes_of};

/// The keys of the layout of KS X 5002 (두벌식) and the Latin letters on them; a capital is the key with shift.
const KEYS: [(char, char); 33] = [
    ('q', 'ㅂ'),
    ('w', 'ㅈ'),
    ('e', 'ㄷ'),
    ('r', 'ㄱ'),
    ('t', 'ㅅ'),
    ('y', 'ㅛ'),
    ('u', 'ㅕ'),
    ('i', 'ㅑ'),
    ('o', 'ㅐ'),
    ('p', 'ㅔ'),
    ('a', 'ㅁ'),
    ('s', 'ㄴ'),
    ('d', 'ㅇ'),
    ('f', 'ㄹ'),
    ('g', 'ㅎ'),
    ('h', 'ㅗ'),
    ('j', 'ㅓ'),
    ('k', 'ㅏ'),
    ('l', 'ㅣ'),
    ('z', 'ㅋ'),
    ('x', 'ㅌ'),
    ('c', 'ㅊ'),
    ('v', 'ㅍ'),
    ('b', 'ㅠ'),
    ('n', 'ㅜ'),
    ('m', 'ㅡ'),
    ('Q', 'ㅃ'),
    ('W', 'ㅉ'),
    ('E', 'ㄸ'),
    ('R', 'ㄲ'),
    ('T', 'ㅆ'),
    ('O', 'ㅒ'),
    ('P', 'ㅖ'),
];

/// What comes of Latin keys on the Korean layout: `dhvmsdl` is 오픈이. Signs and digits stay. `None` when nothing was
/// Latin, or when it does not come out in whole syllables.
pub(crate) fn as_hangul(word: &str) -> Option<String> {
    if !word.chars().any(|letter| letter.is_ascii_alphabetic()) {
        return None;
    }
    let jamo = word.chars().flat_map(|letter| {
        let lower = letter.to_ascii_lowercase();
        let key = KEYS.iter().find(|(key, _)| *key == letter).or_else(|| KEYS.iter().find(|(key, _)| *key == lower));
        // Hangul that stands among them is struck anew, so that 오vms is 오픈.
        strokes_of(key.map_or(letter, |(_, jamo)| *jamo))
    });
    let composed = compose(jamo);
    let whole = composed.chars().all(|letter| !matches!(letter, 'ㄱ'..='ㅣ'));
    whole.then_some(composed)
}

/// What comes of Korean keys on the Latin layout: ㅐㅔ두먀 is `openai`. `None` when nothing was Hangul.
pub(crate) fn as_latin(word: &str) -> Option<String> {
    let is_hangul = |letter: char| matches!(letter, '가'..='힣' | 'ㄱ'..='ㅣ');
    if !word.chars().any(is_hangul) {
        return None;
    }
    let keys = word.chars().flat_map(strokes_of);
    Some(
        keys.map(|jamo| KEYS.iter().find(|(_, key)| *key == jamo).map_or(jamo, |(key, _)| *key))
            .collect::<String>()
            .to_lowercase(),
    )
}

/// A syllable while it is typed.
#[derive(Default)]
struct Block {
    initial: Option<char>,
    vowel: Option<char>,
    last: Option<char>,
}

impl Block {
    /// Puts the syllable, or the letters that make none, behind the text, and begins another.
    fn flush(&mut self, text: &mut String) {
        let block = std::mem::take(self);
        let syllable = block.initial.zip(block.vowel).and_then(|(initial, vowel)| {
            Syllable { initial, vowel, last: block.last.and_then(Jongseong::new) }.compose()
        });
        match syllable {
            Some(syllable) => text.push(syllable),
            None => text.extend([block.initial, block.vowel, block.last].into_iter().flatten()),
        }
    }

    fn vowel(&mut self, jamo: char, text: &mut String) {
        if let Some(last) = self.last.take() {
            // The final, or the second half of it, begins the next syllable.
            let (stays, goes) = halves(last).map_or((None, last), |[one, two]| (Some(one), two));
            self.last = stays;
            self.flush(text);
            *self = Self { initial: Some(goes), vowel: Some(jamo), last: None };
        } else if let Some(vowel) = self.vowel {
            match joined(vowel, jamo) {
                Some(both) => self.vowel = Some(both),
                None => {
                    self.flush(text);
                    self.vowel = Some(jamo);
                }
            }
        } else {
            self.vowel = Some(jamo);
        }
    }

    fn consonant(&mut self, jamo: char, text: &mut String) {
        let open = self.initial.is_some() && self.vowel.is_some();
        let last = match self.last {
            None if open => Some(jamo),
            Some(last) => joined(last, jamo),
            None => None,
        };
        match last.filter(|last| Jongseong::new(*last).is_some()) {
            Some(last) => self.last = Some(last),
            None => {
                self.flush(text);
                self.initial = Some(jamo);
            }
        }
    }
}

fn compose(jamo: impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    let mut block = Block::default();
    for jamo in jamo {
        match jamo {
            'ㅏ'..='ㅣ' => block.vowel(jamo, &mut text),
            'ㄱ'..='ㅎ' => block.consonant(jamo, &mut text),
            other => {
                block.flush(&mut text);
                text.push(other);
            }
        }
    }
    block.flush(&mut text);
    text
}

fn joined(one: char, two: char) -> Option<char> {
    PAIRS.iter().find(|(_, halves)| *halves == [one, two]).map(|(pair, _)| *pair)
}

fn halves(jamo: char) -> Option<[char; 2]> {
    PAIRS.iter().find(|(pair, _)| *pair == jamo).map(|(_, halves)| *halves)
}

#[cfg(test)]
mod tests {
    use super::{as_hangul, as_latin};

    #[test]
    fn keys_are_read_on_the_other_layout() {
        let cases = [
            ("dhvmsdl", Some("오픈이")),
            ("tkatjdwjswk", Some("삼성전자")),
            ("ekdtls", Some("당신")),
            ("Rhcdmf", Some("꽃을")),
            ("rkqtdl", Some("값이")),
            ("dlfrek", Some("읽다")),
            ("dhkd", Some("왕")),
            ("오vms", Some("오픈")),
            ("2026sus", Some("2026년")),
            ("openai", None),
            ("머스크", None),
        ];
        for (typed, meant) in cases {
            assert_eq!(as_hangul(typed).as_deref(), meant, "{typed}");
        }
        let cases = [("ㅐㅔ두먀", "openai"), ("메ㅔㅣㄷ", "apple"), ("ㅎㅔㅅ-5", "gpt-5"), ("ㅁㅑ", "ai")];
        for (typed, meant) in cases {
            assert_eq!(as_latin(typed).as_deref(), Some(meant), "{typed}");
        }
        assert_eq!(as_latin("openai"), None);
    }
}
