//! Texts that name what they stand under, as machines hand them in: names become keys within the write.

use jikji_news::{Actor, ArticleNumber, Content, Role, SectionId};
use jikji_store::{Reader, Tx};

use super::Stored;
use crate::{Error, Paper, Result};

/// What an article stands under, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// The section, by its name or its place in addresses.
    pub section: Option<String>,
    /// The series; a new name begins one.
    pub series: Option<String>,
    /// The topics, in their order; a new name begins one.
    pub topics: Vec<String>,
}

impl Paper {
    /// Saves a text as [`Paper::save_draft`], under the section, series and topics of these names.
    ///
    /// # Errors
    /// As [`Paper::save_draft`]; [`Error::NoSection`] where the paper has no such section and whoever writes cannot begin one.
    pub async fn save_named_draft(
        &self,
        of: Option<(ArticleNumber, i64)>,
        mut content: Content,
        names: &Named,
        by: Actor,
    ) -> Result<Stored> {
        let mut tx = self.begin(by).await?;
        content.section = match &names.section {
            Some(name) => Some(section(&mut tx, &self.reader(), name).await?),
            None => None,
        };
        content.series = match &names.series {
            Some(name) => Some(tx.series(name, None).await?),
            None => None,
        };
        content.topics.clear();
        for name in &names.topics {
            let topic = tx.topic(name).await?;
            if !content.topics.contains(&topic) {
                content.topics.push(topic);
            }
        }
        let stored = self.save_draft_in(&mut tx, of, content).await?;
        self.commit(tx).await?;
        Ok(stored)
    }
}

/// The section of a name. The menu is the paper's face: a slip of the pen must not put a new section there, so that only who
/// leads the paper begins one.
async fn section(tx: &mut Tx, reader: &Reader, name: &str) -> Result<SectionId> {
    let sections = reader.sections().await?;
    if let Some(section) = sections.iter().find(|section| section.name == name || section.slug == name) {
        return Ok(section.id);
    }
    let leads = |role| tx.by().member().is_none_or(|member| member.is(role));
    if leads(Role::EditorInChief) || leads(Role::Administrator) {
        return Ok(tx.section(name).await?);
    }
    let known = sections.into_iter().map(|section| section.name).collect();
    Err(Error::NoSection { name: name.to_owned(), known })
}
