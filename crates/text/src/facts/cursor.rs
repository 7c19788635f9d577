//! A place in a text that rules move along.

/// A place in a text, always on a character border. Copied where a rule tries something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The same text at another place.
    pub(super) const fn moved(self, at: usize) -> Self {
        Self { text: self.text, at }
    }

    /// The place in bytes.
    pub(super) const fn at(self) -> usize {
        self.at
    }

    /// What stands from here on.
    pub(super) fn rest(self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// What stands before.
    pub(super) fn before(self) -> &'a str {
        self.text.get(..self.at).unwrap_or_default()
    }

    /// What stands between another place and this one.
    pub(super) fn since(self, start: Self) -> &'a str {
        self.text.get(start.at..self.at).unwrap_or_default()
    }

    pub(super) fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn previous(self) -> Option<char> {
        self.before().chars().next_back()
    }

    /// Takes one character.
    pub(super) fn bump(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += letter.len_utf8();
        Some(letter)
    }

    /// Takes a word, if it stands here.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        let found = self.rest().starts_with(word);
        if found {
            self.at += word.len();
        }
        found
    }

    /// Takes the first of these words that stands here; longer ones must come first where one begins another.
    pub(super) fn eat_any(&mut self, words: &[&'static str]) -> Option<&'static str> {
        words.iter().copied().find(|word| self.eat(word))
    }

    /// Takes one blank that is not the end of a line.
    pub(super) fn eat_blank(&mut self) -> bool {
        match self.peek() {
            Some(' ' | '\u{A0}' | '\t') => self.bump().is_some(),
            _ => false,
        }
    }

    /// Whether a word could begin here: no letter or digit of the same kind stands right before.
    pub(super) fn is_word_start(self) -> bool {
        !self.previous().is_some_and(char::is_alphanumeric)
    }

    /// Whether what comes next is no Hangul, so that a word has ended.
    pub(super) fn is_hangul_end(self) -> bool {
        !self.peek().is_some_and(is_hangul)
    }
}

/// Whether a character is a Hangul syllable.
pub(super) const fn is_hangul(letter: char) -> bool {
    matches!(letter, '가'..='힣')
}

/// The value of a digit, plain or full-width.
pub(super) fn digit(letter: char) -> Option<u8> {
    match letter {
        '0'..='9' => u8::try_from(u32::from(letter) - u32::from('0')).ok(),
        '０'..='９' => u8::try_from(u32::from(letter) - u32::from('０')).ok(),
        _ => None,
    }
}

/// Whether a character stands between the two ends of a range.
pub(super) const fn is_range_sign(letter: char) -> bool {
    matches!(letter, '~' | '∼' | '～' | '〜' | '–' | '-')
}
