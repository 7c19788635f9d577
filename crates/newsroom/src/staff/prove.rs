//! Giving the password again, before what guards the account may be changed.

use jikji_news::{Actor, Session, Staff};

use super::secret::key_of;
use super::sign_in::Caller;
use super::slowness::Tried;
use crate::{Error, Paper, Result};

impl Paper {
    /// Looks whether somebody who is signed in knows the password, and notes in the session that they do.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`] where it is another; [`Error::SlowDown`] where too much was tried.
    pub async fn prove(&self, session: &Session, staff: &Staff, password: &str, caller: Caller<'_>) -> Result<()> {
        let device = caller.device.map(key_of);
        let mut tx = self.begin(Actor::staff(staff.clone())).await?;
        let tried = Tried::of(&tx, staff.email.as_str(), Some(staff.id), caller.address, device.as_ref()).await?;
        tried.count(&mut tx).await?;
        let known = tx.credential(staff.id).await?;
        self.commit(tx).await?;
        let hash = known.as_ref().map(|known| known.password.as_str());
        if !self.passwords().verify(password, hash).await? {
            return Err(Error::NotSignedIn);
        }
        let mut tx = self.begin(Actor::staff(staff.clone())).await?;
        if tx.credential(staff.id).await? != known {
            return Err(Error::NotSignedIn);
        }
        tried.succeed(&mut tx).await?;
        tx.prove_session(session.id).await?;
        self.commit(tx).await?;
        Ok(())
    }

    /// Refuses where the password was not given a short while ago.
    pub(super) fn ask_for_proof(&self, session: &Session) -> Result<()> {
        if session.is_proven(self.clock().now()) { Ok(()) } else { Err(Error::NotProven) }
    }
}
