//! Slowing down who guesses, without locking out who knows. What is tried is counted for the account and for the network address;
//! a device on which somebody signed in before is counted for itself alone, so that strangers at the account do not slow it.

use jiff::{SignedDuration, Timestamp};
use jikji_news::StaffId;
use jikji_store::{Attempts, KeyHash, Tx};
use sha2::{Digest, Sha256};

use crate::{Error, Result};

/// So many failures cost nothing: people mistype.
const FREE_AT_ACCOUNT: i64 = 8;
/// Many people may sit behind one address.
const FREE_AT_ADDRESS: i64 = 30;
/// The longest wait between two attempts at an account: whoever knows the password gets in within a minute even then.
const LONGEST_AT_ACCOUNT: i64 = 60;
const LONGEST_AT_ADDRESS: i64 = 15 * 60;
/// After so long, failures are forgotten.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(24);

/// What an attempt counts for.
pub(super) struct Tried {
    account: String,
    address: Option<String>,
}

impl Tried {
    /// What an attempt at an account counts for. The account need not exist.
    pub async fn of(
        tx: &Tx,
        email: &str,
        staff: Option<StaffId>,
        address: &str,
        device: Option<&KeyHash>,
    ) -> Result<Self> {
        if let (Some(staff), Some(device)) = (staff, device)
            && tx.knows_device(device, staff).await?
        {
            return Ok(Self { account: format!("device:{}", hex(&device.0)), address: None });
        }
        // Hashed, so that the table holds no list of what people typed, a password in the wrong field among it.
        let account = format!("account:{}", hex(&Sha256::digest(email.trim().to_lowercase())));
        Ok(Self { account, address: Some(format!("address:{address}")) })
    }

    /// Counts an attempt.
    ///
    /// # Errors
    /// [`Error::SlowDown`] where it comes too soon; it is not counted then, so that waiting always helps.
    pub async fn count(&self, tx: &mut Tx) -> Result<()> {
        let limits = [
            (Some(&self.account), FREE_AT_ACCOUNT, LONGEST_AT_ACCOUNT),
            (self.address.as_ref(), FREE_AT_ADDRESS, LONGEST_AT_ADDRESS),
        ];
        for (at, free, longest) in limits {
            let Some(at) = at else { continue };
            let Some(attempts) = tx.attempts(at).await? else { continue };
            if tx.at().duration_since(attempts.last_at) > FORGOTTEN {
                tx.forgive(at).await?;
                continue;
            }
            let wait = wait(attempts, free, longest, tx.at());
            if wait > 0 {
                return Err(Error::SlowDown { seconds: wait });
            }
        }
        for at in [Some(&self.account), self.address.as_ref()].into_iter().flatten() {
            tx.count_attempt(at).await?;
        }
        Ok(())
    }

    /// Takes in that the attempt succeeded. The address keeps what others did from it.
    pub async fn succeed(&self, tx: &mut Tx) -> Result<()> {
        tx.forgive(&self.account).await?;
        if let Some(address) = &self.address {
            tx.uncount_attempt(address).await?;
        }
        Ok(())
    }
}

/// How many seconds are still to be waited: none for the free ones, then 1, 2, 4 … after each failure.
fn wait(attempts: Attempts, free: i64, longest: i64, now: Timestamp) -> i64 {
    let over = attempts.failures - free;
    if over < 0 {
        return 0;
    }
    let pause = 1_i64.checked_shl(u32::try_from(over.min(30)).unwrap_or(30)).unwrap_or(longest).min(longest);
    let passed = now.duration_since(attempts.last_at).as_secs();
    // A clock that was set back makes nobody wait longer than the pause.
    (pause - passed.max(0)).clamp(0, longest)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_and_ends() {
        let now = Timestamp::from_second(1_000).unwrap();
        let at = |failures| Attempts { failures, last_at: now };
        let waits = [0, 7, 8, 9, 10, 14, 20, 5_000].map(|failures| wait(at(failures), 8, 60, now));
        assert_eq!(waits, [0, 0, 1, 2, 4, 60, 60, 60]);
        let later = |seconds| now.saturating_add(SignedDuration::from_secs(seconds)).unwrap();
        assert_eq!(wait(at(20), 8, 60, later(59)), 1);
        assert_eq!(wait(at(20), 8, 60, later(60)), 0, "whoever waits may try again");
        assert_eq!(wait(at(20), 8, 60, Timestamp::from_second(0).unwrap()), 60, "a clock set back");
    }
}
