//! Reading the paper's own words, its synonyms, and what is proposed to the desk.

use jikji_news::{ArticleNumber, ProposedWord, Synonyms, Word};
use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::de::DeserializeOwned;

use crate::{Error, Result, sql};

/// The two sorts of decisions.
pub(crate) const WORD: &str = "word";
pub(crate) const SYNONYM: &str = "synonym";

/// What was decided last on each word of a sort, by word.
async fn decisions<C: ConnectionTrait, T: DeserializeOwned>(db: &C, sort: &str) -> Result<Vec<T>> {
    let select = "select l.word, l.value from lexicon l where l.sort = $1 and not exists \
                  (select 1 from lexicon n where n.sort = l.sort and n.word = l.word and n.id > l.id) order by l.word";
    let rows = sql::rows(db, select, vec![sort.into()]).await?;
    rows.iter()
        .map(|row| {
            let (word, value): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            sql::parse(|| format!("lexicon {sort} {word}"), &value)
        })
        .collect()
}

/// What was decided last on a word of a sort.
pub(crate) async fn decision<C: ConnectionTrait, T: DeserializeOwned>(
    db: &C,
    sort: &str,
    word: &str,
) -> Result<Option<T>> {
    let select = "select value from lexicon where sort = $1 and word = $2 order by id desc limit 1";
    let value: Option<String> = sql::value(db, select, vec![sort.into(), word.into()]).await?;
    value.map(|value| sql::parse(|| format!("lexicon {sort} {word}"), &value)).transpose()
}

/// Every word that the desk decided on.
pub(crate) async fn words<C: ConnectionTrait>(db: &C) -> Result<Vec<Word>> {
    decisions(db, WORD).await
}

pub(super) async fn synonyms<C: ConnectionTrait>(db: &C) -> Result<Vec<Synonyms>> {
    let decided: Vec<Synonyms> = decisions(db, SYNONYM).await?;
    Ok(decided.into_iter().filter(|synonyms| !synonyms.others.is_empty()).collect())
}

#[derive(FromQueryResult)]
struct ProposedRow {
    word: String,
    kind: String,
    seen: i64,
    article: i64,
}

impl ProposedRow {
    fn proposal(self) -> Result<ProposedWord> {
        let what = || format!("proposed_word {}", self.word);
        let out_of_bounds = || Error::Damaged { what: what(), why: "the number is out of bounds".into() };
        let article = ArticleNumber::new(self.article).ok_or_else(out_of_bounds)?;
        let kind = sql::parse_word(what, &self.kind)?;
        Ok(ProposedWord { surface: self.word, kind, seen: self.seen, article })
    }
}

/// The proposal of a word.
pub(crate) async fn proposed_word<C: ConnectionTrait>(db: &C, word: &str) -> Result<Option<ProposedWord>> {
    let select = "select word, kind, seen, article from proposed_word where word = $1";
    let row: Option<ProposedRow> = sql::record(db, select, vec![word.into()]).await?;
    row.map(ProposedRow::proposal).transpose()
}

pub(super) async fn proposed_words<C: ConnectionTrait>(db: &C, most: u32) -> Result<Vec<ProposedWord>> {
    let select = "select word, kind, seen, article from proposed_word order by seen desc, word limit $1";
    let rows: Vec<ProposedRow> = sql::records(db, select, vec![i64::from(most).into()]).await?;
    rows.into_iter().map(ProposedRow::proposal).collect()
}
