//! 이 기사의 숫자·출처: what a story says in figures and by whom, each with the sentence that says so.

mod value;

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use jiff::civil;
use jikji_news::{Block, Document, Inline, Language};
use jikji_text::{FactKind, When, facts, sentences};
use serde::Serialize;

/// How many of a kind are listed; a story with more figures is a table.
const MOST: usize = 8;

/// The box beside a story.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FactsBox {
    /// Sums of money.
    pub amounts: Vec<FactView>,
    /// Days, months, quarters and years.
    pub dates: Vec<FactView>,
    /// Whom the story cites.
    pub sources: Vec<FactView>,
}

/// A fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactView {
    /// As the story says it.
    pub text: String,
    /// What it is worth, in full, where the words alone do not tell: `USD 9,740,000,000`, `2025.12`.
    pub value: Option<String>,
    /// Its sentence on the page: `#s3`.
    pub address: String,
}

/// The sentences of a body that somebody points at: for each block of the document the byte ranges of its text, and their names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anchors(BTreeMap<usize, Vec<(Range<usize>, String)>>);

impl Anchors {
    /// Those of the n-th block, in order and apart.
    pub(super) fn of(&self, block: usize) -> &[(Range<usize>, String)] {
        self.0.get(&block).map(Vec::as_slice).unwrap_or_default()
    }

    /// The name of a sentence, which gets one if it has none.
    fn name(&mut self, block: usize, sentence: Range<usize>) -> String {
        let count = self.0.values().map(Vec::len).sum::<usize>();
        let named = self.0.entry(block).or_default();
        if let Some((_, name)) = named.iter().find(|(range, _)| *range == sentence) {
            return name.clone();
        }
        let name = format!("s{}", count + 1);
        named.push((sentence, name.clone()));
        named.sort_by_key(|(range, _)| range.start);
        name
    }
}

/// The facts of a document whose day is `day`, and where its body must be named for them. `None` where nothing is worth a box.
pub fn facts_box(document: &Document, day: civil::Date, language: Language) -> Option<(FactsBox, Anchors)> {
    let story = Story::of(document);
    let (mut found, mut anchors, mut seen) = (FactsBox::default(), Anchors::default(), HashSet::new());
    for fact in facts(&story.text, day) {
        let Some(surface) = story.text.get(fact.span.clone()) else { continue };
        let (list, value) = match &fact.kind {
            FactKind::Money { currency, amount } => (&mut found.amounts, Some(value::money(*currency, amount))),
            FactKind::Date(when) if tells(*when, day) => (&mut found.dates, value::date(*when, surface, language)),
            FactKind::Source { .. } => (&mut found.sources, None),
            _ => continue,
        };
        let text = match &fact.kind {
            FactKind::Source { name } => name.clone(),
            _ => surface.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        // The same day in other words, or the same sum, is the same fact.
        let same = value.clone().unwrap_or_else(|| text.clone());
        if list.len() < MOST && seen.insert((std::mem::discriminant(&fact.kind), same)) {
            let Some((block, sentence)) = story.sentence(fact.span.start) else { continue };
            list.push(FactView { text, value, address: format!("#{}", anchors.name(block, sentence)) });
        }
    }
    let is_empty = found.amounts.is_empty() && found.dates.is_empty() && found.sources.is_empty();
    (!is_empty).then_some((found, anchors))
}

/// Whether a date tells a reader something: the day of the story itself does not, and lengths and words that nobody can place
/// are no dates.
fn tells(when: When, day: civil::Date) -> bool {
    match when {
        When::At(period, _) => period != jikji_text::Period::Day(day),
        When::Between(..) => true,
        When::For(_) | When::Named => false,
    }
}

/// The running text of a document, and where each paragraph stands in it.
struct Story {
    text: String,
    /// The block's place in the document, and its text's in the whole.
    paragraphs: Vec<(usize, Range<usize>)>,
}

impl Story {
    fn of(document: &Document) -> Self {
        let mut story = Self { text: String::new(), paragraphs: Vec::new() };
        for (place, block) in document.blocks.iter().enumerate() {
            let Block::Paragraph { content } = block else { continue };
            if !story.text.is_empty() {
                story.text.push('\n');
            }
            let start = story.text.len();
            for inline in content {
                match inline {
                    Inline::Text { text, .. } => story.text.push_str(text),
                    Inline::Break => story.text.push('\n'),
                }
            }
            story.paragraphs.push((place, start..story.text.len()));
        }
        story
    }

    /// The block and the sentence in its text in which a byte of the whole stands; the blanks after a sentence are not its own.
    fn sentence(&self, at: usize) -> Option<(usize, Range<usize>)> {
        let (block, range) = self.paragraphs.iter().find(|(_, range)| range.contains(&at))?;
        let text = self.text.get(range.clone())?;
        let span = sentences(text).find(|span| span.contains(&(at - range.start)))?;
        let words = text.get(span.clone())?;
        let start = span.start + (words.len() - words.trim_start().len());
        Some((*block, start..span.start + words.trim_end().len()))
    }
}
