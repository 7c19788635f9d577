//! Writing what an editor wants among the related articles of an article.

use jikji_news::{ArticleNumber, ChangeKind, RelatedChoice, Subject};

use super::Tx;
use crate::{Kept, Result, kept, reader, sql};

impl Tx {
    /// What was chosen for an article, as this write sees it.
    pub async fn related_choice(&self, number: ArticleNumber) -> Result<RelatedChoice> {
        reader::related_choice(&self.db, number).await
    }

    /// Chooses anew for an article; the choices before stay in the history.
    pub async fn choose_related(&mut self, number: ArticleNumber, choice: &RelatedChoice) -> Result<()> {
        let text = sql::json(choice)?;
        let insert = "insert into related_choice (article, version, value, at, by_whom) \
                      values ($1, (select coalesce(max(version), 0) + 1 from related_choice where article = $1), \
                      $2, $3, $4) returning version";
        let (at, by) = (self.at.as_microsecond(), self.signature.0.as_str());
        let values = vec![number.get().into(), text.as_str().into(), at.into(), by.into()];
        let version = sql::value(&self.db, insert, values).await?.unwrap_or_default();
        let wrote =
            kept::vouch(Kept::RelatedChoice { article: number.get(), version }, &text, self.at, &self.signature);
        self.note_kept(ChangeKind::RelatedChosen, vec![Subject::Article(number)], wrote);
        Ok(())
    }
}
