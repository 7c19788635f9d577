//! 관련기사 고르기: pinning and banning, and leaving it to the counting again.

use jikji_news::{Actor, ArticleNumber, RelatedChoice, RelatedList, Verb};

use super::permit;
use crate::{Error, Paper, Result};

impl Paper {
    /// Puts an article first among the related ones of another, behind those pinned before; a ban falls. Answers the choice as
    /// it stands now.
    ///
    /// # Errors
    /// [`Error::NoArticle`] where one of them is missing; [`Error::UnfitChoice`] for an article and itself, and for more than a
    /// list can hold.
    pub async fn pin_related(&self, of: ArticleNumber, other: ArticleNumber, by: Actor) -> Result<RelatedChoice> {
        self.choose_related(of, other, by, RelatedChoice::pin).await
    }

    /// Keeps an article out of the related ones of another; a pin falls. Errors as [`Paper::pin_related`].
    pub async fn ban_related(&self, of: ArticleNumber, other: ArticleNumber, by: Actor) -> Result<RelatedChoice> {
        self.choose_related(of, other, by, RelatedChoice::ban).await
    }

    /// Takes a pin or a ban back. Errors as [`Paper::pin_related`].
    pub async fn leave_related(&self, of: ArticleNumber, other: ArticleNumber, by: Actor) -> Result<RelatedChoice> {
        self.choose_related(of, other, by, RelatedChoice::leave).await
    }

    async fn choose_related(
        &self,
        of: ArticleNumber,
        other: ArticleNumber,
        by: Actor,
        choose: impl FnOnce(&mut RelatedChoice, ArticleNumber),
    ) -> Result<RelatedChoice> {
        if of == other {
            return Err(Error::UnfitChoice { article: of, why: "자기 자신은 고를 수 없습니다" });
        }
        let mut tx = self.begin(by).await?;
        permit(&tx, Verb::LayOutFront).await?;
        for number in [of, other] {
            tx.article(number).await?.ok_or(Error::NoArticle(number))?;
        }
        let before = tx.related_choice(of).await?;
        let mut choice = before.clone();
        choose(&mut choice, other);
        if choice.pinned.len().max(choice.banned.len()) > RelatedList::CAPACITY {
            return Err(Error::UnfitChoice { article: of, why: "백 건까지 고를 수 있습니다" });
        }
        if choice != before {
            tx.choose_related(of, &choice).await?;
            self.commit(tx).await?;
        }
        Ok(choice)
    }
}
