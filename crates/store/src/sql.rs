//! The few lines between our SQL and the database layer.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, FromQueryResult, QueryResult, Statement, Value};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Error, Result};

/// Every row.
pub(crate) async fn rows<C: ConnectionTrait>(db: &C, sql: &str, values: Vec<Value>) -> Result<Vec<QueryResult>> {
    Ok(db.query_all_raw(statement(db, sql, values)).await?)
}

/// Every row, as a struct.
pub(crate) async fn records<C: ConnectionTrait, T: FromQueryResult>(
    db: &C,
    sql: &str,
    values: Vec<Value>,
) -> Result<Vec<T>> {
    rows(db, sql, values).await?.iter().map(|row| Ok(T::from_query_result(row, "")?)).collect()
}

/// The first row, as a struct.
pub(crate) async fn record<C: ConnectionTrait, T: FromQueryResult>(
    db: &C,
    sql: &str,
    values: Vec<Value>,
) -> Result<Option<T>> {
    let row = db.query_one_raw(statement(db, sql, values)).await?;
    Ok(row.map(|row| T::from_query_result(&row, "")).transpose()?)
}

/// The first column of the first row.
pub(crate) async fn value<C: ConnectionTrait, T: sea_orm::TryGetable>(
    db: &C,
    sql: &str,
    values: Vec<Value>,
) -> Result<Option<T>> {
    let row = db.query_one_raw(statement(db, sql, values)).await?;
    Ok(row.map(|row| row.try_get_by_index(0)).transpose()?)
}

/// Runs a statement; gives the number of rows it touched.
pub(crate) async fn run<C: ConnectionTrait>(db: &C, sql: &str, values: Vec<Value>) -> Result<u64> {
    Ok(db.execute_raw(statement(db, sql, values)).await?.rows_affected())
}

/// How many rows go into one statement: each statement costs a turn of the database's thread, and no database takes more than
/// some ten thousand values in one.
const ROWS: usize = 100;

/// Inserts many rows of as many values each. `head` is `insert into t (a, b)`, `tail` what follows the values.
pub(crate) async fn insert_all<C: ConnectionTrait>(
    db: &C,
    head: &str,
    tail: &str,
    rows: Vec<Vec<Value>>,
) -> Result<()> {
    let mut rows = rows.into_iter();
    loop {
        let chunk: Vec<Vec<Value>> = rows.by_ref().take(ROWS).collect();
        let Some(width) = chunk.first().map(Vec::len) else { return Ok(()) };
        let tuples: Vec<String> = (0..chunk.len()).map(|row| format!("({})", places(row * width + 1, width))).collect();
        run(db, &format!("{head} values {} {tail}", tuples.join(", ")), chunk.into_iter().flatten().collect()).await?;
    }
}

fn statement<C: ConnectionTrait>(db: &C, sql: &str, values: Vec<Value>) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}

/// `$1, $2, …` from a first place on: the list of an `in (…)`.
pub(crate) fn places(first: usize, count: usize) -> String {
    (first..first + count).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ")
}

/// A structure as the text of a column.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::Damaged { what: "새 값".into(), why: error.to_string() })
}

/// The structure that a column holds.
pub(crate) fn parse<T: DeserializeOwned>(what: impl FnOnce() -> String, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::Damaged { what: what(), why: error.to_string() })
}

/// The plain word that an enum is stored as.
pub(crate) fn word<T: Serialize>(value: &T) -> Result<String> {
    Ok(json(value)?.trim_matches('"').to_owned())
}

/// The enum that a plain word stands for.
pub(crate) fn parse_word<T: DeserializeOwned>(what: impl FnOnce() -> String, word: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned()))
        .map_err(|error| Error::Damaged { what: what(), why: error.to_string() })
}

/// A moment of a column.
pub(crate) fn moment(micros: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(micros)
        .map_err(|error| Error::Damaged { what: "시각".into(), why: error.to_string() })
}
