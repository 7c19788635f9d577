//! Recovering an account: an administrator's link lets its owner choose a new password; one-time codes are off until they are
//! switched on again.

use jiff::SignedDuration;
use jikji_news::{Actor, Staff, StaffId, Verb};
use jikji_store::LinkKind;

use super::Secret;
use super::invite_staff::link;
use crate::desk::permit;
use crate::{Error, Paper, Result};

/// How long such a link waits.
const WAITS: SignedDuration = SignedDuration::from_hours(24);

impl Paper {
    /// Makes a link for somebody who cannot get in; an invitation anew where they never came in. What they have goes on to hold
    /// until the link is used.
    ///
    /// # Errors
    /// A refusal where whoever asks may not; [`Error::NoStaff`] where the account is closed or was never there.
    pub async fn recover_account(&self, id: StaffId, by: Actor) -> Result<(Staff, Secret)> {
        let mut tx = self.begin(by).await?;
        permit(&tx, Verb::KeepStaff).await?;
        let staff = tx.staff(id).await?.filter(|staff| !staff.disabled).ok_or(Error::NoStaff)?;
        let kind = match tx.credential(id).await? {
            Some(_) => LinkKind::Recovery,
            None => LinkKind::Invitation,
        };
        let key = link(&mut tx, id, kind, WAITS).await?;
        self.commit(tx).await?;
        Ok((staff, key))
    }
}
