//! 같은말 정하기.

use jikji_news::{Actor, Synonyms, Verb};

use super::fit;
use crate::desk::permit;
use crate::{Error, Paper, Result};

/// More names than so many no thing has.
const MOST: usize = 20;

impl Paper {
    /// Lets a search for any of these words find the articles of all. What stood under the first word before is replaced; with
    /// no others, it is taken back. Answers whether that is new.
    ///
    /// # Errors
    /// [`Error::UnfitWord`], also for more than twenty others.
    pub async fn set_synonyms(&self, word: &str, others: &[String], by: Actor) -> Result<bool> {
        let word = fit(word)?;
        let mut fitting: Vec<String> = Vec::new();
        for other in others {
            let other = fit(other)?;
            if other != word && !fitting.contains(&other) {
                fitting.push(other);
            }
        }
        if fitting.len() > MOST {
            return Err(Error::UnfitWord { word, why: "같은말이 스무 개보다 많습니다" });
        }
        let mut tx = self.begin(by).await?;
        permit(&tx, Verb::KeepWords).await?;
        let before = tx.decided_synonyms(&word).await?;
        if before.map_or(fitting.is_empty(), |before| before.others == fitting) {
            return Ok(false);
        }
        tx.decide_synonyms(&Synonyms { word, others: fitting }).await?;
        self.commit_words(tx).await?;
        Ok(true)
    }
}
