//! What a reader asked for: words, "exact phrases", -without, OR, and what is asked of reporter, section, series and date.
//!
//! Every text is a query, and none is a mistake: what cannot be read as a rule of the language is a word or nothing.
//!
//! ```text
//! 오픈AI 소송            both words, the articles with all words first
//! "표현의 자유"           these words in this order
//! 머스크 -테슬라          without this word; also -"이 구절"
//! 반도체 OR 파운드리      either; binds closer than the blank; also |
//! 기자:윤슬  섹션:경제  연재:빅테크칼럼            reporter: section: series:
//! 기간:지난주  기간:2026-01  기간:2026-01-05~01-12  date: with the same and today, last-week, 30d ...
//! ```

mod days;
mod keyword;
mod lexer;

use jiff::ZonedDateTime;
use jikji_text::stored;

use days::Days;
use keyword::Keyword;
use lexer::{Lexeme, Lexer};

/// What is read of a query, in characters; the rest is not looked at.
const READ_MAX: usize = 4_000;

/// So many words and phrases are looked for; more are ignored.
const WANTED_MAX: usize = 40;

/// A question that can be asked of an index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// What an article should have, one of each.
    pub(crate) groups: Vec<Group>,
    /// What it must not have.
    pub(crate) without: Vec<Wanted>,
    /// Names of which one must be among its reporters.
    pub(crate) reporters: Vec<String>,
    /// Names of which one must be its section's.
    pub(crate) sections: Vec<String>,
    /// Names of which one must be its series'.
    pub(crate) series: Vec<String>,
    /// The moment it was asked, in seconds since 1970.
    pub(crate) now: i64,
    /// When it was published.
    pub(crate) days: Option<Days>,
}

/// Words or phrases of which one is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Group {
    pub choices: Vec<Wanted>,
}

/// A word, or a phrase if it stood in quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// As it was typed, in NFC.
    pub text: String,
    /// Whether its words are wanted in this order.
    pub exact: bool,
}

impl Query {
    /// Reads a query. Dates are reckoned from `now` in its zone.
    pub fn parse(text: &str, now: &ZonedDateTime) -> Self {
        let text: String = text.chars().take(READ_MAX).collect();
        let text = stored(&text);
        let mut query = Self { now: now.timestamp().as_second(), ..Self::default() };
        // Whether the next word is another choice of the last group.
        let mut joins = false;
        let mut room = WANTED_MAX;
        for lexeme in Lexer::new(&text) {
            if room == 0 {
                break;
            }
            match lexeme {
                Lexeme::Or => joins = !query.groups.is_empty(),
                Lexeme::Word { text, exact, without: true } => {
                    room -= 1;
                    joins = false;
                    query.without.push(Wanted { text: text.to_owned(), exact });
                }
                Lexeme::Word { text, exact, without: false } => {
                    room -= 1;
                    query.want(text, exact, joins);
                    joins = false;
                }
                Lexeme::Keyword { keyword, value } => {
                    joins = false;
                    room -= 1;
                    query.ask(keyword, value, now);
                }
            }
        }
        query
    }

    /// Whether it asks for nothing at all.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
            && self.reporters.is_empty()
            && self.sections.is_empty()
            && self.series.is_empty()
            && self.days.is_none()
    }

    fn want(&mut self, text: &str, exact: bool, joins: bool) {
        let wanted = Wanted { text: text.to_owned(), exact };
        match self.groups.last_mut() {
            Some(group) if joins => group.choices.push(wanted),
            _ => self.groups.push(Group { choices: vec![wanted] }),
        }
    }

    fn ask(&mut self, keyword: Keyword, value: &str, now: &ZonedDateTime) {
        match keyword {
            Keyword::Reporter => self.reporters.push(value.to_owned()),
            Keyword::Section => self.sections.push(value.to_owned()),
            Keyword::Series => self.series.push(value.to_owned()),
            Keyword::Date => match Days::parse(value, now) {
                Some(days) => self.days = Some(days),
                None => self.want(value, false, false),
            },
        }
    }
}
