//! The words of a query as the index knows them.

use std::cmp::Reverse;

use jikji_text::{Analyser, Term, TermKind, folded, stored};

use super::lexicon::Lexicon;
use crate::Query;
use crate::analysed::beginning;
use crate::gram::grams;
use crate::query::Wanted;
use crate::spelling::{Initials, Letters, Near, as_hangul, as_latin, is_initials};
use crate::synonyms::Synonyms;

/// A synonym counts for so much of the word itself.
const SYNONYM: f32 = 0.8;

/// So does a word that was probably meant.
const MEANT: f32 = 0.9;

/// Of words that are not in the index so many are looked for in other spellings; each costs a few milliseconds.
const PUZZLES: usize = 4;

/// Of one word so many terms and character pairs are looked for, of all words together so many terms. Whoever writes more
/// words together has written no word.
const PIECES: usize = 24;
const TERMS: usize = 160;

/// A query of more words is a sentence, in which a word that the index does not have says little; nothing near it is looked
/// for.
const SENTENCE: usize = 4;

/// A word with a slip in it stands for at most so many words.
const NEAR: usize = 4;

/// Initials stand for at most so many words.
const INITIALS: usize = 16;

/// Words that ask or join and say little of what is asked for, as terms. The interrogatives are rare in stories, so that
/// rarity alone would take them for the subject.
const LIGHT: &[&str] = &[
    "것",
    "수",
    "등",
    "때",
    "중",
    "년",
    "월",
    "일",
    "무엇",
    "뭐",
    "누구",
    "어디",
    "언제",
    "어느",
    "어떤",
    "어떻",
    "어떠하",
    "어떻게",
    "왜",
    "몇",
    "얼마",
    "얼마나",
    "이름",
    "말",
    "하",
    "되",
    "있",
    "없",
    "이",
    "그",
    "저",
    "대하",
    "위하",
    "따르",
    "통하",
    "관하",
    "의하",
    "가장",
    "처음",
    "당시",
    "the",
    "a",
    "an",
    "of",
    "in",
    "on",
    "to",
    "is",
    "was",
    "who",
    "what",
    "when",
    "where",
    "how",
];

/// A query with all that may be meant by it.
#[derive(Debug, Default)]
pub(crate) struct Meaning {
    /// What an article should have, one of each.
    pub groups: Vec<Sense>,
    /// What it must not have.
    pub without: Vec<Choice>,
}

/// One word of a query: what fits it.
#[derive(Debug)]
pub(crate) struct Sense {
    /// As typed, synonyms, and as probably meant.
    pub choices: Vec<Choice>,
    /// Whether it only asks or joins.
    pub light: bool,
    /// What was probably meant instead, where the index has nothing that fits what was typed.
    pub corrected: Option<String>,
    /// The place of the group in the query.
    place: usize,
}

/// A word or phrase to be looked for.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    /// Folded, with its particle.
    pub surface: String,
    /// Its terms with their positions, in order.
    pub terms: Vec<(u32, String)>,
    /// Its character pairs.
    pub grams: Vec<String>,
    /// Whether it was quoted: its terms are wanted in this order and nothing else will do.
    pub exact: bool,
    /// Whether no dictionary knows it.
    pub unknown: bool,
    /// What it counts, 1 being a word as typed.
    pub weight: f32,
}

impl Choice {
    fn of(wanted: &Wanted, terms: &[Term], weight: f32) -> Self {
        let first = terms.first().map_or(0, |term| term.position);
        Self {
            surface: folded(&wanted.text),
            terms: terms.iter().take(PIECES).map(|term| (term.position - first, term.text.clone())).collect(),
            grams: grams(beginning(&wanted.text, 4 * PIECES)).into_iter().take(PIECES).collect(),
            exact: wanted.exact,
            unknown: terms.is_empty() || terms.iter().any(|term| term.kind == TermKind::Unknown),
            weight,
        }
    }

