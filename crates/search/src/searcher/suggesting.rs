//! What a reader may be about to ask for.

use std::collections::HashMap;

use jikji_news::ArticleNumber;
use jikji_text::{folded, stored};
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, ConstScoreQuery, Occur, TermQuery, TermSetQuery};
use tantivy::schema::{Field, IndexRecordOption, Value as _};
use tantivy::{Order, TantivyDocument, TantivyError, Term};

use super::Searcher;
use super::lexicon::Lexicon;
use crate::Result;
use crate::layout::{Key, column};
use crate::spelling::{Beginning, Initials, Letters, as_hangul, as_latin, is_initials};

/// Of what is typed so many characters are looked at.
const READ_MAX: usize = 60;

/// A beginning stands for at most so many words, the most frequent.
const WORDS: usize = 200;

/// What is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SuggestionKind {
    /// A person whose byline stands in the paper.
    Person,
    /// A topic.
    Topic,
    /// A series.
    Series,
    /// The headline of an article with this number.
    Headline(ArticleNumber),
}

/// One suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is.
    pub kind: SuggestionKind,
    /// As printed.
    pub text: String,
}

impl Searcher {
    /// At most so many suggestions for what is being typed: names first, then the newest headlines. Also for the other
    /// keyboard layout and for initial consonants. Readers' articles only.
    pub fn suggest(&self, typed: &str, most: usize) -> Result<Vec<Suggestion>> {
        let typed: String = stored(typed).chars().take(READ_MAX).collect();
        let (searcher, _) = self.shelf.look(None);
        let lexicon = Lexicon::new(&searcher, self.fields);
        let mut readings = vec![typed.clone()];
        readings.extend([as_hangul(&typed), as_latin(&typed)].into_iter().flatten());
        for reading in readings {
            let found = self.guarded(|| self.read(&lexicon, reading.trim(), most))?;
            if !found.is_empty() {
                return Ok(found);
            }
        }
        Ok(Vec::new())
    }

    fn read(
        &self,
        lexicon: &Lexicon<'_>,
        typed: &str,
        most: usize,
    ) -> std::result::Result<Vec<Suggestion>, TantivyError> {
        if typed.is_empty() || most == 0 {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for (key, kind) in [
            (Key::Person, SuggestionKind::Person),
            (Key::Topic, SuggestionKind::Topic),
            (Key::Series, SuggestionKind::Series),
        ] {
            let mut names: Vec<(String, u64)> =
                beginning_with(lexicon, self.fields.keys, typed, Some(key))?.into_iter().collect();
            names.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), name.clone()));
            let names = names.into_iter().take(most.div_ceil(4));
            found
                .extend(names.filter_map(|(name, _)| Some(Suggestion { kind, text: Key::printed(&name)?.to_owned() })));
        }
        found.truncate(most);
        found.extend(self.headlines(lexicon, typed, most - found.len())?);
        Ok(found)
    }

    /// The newest headlines that have the finished words, and one that begins like the last.
    fn headlines(
        &self,
        lexicon: &Lexicon<'_>,
        typed: &str,
        most: usize,
    ) -> std::result::Result<Vec<Suggestion>, TantivyError> {
        if most == 0 {
            return Ok(Vec::new());
        }
        let fields = &self.fields;
        let mut clauses: Vec<(Occur, Box<dyn tantivy::query::Query>)> = Vec::new();
        let live = TermQuery::new(Term::from_field_u64(fields.live, 1), IndexRecordOption::Basic);
        clauses.push((Occur::Must, Box::new(live)));
        let words: Vec<&str> = typed.split_whitespace().collect();
        let Some((last, finished)) = words.split_last() else { return Ok(Vec::new()) };
        for term in self.analyser.terms(&finished.join(" ")) {
            let term = TermQuery::new(Term::from_field_text(fields.head, &term.text), IndexRecordOption::Basic);
            clauses.push((Occur::Must, Box::new(term)));
        }
        let mut ends: Vec<(String, u64)> = beginning_with(lexicon, fields.starts, last, None)?.into_iter().collect();
        ends.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let ends = ends.into_iter().take(WORDS).map(|(word, _)| Term::from_field_text(fields.starts, &word));
        clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(TermSetQuery::new(ends)), 0.0))));
        let newest = TopDocs::with_limit(most).order_by_fast_field::<i64>(column::PUBLISHED, Order::Desc);
        let hits = lexicon.searcher.search(&BooleanQuery::new(clauses), &newest)?;
        let mut found = Vec::new();
        for (_, address) in hits {
            let entry: TantivyDocument = lexicon.searcher.doc(address)?;
            let title = entry.get_first(fields.title).and_then(|value| value.as_str()).unwrap_or_default();
            let segment = lexicon.searcher.segment_reader(address.segment_ord);
            let number = segment.fast_fields().u64(column::NUMBER)?.first(address.doc_id);
            if let Some(number) = number.and_then(|number| ArticleNumber::new(number.cast_signed())) {
                found.push(Suggestion { kind: SuggestionKind::Headline(number), text: title.to_owned() });
            }
        }
        Ok(found)
    }
}

/// The terms of a field that begin with what was typed, or with these initials, after the letter of a key if there is one.
fn beginning_with(
    lexicon: &Lexicon<'_>,
    field: Field,
    typed: &str,
    key: Option<Key>,
) -> std::result::Result<HashMap<String, u64>, TantivyError> {
    let letter = |word: String| {
        key.iter()
            .map(|key| key.letter())
            .chain(word.chars().filter(|letter| !letter.is_whitespace()))
            .collect::<String>()
    };
    if is_initials(typed) {
        return lexicon.matching(field, &Letters(Initials::new(&letter(typed.to_lowercase()))));
    }
    lexicon.matching(field, &Letters(Beginning::new(&letter(readable(typed)))))
}

/// Folded, but letters of Hangul that make no syllable yet are kept as the keys that they are.
fn readable(typed: &str) -> String {
    typed
        .chars()
        .map(|letter| match letter {
            'ㄱ'..='ㅣ' => letter.to_string(),
            _ => folded(&letter.to_string()),
        })
        .collect()
}
