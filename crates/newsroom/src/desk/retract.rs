//! 기사 취소.

use jikji_news::{Actor, ArticleNumber, Step};

use super::Stored;
use crate::{Paper, Result};

impl Paper {
    /// Retracts an article for good, for a reason that readers see. Errors as [`Paper::take_step`].
    pub async fn retract(&self, number: ArticleNumber, seen: i64, reason: &str, by: Actor) -> Result<Stored> {
        self.take_step(number, seen, &Step::Retract { reason: reason.to_owned() }, by).await
    }
}
