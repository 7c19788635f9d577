//! Where sentences end.
//!
//! Rules for newspaper prose, Korean first: a stop ends a sentence when what follows cannot belong to it. Stops inside
//! of a quotation or bracket end nothing (`"좋다. 사자"고 말했다` is one sentence), nor do decimals, initials (`J. K. 롤링`),
//! addresses of sites, the numbers of a date (`2026. 1. 12.`) and of a list (`1. `). `다.` without the blank that should
//! follow does end one, feeds lose that blank often. A line feed always ends one.

use std::iter::FusedIterator;
use std::ops::Range;
use std::vec::IntoIter;

use crate::quotation::{enclosed, is_closing, is_opening};

/// What a quoting verb hangs on a quotation: a stop before it ends nothing.
const QUOTING: [&str; 9] = ["라고", "이라고", "라며", "이라며", "라면서", "이라면서", "라는", "이라는", "라던"];
/// The shorter ones, which count after a closing mark only: elsewhere 고 may be a name.
const QUOTING_AFTER_MARK: [&str; 4] = ["고 ", "며 ", "면서 ", "하고 "];

/// Latin abbreviations that keep their point in the middle of a sentence.
const ABBREVIATIONS: [&str; 32] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Rev", "St", "Jr", "Sr", "Gen", "Sen", "Rep", "Gov", "Col", "Lt", "Capt", "Inc",
    "Ltd", "Co", "Corp", "No", "Vol", "vs", "Fig", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Messrs",
];

/// The sentences of a text as byte ranges on character borders: in order, without gaps, the blanks after a sentence its
/// own. Joined they are the text; an empty text has none.
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text, start: 0, enclosed: enclosed(text).into_iter() }
}

/// Iterator over the sentences of a text; see [`sentences`].
#[derive(Debug, Clone)]
pub struct Sentences<'a> {
    text: &'a str,
    start: usize,
    enclosed: IntoIter<Range<usize>>,
}

impl Iterator for Sentences<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        if self.start >= self.text.len() {
            return None;
        }
        let start = self.start;
        self.start = self.end();
        Some(start..self.start)
    }
}

impl FusedIterator for Sentences<'_> {}

impl Sentences<'_> {
    /// The border after the sentence that begins at `start`.
    fn end(&mut self) -> usize {
        let mut at = self.start;
        while let Some(letter) = self.text.get(at..).and_then(|rest| rest.chars().next()) {
            let after = match self.enclosed.as_slice().first() {
                Some(span) if span.start == at => {
                    let end = span.end;
                    self.enclosed.next();
                    end
                }
                _ if letter == '\n' => return self.after_blanks(at),
                _ => at + letter.len_utf8(),
            };
            if is_stop(letter) || is_closing_end(self.text.get(at..after)) {
                let after = self.after_marks(after);
                if self.ends_at(after) {
                    return self.after_blanks(after);
                }
                at = after;
            } else {
                at = after;
            }
        }
        self.text.len()
    }

    /// Behind the stops and closing marks at a border. A mark that opens the next quotation is not among them.
    fn after_marks(&self, from: usize) -> usize {
        let opening = self.enclosed.as_slice().first().map(|span| span.start);
        let rest = self.text.get(from..).unwrap_or_default();
        rest.char_indices()
            .find(|&(at, letter)| Some(from + at) == opening || !(is_stop(letter) || is_closing(letter)))
            .map_or(self.text.len(), |(at, _)| from + at)
    }

    fn after_blanks(&self, from: usize) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        from + (rest.len() - rest.trim_start().len())
    }

    /// Whether the sentence ends at the border behind its stops and closing marks.
    fn ends_at(&self, border: usize) -> bool {
        let (Some(sentence), Some(rest)) = (self.text.get(self.start..border), self.text.get(border..)) else {
            return false;
        };
        let Some(ending) = Ending::of(sentence) else { return false };
        let follower = rest.trim_start();
        let blanks = rest.get(..rest.len() - follower.len()).unwrap_or_default();
        let Some(next) = follower.chars().next() else { return true };
        if blanks.contains('\n') {
            return true;
        }
        if ending.is_quoted_by(follower) {
            return false;
        }
        if blanks.is_empty() { ending.admits_directly(next) } else { ending.admits(next) }
    }
}

/// Whether the text of a quotation or bracket has its stop right before the closing mark.
fn is_closing_end(quotation: Option<&str>) -> bool {
    quotation.is_some_and(|quotation| {
        let inner = quotation.trim_end_matches(is_closing);
        inner.len() < quotation.len() && inner.ends_with(is_stop)
    })
}

