//! 낱말 내리기: a word is none of the paper's own any more, or was proposed and is none.

use jikji_news::{Actor, Standing, Verb, Word};
use jikji_text::WordKind;

use super::fit;
use crate::desk::permit;
use crate::{Error, Paper, Result};

impl Paper {
    /// Refuses a word that is the paper's own or proposed; it will not be proposed again. Answers whether that is new.
    ///
    /// # Errors
    /// [`Error::UnfitWord`]; [`Error::NoProposal`] for a word that is neither.
    pub async fn refuse_word(&self, surface: &str, by: Actor) -> Result<bool> {
        let surface = fit(surface)?;
        let mut tx = self.begin(by).await?;
        permit(&tx, Verb::KeepWords).await?;
        let kind: Option<WordKind> = match tx.decided_word(&surface).await? {
            Some(word) if word.standing == Standing::Refused => return Ok(false),
            Some(word) => Some(word.kind),
            None => tx.proposed_word(&surface).await?.map(|proposal| proposal.kind),
        };
        let kind = kind.ok_or(Error::NoProposal { word: surface.clone() })?;
        tx.decide_word(&Word { surface, kind, standing: Standing::Refused }).await?;
        self.commit_words(tx).await?;
        Ok(true)
    }
}
