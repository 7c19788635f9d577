//! The door for writing: one transaction, one actor, one moment.

mod accounts;
mod articles;
mod imports;
mod jobs;
mod known;
mod lexicon;
mod names;
mod paper;
mod related;
mod sessions;
mod staff;
mod steps;
mod writers;

use jiff::Timestamp;
use jikji_news::{Actor, Article, ArticleNumber, ChangeKind, Signature, Subject};
use sea_orm::DatabaseTransaction;

pub use articles::{Listing, NewArticle};

use crate::kept::Voucher;
use crate::log::{self, Pending};
use crate::{LogHead, Result, reader};

/// A write in progress. Dropped without [`Tx::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Tx {
    db: DatabaseTransaction,
    at: Timestamp,
    by: Actor,
    signature: Signature,
    pending: Vec<Pending>,
    promises: bool,
    known: known::Known,
}

impl Tx {
    pub(crate) fn new(db: DatabaseTransaction, at: Timestamp, by: Actor) -> Self {
        let signature = by.signature();
        Self { db, at, by, signature, pending: Vec::new(), promises: false, known: known::Known::default() }
    }

    /// The moment this write happens at.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// Who writes.
    pub fn by(&self) -> &Actor {
        &self.by
    }

    /// Notes a change for the log; every function here that writes something with a subject does so.
    fn note(&mut self, kind: ChangeKind, subjects: Vec<Subject>) {
        self.pending.push(Pending { kind, subjects, wrote: None });
    }

    /// Notes a change that came with a row which is kept for ever: the log will vouch for it.
    fn note_kept(&mut self, kind: ChangeKind, subjects: Vec<Subject>, wrote: Voucher) {
        self.pending.push(Pending { kind, subjects, wrote: Some(wrote) });
    }

    /// Appends the changes to the log and makes everything permanent. When this answers, a `kill -9` takes nothing back.
    pub async fn commit(mut self) -> Result<LogHead> {
        self.store_what_imports_remember().await?;
        let head = if self.pending.is_empty() {
            log::head(&self.db).await?
        } else {
            log::append(&self.db, self.pending, self.at, &self.signature).await?
        };
        self.db.commit().await?;
        Ok(head)
    }

    /// An article with its newest text, as this write sees it.
    pub async fn article(&self, number: ArticleNumber) -> Result<Option<Article>> {
        reader::stored_article(&self.db, number, false).await
    }

    /// An article with the text that went out last, whether readers see it now or not; `None` where none ever went out.
    pub async fn live_article(&self, number: ArticleNumber) -> Result<Option<Article>> {
        reader::stored_article(&self.db, number, true).await
    }
}