    /// A word by itself, without what stood around it.
    fn alone(text: &str, exact: bool, analyser: &Analyser, weight: f32) -> Self {
        Self::of(&Wanted { text: text.to_owned(), exact }, &analyser.terms(text), weight)
    }

    fn is_light(&self) -> bool {
        !self.exact && !self.terms.is_empty() && self.terms.iter().all(|(_, term)| LIGHT.contains(&term.as_str()))
    }

    fn is_something(&self) -> bool {
        !self.terms.is_empty() || !self.grams.is_empty()
    }
}

impl Meaning {
    pub fn of(query: &Query, analyser: &Analyser, synonyms: &Synonyms, lexicon: &Lexicon<'_>) -> tantivy::Result<Self> {
        let mut meaning = Self { groups: in_context(query, analyser, synonyms), without: Vec::new() };
        for wanted in &query.without {
            let choice = Choice::alone(&wanted.text, wanted.exact, analyser, 1.0);
            meaning.without.extend(Some(choice).filter(Choice::is_something));
        }
        if meaning.groups.iter().all(|sense| sense.light) {
            meaning.groups.iter_mut().for_each(|sense| sense.light = false);
        }
        let mut puzzles = PUZZLES;
        let brief = meaning.groups.iter().filter(|sense| !sense.light).count() <= SENTENCE;
        for sense in meaning.groups.iter_mut().filter(|sense| !sense.light) {
            let typed = query.groups.get(sense.place).and_then(|group| group.choices.first());
            let Some(typed) = typed.filter(|typed| !typed.text.contains(char::is_whitespace)) else { continue };
            if puzzles > 0 && !sense.is_known(lexicon)? {
                puzzles -= 1;
                sense.solve(&typed.text, brief, analyser, lexicon)?;
            }
        }
        Ok(meaning)
    }

    /// The query as it was probably meant; `None` where it can have been meant as typed.
    pub fn corrected(&self, query: &Query) -> Option<String> {
        let corrected = |place: usize| {
            self.groups.iter().find(|sense| sense.place == place).and_then(|sense| sense.corrected.as_deref())
        };
        if !self.groups.iter().any(|sense| sense.corrected.is_some()) {
            return None;
        }
        let words = query.groups.iter().enumerate().map(|(place, group)| {
            let typed = group.choices.iter().map(|wanted| match wanted.exact {
                true => format!("\"{}\"", wanted.text),
                false => wanted.text.clone(),
            });
            corrected(place).map_or_else(|| typed.collect::<Vec<_>>().join(" OR "), str::to_owned)
        });
        Some(words.collect::<Vec<_>>().join(" "))
    }
}

/// The groups of a query, its words analysed as the sentence they stand in.
fn in_context(query: &Query, analyser: &Analyser, synonyms: &Synonyms) -> Vec<Sense> {
    let mut line = String::new();
    let mut spans = Vec::new();
    for wanted in query.groups.iter().flat_map(|group| &group.choices) {
        let start = line.len();
        line.push_str(&wanted.text);
        spans.push(start..line.len());
        line.push(' ');
    }
    let mut terms = analyser.terms(&line);
    terms.truncate(TERMS);
    let mut spans = spans.into_iter();
    let mut groups = Vec::with_capacity(query.groups.len());
    for (place, group) in query.groups.iter().enumerate() {
        let mut choices = Vec::new();
        for wanted in &group.choices {
            let span = spans.next().unwrap_or_default();
            let own: Vec<Term> = terms.iter().filter(|term| span.contains(&term.span.start)).cloned().collect();
            let choice = Choice::of(wanted, &own, 1.0);
            let stem = own.first().zip(own.last()).and_then(|(one, two)| line.get(one.span.start..two.span.end));
            let others = synonyms.of(&wanted.text).chain(stem.into_iter().flat_map(|stem| synonyms.of(stem)));
            let mut others: Vec<&str> = others.collect();
            others.sort_unstable();
            others.dedup();
            choices.push(choice);
            choices.extend(others.into_iter().map(|word| Choice::alone(word, true, analyser, SYNONYM)));
        }
        choices.retain(Choice::is_something);
        if !choices.is_empty() {
            let light = choices.iter().all(Choice::is_light);
            groups.push(Sense { choices, light, corrected: None, place });
        }
    }
    groups
}

