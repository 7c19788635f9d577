//! Writing the staff: who they are and what they do. Every version is kept for ever, and the log vouches for it.

use jikji_news::{ChangeKind, Email, Staff, StaffId, Subject};

use super::Tx;
use crate::kept::{self, Voucher};
use crate::{Kept, Result, reader, sql};

impl Tx {
    /// Takes somebody into the staff; the key is given here. The address must be free.
    pub async fn add_staff(&mut self, mut staff: Staff) -> Result<Staff> {
        let insert = "insert into staff (email, version) values ($1, 1) returning id";
        let id = sql::value(&self.db, insert, vec![staff.email.as_str().into()]).await?.unwrap_or_default();
        staff.id = StaffId(id);
        let wrote = self.add_standing(&staff, 1).await?;
        self.note_kept(ChangeKind::StaffInvited, vec![Subject::Staff(staff.id)], wrote);
        Ok(staff)
    }

    /// Stores what now holds of a member. A new address must be free.
    pub async fn change_staff(&mut self, staff: &Staff) -> Result<()> {
        let update = "update staff set email = $1, version = version + 1 where id = $2 returning version";
        let values = vec![staff.email.as_str().into(), staff.id.0.into()];
        let version = sql::value(&self.db, update, values).await?.unwrap_or_default();
        let wrote = self.add_standing(staff, version).await?;
        self.note_kept(ChangeKind::StaffChanged, vec![Subject::Staff(staff.id)], wrote);
        Ok(())
    }

    /// A member of the staff, as this write sees them.
    pub async fn staff(&self, id: StaffId) -> Result<Option<Staff>> {
        reader::member(&self.db, id).await
    }

    /// The member of the staff with this address, as this write sees them.
    pub async fn staff_at(&self, email: &Email) -> Result<Option<Staff>> {
        reader::member_at(&self.db, email).await
    }

    /// The whole staff, as this write sees it.
    pub async fn all_staff(&self) -> Result<Vec<Staff>> {
        reader::all_members(&self.db).await
    }

    async fn add_standing(&self, staff: &Staff, version: i64) -> Result<Voucher> {
        let text = sql::json(staff)?;
        let insert = "insert into standing (staff, version, value, at, by_whom) values ($1, $2, $3, $4, $5)";
        let values = vec![
            staff.id.0.into(),
            version.into(),
            text.as_str().into(),
            self.at.as_microsecond().into(),
            self.signature.0.as_str().into(),
        ];
        sql::run(&self.db, insert, values).await?;
        Ok(kept::vouch(Kept::Standing { staff: staff.id.0, version }, &text, self.at, &self.signature))
    }
}
