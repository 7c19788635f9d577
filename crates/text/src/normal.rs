//! Text as it is kept, and text as keys compare it.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Text as the paper keeps it: what was written, in NFC, without what nobody can see.
///
/// - the no-break space and every other blank but the plain one becomes a blank (general category Zs, and U+3164, the
///   Hangul filler, which pages use as one);
/// - zero-width U+200B and U+FEFF and all controls but line feed and tab go; CR LF and a lone CR are a line feed;
/// - nothing else is folded: ℃, …, “ ” and doubled blanks stay. U+200D stays too, families of emoji are made with it.
pub fn stored(text: &str) -> String {
    if text.chars().all(is_kept) && is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text.to_owned();
    }
    visible(text).nfc().collect()
}

/// The characters that stored text keeps, before they are composed.
fn visible(text: &str) -> impl Iterator<Item = char> {
    let mut before = '\0';
    text.chars().filter_map(move |letter| {
        let kept = match letter {
            '\n' if before == '\r' => None,
            '\r' => Some('\n'),
            letter if is_blank(letter) => Some(' '),
            letter => is_kept(letter).then_some(letter),
        };
        before = letter;
        kept
    })
}

/// Text as a key: two spellings that a reader takes for the same are equal.
///
/// NFKC and lower case; the middle dots (· U+00B7, ㆍ U+318D and their like) are one, so are range signs (~ ∼ ～ 〜 –) and
/// quotes, double and single; blanks and line feeds collapse to one blank, none at the ends. Idempotent, and the same
/// for a text as for what is stored of it. NFKC turns the readable jamo ㄱ (U+3131) into the conjoining one (U+1100).
/// Source of the signs: about 9,900 sentences of newspapers, where ∼ and ~ stand in for each other, and · and ㆍ.
pub fn folded(text: &str) -> String {
    let unified = visible(text).nfc().map(unify);
    let mut key = String::with_capacity(text.len());
    let mut blank = false;
    // The second composition is for letters whose lower case is a letter and a mark (İ), the second unifying for signs
    // that only NFKC turns into one of ours (︲, the upright dash, is –).
    for letter in unified.nfkc().flat_map(char::to_lowercase).nfkc().map(unify) {
        if letter.is_whitespace() {
            blank = true;
            continue;
        }
        if blank && !key.is_empty() {
            key.push(' ');
        }
        blank = false;
        key.push(letter);
    }
    key
}

/// One sign for the many that are used for it. Needed before NFKC too, which takes some of them apart (´ is a blank and a
/// mark).
const fn unify(letter: char) -> char {
    match letter {
        '\u{318D}' | '\u{119E}' | '\u{2027}' | '\u{2022}' | '\u{2219}' | '\u{22C5}' | '\u{30FB}' | '\u{FF65}' => '·',
        '\u{223C}' | '\u{FF5E}' | '\u{301C}' | '\u{2053}' | '\u{2013}' => '~',
        '“' | '”' | '„' | '‟' | '″' | '〃' | '＂' => '"',
        '‘' | '’' | '‚' | '‛' | '′' | '´' | '`' | '＇' => '\'',
        letter => letter,
    }
}

/// Whether a blank that is not the plain one (general category Zs, and the Hangul filler in both widths).
const fn is_blank(letter: char) -> bool {
    matches!(
        letter,
        '\u{A0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\u{3164}' | '\u{FFA0}'
    )
}

/// Whether stored text may hold this character as it is.
const fn is_kept(letter: char) -> bool {
    match letter {
        '\n' | '\t' => true,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{200B}' | '\u{FEFF}' => false,
        letter => !is_blank(letter),
    }
}
