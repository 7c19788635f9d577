//! How terms travel to the library: as one text, in which each stands behind signs that say where it stands.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Begins a term, one place after the term before.
const NEXT: char = '\u{1f}';
/// Begins a term at the place of the term before.
const SAME: char = '\u{1e}';
/// Leaves a place free.
const FREE: char = '\u{1d}';

/// Writes terms for [`Placed`]. Terms are folded, and no folded text has controls in it.
#[derive(Debug, Default)]
pub(crate) struct Line {
    text: String,
    next: u32,
}

impl Line {
    /// A term at a place that is not before that of the last one.
    pub fn add(&mut self, term: &str, place: u32) {
        for _ in self.next..place {
            self.text.push(FREE);
        }
        self.text.push(if place < self.next { SAME } else { NEXT });
        self.text.push_str(term);
        self.next = place + 1;
    }

    /// The terms of which nobody asks where they stand.
    pub fn of<T: AsRef<str>>(terms: impl IntoIterator<Item = T>) -> String {
        let mut text = String::new();
        for term in terms {
            text.push(NEXT);
            text.push_str(term.as_ref());
        }
        text
    }

    /// All of it.
    pub fn finish(self) -> String {
        self.text
    }
}

/// Reads what a [`Line`] wrote.
#[derive(Debug, Clone, Default)]
pub(crate) struct Placed {
    token: Token,
}

impl Placed {
    /// The name that fields know it by.
    pub const NAME: &str = "placed";
}

impl Tokenizer for Placed {
    type TokenStream<'a> = Terms<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms<'a> {
        self.token.reset();
        Terms { rest: text, token: &mut self.token }
    }
}

/// The terms of a line.
pub(crate) struct Terms<'a> {
    rest: &'a str,
    token: &'a mut Token,
}

impl TokenStream for Terms<'_> {
    fn advance(&mut self) -> bool {
        let is_sign = |letter: char| matches!(letter, NEXT | SAME | FREE);
        while let Some(sign) = self.rest.chars().next() {
            let rest = self.rest.get(sign.len_utf8()..).unwrap_or_default();
            if sign != SAME {
                self.token.position = self.token.position.wrapping_add(1);
            }
            let end = if sign == FREE { 0 } else { rest.find(is_sign).unwrap_or(rest.len()) };
            let (term, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
            self.rest = rest;
            if sign != FREE {
                self.token.text.clear();
                self.token.text.push_str(term);
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

#[cfg(test)]
mod tests {
    use tantivy::tokenizer::{TokenStream, Tokenizer};

    use super::{Line, Placed};

    #[test]
    fn terms_come_back_with_their_places() {
        let terms = [("오픈ai", 0), ("오픈", 0), ("ai", 1), ("소송", 2), ("본문", 10), ("끝", 11)];
        let mut line = Line::default();
        terms.iter().for_each(|(term, place)| line.add(term, *place));
        let text = line.finish();
        let mut placed = Placed::default();
        let mut stream = placed.token_stream(&text);
        let mut read = Vec::new();
        stream.process(&mut |token| read.push((token.text.clone(), token.position)));
        let expected: Vec<(String, usize)> =
            terms.iter().map(|(term, place)| (term.to_string(), *place as usize)).collect();
        assert_eq!(read, expected);
        assert!(!placed.token_stream("").advance());
    }
}
