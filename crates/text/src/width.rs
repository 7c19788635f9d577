//! How wide a headline is, in half-em units: what desks count when they fit one to its place.
//!
//! Source: Unicode Standard Annex #11 (East Asian Width): wide and full-width characters are an em, the rest half of
//! one. Ambiguous ones (… · “ ”) count half, which is what Korean proportional faces come near to.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

const ELLIPSIS: &str = "…";

/// The width of a text in half ems: Hangul, ideographs and full-width forms 2, marks and joiners 0, everything else 1.
pub fn width(text: &str) -> usize {
    text.chars().map(letter_width).sum()
}

/// The text cut to at most `max` half ems, with `…` at the cut; the text itself when it fits.
/// No character is parted from its marks. Empty when not even the ellipsis fits.
pub fn cut_to_width(text: &str, max: usize) -> Cow<'_, str> {
    let mut taken = 0;
    let mut end = 0;
    for (start, cluster) in text.grapheme_indices(true) {
        taken += width(cluster);
        if taken > max {
            let head = text.get(..end).unwrap_or_default().trim_end();
            return if max == 0 { Cow::Borrowed("") } else { Cow::Owned(format!("{head}{ELLIPSIS}")) };
        }
        // The longest head that leaves room for the ellipsis.
        if taken < max {
            end = start + cluster.len();
        }
    }
    Cow::Borrowed(text)
}

fn letter_width(letter: char) -> usize {
    match letter {
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => 0,
        // Vowels and finals of a syllable whose initial has been counted.
        '\u{1160}'..='\u{11FF}' | '\u{D7B0}'..='\u{D7FF}' => 0,
        '\u{20}'..='\u{7E}' => 1,
        letter if is_combining_mark(letter) => 0,
        letter if is_wide(letter) => 2,
        _ => 1,
    }
}

const fn is_wide(letter: char) -> bool {
    matches!(letter,
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{303E}'
        | '\u{3041}'..='\u{A4CF}'
        | '\u{A960}'..='\u{A97F}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE10}'..='\u{FE19}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF01}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1F64F}'
        | '\u{1F680}'..='\u{1F6FF}'
        | '\u{1F900}'..='\u{1F9FF}'
        | '\u{20000}'..='\u{3FFFD}')
}
