//! Where a text has what was asked for. Pure.

use std::ops::Range;

use jikji_news::Passage;
use jikji_text::{Analyser, folded, sentences};

use crate::analysed::beginning;
use crate::searcher::Meaning;

/// Of a text so many bytes are read.
const READ_MAX: usize = 1 << 18;

const ELLIPSIS: char = '…';

/// Finds what a query asked for in texts.
#[derive(Clone, Default)]
pub struct Marker {
    analyser: Analyser,
    /// Each word as its terms in order.
    words: Vec<Vec<String>>,
    /// Each word as it was typed or meant, folded, for texts that the analyser takes apart in another way.
    surfaces: Vec<String>,
}

impl std::fmt::Debug for Marker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Marker").field("words", &self.words).field("surfaces", &self.surfaces).finish_non_exhaustive()
    }
}

impl Marker {
    pub(crate) fn new(meaning: &Meaning, analyser: &Analyser) -> Self {
        let mut marker = Self { analyser: analyser.clone(), ..Self::default() };
        for choice in meaning.groups.iter().filter(|sense| !sense.light).flat_map(|sense| &sense.choices) {
            let terms: Vec<String> = choice.terms.iter().map(|(_, term)| term.clone()).collect();
            if !terms.is_empty() && !marker.words.contains(&terms) {
                marker.words.push(terms);
            }
            if choice.surface.chars().nth(1).is_some() && !marker.surfaces.contains(&choice.surface) {
                marker.surfaces.push(choice.surface.clone());
            }
        }
        marker
    }

    /// Where a text has what was asked for: byte ranges on character borders, in order, apart, never empty. Fit for a
    /// headline or a passage; it takes the text apart.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let text = beginning(text, READ_MAX);
        if self.words.is_empty() && self.surfaces.is_empty() {
            return Vec::new();
        }
        let terms = self.analyser.terms(text);
        let mut marks = Vec::new();
        for (at, term) in terms.iter().enumerate() {
            for word in &self.words {
                let here = terms.get(at..at + word.len()).unwrap_or_default();
                if !here.is_empty() && here.iter().map(|term| &term.text).eq(word) {
                    marks.push(term.span.start..here.iter().map(|term| term.span.end).max().unwrap_or(term.span.end));
                }
            }
        }
        for surface in &self.surfaces {
            marks.extend(occurrences(text, surface));
        }
        merged(marks, text)
    }

    /// The piece of a text that shows best why it was found, at most so many characters, on one line and cut between
    /// sentences or words; the beginning where nothing shows.
    pub fn passage(&self, text: &str, max_chars: usize) -> Passage {
        let text = beginning(text, READ_MAX);
        let spans: Vec<Range<usize>> = sentences(text).collect();
        let worth = |span: &Range<usize>| self.worth(text.get(span.clone()).unwrap_or_default());
        // Of equals the first: stories say the most telling at the beginning.
        let best = (0..spans.len()).rev().max_by_key(|&at| spans.get(at).map_or(0, worth)).unwrap_or(0);
        let line = self.line(text, &spans, best, max_chars);
        let marks = self.marks(&line);
        Passage { text: line, marks }
    }

    /// How many of the words a sentence shows.
    fn worth(&self, sentence: &str) -> usize {
        let sentence = folded(sentence);
        let shows = |word: &Vec<String>| word.iter().all(|term| sentence.contains(term.as_str()));
        self.words.iter().filter(|word| shows(word)).count()
    }

    /// The sentence with what follows it, as far as there is room; a longer one around its first mark.
    fn line(&self, text: &str, spans: &[Range<usize>], best: usize, max_chars: usize) -> String {
        let sentence = |at: usize| spans.get(at).and_then(|span| text.get(span.clone())).map(flat).unwrap_or_default();
        let mut line = sentence(best);
        if line.chars().count() > max_chars {
            let first = self.marks(&line).first().map_or(0, |mark| mark.start);
            return around(&line, first, max_chars);
        }
        for at in best + 1..spans.len() {
            let next = sentence(at);
            if line.chars().count() + next.chars().count() + 1 > max_chars {
                break;
            }
            line.push(' ');
            line.push_str(&next);
        }
        line
    }
}

/// A piece on one line, its blanks single.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// So many characters of a line around a place, cut between words where there are borders, with the marks of a cut.
fn around(line: &str, place: usize, max_chars: usize) -> String {
    let letters: Vec<(usize, char)> = line.char_indices().collect();
    let room = max_chars.saturating_sub(2);
    let at = letters.partition_point(|(byte, _)| *byte < place);
    let from = at.saturating_sub(room / 4).min(letters.len().saturating_sub(room));
    let until = (from + room).min(letters.len());
    let border = |letters: &[(usize, char)]| letters.iter().position(|(_, letter)| letter.is_whitespace());
    // A word that is cut goes, unless it is all there is before the place.
    let from = match letters.get(from..at) {
        Some(before) if from > 0 => from + border(before).map_or(0, |blank| blank + 1),
        _ => from,
    };
    let until = match letters.get(at..until) {
        Some(after) if until < letters.len() => {
            let blank = after.iter().rposition(|(_, letter)| letter.is_whitespace());
            blank.filter(|blank| *blank > 0).map_or(until, |blank| at + blank)
        }
        _ => until,
    };
    let mut piece = String::new();
    if from > 0 {
        piece.push(ELLIPSIS);
    }
    piece.extend(letters.get(from..until).unwrap_or_default().iter().map(|(_, letter)| letter));
    if until < letters.len() {
        piece.push(ELLIPSIS);
    }
    piece
}

/// Where a folded word stands in a text, compared letter by letter in lower case.
fn occurrences(text: &str, word: &str) -> Vec<Range<usize>> {
    let wanted: Vec<char> = word.chars().collect();
    let letters: Vec<(usize, char)> =
        text.char_indices().map(|(at, letter)| (at, letter.to_lowercase().next().unwrap_or(letter))).collect();
    let found = letters.windows(wanted.len().max(1)).filter(|here| here.iter().map(|(_, letter)| letter).eq(&wanted));
    found
        .filter_map(|here| {
            let (start, last) = (here.first()?.0, here.last()?.0);
            Some(start..last + text.get(last..)?.chars().next()?.len_utf8())
        })
        .collect()
}

/// Marks in order and apart; those with nothing between them are one.
fn merged(mut marks: Vec<Range<usize>>, text: &str) -> Vec<Range<usize>> {
    marks.retain(|mark| mark.start < mark.end && text.get(mark.clone()).is_some());
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match apart.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => apart.push(mark),
        }
    }
    apart
}
