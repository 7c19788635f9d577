//! What a search shows: articles that were found, and ways to narrow them down.

use std::ops::Range;

use serde::Serialize;

use super::Teaser;

/// An article that was found.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct HitView {
    /// The article as lists show it.
    pub teaser: Teaser,
    /// Its headline, with what was asked for marked.
    pub headline: Vec<Piece>,
    /// The place of its text that answers; empty where only the headline does.
    pub passage: Vec<Piece>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Its characters.
    pub text: String,
    /// Whether it is what was asked for.
    pub marked: bool,
}

impl Piece {
    /// A text cut at its marks, which are byte ranges in order and apart. A range that lies on no character border marks nothing.
    pub fn cut(text: &str, marks: &[Range<usize>]) -> Vec<Self> {
        let mut pieces = Vec::with_capacity(2 * marks.len() + 1);
        let mut push = |range: Range<usize>, marked: bool| {
            let text = text.get(range).unwrap_or_default().to_owned();
            if !text.is_empty() {
                pieces.push(Self { text, marked });
            }
        };
        let mut end = 0;
        for mark in marks {
            let is_whole = mark.start >= end && text.get(mark.clone()).is_some_and(|marked| !marked.is_empty());
            if is_whole {
                push(end..mark.start, false);
                push(mark.clone(), true);
                end = mark.end;
            }
        }
        push(end..text.len(), false);
        pieces
    }
}

/// One order of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sort {
    /// Which: the message `search-sort-{key}`.
    pub key: &'static str,
    /// The answer in this order.
    pub address: String,
    /// Whether it is the one shown.
    pub current: bool,
}

/// What narrows an answer down in one respect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Filter {
    /// In which: the message `search-by-{key}`.
    pub key: &'static str,
    /// The choices, the most frequent first; years from the last back.
    pub choices: Vec<FilterChoice>,
}

/// One choice of a filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FilterChoice {
    /// As printed.
    pub name: String,
    /// How many articles of the answer it leaves.
    pub count: u64,
    /// The answer with it; where it is chosen already, without it.
    pub address: String,
    /// Whether it is chosen.
    pub current: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_marks_and_never_loses_a_character() {
        let text = "물빛대교 통행료는 공사 뒤에";
        let told = |marks: &[Range<usize>]| {
            let pieces = Piece::cut(text, marks);
            assert_eq!(pieces.iter().map(|piece| piece.text.as_str()).collect::<String>(), text);
            pieces.into_iter().filter(|piece| piece.marked).map(|piece| piece.text).collect::<Vec<_>>()
        };
        assert_eq!(told(&[0..12, 13..22]), ["물빛대교", "통행료"]);
        assert_eq!(told(&[0..12, 12..13]), ["물빛대교", " "]);
        // Out of order, out of bounds, in the middle of a character, empty.
        assert_eq!(told(&[13..22, 0..12, 30..99, 1..3, 25..25]), ["통행료"]);
        assert_eq!(told(&[]), [""; 0]);
        assert_eq!(Piece::cut("", &[]), []);
    }
}
