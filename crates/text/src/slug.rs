//! The part of an address that names a section, series, reporter or topic.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::fingerprint::Fingerprint;
use crate::romanization::romanize;

/// The length of the longest slug, in characters (all ASCII, so also in bytes).
pub const SLUG_MAX: usize = 60;

/// A slug of the shape `[a-z0-9]+(-[a-z0-9]+)*`, at most [`SLUG_MAX`] long and the same for ever.
///
/// Hangul is romanised ([`romanize`]), Latin letters lose case and accents, digits stay, everything else becomes a
/// single hyphen. A longer one is cut at its last hyphen that fits, a single longer word within the word. Where nothing
/// is left (漢字, emoji, an empty name) the slug is `x` and eight hexadecimal digits that belong to the text.
pub fn slug(text: &str) -> String {
    let folded: String = text.nfkc().collect();
    let mut slug = String::with_capacity(folded.len());
    let letters = romanize(&folded);
    for letter in letters.nfd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(plain) => slug.push_str(plain),
            None if letter.is_ascii_alphanumeric() => slug.push(letter),
            // Lower-casing can set a mark of its own (İ is i and a dot above).
            None if is_combining_mark(letter) => {}
            None if slug.is_empty() || slug.ends_with('-') => {}
            None => slug.push('-'),
        }
    }
    shorten(&mut slug);
    if slug.is_empty() {
        return format!("x{:08x}", Fingerprint::of(&folded).short());
    }
    slug
}

/// Latin letters that Unicode does not take apart into a letter and a mark.
const fn plain(letter: char) -> Option<&'static str> {
    match letter {
        'ß' => Some("ss"),
        'æ' => Some("ae"),
        'œ' => Some("oe"),
        'ø' => Some("o"),
        'đ' | 'ð' => Some("d"),
        'ł' => Some("l"),
        'þ' => Some("th"),
        'ı' => Some("i"),
        _ => None,
    }
}

fn shorten(slug: &mut String) {
    if slug.len() > SLUG_MAX {
        let border = slug.get(..=SLUG_MAX).and_then(|head| head.rfind('-')).unwrap_or(SLUG_MAX);
        slug.truncate(border);
    }
    slug.truncate(slug.trim_end_matches('-').len());
}
