//! 바로 출고.

use jikji_news::{Actor, ArticleNumber, Step};

use super::Stored;
use crate::{Paper, Result};

impl Paper {
    /// Publishes an article now: 입력 is this moment and never moves again. Errors as [`Paper::take_step`].
    pub async fn publish(&self, number: ArticleNumber, seen: i64, by: Actor) -> Result<Stored> {
        self.take_step(number, seen, &Step::Publish, by).await
    }
}
