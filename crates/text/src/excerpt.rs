//! The beginning of a text, cut where a reader can stop.

use unicode_segmentation::UnicodeSegmentation;

use crate::quotation::{enclosed, is_opening};
use crate::sentence::{is_complete_sentence, sentences};

/// How many characters past the limit are read to see where quotations close.
const LOOKAHEAD: usize = 400;

const ELLIPSIS: char = '…';

/// The beginning of a text in at most `max_chars` characters (Unicode scalar values, the ellipsis included), on one
/// line.
///
/// It ends at a sentence when one ends within the limit and at 60 % of it or later; else at a word, with `…`, and never
/// in an opening mark; a quotation or bracket that would be cut is left out when half of the limit or more is left
/// without it. Only a first word that is longer than the limit is cut inside, between whole characters. A text that
/// fits comes back whole, and with `…` if it breaks off in a sentence after finished ones, as teasers do. Reads no more
/// of the text than it needs.
pub fn excerpt(text: &str, max_chars: usize) -> String {
    let flat = Flat::of(text, max_chars.saturating_add(LOOKAHEAD));
    if flat.whole && flat.chars <= max_chars && !breaks_off(&flat.text) {
        return flat.text;
    }
    let Some(room) = max_chars.checked_sub(1) else { return String::new() };
    if let Some(head) = at_sentence(&flat.text, max_chars) {
        return head.to_owned();
    }
    let head = at_word(&flat, room).unwrap_or_else(|| inside_word(&flat.text, room));
    let is_quoted = enclosed(&flat.text).iter().any(|span| span.start < head.len() && head.len() < span.end);
    if is_complete_sentence(head) && !is_quoted {
        return head.to_owned();
    }
    format!("{}{ELLIPSIS}", head.trim_end_matches('.'))
}

/// A text on one line, its blanks single.
struct Flat {
    text: String,
    chars: usize,
    /// Whether the line holds all of the text.
    whole: bool,
}

impl Flat {
    /// Takes words until more than `limit` characters are there; a longer word is taken in part.
    fn of(text: &str, limit: usize) -> Self {
        let mut flat = Self { text: String::new(), chars: 0, whole: true };
        for word in text.split_whitespace() {
            if flat.chars > 0 {
                flat.text.push(' ');
                flat.chars += 1;
            }
            for letter in word.chars() {
                if flat.chars >= limit {
                    flat.whole = false;
                    return flat;
                }
                flat.text.push(letter);
                flat.chars += 1;
            }
        }
        flat
    }
}

/// Whether finished sentences are followed by one that is not.
fn breaks_off(text: &str) -> bool {
    let first = sentences(text).next().and_then(|span| text.get(span));
    first.is_some_and(|first| first.len() < text.len() && is_complete_sentence(first)) && !is_complete_sentence(text)
}

/// The longest run of finished sentences within the limit, if it fills 60 % of it.
fn at_sentence(text: &str, max_chars: usize) -> Option<&str> {
    let mut best = None;
    let mut chars = 0;
    for span in sentences(text) {
        let sentence = text.get(span.clone())?;
        let spoken = sentence.trim_end();
        let filled = chars + spoken.chars().count();
        if filled > max_chars {
            break;
        }
        if filled.saturating_mul(10) >= max_chars.saturating_mul(6) && is_complete_sentence(spoken) {
            best = text.get(..span.start + spoken.len());
        }
        chars += sentence.chars().count();
    }
    best
}

/// The longest run of whole words within the room, without what may not stand at an end. `None` where not one fits.
fn at_word(flat: &Flat, room: usize) -> Option<&str> {
    let text = flat.text.as_str();
    let end = if flat.whole && flat.chars <= room {
        text.len()
    } else {
        text.char_indices().take(room.saturating_add(1)).filter(|&(_, letter)| letter == ' ').last()?.0
    };
    let cut = enclosed(text).into_iter().find(|span| span.start < end && end < span.end);
    let without = cut.and_then(|span| {
        let head = text.get(..span.start)?;
        let head = head.get(..head.rfind(' ')?)?;
        (head.chars().count().saturating_mul(2) >= room).then_some(head)
    });
    without.or_else(|| text.get(..end)).map(tidy)
}

/// A head without the marks that announce something after it.
fn tidy(head: &str) -> &str {
    let mut head = head;
    loop {
        let trimmed = head.trim_end().trim_end_matches(|letter| {
            is_opening(letter) || matches!(letter, ',' | '·' | 'ㆍ' | ':' | ';' | '-' | '–' | '—' | '/' | '…')
        });
        // A straight mark at the end opens when nothing, or a blank, stands before it.
        let bare = trimmed.trim_end_matches(['"', '\'']);
        let trimmed = if bare.is_empty() || bare.ends_with(' ') || bare.ends_with(is_opening) { bare } else { trimmed };
        if trimmed.len() == head.len() {
            return head;
        }
        head = trimmed;
    }
}

/// So many characters, none parted from its marks.
fn inside_word(text: &str, room: usize) -> &str {
    let mut chars = 0;
    let mut end = 0;
    for (start, cluster) in text.grapheme_indices(true) {
        chars += cluster.chars().count();
        if chars > room {
            break;
        }
        end = start + cluster.len();
    }
    tidy(text.get(..end).unwrap_or_default())
}
