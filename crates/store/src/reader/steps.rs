//! Reading which steps of the workflow were taken.

use jiff::Timestamp;
use jikji_news::{ArticleNumber, Signature, Step};
use sea_orm::{ConnectionTrait, FromQueryResult};

use crate::{Result, sql};

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenStep {
    /// The version of the article that it led to.
    pub version: i64,
    /// The step, with its reason or time.
    pub step: Step,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Signature,
}

pub(super) async fn steps_of<C: ConnectionTrait>(db: &C, number: ArticleNumber) -> Result<Vec<TakenStep>> {
    #[derive(FromQueryResult)]
    struct Row {
        version: i64,
        step: String,
        at: i64,
        by_whom: String,
    }
    let select = "select version, step, at, by_whom from step where article = $1 order by version";
    let rows: Vec<Row> = sql::records(db, select, vec![number.get().into()]).await?;
    rows.into_iter()
        .map(|row| {
            let step = sql::parse(|| format!("step {number}/{}", row.version), &row.step)?;
            Ok(TakenStep { version: row.version, step, at: sql::moment(row.at)?, by: Signature(row.by_whom) })
        })
        .collect()
}
