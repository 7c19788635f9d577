//! Writing whose articles they are. The log notes it with the article's own change.

use jikji_news::{ArticleNumber, StaffId};

use super::Tx;
use crate::{Result, reader, sql};

impl Tx {
    /// Makes an article somebody's.
    pub async fn add_writer(&mut self, number: ArticleNumber, staff: StaffId) -> Result<()> {
        let insert = "insert into writer (article, staff) values ($1, $2) on conflict do nothing";
        sql::run(&self.db, insert, vec![number.get().into(), staff.0.into()]).await?;
        Ok(())
    }

    /// Whose article it is, as this write sees it.
    pub async fn writers_of(&self, number: ArticleNumber) -> Result<Vec<StaffId>> {
        reader::writers_of(&self.db, number).await
    }
}