impl Sense {
    fn is_known(&self, lexicon: &Lexicon<'_>) -> tantivy::Result<bool> {
        for choice in &self.choices {
            if lexicon.has(super::asking::fits(&lexicon.fields, choice).as_ref())? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Looks for what was meant by a word that the index does not have, and adds it. Slips are only looked for where the
    /// query is brief.
    fn solve(&mut self, typed: &str, brief: bool, analyser: &Analyser, lexicon: &Lexicon<'_>) -> tantivy::Result<()> {
        let typed = stored(typed);
        if is_initials(&typed) {
            for word in by_initials(&typed, lexicon)? {
                self.corrected.get_or_insert_with(|| word.clone());
                self.choices.push(Choice::alone(&word, true, analyser, MEANT));
            }
        }
        let stem = self.choices.first().map(|choice| choice.surface.clone()).filter(|stem| *stem != typed);
        let layouts = [as_hangul(&typed), as_latin(&typed)];
        for layout in layouts.iter().flatten().filter(|_| self.corrected.is_none()).cloned().collect::<Vec<_>>() {
            self.suppose(&layout, analyser, lexicon)?;
        }
        if brief {
            // A slip on the other layout is looked for only in what can be no word of its own.
            let foreign = typed.is_ascii() || typed.contains(|letter| matches!(letter, 'ㄱ'..='ㅣ'));
            let layouts = layouts.into_iter().filter(|_| foreign);
            for word in [Some(typed), stem].into_iter().chain(layouts).flatten() {
                if self.corrected.is_none() {
                    for word in nearest(&word, lexicon)? {
                        self.suppose(&word, analyser, lexicon)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Takes a word for what was meant, if the index has it.
    fn suppose(&mut self, word: &str, analyser: &Analyser, lexicon: &Lexicon<'_>) -> tantivy::Result<()> {
        let choice = Choice::alone(word, false, analyser, MEANT);
        if choice.is_something() && lexicon.has(super::asking::fits(&lexicon.fields, &choice).as_ref())? {
            self.corrected.get_or_insert_with(|| word.to_owned());
            self.choices.push(choice);
        }
        Ok(())
    }
}

/// The words that begin with these initials, the most frequent first.
fn by_initials(typed: &str, lexicon: &Lexicon<'_>) -> tantivy::Result<Vec<String>> {
    let automaton = Letters(Initials::new(typed));
    let length = typed.chars().count();
    let mut words = Vec::new();
    for field in [lexicon.fields.words, lexicon.fields.spellings] {
        words.extend(lexicon.matching(field, &automaton)?);
    }
    // Words of just these letters before those that only begin with them.
    words.sort_by_key(|(word, count)| (word.chars().count() != length, Reverse(*count)));
    words.dedup_by(|one, two| one.0 == two.0);
    Ok(words.into_iter().take(INITIALS).map(|(word, _)| word).collect())
}

/// The words of the index that are fewest slips away, of these the ones in most articles first.
fn nearest(typed: &str, lexicon: &Lexicon<'_>) -> tantivy::Result<Vec<String>> {
    let folded = folded(typed);
    let Some(near) = Near::new(&folded) else { return Ok(Vec::new()) };
    let automaton = Letters(near.clone());
    let mut words = Vec::new();
    for field in [lexicon.fields.words, lexicon.fields.spellings] {
        words.extend(lexicon.matching(field, &automaton)?);
    }
    let ranked = words.into_iter().filter_map(|(word, count)| Some((near.distance(&word)?, Reverse(count), word)));
    let mut ranked: Vec<(u8, Reverse<u64>, String)> = ranked.collect();
    ranked.sort();
    ranked.dedup_by(|one, two| one.2 == two.2);
    Ok(ranked.into_iter().take(NEAR).map(|(_, _, word)| word).collect())
}
