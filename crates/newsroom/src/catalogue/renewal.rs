//! Building the index anew while the one that is there answers and follows.

use std::collections::BTreeSet;

use jikji_news::ArticleNumber;
use jikji_search::Anew;
use jikji_store::Reader;

use super::mark::{Mark, Tongue};
use super::{Catalogue, blocking};
use crate::{Position, Result};

/// How many articles are read in one go: a piece of work that a stopping program can wait for.
const STRIDE: u32 = 200;

/// How many changes are read in one go.
const CHANGES: u32 = 1_000;

/// How far a renewal has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Renewal {
    /// So many articles are in.
    pub done: u64,
    /// Of so many.
    pub total: u64,
}

impl Catalogue {
    /// Builds the index anew as of a place in history. What comes meanwhile goes into the old one, if that can be used, and in the
    /// end into the new one too, which then takes its place. Answers how many articles are in it.
    pub(super) async fn renew(&self, reader: &Reader, start: Position) -> Result<u64> {
        let index = self.opened()?;
        let tongue = Tongue::of(&self.vocabulary.analyser());
        let mut renewal = Renewal { done: 0, total: reader.count_texts().await?.unsigned_abs() };
        self.renewal.send_replace(Some(renewal));
        let built = async {
            let mut anew = blocking({
                let index = index.clone();
                move || Ok(index.begin_anew()?)
            })
            .await?;
            let mut above = 0;
            loop {
                let texts = reader.texts_above(above, STRIDE).await?;
                let Some(last) = texts.last() else { break };
                above = last.number.get();
                renewal.done += texts.len() as u64;
                let documents = self.documents(reader, texts).await?;
                anew = put(anew, documents).await?;
                self.renewal.send_replace(Some(renewal));
            }
            // From here on nothing else is written; what was written since the start is put in once more.
            let _hand = self.hand.lock().await;
            let mut seq = start.seq;
            loop {
                let changes = reader.changes_after(seq, CHANGES).await?;
                let Some(last) = changes.last() else { break };
                seq = last.seq;
                let touched: BTreeSet<ArticleNumber> = changes.iter().flat_map(|change| change.articles()).collect();
                anew = self.put_touched(anew, reader, touched).await?;
            }
            let same = tongue == Tongue::of(&self.vocabulary.analyser());
            let tongue = if same { tongue } else { Tongue::Mixed };
            let mark = Mark { epoch: start.epoch, seq, tongue, behind: !self.outdated().is_empty() };
            let (at, position) = (mark.position(&self.process), Position { epoch: mark.epoch, seq: mark.seq });
            blocking(move || Ok(anew.finish(&at)?)).await?;
            self.told(None, position);
            Ok(renewal.done)
        };
        let built = built.await;
        self.renewal.send_replace(None);
        built
    }

    async fn put_touched(&self, mut anew: Anew, reader: &Reader, touched: BTreeSet<ArticleNumber>) -> Result<Anew> {
        let touched: Vec<ArticleNumber> = touched.into_iter().collect();
        for some in touched.chunks(STRIDE as usize) {
            let texts = reader.texts(some).await?;
            anew = put(anew, self.documents(reader, texts).await?).await?;
        }
        Ok(anew)
    }
}

async fn put(mut anew: Anew, documents: Vec<jikji_search::Document>) -> Result<Anew> {
    blocking(move || {
        for document in &documents {
            anew.put(document)?;
        }
        Ok(anew)
    })
    .await
}
