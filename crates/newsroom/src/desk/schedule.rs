//! 예약 출고, 예약 취소.

use jiff::Timestamp;
use jikji_news::{Actor, ArticleNumber, Step};

use super::Stored;
use crate::{Paper, Result};

impl Paper {
    /// Lets an article go out at a time still to come; a scheduled one gets the new time. Errors as [`Paper::take_step`].
    pub async fn schedule(&self, number: ArticleNumber, seen: i64, at: Timestamp, by: Actor) -> Result<Stored> {
        self.take_step(number, seen, &Step::Schedule { at }, by).await
    }

    /// Takes a scheduled article back to the desk. Errors as [`Paper::take_step`].
    pub async fn unschedule(&self, number: ArticleNumber, seen: i64, by: Actor) -> Result<Stored> {
        self.take_step(number, seen, &Step::Unschedule, by).await
    }
}
