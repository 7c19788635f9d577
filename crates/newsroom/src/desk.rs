//! The desk: saving texts and taking steps of the workflow. Every verb is one write, based on the version that was seen, and asks
//! first whether whoever writes may.

mod add_notice;
mod amend;
mod choose_related;
mod file;
mod keep_answer;
mod merge_draft;
mod named;
mod permit;
mod publish;
mod read_article;
mod retract;
mod save_draft;
mod schedule;
mod step;
mod take_down;

use jikji_news::{Article, ArticleNumber, State, Verb};
use jikji_store::{Error as StoreError, Tx};
use serde::Serialize;

use crate::{Error, Result};

pub use named::Named;
pub(crate) use permit::permit;
use permit::permit_at;
pub(crate) use step::go_out;

/// What a verb left behind: the version to name in the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Stored {
    /// The article.
    pub number: ArticleNumber,
    /// Its version now.
    pub version: i64,
    /// Its state now.
    pub state: State,
}

/// The article as this write sees it, if whoever writes may do this with it, and it is still the version that was seen.
async fn seen(tx: &Tx, verb: Verb, number: ArticleNumber, version: i64) -> Result<Article> {
    let article = tx.article(number).await?.ok_or(Error::NoArticle(number))?;
    permit_at(tx, verb, &article).await?;
    if article.version != version {
        let stale = StoreError::Stale { number: number.get(), seen: version, found: article.version };
        return Err(stale.into());
    }
    Ok(article)
}
