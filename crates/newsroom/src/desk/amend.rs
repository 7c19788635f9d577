//! 출고본 수정, 수정안 반영, 수정안 버리기.

use jikji_news::{Actor, ArticleNumber, Step};

use super::Stored;
use crate::{Paper, Result};

impl Paper {
    /// Begins an amendment; readers keep seeing the live text. Errors as [`Paper::take_step`].
    pub async fn amend(&self, number: ArticleNumber, seen: i64, by: Actor) -> Result<Stored> {
        self.take_step(number, seen, &Step::Amend, by).await
    }

    /// Lets the amendment go live; 수정 moves where headline, text or picture are others. Errors as [`Paper::take_step`].
    pub async fn apply(&self, number: ArticleNumber, seen: i64, by: Actor) -> Result<Stored> {
        self.take_step(number, seen, &Step::Apply, by).await
    }

    /// Drops the amendment: the live text is the article's text again. Errors as [`Paper::take_step`].
    pub async fn discard(&self, number: ArticleNumber, seen: i64, by: Actor) -> Result<Stored> {
        self.take_step(number, seen, &Step::Discard, by).await
    }
}
