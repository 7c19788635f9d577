//! Hangul syllables taken apart and put together.
//!
//! Source: The Unicode Standard, section 3.12 (conjoining jamo behaviour): 19 initials × 21 vowels × 28 finals in a row
//! from U+AC00. Letters are given as the jamo one reads and types (U+3131..U+3163), not as conjoining ones.

/// Initial consonants in the order of the syllable block.
const INITIALS: [char; 19] =
    ['ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];

/// The first vowel of the syllable block; the 21 vowels stand in the same order among the readable jamo.
const FIRST_VOWEL: char = 'ㅏ';
const VOWELS: u32 = 21;

/// Final consonants in the order of the syllable block, after "none".
const FINALS: [char; 27] = [
    'ㄱ', 'ㄲ', 'ㄳ', 'ㄴ', 'ㄵ', 'ㄶ', 'ㄷ', 'ㄹ', 'ㄺ', 'ㄻ', 'ㄼ', 'ㄽ', 'ㄾ', 'ㄿ', 'ㅀ', 'ㅁ', 'ㅂ', 'ㅄ', 'ㅅ',
    'ㅆ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
];

const FIRST_SYLLABLE: u32 = 0xAC00;

/// The final consonant (받침) of a syllable, single or double.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Jongseong(char);

impl Jongseong {
    /// The final that is written with this readable jamo; `None` when no syllable ends in it (ㄸ, ㅃ, ㅉ, vowels, others).
    pub fn new(jamo: char) -> Option<Self> {
        FINALS.contains(&jamo).then_some(Self(jamo))
    }

    /// The readable jamo, such as `ㄹ` or `ㅄ`.
    pub const fn jamo(self) -> char {
        self.0
    }

    /// Whether it is ㄹ, after which 으로 is 로.
    pub const fn is_rieul(self) -> bool {
        self.0 == 'ㄹ'
    }
}

/// One Hangul syllable, by its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Syllable {
    /// The initial consonant as a readable jamo; `ㅇ` where the syllable begins with its vowel.
    pub initial: char,
    /// The vowel as a readable jamo.
    pub vowel: char,
    /// The final consonant, if the syllable is closed.
    pub last: Option<Jongseong>,
}

impl Syllable {
    /// Takes a precomposed syllable (가..힣) apart; `None` for every other character.
    pub fn of(letter: char) -> Option<Self> {
        if !('가'..='힣').contains(&letter) {
            return None;
        }
        let index = u32::from(letter) - FIRST_SYLLABLE;
        let (initial, vowel, last) = (index / 28 / VOWELS, index / 28 % VOWELS, index % 28);
        Some(Self {
            initial: *INITIALS.get(initial as usize)?,
            vowel: char::from_u32(u32::from(FIRST_VOWEL) + vowel)?,
            last: (last as usize).checked_sub(1).and_then(|last| FINALS.get(last)).copied().map(Jongseong),
        })
    }

    /// Puts the letters together; `None` when `initial` or `vowel` cannot stand there.
    pub fn compose(self) -> Option<char> {
        let initial = INITIALS.iter().position(|&jamo| jamo == self.initial)?;
        let vowel = u32::from(self.vowel).checked_sub(u32::from(FIRST_VOWEL)).filter(|&vowel| vowel < VOWELS)?;
        let last = match self.last {
            Some(last) => FINALS.iter().position(|&jamo| jamo == last.0)? + 1,
            None => 0,
        };
        char::from_u32(FIRST_SYLLABLE + (initial as u32 * VOWELS + vowel) * 28 + last as u32)
    }
}

/// The final consonant of a syllable; `None` for an open syllable and for anything that is no Hangul syllable.
pub fn has_final(letter: char) -> Option<Jongseong> {
    Syllable::of(letter)?.last
}

/// The initial consonants of a word, as readers type them to search: `오픈AI` is `ㅇㅍAI`. What is not a syllable stays.
pub fn initials(word: &str) -> String {
    word.chars().map(|letter| Syllable::of(letter).map_or(letter, |syllable| syllable.initial)).collect()
}

/// The readable jamo of a conjoining one (U+1100.., U+1161.., U+11A8..) as NFKC leaves it alone; other characters stay.
pub(crate) fn readable(letter: char) -> char {
    let code = u32::from(letter);
    let jamo = match code {
        0x1100..=0x1112 => INITIALS.get((code - 0x1100) as usize).copied(),
        0x1161..=0x1175 => char::from_u32(code - 0x1161 + u32::from(FIRST_VOWEL)),
        0x11A8..=0x11C2 => FINALS.get((code - 0x11A8) as usize).copied(),
        _ => None,
    };
    jamo.unwrap_or(letter)
}
