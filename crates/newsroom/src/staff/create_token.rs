//! Tokens: making, revoking, and who it is that shows one.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jikji_news::{Actor, StaffId, Token, TokenId, TokenScope, Verb};
use jikji_store::Tx;

use super::Secret;
use super::secret::key_of;
use crate::desk::permit;
use crate::{Error, Paper, Result};

/// What every token begins with, so that one that got into a file or a message is found by a search.
const BEFORE: &str = "jikji_";

/// How exactly it is known when a token was last used: each note is a write.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// A token to be made.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// Whose.
    pub staff: StaffId,
    /// What it is for.
    pub name: String,
    /// How far it reaches; never further than its owner.
    pub scopes: BTreeSet<TokenScope>,
    /// For how long it is of use.
    pub lasts: SignedDuration,
}

impl Paper {
    /// Makes a token; answers what the machine has to show, which is told once.
    ///
    /// # Errors
    /// A refusal where it is neither one's own nor one keeps the staff; [`Error::NoStaff`] where the account is closed or was never
    /// there.
    pub async fn create_token(&self, new: &NewToken, by: Actor) -> Result<(TokenId, Secret)> {
        let mut tx = self.begin(by).await?;
        permit_of(&tx, new.staff).await?;
        let staff = tx.staff(new.staff).await?.filter(|staff| !staff.disabled).ok_or(Error::NoStaff)?;
        let secret = Secret::new(BEFORE);
        let until = tx.at().saturating_add(new.lasts).unwrap_or(jiff::Timestamp::MAX);
        let id = tx.add_token(&secret.key(), staff.id, &new.name, &new.scopes, until).await?;
        self.commit(tx).await?;
        Ok((id, secret))
    }

    /// Makes a token useless, at once. Errors as [`Paper::create_token`]; [`Error::NoToken`] where there is none to revoke.
    pub async fn revoke_token(&self, id: TokenId, by: Actor) -> Result<()> {
        let mut tx = self.begin(by).await?;
        let staff = tx.revoke_token(id).await?.ok_or(Error::NoToken)?;
        permit_of(&tx, staff).await?;
        self.commit(tx).await?;
        Ok(())
    }

    /// Who shows this token, if it holds and the account is open: an actor that reaches as far as both.
    pub async fn actor_of_token(&self, shown: &str) -> Result<Option<Actor>> {
        let (reader, now) = (self.reader(), self.clock().now());
        let Some(token) = reader.token_at(&key_of(shown)).await?.filter(|token| token.holds(now)) else {
            return Ok(None);
        };
        let Some(staff) = reader.staff(token.staff).await?.filter(|staff| !staff.disabled) else { return Ok(None) };
        if token.used_at.is_none_or(|used| now.duration_since(used) > SEEN_EVERY) {
            self.note_used(&token).await;
        }
        Ok(Some(Actor::by_token(staff, token.id, token.scopes)))
    }

    /// A full disk keeps nobody from reading.
    async fn note_used(&self, token: &Token) {
        let noted = async {
            let mut tx = self.begin(Actor::command("token")).await?;
            tx.see_token(token.id).await?;
            self.commit(tx).await
        };
        if let Err(error) = noted.await {
            tracing::warn!(%error, "that a token was used could not be noted");
        }
    }
}

/// Everybody keeps their own tokens; who keeps the staff keeps all. A token makes none.
async fn permit_of(tx: &Tx, staff: StaffId) -> Result<()> {
    let own = tx.by().member().is_some_and(|member| member.id == staff) && tx.by().scopes().is_none();
    if own { Ok(()) } else { permit(tx, Verb::KeepStaff).await }
}
