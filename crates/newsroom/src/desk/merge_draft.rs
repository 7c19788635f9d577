//! What becomes of a text that somebody else was quicker with.

use jikji_news::{ArticleNumber, Content, Merged, merge};

use super::Named;
use crate::{Error, Paper, Result};

impl Paper {
    /// Joins a text that is based on a version that was seen with the one that stands now, without saving anything. Named that the
    /// paper does not know yet are left out of it.
    ///
    /// # Errors
    /// [`Error::NoArticle`] where there is no such article, or it never had that version.
    pub async fn merge_draft(
        &self,
        number: ArticleNumber,
        seen: i64,
        mut mine: Content,
        names: &Named,
    ) -> Result<Merged> {
        let reader = self.reader();
        let base = reader.revision(number, seen).await?.ok_or(Error::NoArticle(number))?;
        let theirs = reader.article(number).await?.ok_or(Error::NoArticle(number))?.content;
        let (sections, series) = (reader.sections().await?, reader.all_series().await?);
        mine.section = key(names.section.as_deref(), base.section, |name| {
            sections.iter().find(|section| section.name == name || section.slug == name).map(|section| section.id)
        });
        mine.series = key(names.series.as_deref(), base.series, |name| {
            series.iter().find(|series| series.name == name).map(|series| series.id)
        });
        mine.topics.clear();
        for name in &names.topics {
            mine.topics.extend(reader.topic_named(name).await?);
        }
        mine.seen_on = theirs.seen_on;
        Ok(merge(&base, &mine, &theirs))
    }
}

/// The key of a name; of one that the paper does not know, what stood there before.
fn key<K>(name: Option<&str>, base: Option<K>, find: impl Fn(&str) -> Option<K>) -> Option<K> {
    name.and_then(|name| find(name).or(base))
}