/// Whether the text ends in a finished sentence: one with its stop, not with an ellipsis, an initial or a bare number.
/// A teaser that was cut in mid-clause (`…연간 가이던스를`) is none, and so is a headline.
pub fn is_complete_sentence(text: &str) -> bool {
    Ending::of(text.trim_end()).is_some_and(|ending| match ending.kind {
        Kind::Firm => true,
        Kind::Point => !ending.is_abbreviation() && ending.head.chars().any(char::is_alphabetic),
        Kind::Ellipsis => false,
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `?`, `!` or an ideographic stop.
    Firm,
    Point,
    /// `…`, or more than one point.
    Ellipsis,
}

/// How a possible sentence ends: what stands before its stops, what these are, and whether marks close after them.
struct Ending<'a> {
    head: &'a str,
    kind: Kind,
    closed: bool,
}

impl<'a> Ending<'a> {
    fn of(sentence: &'a str) -> Option<Self> {
        let head_and_stops = sentence.trim_end_matches(is_closing);
        // Marks and stops may alternate (`…했다.").`); the outermost stops decide.
        let head = head_and_stops.trim_end_matches(is_stop);
        let stops = head_and_stops.get(head.len()..).filter(|stops| !stops.is_empty())?;
        let kind = if stops.chars().any(|stop| matches!(stop, '?' | '!' | '。' | '！' | '？' | '｡')) {
            Kind::Firm
        } else if stops == "." {
            Kind::Point
        } else {
            Kind::Ellipsis
        };
        let closed = head_and_stops.len() < sentence.len() || head.ends_with(is_closing);
        Some(Self { head, kind, closed })
    }

    /// Whether what follows hangs the sentence on a quoting verb.
    fn is_quoted_by(&self, follower: &str) -> bool {
        let begins = |words: &[&str]| words.iter().any(|word| follower.starts_with(word));
        (self.closed && begins(&QUOTING_AFTER_MARK)) || ((self.closed || self.kind == Kind::Firm) && begins(&QUOTING))
    }

    fn last(&self) -> Option<char> {
        self.head.trim_end_matches(is_closing).chars().next_back()
    }

    /// The syllables that Korean statements and questions end in.
    fn has_final_ending(&self) -> bool {
        matches!(self.last(), Some('다' | '요' | '죠' | '까'))
    }

    /// Whether a sentence may begin with `next` after a blank.
    fn admits(&self, next: char) -> bool {
        match self.kind {
            Kind::Firm => true,
            Kind::Ellipsis => self.has_final_ending(),
            Kind::Point if self.closed => !next.is_lowercase(),
            Kind::Point => match self.last() {
                Some(last) if last.is_ascii_digit() => !next.is_ascii_digit() && !self.is_numeral(),
                Some(last) if last.is_alphabetic() && !is_hangul(last) => {
                    !next.is_lowercase() && !self.is_abbreviation()
                }
                Some(last) if is_hangul(last) => self.head.chars().nth(1).is_some(),
                _ => true,
            },
        }
    }

    /// Whether a sentence may begin with `next` though no blank was left for it.
    fn admits_directly(&self, next: char) -> bool {
        let begins = is_hangul(next) || next.is_uppercase() || next.is_ascii_digit() || is_opening(next) || next == '"';
        match self.kind {
            _ if self.closed => begins && !is_hangul(next),
            Kind::Firm => self.last().is_some_and(is_hangul) && begins,
            Kind::Ellipsis => false,
            Kind::Point => self.has_final_ending() && begins,
        }
    }

    /// The number of a list (`1.`, `23.`), or the day of a date in numbers (`2026. 1. 12.`, `2026.01.12.`).
    fn is_numeral(&self) -> bool {
        let before = self.head.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let earlier = before.trim_end();
        let after_point =
            earlier.strip_suffix('.').is_some_and(|head| head.ends_with(|letter: char| letter.is_ascii_digit()));
        let is_list = earlier.is_empty() && self.head.len() - before.len() <= 3;
        let is_spaced_date = after_point && earlier.len() < before.len();
        is_list
            || is_spaced_date
            || self.head.split_whitespace().next_back().is_some_and(|word| word.matches('.').count() == 2)
    }

    /// An initial (`J.`), a chain of them (`U.S.`) or an abbreviation of the list.
    fn is_abbreviation(&self) -> bool {
        let word =
            self.head.rsplit(|letter: char| letter.is_whitespace() || is_opening(letter) || is_closing(letter)).next();
        word.is_some_and(|word| {
            ABBREVIATIONS.contains(&word)
                || !word.is_empty()
                    && word
                        .split('.')
                        .all(|part| part.len() == 1 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))
        })
    }
}

/// Whether a character can stop a sentence.
const fn is_stop(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…' | '‥' | '。' | '！' | '？' | '｡')
}

const fn is_hangul(letter: char) -> bool {
    matches!(letter, '가'..='힣' | 'ㄱ'..='ㅣ')
}
