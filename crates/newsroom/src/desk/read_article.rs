//! Reading a text that readers may not see.

use jikji_news::{Actor, Article, ArticleNumber, Barrier, Refusal, Thing, Verb, may};

use crate::{Error, Paper, Result};

impl Paper {
    /// An article with its newest text, in whatever state.
    ///
    /// # Errors
    /// [`Error::NoArticle`]; a refusal where whoever asks may not read it.
    pub async fn read_article(&self, number: ArticleNumber, by: &Actor) -> Result<Article> {
        let reader = self.reader();
        let article = reader.article(number).await?.ok_or(Error::NoArticle(number))?;
        if let Some(member) = by.member() {
            let because = Barrier::Disabled;
            let gone = Refusal::NotPermitted { verb: Verb::Read.key(), because };
            let staff = reader.staff(member.id).await?.ok_or(gone)?;
            let writers = reader.writers_of(number).await?;
            let (section, state) = (article.content.section, article.state);
            may(&by.renewed(staff), Verb::Read, &Thing::Article { writers: &writers, section, state })?;
        }
        Ok(article)
    }
}
