//! 기사 내림, 다시 올리기.

use jikji_news::{Actor, ArticleNumber, Step};

use super::Stored;
use crate::{Paper, Result};

impl Paper {
    /// Takes an article from readers, for a reason that stays in the house. An amendment in work is dropped: it stays among the
    /// revisions, and what is put back is the text that had gone out. Errors as [`Paper::take_step`].
    pub async fn take_down(&self, number: ArticleNumber, seen: i64, reason: &str, by: Actor) -> Result<Stored> {
        self.take_step(number, seen, &Step::TakeDown { reason: reason.to_owned() }, by).await
    }

    /// Gives a taken-down article back to readers, under its first 입력. Errors as [`Paper::take_step`].
    pub async fn put_back(&self, number: ArticleNumber, seen: i64, by: Actor) -> Result<Stored> {
        self.take_step(number, seen, &Step::PutBack, by).await
    }
}
