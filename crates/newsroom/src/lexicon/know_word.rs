//! 낱말 올리기: a word is one of the paper's own, by the desk's own idea or because it was proposed.

use jikji_news::{Actor, Standing, Verb, Word};
use jikji_text::WordKind;

use super::fit;
use crate::desk::permit;
use crate::{Error, Paper, Result};

impl Paper {
    /// Makes a word one of the paper's own. Without a kind, it is that of the proposal. Answers the word, and whether that is
    /// new.
    ///
    /// # Errors
    /// [`Error::UnfitWord`]; [`Error::NoProposal`] where no kind was given and none was proposed.
    pub async fn know_word(&self, surface: &str, kind: Option<WordKind>, by: Actor) -> Result<(Word, bool)> {
        let surface = fit(surface)?;
        let mut tx = self.begin(by).await?;
        permit(&tx, Verb::KeepWords).await?;
        let kind = match kind {
            Some(kind) => kind,
            None => tx.proposed_word(&surface).await?.ok_or(Error::NoProposal { word: surface.clone() })?.kind,
        };
        let word = Word { surface, kind, standing: Standing::Known };
        if tx.decided_word(&word.surface).await?.as_ref() == Some(&word) {
            return Ok((word, false));
        }
        tx.decide_word(&word).await?;
        self.commit_words(tx).await?;
        Ok((word, true))
    }
}
