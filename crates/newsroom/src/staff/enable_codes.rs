//! Switching one-time codes on and off.

use jikji_news::{Actor, Session, Staff};

use super::CodeSecret;
use crate::{Error, Paper, Result};

impl Paper {
    /// Switches one-time codes on with a secret that the phone has taken in, which its code shows.
    ///
    /// # Errors
    /// [`Error::NotProven`] where the password was not given a short while ago; [`Error::WrongCode`].
    pub async fn enable_codes(&self, session: &Session, staff: &Staff, secret: &CodeSecret, code: &str) -> Result<()> {
        self.ask_for_proof(session)?;
        let mut tx = self.begin(Actor::staff(staff.clone())).await?;
        let step = secret.step_of(code, tx.at()).ok_or(Error::WrongCode)?;
        tx.set_totp(staff.id, Some(secret.bytes()), step).await?;
        tx.end_sessions_of(staff.id, Some(session.id)).await?;
        self.commit(tx).await?;
        Ok(())
    }

    /// Switches one-time codes off.
    ///
    /// # Errors
    /// [`Error::NotProven`] where the password was not given a short while ago.
    pub async fn disable_codes(&self, session: &Session, staff: &Staff) -> Result<()> {
        self.ask_for_proof(session)?;
        let mut tx = self.begin(Actor::staff(staff.clone())).await?;
        tx.set_totp(staff.id, None, 0).await?;
        self.commit(tx).await?;
        Ok(())
    }
}
