//! Quotations and brackets within a line.
//!
//! Marks are never paired strictly: in about 9,900 sentences of newspapers 84 quotations open with `"` and close with
//! `”`, and 65 more are unbalanced. A mark that finds no partner before its line ends encloses nothing, and an opening one that
//! meets another of its kind is forgotten.

use std::ops::Range;

/// The kinds of marks that are told apart, each with at most one open at a time.
const KINDS: usize = 4;

#[derive(Clone, Copy)]
enum Side {
    Opening,
    Closing,
    /// `"` opens or closes, by what stands around it.
    Either,
}

/// The byte ranges that stand between marks, the marks included; in order, none within another.
pub(crate) fn enclosed(text: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut open = [None; KINDS];
    let mut before = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let end = at + letter.len_utf8();
        if letter == '\n' {
            open = [None; KINDS];
        } else if let Some((kind, side)) = mark(letter)
            && let Some(start) = open.get_mut(kind)
        {
            let opens = match side {
                Side::Opening => true,
                Side::Closing => false,
                Side::Either => start.is_none() || is_before_word(before, letters.peek().map(|&(_, next)| next)),
            };
            if opens {
                *start = Some(at);
            } else if let Some(start) = start.take() {
                spans.push(start..end);
            }
        }
        before = Some(letter);
    }
    merged(spans)
}

/// A straight mark after a blank or a bracket and before a letter opens, whatever is open already.
fn is_before_word(before: Option<char>, next: Option<char>) -> bool {
    before.is_none_or(|before| before.is_whitespace() || is_opening(before))
        && next.is_some_and(|next| !next.is_whitespace())
}

const fn mark(letter: char) -> Option<(usize, Side)> {
    match letter {
        '"' => Some((0, Side::Either)),
        '“' => Some((0, Side::Opening)),
        '”' => Some((0, Side::Closing)),
        '‘' => Some((1, Side::Opening)),
        '’' => Some((1, Side::Closing)),
        '「' | '『' | '《' | '〈' => Some((2, Side::Opening)),
        '」' | '』' | '》' | '〉' => Some((2, Side::Closing)),
        '(' | '[' | '（' | '【' | '{' => Some((3, Side::Opening)),
        ')' | ']' | '）' | '】' | '}' => Some((3, Side::Closing)),
        _ => None,
    }
}

fn merged(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_unstable_by_key(|span| span.start);
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(spans.len());
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart
}

/// Whether a mark only ever opens a quotation or bracket.
pub(crate) const fn is_opening(letter: char) -> bool {
    matches!(mark(letter), Some((_, Side::Opening)))
}

/// Whether a mark may close a quotation or bracket, straight ones included.
pub(crate) const fn is_closing(letter: char) -> bool {
    letter == '\'' || matches!(mark(letter), Some((_, Side::Closing | Side::Either)))
}
