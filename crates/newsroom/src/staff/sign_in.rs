//! Signing in.

use jikji_news::{Actor, Email, Session, Staff};
use jikji_store::{NewSession, Tx};

use super::secret::key_of;
use super::slowness::Tried;
use super::{CodeSecret, Secret};
use crate::{Error, Paper, Result};

/// So much of what a browser says of itself is kept.
const DEVICE: usize = 200;

/// What somebody claims to be, and shows for it.
#[derive(Clone, Copy)]
pub struct Credentials<'a> {
    /// The address of the account, as it was typed.
    pub email: &'a str,
    /// The password.
    pub password: &'a str,
    /// The one-time code; empty for whom has none.
    pub code: &'a str,
}

/// Where somebody comes from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Caller<'a> {
    /// The network address.
    pub address: &'a str,
    /// What the browser says of itself.
    pub browser: &'a str,
    /// What the browser kept since an earlier sign-in.
    pub device: Option<&'a str>,
    /// The session that the browser has already; it ends.
    pub session: Option<&'a str>,
}

/// What a browser is given, once.
#[derive(Debug)]
pub struct SignedIn {
    /// Who it is.
    pub staff: Staff,
    /// The key of the session.
    pub session: Secret,
    /// What tells this device from a stranger's the next time.
    pub device: Secret,
}

impl Paper {
    /// Signs somebody in. What is wrong is not told: the answer, and the time it takes, are the same for who does not exist.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`]; [`Error::SlowDown`] where too much was tried.
    pub async fn sign_in(&self, shown: Credentials<'_>, caller: Caller<'_>) -> Result<SignedIn> {
        let device = caller.device.map(key_of);
        let mut tx = self.begin(Actor::command("sign-in")).await?;
        let staff = match shown.email.parse::<Email>() {
            Ok(email) => tx.staff_at(&email).await?.filter(|staff| !staff.disabled),
            Err(_) => None,
        };
        let id = staff.as_ref().map(|staff| staff.id);
        let tried = Tried::of(&tx, shown.email, id, caller.address, device.as_ref()).await?;
        tried.count(&mut tx).await?;
        let known = match id {
            Some(id) => tx.credential(id).await?,
            None => None,
        };
        self.commit(tx).await?;

        let hash = known.as_ref().map(|known| known.password.as_str());
        let right = self.passwords().verify(shown.password, hash).await?;
        let (Some(staff), true) = (staff, right) else { return Err(Error::NotSignedIn) };

        let mut tx = self.begin(Actor::staff(staff.clone())).await?;
        // The password may have been changed, or the account closed, while the old one was looked at.
        let staff = tx.staff(staff.id).await?.filter(|staff| !staff.disabled).ok_or(Error::NotSignedIn)?;
        let known = tx.credential(staff.id).await?.filter(|now| Some(now) == known.as_ref());
        let known = known.ok_or(Error::NotSignedIn)?;
        if let Some(secret) = known.totp_secret {
            let step = CodeSecret::from_bytes(secret).step_of(shown.code, tx.at()).ok_or(Error::NotSignedIn)?;
            if !tx.take_code(staff.id, step).await? {
                return Err(Error::NotSignedIn);
            }
        }
        tried.succeed(&mut tx).await?;
        tx.sweep_accounts(tx.at().saturating_sub(Session::IDLE).unwrap_or(jiff::Timestamp::MIN)).await?;
        let signed_in = let_in(&mut tx, staff, caller).await?;
        self.commit(tx).await?;
        Ok(signed_in)
    }
}

/// Begins a session for somebody who proved to be who they are, with a key that nobody had before.
pub(super) async fn let_in(tx: &mut Tx, staff: Staff, caller: Caller<'_>) -> Result<SignedIn> {
    if let Some(old) = caller.session
        && let Some(old) = tx.session_at(&key_of(old)).await?
    {
        tx.end_session(old.staff, old.id).await?;
    }
    let (session, device) = (Secret::new(""), Secret::new(""));
    let expires_at = tx.at().saturating_add(Session::LONGEST).unwrap_or(jiff::Timestamp::MAX);
    let new = NewSession {
        key: session.key(),
        staff: staff.id,
        expires_at,
        address: caller.address.to_owned(),
        device: caller.browser.chars().take(DEVICE).collect(),
    };
    tx.begin_session(&new).await?;
    tx.know_device(&device.key(), staff.id).await?;
    Ok(SignedIn { staff, session, device })
}
