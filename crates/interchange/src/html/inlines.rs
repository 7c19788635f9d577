//! A line under construction.

use jikji_news::{Inline, Mark};
use jikji_text::stored;

use super::text::push_collapsed;

/// Text with marks, gathered piece by piece.
#[derive(Debug, Default)]
pub(super) struct Inlines {
    pieces: Vec<Inline>,
}

impl Inlines {
    /// Adds text under marks; runs of blanks become one, across pieces too.
    pub(super) fn push_text(&mut self, text: &str, marks: &[Mark]) {
        let blank_before = match self.pieces.last() {
            Some(Inline::Text { text, .. }) => text.ends_with(' '),
            Some(Inline::Break) | None => true,
        };
        let text = if blank_before { text.trim_start_matches([' ', '\t', '\n', '\r', '\u{C}']) } else { text };
        if text.is_empty() {
            return;
        }
        match self.pieces.last_mut() {
            Some(Inline::Text { text: last, marks: same }) if same.as_slice() == marks => push_collapsed(last, text),
            _ => {
                let mut piece = String::new();
                push_collapsed(&mut piece, text);
                self.pieces.push(Inline::Text { text: piece, marks: marks.to_vec() });
            }
        }
    }

    /// Adds a line end. Whether it was the second in a row, which ends the paragraph.
    pub(super) fn push_break(&mut self) -> bool {
        let last = self.pieces.iter().rev().find(|piece| match piece {
            Inline::Text { text, .. } => !text.trim().is_empty(),
            Inline::Break => true,
        });
        match last {
            None => false,
            Some(Inline::Break) => true,
            Some(Inline::Text { .. }) => {
                self.pieces.push(Inline::Break);
                false
            }
        }
    }

    /// The finished line: stored text, no blank edges, no line end at either end; nothing is left behind.
    pub(super) fn take(&mut self) -> Vec<Inline> {
        let mut line: Vec<Inline> = std::mem::take(&mut self.pieces);
        for piece in &mut line {
            if let Inline::Text { text, .. } = piece {
                *text = stored(text);
            }
        }
        let mut clean: Vec<Inline> = Vec::with_capacity(line.len());
        for piece in line {
            match piece {
                Inline::Break => {
                    trim_end(&mut clean);
                    if !clean.is_empty() {
                        clean.push(Inline::Break);
                    }
                }
                Inline::Text { text, marks } => {
                    let begins = matches!(clean.last(), None | Some(Inline::Break));
                    let text = if begins { text.trim_start().to_owned() } else { text };
                    if !text.is_empty() {
                        clean.push(Inline::Text { text, marks });
                    }
                }
            }
        }
        trim_end(&mut clean);
        clean
    }
}

/// Takes blanks, and what they leave empty, off the end of a line; a line end goes with them.
fn trim_end(line: &mut Vec<Inline>) {
    while let Some(last) = line.last_mut() {
        if let Inline::Text { text, .. } = last {
            text.truncate(text.trim_end().len());
            if !text.is_empty() {
                return;
            }
        }
        line.pop();
    }
}

/// The characters of a line.
pub(super) fn plain(line: &[Inline]) -> String {
    line.iter()
        .map(|piece| match piece {
            Inline::Text { text, .. } => text.as_str(),
            Inline::Break => "\n",
        })
        .collect()
}

/// Takes so many bytes of text off the beginning of a line, and the blanks behind them.
pub(super) fn cut_front(line: &mut Vec<Inline>, bytes: usize) {
    let mut left = bytes;
    line.retain_mut(|piece| {
        let Inline::Text { text, .. } = piece else {
            let cut = left > 0;
            left = left.saturating_sub(1);
            return !cut;
        };
        let cut = left.min(text.len());
        left -= cut;
        *text = text.get(cut..).unwrap_or_default().to_owned();
        !text.is_empty()
    });
    while let Some(first) = line.first_mut() {
        match first {
            Inline::Text { text, .. } if !text.trim_start().is_empty() => {
                *text = text.trim_start().to_owned();
                return;
            }
            _ => {
                line.remove(0);
            }
        }
    }
}
