//! What the administrator does to an account: name, roles, sections, closing it and opening it again.

use jikji_news::{Actor, Role, Staff, StaffId, Verb};
use jikji_store::Tx;

use crate::desk::permit;
use crate::{Error, Paper, Result};

impl Paper {
    /// Stores what now holds of a member: all but the address, which is its owner's to change.
    ///
    /// # Errors
    /// A refusal where whoever asks may not; [`Error::NoStaff`]; [`Error::LastAdministrator`] where nobody would be left to keep
    /// the staff.
    pub async fn change_staff(&self, staff: Staff, by: Actor) -> Result<()> {
        let mut tx = self.begin(by).await?;
        self.change_staff_in(&mut tx, staff).await?;
        self.commit(tx).await?;
        Ok(())
    }

    /// Closes an account, at once and everywhere: its sessions end, its tokens and links are of no use. Nothing it did is
    /// deleted. Errors as [`Paper::change_staff`].
    pub async fn disable_staff(&self, id: StaffId, by: Actor) -> Result<Staff> {
        let mut tx = self.begin(by).await?;
        permit(&tx, Verb::KeepStaff).await?;
        let staff = Staff { disabled: true, ..tx.staff(id).await?.ok_or(Error::NoStaff)? };
        self.change_staff_in(&mut tx, staff.clone()).await?;
        self.commit(tx).await?;
        Ok(staff)
    }

    async fn change_staff_in(&self, tx: &mut Tx, mut staff: Staff) -> Result<()> {
        permit(tx, Verb::KeepStaff).await?;
        let before = tx.staff(staff.id).await?.ok_or(Error::NoStaff)?;
        staff.email = before.email.clone();
        if staff == before {
            return Ok(());
        }
        let keeps = |staff: &Staff| staff.is(Role::Administrator) && !staff.disabled;
        if keeps(&before) && !keeps(&staff) {
            let others = tx.all_staff().await?;
            if !others.iter().any(|other| other.id != staff.id && keeps(other)) {
                return Err(Error::LastAdministrator);
            }
        }
        tx.change_staff(&staff).await?;
        if staff.disabled && !before.disabled {
            tx.end_sessions_of(staff.id, None).await?;
            tx.forget_devices(staff.id).await?;
            tx.drop_links(staff.id).await?;
        }
        Ok(())
    }
}
