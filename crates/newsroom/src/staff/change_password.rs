//! Changing one's own password or address.

use jikji_news::{Actor, Email, Session, Staff};

use super::password;
use crate::{Error, Paper, Result};

impl Paper {
    /// Gives somebody a new password of their choice; every other session of theirs ends.
    ///
    /// # Errors
    /// [`Error::NotProven`] where the password was not given a short while ago; [`Error::WeakPassword`].
    pub async fn change_password(&self, session: &Session, staff: &Staff, new: &str) -> Result<()> {
        self.ask_for_proof(session)?;
        password::check(new, staff, &self.reader().masthead().await?.name)?;
        let hash = self.passwords().hash(new).await?;
        let mut tx = self.begin(Actor::staff(staff.clone())).await?;
        tx.set_password(staff.id, &hash).await?;
        tx.drop_links(staff.id).await?;
        tx.end_sessions_of(staff.id, Some(session.id)).await?;
        self.commit(tx).await?;
        Ok(())
    }

    /// Gives somebody another address to sign in with; every other session of theirs ends.
    ///
    /// # Errors
    /// [`Error::NotProven`] where the password was not given a short while ago; [`Error::EmailTaken`].
    pub async fn change_email(&self, session: &Session, staff: &Staff, new: Email) -> Result<()> {
        self.ask_for_proof(session)?;
        let mut tx = self.begin(Actor::staff(staff.clone())).await?;
        let mut staff = tx.staff(staff.id).await?.ok_or(Error::NoStaff)?;
        if tx.staff_at(&new).await?.is_some_and(|other| other.id != staff.id) {
            return Err(Error::EmailTaken(new));
        }
        if staff.email != new {
            staff.email = new;
            tx.change_staff(&staff).await?;
            tx.end_sessions_of(staff.id, Some(session.id)).await?;
        }
        self.commit(tx).await?;
        Ok(())
    }
}
