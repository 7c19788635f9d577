//! Taking a step: state, text, clocks, log and the job of a schedule change together or not at all.

use jikji_news::{Actor, Article, ArticleNumber, Content, ReporterId, State, Step, Verb, Workflow};
use jikji_store::Tx;

use super::{Stored, seen};
use crate::draft::{Gathered, gather};
use crate::jobs::publish_scheduled;
use crate::{Error, Paper, Result, listing};

impl Paper {
    /// Takes a step with an article of which `seen_version` was read.
    ///
    /// # Errors
    /// A refusal that names the step and why; `Stale` when the article was changed since.
    pub async fn take_step(&self, number: ArticleNumber, seen_version: i64, step: &Step, by: Actor) -> Result<Stored> {
        let mut tx = self.begin(by).await?;
        let stored = self.take_step_in(&mut tx, number, seen_version, step).await?;
        self.commit(tx).await?;
        Ok(stored)
    }

    /// Takes a step within a write that does more: save and file, for example. Errors as [`Paper::take_step`].
    pub async fn take_step_in(
        &self,
        tx: &mut Tx,
        number: ArticleNumber,
        seen_version: i64,
        step: &Step,
    ) -> Result<Stored> {
        let article = seen(tx, Verb::of(step), number, seen_version).await?;
        let stored = change(self, tx, &article, step).await?;
        if article.state == State::Scheduled {
            publish_scheduled::withdraw(tx, number, article.version).await?;
        }
        if let Step::Schedule { at } = step {
            publish_scheduled::promise(tx, number, stored.version, *at).await?;
        }
        Ok(stored)
    }
}

/// Publishes a scheduled article whose time has come; its job stays with the worker that runs it.
pub(crate) async fn go_out(paper: &Paper, tx: &mut Tx, article: &Article) -> Result<Stored> {
    change(paper, tx, article, &Step::Publish).await
}

async fn change(paper: &Paper, tx: &mut Tx, article: &Article, step: &Step) -> Result<Stored> {
    let state = Workflow::take(step, article.state, &article.content, tx.at())?;
    let number = article.number;
    let live = match article.state {
        State::Amending => Some(tx.live_article(number).await?.ok_or(Error::NoArticle(number))?.content),
        _ => None,
    };
    let (mut content, mut modified_at) = (article.content.clone(), article.clocks.modified_at);
    match (step, live) {
        (Step::Apply, Some(live)) if shows_otherwise(&live, &content) => modified_at = Some(tx.at()),
        // The amendment is kept as a revision, but what is put back later must not be a text that nobody released.
        (Step::Discard | Step::TakeDown { .. } | Step::Retract { .. }, Some(live)) => content = live,
        _ => {}
    }
    let first_out = (*step == Step::Publish).then(|| tx.at());
    let published_at = article.clocks.published_at.or(first_out);
    let reporters: Vec<ReporterId> = gather(tx, &mut content, Gathered::default()).await?;
    let listing = listing(&content, published_at, modified_at, reporters, tx.at(), paper.zone());
    let version = tx.change_article(article, state, article.origin, &content, &listing).await?;
    tx.keep_step(number, version, step).await?;
    Ok(Stored { number, version, state })
}

/// Whether readers see another headline, text or picture: what moves 수정.
fn shows_otherwise(live: &Content, content: &Content) -> bool {
    (&live.headlines, &live.body, &live.lead_picture) != (&content.headlines, &content.body, &content.lead_picture)
}
