//! 송고: from the writer to the desk.

use jikji_news::{Actor, ArticleNumber, Step};

use super::Stored;
use crate::{Paper, Result};

impl Paper {
    /// Hands an article to the desk. Errors as [`Paper::take_step`].
    pub async fn file(&self, number: ArticleNumber, seen: i64, by: Actor) -> Result<Stored> {
        self.take_step(number, seen, &Step::File, by).await
    }
}
