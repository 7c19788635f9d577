//! Sessions: who is in, seeing, ending.

use jiff::SignedDuration;
use jikji_news::{Actor, Session, SessionId, Staff};

use super::secret::key_of;
use crate::{Error, Paper, Result};

/// How exactly it is known when a session was last used: each note is a write.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(5);

impl Paper {
    /// Who shows this key, if it is that of a session which holds and the account is open. Asked at every request, so that
    /// signing out, disabling and another's change of the account count at once.
    pub async fn session(&self, key: &str) -> Result<Option<(Session, Staff)>> {
        let (reader, now) = (self.reader(), self.clock().now());
        let session = reader.session_at(&key_of(key)).await?.filter(|session| session.holds(now));
        let Some(session) = session else { return Ok(None) };
        let Some(staff) = reader.staff(session.staff).await?.filter(|staff| !staff.disabled) else { return Ok(None) };
        if now.duration_since(session.seen_at) > SEEN_EVERY {
            self.note_seen(session.id).await;
        }
        Ok(Some((session, staff)))
    }

    /// A full disk keeps nobody from reading.
    async fn note_seen(&self, id: SessionId) {
        let noted = async {
            let mut tx = self.begin(Actor::command("session")).await?;
            tx.see_session(id).await?;
            self.commit(tx).await
        };
        if let Err(error) = noted.await {
            tracing::warn!(%error, "that a session was used could not be noted");
        }
    }

    /// Ends the session of a key; one that is gone already is no mistake.
    pub async fn sign_out(&self, key: &str) -> Result<()> {
        let Some(session) = self.reader().session_at(&key_of(key)).await? else { return Ok(()) };
        let mut tx = self.begin(Actor::command("sign-out")).await?;
        tx.end_session(session.staff, session.id).await?;
        self.commit(tx).await?;
        Ok(())
    }

    /// Ends a session of somebody's own.
    ///
    /// # Errors
    /// [`Error::NoSession`] where they have none of this key.
    pub async fn revoke_session(&self, id: SessionId, by: Staff) -> Result<()> {
        let mut tx = self.begin(Actor::staff(by.clone())).await?;
        if !tx.end_session(by.id, id).await? {
            return Err(Error::NoSession);
        }
        self.commit(tx).await?;
        Ok(())
    }
}
