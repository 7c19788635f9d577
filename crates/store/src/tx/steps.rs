//! Writing which steps of the workflow were taken, with the reasons given.

use jikji_news::{ArticleNumber, Step};

use super::Tx;
use crate::{Result, sql};

impl Tx {
    /// Keeps the step that led to a version of an article. The log notes the change itself.
    pub async fn keep_step(&mut self, number: ArticleNumber, version: i64, step: &Step) -> Result<()> {
        let insert = "insert into step (article, version, step, at, by_whom) values ($1, $2, $3, $4, $5)";
        let values = vec![
            number.get().into(),
            version.into(),
            sql::json(step)?.into(),
            self.at.as_microsecond().into(),
            self.signature.0.as_str().into(),
        ];
        sql::run(&self.db, insert, values).await?;
        Ok(())
    }
}
