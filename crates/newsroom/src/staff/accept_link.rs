//! Accepting an invitation or a recovery: choosing a password, and being in.

use jikji_news::{Actor, Staff};
use jikji_store::{Link, LinkKind};

use super::password;
use super::secret::key_of;
use super::sign_in::{Caller, SignedIn, let_in};
use crate::{Error, Paper, Result};

impl Paper {
    /// Whom a link lets in, and for what; `None` where it lets nobody in (any more).
    pub async fn link(&self, key: &str) -> Result<Option<(Link, Staff)>> {
        let reader = self.reader();
        let link = reader.link_at(&key_of(key)).await?;
        let now = self.clock().now();
        let Some(link) = link.filter(|link| link.used_at.is_none() && now < link.expires_at) else { return Ok(None) };
        let staff = reader.staff(link.staff).await?.filter(|staff| !staff.disabled);
        Ok(staff.map(|staff| (link, staff)))
    }

    /// Uses a link: its owner gets this password and is signed in. A recovery ends every session, forgets every device and
    /// switches one-time codes off.
    ///
    /// # Errors
    /// [`Error::LinkSpent`] where the link lets nobody in; [`Error::WeakPassword`] leaves it as it is.
    pub async fn accept_link(&self, key: &str, password: &str, caller: Caller<'_>) -> Result<SignedIn> {
        let (_, staff) = self.link(key).await?.ok_or(Error::LinkSpent)?;
        password::check(password, &staff, &self.reader().masthead().await?.name)?;
        let hash = self.passwords().hash(password).await?;
        let mut tx = self.begin(Actor::staff(staff)).await?;
        // Asked again within the write: two may hold the link, and one uses it.
        let link = tx.use_link(&key_of(key)).await?.ok_or(Error::LinkSpent)?;
        let staff = tx.staff(link.staff).await?.filter(|staff| !staff.disabled).ok_or(Error::LinkSpent)?;
        tx.set_password(staff.id, &hash).await?;
        if link.kind == LinkKind::Recovery {
            tx.end_sessions_of(staff.id, None).await?;
            tx.forget_devices(staff.id).await?;
            if tx.credential(staff.id).await?.is_some_and(|known| known.totp_secret.is_some()) {
                tx.set_totp(staff.id, None, 0).await?;
            }
        }
        let signed_in = let_in(&mut tx, staff, caller).await?;
        self.commit(tx).await?;
        Ok(signed_in)
    }
}
