//! Reading texts many at a time, for whoever derives something from all of them.

use std::collections::HashMap;

use jiff::Timestamp;
use jikji_news::{ArticleNumber, Content, ReporterId, StaffId, State};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};

use super::articles::parse_state;
use crate::{Error, Result, sql};

/// What an article says: to readers where they see it, else to the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// The article.
    pub number: ArticleNumber,
    /// Where it is in the workflow.
    pub state: State,
    /// 입력.
    pub published_at: Option<Timestamp>,
    /// The text that readers see; the newest where they see none.
    pub content: Content,
    /// The reporters behind the bylines.
    pub reporters: Vec<ReporterId>,
    /// Whose article it is; nobody's where it was imported.
    pub writers: Vec<StaffId>,
}

#[derive(FromQueryResult)]
struct Row {
    number: i64,
    state: String,
    published_at: Option<i64>,
    content: String,
}

const SELECT: &str = "select a.number, a.state, a.published_at, r.content from article a join revision r on \
                      r.article = a.number and \
                      r.version = case when a.public = 1 then a.live_version else a.version end where";

/// The texts of these articles, by number; who is not there is left out.
pub(super) async fn texts<C: ConnectionTrait>(db: &C, numbers: &[ArticleNumber]) -> Result<Vec<Text>> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let places = sql::places(1, numbers.len());
    let values: Vec<Value> = numbers.iter().map(|number| number.get().into()).collect();
    let rows = sql::records(db, &format!("{SELECT} a.number in ({places}) order by a.number"), values).await?;
    with_people(db, rows).await
}

/// The texts of the articles above a number, ascending, at most so many.
pub(super) async fn texts_above<C: ConnectionTrait>(db: &C, number: i64, most: u32) -> Result<Vec<Text>> {
    let values = vec![number.into(), i64::from(most).into()];
    let rows = sql::records(db, &format!("{SELECT} a.number > $1 order by a.number limit $2"), values).await?;
    with_people(db, rows).await
}

async fn with_people<C: ConnectionTrait>(db: &C, rows: Vec<Row>) -> Result<Vec<Text>> {
    let numbers: Vec<i64> = rows.iter().map(|row| row.number).collect();
    let mut reporters = linked(db, "article_reporter", "reporter", &numbers).await?;
    let mut writers = linked(db, "writer", "staff", &numbers).await?;
    rows.into_iter()
        .map(|row| {
            let what = || format!("article {}", row.number);
            let out_of_bounds = || Error::Damaged { what: what(), why: "the number is out of bounds".into() };
            let number = ArticleNumber::new(row.number).ok_or_else(out_of_bounds)?;
            Ok(Text {
                number,
                state: parse_state(number, &row.state)?,
                published_at: row.published_at.map(sql::moment).transpose()?,
                content: sql::parse(what, &row.content)?,
                reporters: keys(&mut reporters, row.number).map(ReporterId).collect(),
                writers: keys(&mut writers, row.number).map(StaffId).collect(),
            })
        })
        .collect()
}

/// The keys of a column that a table links with each of these articles.
async fn linked<C: ConnectionTrait>(
    db: &C,
    table: &str,
    column: &str,
    numbers: &[i64],
) -> Result<HashMap<i64, Vec<i64>>> {
    let mut linked: HashMap<i64, Vec<i64>> = HashMap::new();
    if numbers.is_empty() {
        return Ok(linked);
    }
    let places = sql::places(1, numbers.len());
    let select =
        format!("select article, {column} from {table} where article in ({places}) order by article, {column}");
    for row in sql::rows(db, &select, numbers.iter().map(|number| Value::from(*number)).collect()).await? {
        linked.entry(row.try_get_by_index(0)?).or_default().push(row.try_get_by_index(1)?);
    }
    Ok(linked)
}

fn keys(linked: &mut HashMap<i64, Vec<i64>>, number: i64) -> impl Iterator<Item = i64> {
    linked.remove(&number).unwrap_or_default().into_iter()
}

/// How many articles there are, in whatever state.
pub(super) async fn count<C: ConnectionTrait>(db: &C) -> Result<i64> {
    Ok(sql::value(db, "select count(*) from article", vec![]).await?.unwrap_or_default())
}
