//! Lines of text whose marks nest properly, whatever order they were written in.

use std::ops::Range;

use jikji_news::{Inline, Mark};
use serde::Serialize;

/// A line.
pub type Line = Vec<Span>;

/// A piece of a line; marks hold pieces, so that a template can only nest them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Span {
    /// Characters.
    Text {
        /// Them.
        text: String,
    },
    /// A line end.
    Break,
    /// A sentence that somebody points at.
    Sentence {
        /// Its name on the page.
        id: String,
        /// The sentence.
        spans: Line,
    },
    /// Strong importance.
    Bold {
        /// What is marked.
        spans: Line,
    },
    /// Emphasis.
    Italic {
        /// What is marked.
        spans: Line,
    },
    /// No longer valid.
    Strike {
        /// What is marked.
        spans: Line,
    },
    /// Below the line.
    Subscript {
        /// What is marked.
        spans: Line,
    },
    /// Above the line.
    Superscript {
        /// What is marked.
        spans: Line,
    },
    /// A link.
    Link {
        /// Where it leads.
        address: String,
        /// Whether it leads out of the paper.
        foreign: bool,
        /// What is marked.
        spans: Line,
    },
}

/// Gathers neighbours under the same outer mark into one element, then does the same inside of it. A mark of a sort that is
/// already open is left out: bold inside bold is bold, and HTML knows no link inside a link.
pub(super) fn nest(inlines: &[Inline]) -> Line {
    let pieces: Vec<(Vec<&Mark>, &Inline)> = inlines.iter().map(|inline| (distinct_marks(inline), inline)).collect();
    nest_below(&pieces, 0)
}

/// The same with sentences named: byte ranges of the line's text, a break being one byte, in order and apart. A mark that goes
/// on beyond a sentence is opened anew, for elements nest.
pub(super) fn nest_anchored(inlines: &[Inline], named: &[(Range<usize>, String)]) -> Line {
    let (mut line, mut end) = (Line::new(), 0);
    for (range, id) in named {
        line.extend(nest(&cut(inlines, end..range.start)));
        let spans = nest(&cut(inlines, range.clone()));
        line.push(Span::Sentence { id: id.clone(), spans });
        end = range.end;
    }
    line.extend(nest(&cut(inlines, end..usize::MAX)));
    line
}

/// What of a line stands in a byte range of its text.
fn cut(inlines: &[Inline], range: Range<usize>) -> Vec<Inline> {
    let mut at = 0;
    let mut pieces = Vec::new();
    for inline in inlines {
        let start = at;
        match inline {
            Inline::Text { text, marks } => {
                at += text.len();
                let (from, to) = (range.start.max(start), range.end.min(at));
                let piece = if from < to { text.get(from - start..to - start) } else { None };
                pieces.extend(piece.map(|text| Inline::Text { text: text.to_owned(), marks: marks.clone() }));
            }
            Inline::Break => {
                at += 1;
                pieces.extend(range.contains(&start).then_some(Inline::Break));
            }
        }
    }
    pieces
}

fn distinct_marks(inline: &Inline) -> Vec<&Mark> {
    let mut distinct: Vec<&Mark> = Vec::new();
    if let Inline::Text { marks, .. } = inline {
        for mark in marks {
            if !distinct.iter().any(|open| std::mem::discriminant(*open) == std::mem::discriminant(mark)) {
                distinct.push(mark);
            }
        }
    }
    distinct
}

/// Nests what stands under the first `depth` marks, which all the pieces share.
fn nest_below(pieces: &[(Vec<&Mark>, &Inline)], depth: usize) -> Line {
    let mut line = Line::new();
    for group in pieces.chunk_by(|(one, _), (next, _)| one.get(depth) == next.get(depth)) {
        match group.first().and_then(|(marks, _)| marks.get(depth)) {
            Some(mark) => line.push(marked(mark, nest_below(group, depth + 1))),
            None => line.extend(group.iter().map(|(_, inline)| leaf(inline))),
        }
    }
    line
}

fn leaf(inline: &Inline) -> Span {
    match inline {
        Inline::Text { text, .. } => Span::Text { text: text.clone() },
        Inline::Break => Span::Break,
    }
}

fn marked(mark: &Mark, spans: Line) -> Span {
    match mark {
        Mark::Bold => Span::Bold { spans },
        Mark::Italic => Span::Italic { spans },
        Mark::Strike => Span::Strike { spans },
        Mark::Subscript => Span::Subscript { spans },
        Mark::Superscript => Span::Superscript { spans },
        Mark::Link { href } => Span::Link { address: href.as_str().to_owned(), foreign: href.is_foreign(), spans },
    }
}
