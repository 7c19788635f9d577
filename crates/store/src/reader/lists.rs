//! Reading lists of articles, by keyset: a place in a list stays right while new articles come in above it.

use jikji_news::{ArticleKind, ArticleNumber, Language, PictureId, SectionId, SeriesId};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};

use crate::{Card, Cursor, Error, ListOf, Result, sql};

const COLUMNS: &str = "a.number, a.headline, a.labels, a.section, a.series, a.bylines, a.kind, a.language, a.excerpt, \
                       a.lead_picture, a.published_at, a.seen_on, a.listed_at";

#[derive(FromQueryResult)]
struct CardRow {
    number: i64,
    headline: String,
    labels: String,
    section: Option<i64>,
    series: Option<i64>,
    bylines: String,
    kind: String,
    language: String,
    excerpt: String,
    lead_picture: Option<String>,
    published_at: Option<i64>,
    seen_on: Option<String>,
    listed_at: i64,
}

impl CardRow {
    fn card(self) -> Result<Card> {
        let number = self.number;
        let what = || format!("article {number}");
        let damaged = |why: String| Error::Damaged { what: what(), why };
        Ok(Card {
            number: ArticleNumber::new(number).ok_or_else(|| damaged("the number is out of bounds".into()))?,
            headline: self.headline,
            labels: sql::parse(what, &self.labels)?,
            section: self.section.map(SectionId),
            series: self.series.map(SeriesId),
            bylines: sql::parse(what, &self.bylines)?,
            kind: sql::parse_word::<ArticleKind>(what, &self.kind)?,
            language: sql::parse_word::<Language>(what, &self.language)?,
            excerpt: self.excerpt,
            lead_picture: self.lead_picture.map(PictureId::try_from).transpose().map_err(damaged)?,
            published_at: self.published_at.map(sql::moment).transpose()?,
            seen_on: self.seen_on.map(|day| sql::parse_word(what, &day)).transpose()?,
            listed_at: sql::moment(self.listed_at)?,
        })
    }
}

/// The tables and the condition of a list, with the key it is of at `$1` where it has one.
fn source(of: ListOf) -> (&'static str, Option<i64>) {
    match of {
        ListOf::All => ("article a where a.public = 1", None),
        ListOf::Dated => ("article a where a.public = 1 and a.published_at is not null", None),
        ListOf::Section(id) => ("article a where a.public = 1 and a.section = $1", Some(id.0)),
        ListOf::Series(id) => ("article a where a.public = 1 and a.series = $1", Some(id.0)),
        ListOf::Reporter(id) => (
            "article_reporter l join article a on a.number = l.article where l.public = 1 and l.reporter = $1",
            Some(id.0),
        ),
        ListOf::Topic(id) => {
            ("article_topic l join article a on a.number = l.article where l.public = 1 and l.topic = $1", Some(id.0))
        }
    }
}

/// The two columns that a list is ordered by: of the links, where the list walks along them.
fn order(of: ListOf) -> (&'static str, &'static str) {
    match of {
        ListOf::Reporter(_) | ListOf::Topic(_) => ("l.listed_at", "l.article"),
        _ => ("a.listed_at", "a.number"),
    }
}

pub(super) async fn list<C: ConnectionTrait>(db: &C, of: ListOf, from: Option<Cursor>, most: u32) -> Result<Vec<Card>> {
    let ((source, key), (listed_at, number)) = (source(of), order(of));
    let mut values: Vec<Value> = key.into_iter().map(Value::from).collect();
    let mut select = format!("select {COLUMNS} from {source}");
    if let Some(cursor) = from {
        let first = values.len() + 1;
        select += &format!(" and ({listed_at}, {number}) < (${first}, ${})", first + 1);
        values.extend([cursor.listed_at.as_microsecond().into(), cursor.number.get().into()]);
    }
    select += &format!(" order by {listed_at} desc, {number} desc limit ${}", values.len() + 1);
    values.push(i64::from(most).into());
    let rows: Vec<CardRow> = sql::records(db, &select, values).await?;
    rows.into_iter().map(CardRow::card).collect()
}

pub(super) async fn place_above<C: ConnectionTrait>(
    db: &C,
    of: ListOf,
    from: Cursor,
    steps: u32,
) -> Result<Option<Cursor>> {
    #[derive(FromQueryResult)]
    struct Row {
        listed_at: i64,
        number: i64,
    }
    let Some(offset) = steps.checked_sub(1) else { return Ok(Some(from)) };
    let ((source, key), (listed_at, number)) = (source(of), order(of));
    let mut values: Vec<Value> = key.into_iter().map(Value::from).collect();
    let first = values.len() + 1;
    values.extend([from.listed_at.as_microsecond().into(), from.number.get().into(), i64::from(offset).into()]);
    let select = format!(
        "select a.listed_at, a.number from {source} and ({listed_at}, {number}) > (${first}, ${}) \
         order by {listed_at}, {number} limit 1 offset ${}",
        first + 1,
        first + 2
    );
    let row: Option<Row> = sql::record(db, &select, values).await?;
    let Some(row) = row else { return Ok(None) };
    let listed_at = sql::moment(row.listed_at)?;
    Ok(ArticleNumber::new(row.number).map(|number| Cursor { listed_at, number }))
}

pub(super) async fn count<C: ConnectionTrait>(db: &C, of: ListOf) -> Result<i64> {
    let (source, key) = source(of);
    let values = key.into_iter().map(Value::from).collect();
    Ok(sql::value(db, &format!("select count(*) from {source}"), values).await?.unwrap_or_default())
}

pub(super) async fn cards<C: ConnectionTrait>(db: &C, numbers: &[ArticleNumber]) -> Result<Vec<Card>> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let places = sql::places(1, numbers.len());
    // The plus keeps the database from walking along all that is public instead of to the few that are asked for.
    let select = format!("select {COLUMNS} from article a where a.number in ({places}) and +a.public = 1");
    let values = numbers.iter().map(|number| number.get().into()).collect();
    let rows: Vec<CardRow> = sql::records(db, &select, values).await?;
    let mut cards = rows.into_iter().map(CardRow::card).collect::<Result<Vec<_>>>()?;
    cards.sort_by_key(|card| numbers.iter().position(|number| *number == card.number));
    Ok(cards)
}

pub(super) async fn numbers_above<C: ConnectionTrait>(db: &C, number: i64, most: u32) -> Result<Vec<ArticleNumber>> {
    let select = "select number from article where public = 1 and number > $1 order by number limit $2";
    let rows = sql::rows(db, select, vec![number.into(), i64::from(most).into()]).await?;
    let mut numbers = Vec::with_capacity(rows.len());
    for row in rows {
        numbers.extend(ArticleNumber::new(row.try_get_by_index(0)?));
    }
    Ok(numbers)
}
