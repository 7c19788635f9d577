//! A query as the library takes it.

use jikji_news::Scope;
use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhraseQuery, Query, RangeQuery, TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

use super::Filter;
use super::gathering::WHOLE;
use super::lexicon::Lexicon;
use super::meaning::{Choice, Meaning, Sense};
use crate::layout::{Fields, Key};
use crate::spelling::{Beginning, Letters};

/// What a term counts for once more when it stands in the headline,
const HEAD: f32 = 0.5;
/// or beside: in decks, labels, series, topics, bylines, captions.
const BESIDE: f32 = 0.25;
/// What a pair of characters counts.
const GRAM: f32 = 0.35;
/// What a word counts that only asks or joins.
const LIGHT: f32 = 0.2;

type Clause = (Occur, Box<dyn Query>);

/// What is asked beside the query.
pub(super) struct Asking<'a> {
    pub lexicon: &'a Lexicon<'a>,
    pub filter: &'a Filter,
    pub scope: &'a Scope,
}

impl Asking<'_> {
    /// All of it: who fits and how well.
    pub fn query(&self, query: &crate::Query, meaning: &Meaning) -> tantivy::Result<Box<dyn Query>> {
        let fields = &self.lexicon.fields;
        let mut clauses: Vec<Clause> = Vec::new();
        let heavy: Vec<&Sense> = meaning.groups.iter().filter(|sense| !sense.light).collect();
        if !heavy.is_empty() {
            must(&mut clauses, any(heavy.iter().map(|sense| self.fits(sense))));
            let every = heavy.iter().map(|sense| (Occur::Must, self.fits(sense))).collect();
            let every = ConstScoreQuery::new(Box::new(BooleanQuery::new(every)), WHOLE);
            clauses.push((Occur::Should, Box::new(every)));
        }
        for sense in &meaning.groups {
            let light = if sense.light { LIGHT } else { 1.0 };
            for choice in &sense.choices {
                self.score(&mut clauses, choice, choice.weight * light);
            }
        }
        for choice in &meaning.without {
            clauses.push((Occur::MustNot, fits(fields, choice)));
        }
        for (names, of) in
            [(&query.reporters, Key::Person), (&query.sections, Key::Section), (&query.series, Key::Series)]
        {
            if !names.is_empty() {
                must(&mut clauses, self.named(names, of)?);
            }
        }
        if let Some(days) = &query.days {
            let bound = |second: i64| Term::from_field_i64(fields.published, second);
            let range = RangeQuery::new(
                std::ops::Bound::Included(bound(days.from)),
                std::ops::Bound::Excluded(bound(days.until)),
            );
            must(&mut clauses, Box::new(range));
        }
        self.narrow(&mut clauses);
        if !clauses.iter().any(|(occur, _)| *occur == Occur::Must) {
            must(&mut clauses, Box::new(AllQuery));
        }
        Ok(Box::new(BooleanQuery::new(clauses)))
    }

    /// The articles that stand under one of these names, however they are spelt.
    fn named(&self, names: &[String], key: Key) -> tantivy::Result<Box<dyn Query>> {
        let field = self.lexicon.fields.keys;
        let mut terms = Vec::new();
        for beginning in names.iter().filter_map(|name| key.beginning(name)) {
            let spellings = self.lexicon.matching(field, &Letters(Beginning::new(&beginning)))?;
            terms.extend(spellings.into_keys().map(|term| Term::from_field_text(field, &term)));
        }
        Ok(Box::new(TermSetQuery::new(terms)))
    }

    /// The articles that were chosen beside the query, and that may be seen.
    fn narrow(&self, clauses: &mut Vec<Clause>) {
        let fields = &self.lexicon.fields;
        let chosen = [
            (fields.section, self.filter.section.map(|section| section.0)),
            (fields.year, self.filter.year.map(i64::from)),
            (fields.reporter, self.filter.reporter.map(|reporter| reporter.0)),
        ];
        for (field, value) in chosen {
            if let Some(value) = value {
                must(clauses, number(field, value));
            }
        }
        let live: Box<dyn Query> =
            Box::new(TermQuery::new(Term::from_field_u64(fields.live, 1), IndexRecordOption::Basic));
        match self.scope {
            Scope::Readers => must(clauses, live),
            Scope::Staff(sight) if sight.all => {}
            Scope::Staff(sight) => {
                let sections = sight.sections.iter().map(|section| number(fields.section, section.0));
                let own = sight.own.iter().map(|staff| number(fields.owner, *staff));
                must(clauses, any(std::iter::once(live).chain(sections).chain(own)));
            }
        }
    }

    fn fits(&self, sense: &Sense) -> Box<dyn Query> {
        any(sense.choices.iter().map(|choice| fits(&self.lexicon.fields, choice)))
    }

    fn score(&self, clauses: &mut Vec<Clause>, choice: &Choice, weight: f32) {
        let fields = &self.lexicon.fields;
        let mut add = |field: Field, text: &str, weight: f32| {
            let term = TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs);
            clauses.push((Occur::Should, Box::new(BoostQuery::new(Box::new(term), weight))));
        };
        for (_, term) in &choice.terms {
            add(fields.words, term, weight);
            add(fields.head, term, weight * HEAD);
            add(fields.beside, term, weight * BESIDE);
        }
        for gram in &choice.grams {
            add(fields.grams, gram, weight * GRAM);
        }
    }
}

/// The articles that have a word or phrase. A word of several terms has them side by side; a longer one, and one that no
/// dictionary knows, may also show by all of its character pairs.
pub(super) fn fits(fields: &Fields, choice: &Choice) -> Box<dyn Query> {
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    match choice.terms.as_slice() {
        [] => {}
        [(_, term)] => ways.push(exactly(fields.words, term)),
        terms => {
            let terms = terms.iter().map(|(at, term)| (*at as usize, Term::from_field_text(fields.words, term)));
            ways.push(Box::new(PhraseQuery::new_with_offset(terms.collect())));
        }
    }
    let by_grams = choice.terms.is_empty() || !choice.exact && (choice.unknown || choice.grams.len() > 1);
    if by_grams && !choice.grams.is_empty() {
        let grams = choice.grams.iter().map(|gram| (Occur::Must, exactly(fields.grams, gram)));
        ways.push(Box::new(BooleanQuery::new(grams.collect())));
    }
    any(ways)
}

fn must(clauses: &mut Vec<Clause>, query: Box<dyn Query>) {
    clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(query, 0.0))));
}

fn any(queries: impl IntoIterator<Item = Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(BooleanQuery::union(queries.into_iter().collect()))
}

fn exactly(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic))
}

fn number(field: Field, value: i64) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_i64(field, value), IndexRecordOption::Basic))
}
