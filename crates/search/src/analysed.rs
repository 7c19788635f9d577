//! An article taken apart once, for all that the index keeps of it.

use std::collections::BTreeSet;

use jikji_text::{Analyser, Term, TermKind, folded};

use crate::Document;
use crate::gram::grams;
use crate::related::{Ordinary, Tale, Tally};

/// Of a text that is longer the beginning is indexed, in bytes.
const TEXT_MAX: usize = 1 << 20;

/// A term is at most so many characters; a longer word means nothing to anybody.
const TERM_MAX: usize = 60;

/// Of a headline so many bytes are suggested by.
const STARTS_MAX: usize = 600;

/// Between two texts so many positions are left free, so that no phrase is found across them.
const GAP: u32 = 8;

/// A term in a headline tells as much as one that stands so often in the body.
const HEADLINE: u32 = 2;

/// A term with its place among all terms of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    pub text: String,
    pub position: u32,
}

/// An article as the index takes it in.
#[derive(Debug, Default)]
pub(crate) struct Analysed {
    /// The terms of headline, what stands beside and body, in this order.
    pub words: Vec<Word>,
    /// So many of them, the first, are the headline's.
    pub head: usize,
    /// The terms after those of the headline, up to here, stand beside.
    pub beside: usize,
    /// The character pairs of the same texts.
    pub grams: Vec<String>,
    /// Words of more than one term, whole.
    pub spellings: BTreeSet<String>,
    /// What is kept to know which others belong to it.
    pub tale: Tale,
    /// The words of the headline, as they stand between blanks.
    pub starts: BTreeSet<String>,
    next: u32,
}

impl Analysed {
    /// Takes an article apart.
    pub fn of(document: &Document, analyser: &Analyser, ordinary: &Ordinary) -> Self {
        let mut analysed = Self::default();
        let mut tally = Tally::default();
        let tally = &mut tally;
        analysed.take(&document.headline, analyser, true, HEADLINE, tally);
        analysed.head = analysed.words.len();
        analysed.starts = folded(beginning(&document.headline, STARTS_MAX)).split_whitespace().map(bare).collect();
        let names = document.topics.iter().map(|(_, name)| name).take(Document::NAMES);
        let beside = [(&document.decks, 1), (&document.captions, 1), (&document.labels, 0), (&document.bylines, 0)];
        let beside = beside
            .into_iter()
            .flat_map(|(list, times)| list.iter().take(Document::NAMES).map(move |text| (text, times)));
        let series = document.series.iter().map(|(_, name)| (name, 0));
        for (text, times) in series.chain(names.map(|name| (name, 1))).chain(beside) {
            analysed.take(text, analyser, true, times, tally);
        }
        analysed.beside = analysed.words.len();
        analysed.take(&document.body, analyser, false, 1, tally);
        analysed.tale = std::mem::take(tally).tale(document, ordinary);
        analysed
    }

    /// Takes in a text that counts `times` in what the article tells.
    fn take(&mut self, text: &str, analyser: &Analyser, named: bool, times: u32, tally: &mut Tally) {
        let text = beginning(text, TEXT_MAX);
        let terms = analyser.terms(text);
        if times > 0 {
            tally.take(text, &terms, times);
        }
        self.spellings.extend(stems(text, &terms).filter(|stem| named || stem.is_name()).map(|stem| stem.text));
        let start = self.next;
        for term in terms {
            self.next = self.next.max(start + term.position + 1);
            if term.text.chars().nth(TERM_MAX).is_none() {
                self.words.push(Word { text: term.text, position: start + term.position });
            }
        }
        self.next += GAP;
        self.grams.extend(grams(text));
    }
}

/// The first so many bytes of a text, on a border of characters.
pub(crate) fn beginning(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|&at| text.is_char_boundary(at));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

/// A word without the signs before it: 「오픈 is 오픈.
fn bare(word: &str) -> String {
    word.trim_start_matches(|letter: char| !letter.is_alphanumeric()).chars().take(TERM_MAX).collect()
}

/// A word as it stands between blanks, from its first term to its last: without the particle, 오픈AI of 오픈AI의.
#[derive(Debug)]
pub(crate) struct Stem {
    /// Folded.
    pub text: String,
    kinds: Vec<TermKind>,
}

impl Stem {
    /// Whether it names something or nobody knows it; in a body other words have no need to be known whole.
    fn is_name(&self) -> bool {
        self.kinds.iter().any(|kind| matches!(kind, TermKind::Name(_) | TermKind::Unknown | TermKind::Latin))
    }
}

/// The stems of a text that are more than one term and no more than a name is long.
pub(crate) fn stems<'a>(text: &'a str, terms: &'a [Term]) -> impl Iterator<Item = Stem> + 'a {
    terms.chunk_by(|one, two| joined(text, one, two)).filter_map(|chunk| {
        let (first, last) = (chunk.first()?, chunk.last()?);
        let span = first.span.start..chunk.iter().map(|term| term.span.end).max().unwrap_or(last.span.end);
        let kinds: Vec<TermKind> = chunk.iter().map(|term| term.kind).collect();
        let whole = !kinds.contains(&TermKind::Predicate) && kinds.len() > 1;
        let text = folded(text.get(span)?);
        (whole && text.chars().nth(TERM_MAX / 2).is_none()).then_some(Stem { text, kinds })
    })
}

/// Whether nothing stands between two terms.
fn joined(text: &str, one: &Term, two: &Term) -> bool {
    text.get(one.span.end..two.span.start).is_none_or(|between| between.is_empty())
}
