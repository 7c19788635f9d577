//! 정정·반론 달기.

use jikji_news::{Actor, ArticleNumber, Notice, NoticeId, Refusal, State, Verb};

use super::permit::permit_at;
use crate::{Error, Paper, Result};

impl Paper {
    /// Adds a notice to an article that went out. It moves neither 입력 nor 수정, and leaves the version: whoever is at work on
    /// the text goes on.
    ///
    /// # Errors
    /// A refusal where the article never went out or is retracted, or whoever asks may not.
    pub async fn add_notice(&self, number: ArticleNumber, notice: &Notice, by: Actor) -> Result<NoticeId> {
        let mut tx = self.begin(by).await?;
        let article = tx.article(number).await?.ok_or(Error::NoArticle(number))?;
        permit_at(&tx, Verb::Notice, &article).await?;
        let state = article.state;
        if !(state.is_public() || state == State::TakenDown) {
            return Err(Refusal::NotFromHere { step: "add_notice", state }.into());
        }
        let id = tx.add_notice(number, notice).await?;
        self.commit(tx).await?;
        Ok(id)
    }
}
