//! A query cut into what it is made of.

use super::keyword::Keyword;

/// A piece of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lexeme<'a> {
    /// A word, or a phrase in quotes; never blank.
    Word { text: &'a str, exact: bool, without: bool },
    /// A keyword with its value; never blank.
    Keyword { keyword: Keyword, value: &'a str },
    /// The next word is another choice.
    Or,
}

/// Reads a query from its beginning to its end, once.
pub(super) struct Lexer<'a> {
    rest: &'a str,
}

impl<'a> Lexer<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// A phrase in quotes at the beginning of what is left; a quote that nothing closes opens nothing.
    fn quoted(&mut self) -> Option<&'a str> {
        let opening = self.rest.chars().next().filter(|&letter| is_quote(letter))?;
        let inner = self.rest.get(opening.len_utf8()..)?;
        let (at, closing) = inner.char_indices().find(|&(_, letter)| is_quote(letter))?;
        let phrase = inner.get(..at)?;
        self.rest = inner.get(at + closing.len_utf8()..)?;
        Some(phrase.trim())
    }

    /// A word at the beginning of what is left; empty before a border.
    fn word(&mut self) -> &'a str {
        let end = self.rest.find(is_border).unwrap_or(self.rest.len());
        let word = self.rest.get(..end).unwrap_or_default();
        self.rest = self.rest.get(end..).unwrap_or_default();
        word
    }

    /// What follows a keyword: a phrase or a word, blanks before it allowed.
    fn value(&mut self) -> Option<&'a str> {
        self.rest = self.rest.trim_start();
        let value = match self.quoted() {
            Some(phrase) => phrase,
            None => self.word(),
        };
        (!value.is_empty()).then_some(value)
    }

    /// A keyword up to its colon, if what is left begins with one.
    fn keyword(&mut self) -> Option<Keyword> {
        let end = self.rest.find(|letter| is_border(letter) || is_colon(letter))?;
        let (word, rest) = self.rest.split_at_checked(end)?;
        let colon = rest.chars().next().filter(|&letter| is_colon(letter))?;
        let keyword = Keyword::of(word)?;
        self.rest = rest.get(colon.len_utf8()..)?;
        Some(keyword)
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Lexeme<'a>;

    fn next(&mut self) -> Option<Lexeme<'a>> {
        loop {
            self.rest =
                self.rest.trim_start_matches(|letter: char| is_border(letter) && !is_quote(letter) && letter != '|');
            let first = self.rest.chars().next()?;
            let next = self.rest.get(first.len_utf8()..)?;
            if first == '|' {
                self.rest = next;
                return Some(Lexeme::Or);
            }
            let follows = next.chars().next();
            let without =
                matches!(first, '-' | '−') && follows.is_some_and(|letter| is_quote(letter) || !is_border(letter));
            if without {
                self.rest = next;
            }
            if let Some(phrase) = self.quoted() {
                if has_letters(phrase) {
                    return Some(Lexeme::Word { text: phrase, exact: true, without });
                }
                continue;
            }
            if !without && let Some(keyword) = self.keyword() {
                match self.value() {
                    Some(value) => return Some(Lexeme::Keyword { keyword, value }),
                    None => continue,
                }
            }
            let word = self.word();
            if word.is_empty() {
                // A quote that opens nothing.
                self.rest = self.rest.get(self.rest.chars().next()?.len_utf8()..)?;
                continue;
            }
            if word == "OR" && !without {
                return Some(Lexeme::Or);
            }
            if has_letters(word) {
                return Some(Lexeme::Word { text: word, exact: false, without });
            }
        }
    }
}

/// Whether there is something to look for.
fn has_letters(text: &str) -> bool {
    text.chars().any(|letter| letter.is_alphanumeric() || !letter.is_ascii() && !letter.is_whitespace())
}

const fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '«' | '»' | '＂' | '「' | '」' | '『' | '』')
}

const fn is_colon(letter: char) -> bool {
    matches!(letter, ':' | '：')
}

/// What parts words. Brackets group nothing, so that none can be left open.
fn is_border(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || is_quote(letter)
        || matches!(letter, '(' | ')' | '[' | ']' | '{' | '}' | '|')
}
