//! Inviting somebody: the account is there at once, and who holds the link makes it theirs.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jikji_news::{Actor, Email, ReporterId, Role, SectionId, Staff, StaffId, Verb};
use jikji_store::{LinkKind, Tx};

use super::Secret;
use crate::desk::permit;
use crate::{Error, Paper, Result};

/// How long an invitation waits.
const WAITS: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Somebody to be invited.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// What they will sign in with.
    pub email: Email,
    /// The name, as colleagues read it.
    pub name: String,
    /// What they will do.
    pub roles: BTreeSet<Role>,
    /// Whose desk they are.
    pub sections: BTreeSet<SectionId>,
    /// 직접 출고.
    pub publishes_directly: bool,
    /// Whose byline they write under.
    pub reporter: Option<ReporterId>,
}

impl Paper {
    /// Invites somebody, or anew whose invitation still waits; answers the key of the link, which is told once.
    ///
    /// # Errors
    /// A refusal where whoever asks may not; [`Error::EmailTaken`] where somebody came in with that address already.
    pub async fn invite_staff(&self, new: NewStaff, by: Actor) -> Result<(Staff, Secret)> {
        let mut tx = self.begin(by).await?;
        permit(&tx, Verb::KeepStaff).await?;
        let mut staff = Staff {
            id: StaffId(0),
            email: new.email,
            name: new.name,
            roles: new.roles,
            sections: new.sections,
            publishes_directly: new.publishes_directly,
            reporter: new.reporter,
            disabled: false,
        };
        match tx.staff_at(&staff.email).await? {
            Some(known) if tx.credential(known.id).await?.is_some() => return Err(Error::EmailTaken(known.email)),
            Some(known) => {
                staff.id = known.id;
                tx.change_staff(&staff).await?;
            }
            None => staff = tx.add_staff(staff).await?,
        }
        let key = link(&mut tx, staff.id, LinkKind::Invitation, WAITS).await?;
        self.commit(tx).await?;
        Ok((staff, key))
    }
}

/// Makes a link for somebody that holds for a time.
pub(super) async fn link(tx: &mut Tx, staff: StaffId, kind: LinkKind, waits: SignedDuration) -> Result<Secret> {
    let secret = Secret::new("");
    let until = tx.at().saturating_add(waits).unwrap_or(jiff::Timestamp::MAX);
    tx.add_link(&secret.key(), staff, kind, until).await?;
    Ok(secret)
}
