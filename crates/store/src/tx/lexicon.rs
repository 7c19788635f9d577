//! Writing what the desk decided on words, and what is proposed to it. A decision is never changed: the next one follows it.

use jikji_news::{ChangeKind, ProposedWord, Subject, Synonyms, Word};
use sea_orm::Value;

use super::Tx;
use crate::kept::{LexiconRow, Voucher};
use crate::reader::lexicon::{SYNONYM, WORD, decision, proposed_word, words};
use crate::{Kept, Result, sql};

impl Tx {
    /// What was decided on a word; `None` where nothing was.
    pub async fn decided_word(&self, surface: &str) -> Result<Option<Word>> {
        decision(&self.db, WORD, surface).await
    }

    /// What was decided on the synonyms of a word, taken back or not; `None` where nothing was.
    pub async fn decided_synonyms(&self, word: &str) -> Result<Option<Synonyms>> {
        decision(&self.db, SYNONYM, word).await
    }

    /// A word that waits for a decision.
    pub async fn proposed_word(&self, surface: &str) -> Result<Option<ProposedWord>> {
        proposed_word(&self.db, surface).await
    }

    /// Decides on a word; a proposal of it is done with.
    pub async fn decide_word(&mut self, word: &Word) -> Result<()> {
        let wrote = self.decide(WORD, &word.surface, sql::json(word)?).await?;
        let delete = "delete from proposed_word where word = $1";
        sql::run(&self.db, delete, vec![word.surface.as_str().into()]).await?;
        self.note_kept(ChangeKind::WordsChanged, vec![Subject::Paper], wrote);
        Ok(())
    }

    /// Decides on the synonyms of a word.
    pub async fn decide_synonyms(&mut self, synonyms: &Synonyms) -> Result<()> {
        let wrote = self.decide(SYNONYM, &synonyms.word, sql::json(synonyms)?).await?;
        self.note_kept(ChangeKind::SynonymsChanged, vec![Subject::Paper], wrote);
        Ok(())
    }

    async fn decide(&self, sort: &str, word: &str, value: String) -> Result<Voucher> {
        let (at, by_whom) = (self.at.as_microsecond(), self.signature.0.clone());
        let row = LexiconRow { sort: sort.to_owned(), word: word.to_owned(), value, at, by_whom };
        let hash = row.digest();
        let insert = "insert into lexicon (sort, word, value, at, by_whom) values ($1, $2, $3, $4, $5) returning id";
        let values = vec![row.sort.into(), row.word.into(), row.value.into(), at.into(), row.by_whom.into()];
        let id = sql::value(&self.db, insert, values).await?.unwrap_or_default();
        Ok(Voucher { row: Kept::Lexicon { id }, hash })
    }

    /// Puts words before the desk, or counts anew those that are there. On what it has decided already it is not asked again.
    /// Proposals have no place in the log: they are gathered from the articles.
    pub async fn propose_words(&mut self, proposed: &[ProposedWord]) -> Result<()> {
        let decided = words(&self.db).await?;
        let rows: Result<Vec<Vec<Value>>> = proposed
            .iter()
            .filter(|proposal| !decided.iter().any(|word| word.surface == proposal.surface))
            .map(|proposal| {
                let (word, kind) = (proposal.surface.as_str().into(), sql::word(&proposal.kind)?.into());
                Ok(vec![word, kind, proposal.seen.into(), proposal.article.get().into()])
            })
            .collect();
        let insert = "insert into proposed_word (word, kind, seen, article)";
        let update = "on conflict (word) do update set kind = excluded.kind, seen = excluded.seen";
        sql::insert_all(&self.db, insert, update, rows?).await
    }
}
