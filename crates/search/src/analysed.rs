//! An article taken apart once, for all that the index keeps of it.

use std::collections::BTreeSet;

use jikji_text::{Analyser, Term, TermKind, folded};

use crate::Document;
use crate::gram::grams;

/// Of a text that is longer the beginning is indexed, in bytes.
const TEXT_MAX: usize = 1 << 20;

/// A term is at most so many characters; a longer word means nothing to anybody.
const TERM_MAX: usize = 60;

/// Between two texts so many positions are left free, so that no phrase is found across them.
const GAP: u32 = 8;

/// A term with its place among all terms of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    pub text: String,
    pub position: u32,
}

/// An article as the index takes it in.
#[derive(Debug, Default)]
pub(crate) struct Analysed {
    /// The terms of headline, what stands beside and body, in this order.
    pub words: Vec<Placed>,
    /// So many of them, the first, are the headline's.
    pub head: usize,
    /// The terms after those of the headline, up to here, stand beside.
    pub beside: usize,
    /// The character pairs of the same texts.
    pub grams: Vec<String>,
    /// Words of more than one term, whole.
    pub spellings: BTreeSet<String>,
    next: u32,
}

impl Analysed {
    /// Takes an article apart.
    pub fn of(document: &Document, analyser: &Analyser) -> Self {
        let mut analysed = Self::default();
        analysed.take(&document.headline, analyser, true);
        analysed.head = analysed.words.len();
        let names = document.series.iter().map(|(_, name)| name);
        let names = names.chain(document.topics.iter().take(Document::NAMES).map(|(_, name)| name));
        let lists = [&document.decks, &document.labels, &document.bylines, &document.captions];
        for text in names.chain(lists.into_iter().flat_map(|list| list.iter().take(Document::NAMES))) {
            analysed.take(text, analyser, true);
        }
        analysed.beside = analysed.words.len();
        analysed.take(&document.body, analyser, false);
        analysed
    }

    fn take(&mut self, text: &str, analyser: &Analyser, named: bool) {
        let text = beginning(text, TEXT_MAX);
        let terms = analyser.terms(text);
        self.spellings.extend(stems(text, &terms).filter(|stem| named || stem.is_name()).map(|stem| stem.text));
        let start = self.next;
        for term in terms {
            self.next = self.next.max(start + term.position + 1);
            if term.text.chars().nth(TERM_MAX).is_none() {
                self.words.push(Placed { text: term.text, position: start + term.position });
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
