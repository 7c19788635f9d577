//! Saving a text that readers do not see.

use jikji_news::{Actor, ArticleNumber, Content, Origin, Refusal, State, Step, Verb, Workflow};
use jikji_store::{NewArticle, Tx};

use super::permit;
use super::{Stored, seen};
use crate::draft::{Gathered, gather};
use crate::jobs::publish_scheduled;
use crate::{Paper, Result, listing};

impl Paper {
    /// Saves a text: of a new article, or of one of which a version was seen. Its state stays; a text that is the stored one
    /// already leaves everything as it is. The text of a scheduled article must be fit to go out at its time.
    ///
    /// # Errors
    /// A refusal where no text may be saved (a published article is amended first) or whoever asks may not; `Stale` when the
    /// article was changed since.
    pub async fn save_draft(&self, of: Option<(ArticleNumber, i64)>, content: Content, by: Actor) -> Result<Stored> {
        let mut tx = self.begin(by).await?;
        let stored = self.save_draft_in(&mut tx, of, content).await?;
        self.commit(tx).await?;
        Ok(stored)
    }

    /// Saves a text within a write that does more. Errors as [`Paper::save_draft`].
    pub async fn save_draft_in(
        &self,
        tx: &mut Tx,
        of: Option<(ArticleNumber, i64)>,
        mut content: Content,
    ) -> Result<Stored> {
        let Some((number, version)) = of else {
            permit(tx, Verb::Write).await?;
            let reporters = gather(tx, &mut content, Gathered::default()).await?;
            let listing = listing(&content, None, None, reporters, tx.at(), self.zone());
            let new = NewArticle { wanted: None, state: State::Draft, origin: Origin::Staff, content, listing };
            let number = tx.add_article(&new).await?;
            if let Some(writer) = tx.by().member().map(|staff| staff.id) {
                tx.add_writer(number, writer).await?;
            }
            return Ok(Stored { number, version: 1, state: State::Draft });
        };
        let article = seen(tx, Verb::Edit, number, version).await?;
        let state = article.state;
        if !state.is_editable() {
            return Err(Refusal::NotFromHere { step: "save_draft", state }.into());
        }
        // Seen on that day is what an import knows of its page; no text can change it.
        content.seen_on = article.content.seen_on;
        if content == article.content {
            return Ok(Stored { number, version, state });
        }
        let due_at = match state {
            State::Scheduled => publish_scheduled::withdraw(tx, number, version).await?,
            _ => None,
        };
        if let Some(at) = due_at {
            Workflow::take(&Step::Schedule { at }, state, &content, tx.at())?;
        }
        let clocks = article.clocks;
        let reporters = gather(tx, &mut content, Gathered::default()).await?;
        let listing = listing(&content, clocks.published_at, clocks.modified_at, reporters, tx.at(), self.zone());
        let version = tx.change_article(&article, state, Origin::Staff, &content, &listing).await?;
        if let Some(at) = due_at {
            publish_scheduled::promise(tx, number, version, at).await?;
        }
        Ok(Stored { number, version, state })
    }
}
