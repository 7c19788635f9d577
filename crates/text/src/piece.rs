//! Pieces: what a text is cut into before any dictionary is asked.
//!
//! Numbers keep their commas and decimals (`9.0`, `1,234.5`), addresses of mail and of the web stay whole, Latin words
//! keep what joins them (`AT&T`, `Wi-Fi`, `O'Reilly`). Hangul is one piece to the next other sign.

use std::ops::Range;

use crate::letters::Letters;
use crate::word::{Found, WordKind};

/// One piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub kind: PieceKind,
    /// In letters.
    pub span: Range<usize>,
}

/// What a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PieceKind {
    /// Blanks, controls, what nobody can see.
    Blank,
    /// Hangul syllables and jamo.
    Hangul,
    /// Digits, with the signs that belong to the number.
    Number,
    /// Letters of another script that are written in words.
    Latin,
    /// An address of mail or of the web.
    Address,
    /// Ideographs.
    Ideographs,
    /// One sign, or several of the same (`…`, `--`).
    Sign,
    /// A word of the paper's own.
    Own(WordKind),
}

/// The letters of the longest piece: what is longer is cut, so that no word, however long, is read at once.
const LONGEST: usize = 512;

/// Cuts a text into pieces: in order, without gaps. At the beginning of each, `own` is asked for a word of the paper's.
pub(crate) fn pieces(text: &Letters, own: impl Fn(&[char]) -> Option<Found>, out: &mut Vec<Piece>) {
    out.clear();
    let letters = text.letters.as_slice();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let kind = class(letter);
        let rest = letters.get(at..).unwrap_or_default();
        let (kind, length) = match kind {
            _ if let Some(found) = own(rest) => (PieceKind::Own(found.kind), found.length),
            PieceKind::Number => number(rest),
            PieceKind::Latin => match address(rest) {
                0 => (kind, word(rest)),
                length => (PieceKind::Address, length),
            },
            PieceKind::Sign => {
                (kind, rest.iter().take(LONGEST).take_while(|&&next| next == letter && repeats(letter)).count())
            }
            kind => (kind, rest.iter().take(LONGEST).take_while(|&&next| class(next) == kind).count()),
        };
        let end = at + length.clamp(1, LONGEST);
        out.push(Piece { kind, span: at..end });
        at = end;
    }
}

/// What a letter is by itself.
pub(crate) fn class(letter: char) -> PieceKind {
    match letter {
        '가'..='힣' | 'ㄱ'..='ㆎ' | '\u{1100}'..='\u{11FF}' | '\u{A960}'..='\u{A97F}' | '\u{D7B0}'..='\u{D7FF}' => {
            PieceKind::Hangul
        }
        '0'..='9' => PieceKind::Number,
        'a'..='z' | 'A'..='Z' => PieceKind::Latin,
        '\0'..=' ' | '\u{7F}'..='\u{A0}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202F}' | '\u{FEFF}' => {
            PieceKind::Blank
        }
        '!'..='~' => PieceKind::Sign,
        '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => {
            PieceKind::Ideographs
        }
        letter if letter.is_whitespace() => PieceKind::Blank,
        letter if letter.is_numeric() => PieceKind::Number,
        letter if letter.is_alphabetic() => PieceKind::Latin,
        _ => PieceKind::Sign,
    }
}

/// Signs that stand for one thing when they are repeated.
const fn repeats(letter: char) -> bool {
    matches!(letter, '.' | '…' | '·' | '-' | '~' | '!' | '?' | '=' | '*' | '_')
}

/// A number from its first digit: groups of three behind commas, one decimal point.
fn number(rest: &[char]) -> (PieceKind, usize) {
    let digits = |from: usize| {
        rest.get(from..)
            .unwrap_or_default()
            .iter()
            .take(LONGEST)
            .take_while(|&&letter| class(letter) == PieceKind::Number)
            .count()
    };
    let mut length = digits(0);
    while (1..LONGEST).contains(&length) && rest.get(length) == Some(&',') && digits(length + 1) == 3 {
        length += 4;
    }
    if rest.get(length) == Some(&'.') && digits(length + 1) > 0 {
        let decimals = digits(length + 1);
        // 2026.01.12 is a date, 1.2.3 an edition: their points separate.
        let again = rest.get(length + 1 + decimals) == Some(&'.') && digits(length + 2 + decimals) > 0;
        if !again {
            length += 1 + decimals;
        }
    }
    (PieceKind::Number, length)
}

/// A word from its first letter: signs between letters that join them are its own.
fn word(rest: &[char]) -> usize {
    let is_letter = |at: usize| rest.get(at).is_some_and(|&letter| class(letter) == PieceKind::Latin);
    let mut length = 0;
    loop {
        while length < LONGEST && is_letter(length) {
            length += 1;
        }
        let joins = rest.get(length).is_some_and(|letter| matches!(letter, '\'' | '’' | '&' | '-'));
        if length >= LONGEST || !(joins && is_letter(length + 1)) {
            return length;
        }
        length += 1;
    }
}

/// The schemes of addresses that papers print.
const SCHEMES: [&str; 3] = ["https://", "http://", "www."];

/// How long the address that begins here is; 0 when none does.
fn address(rest: &[char]) -> usize {
    let begins = |scheme: &str| {
        scheme.chars().zip(rest).filter(|(want, have)| *want == have.to_ascii_lowercase()).count() == scheme.len()
    };
    if SCHEMES.iter().any(|scheme| begins(scheme)) {
        let end = rest.iter().take(LONGEST).position(|&letter| !is_of_web(letter)).unwrap_or(rest.len().min(LONGEST));
        return trimmed(rest, end);
    }
    // No name before the @ is longer.
    let name = rest.iter().take(65).position(|&letter| !is_of_mail(letter)).unwrap_or_default();
    if name == 0 || rest.get(name) != Some(&'@') {
        return 0;
    }
    let host = rest.get(name + 1..).unwrap_or_default();
    let end = host.iter().take(LONGEST).position(|&letter| !is_of_mail(letter)).unwrap_or(host.len().min(LONGEST));
    let end = trimmed(host, end);
    let dotted = host.get(..end).unwrap_or_default().contains(&'.');
    if dotted { name + 1 + end } else { 0 }
}

/// Without the stops that end the sentence rather than the address.
fn trimmed(rest: &[char], end: usize) -> usize {
    let inner = rest.get(..end).unwrap_or_default();
    inner.iter().rposition(|&letter| letter.is_ascii_alphanumeric() || letter == '/').map_or(0, |last| last + 1)
}

const fn is_of_mail(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-' | '+' | '%')
}

const fn is_of_web(letter: char) -> bool {
    letter.is_ascii_graphic() && !matches!(letter, '"' | '\'' | '(' | ')' | '<' | '>' | '[' | ']' | '{' | '}' | ',')
}
