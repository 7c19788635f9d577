//! Writing what comes and goes with every sign-in: sessions, devices, attempts, kept answers. None of it is noted in the log, for
//! it would bury what the log is for.

use jikji_news::{Session, SessionId, StaffId, TokenId};

use super::Tx;
use crate::account::{Attempts, KeptAnswer, KeyHash, NewSession};
use crate::{Result, reader, sql};

impl Tx {
    /// Begins a session.
    pub async fn begin_session(&mut self, new: &NewSession) -> Result<SessionId> {
        let insert = "insert into session (key_hash, staff, begun_at, seen_at, proven_at, expires_at, address, device) \
                      values ($1, $2, $3, $3, $3, $4, $5, $6) returning id";
        let values = vec![
            new.key.0.clone().into(),
            new.staff.0.into(),
            self.at.as_microsecond().into(),
            new.expires_at.as_microsecond().into(),
            new.address.as_str().into(),
            new.device.as_str().into(),
        ];
        Ok(SessionId(sql::value(&self.db, insert, values).await?.unwrap_or_default()))
    }

    /// The session of a key, as this write sees it.
    pub async fn session_at(&self, key: &KeyHash) -> Result<Option<Session>> {
        reader::session_at(&self.db, key).await
    }

    /// Notes that a session was shown.
    pub async fn see_session(&mut self, id: SessionId) -> Result<()> {
        let update = "update session set seen_at = $1 where id = $2";
        sql::run(&self.db, update, vec![self.at.as_microsecond().into(), id.0.into()]).await?;
        Ok(())
    }

    /// Notes that the password was given in a session.
    pub async fn prove_session(&mut self, id: SessionId) -> Result<()> {
        let update = "update session set proven_at = $1 where id = $2";
        sql::run(&self.db, update, vec![self.at.as_microsecond().into(), id.0.into()]).await?;
        Ok(())
    }

    /// Ends a session of somebody; answers whether there was one.
    pub async fn end_session(&mut self, staff: StaffId, id: SessionId) -> Result<bool> {
        let delete = "delete from session where id = $1 and staff = $2";
        Ok(sql::run(&self.db, delete, vec![id.0.into(), staff.0.into()]).await? > 0)
    }

    /// Ends every session of somebody, but for one if they may keep it.
    pub async fn end_sessions_of(&mut self, staff: StaffId, but: Option<SessionId>) -> Result<()> {
        let delete = "delete from session where staff = $1 and id <> $2";
        sql::run(&self.db, delete, vec![staff.0.into(), but.map_or(0, |id| id.0).into()]).await?;
        Ok(())
    }

    /// Notes that somebody signed in on a device.
    pub async fn know_device(&mut self, key: &KeyHash, staff: StaffId) -> Result<()> {
        let upsert = "insert into device (key_hash, staff, seen_at) values ($1, $2, $3) \
                      on conflict (key_hash) do update set staff = excluded.staff, seen_at = excluded.seen_at";
        let values = vec![key.0.clone().into(), staff.0.into(), self.at.as_microsecond().into()];
        sql::run(&self.db, upsert, values).await?;
        Ok(())
    }

    /// Whether somebody signed in on this device before.
    pub async fn knows_device(&self, key: &KeyHash, staff: StaffId) -> Result<bool> {
        let select = "select staff from device where key_hash = $1";
        let found: Option<i64> = sql::value(&self.db, select, vec![key.0.clone().into()]).await?;
        Ok(found == Some(staff.0))
    }

    /// Forgets the devices of somebody.
    pub async fn forget_devices(&mut self, staff: StaffId) -> Result<()> {
        sql::run(&self.db, "delete from device where staff = $1", vec![staff.0.into()]).await?;
        Ok(())
    }

    /// How often something was tried in vain.
    pub async fn attempts(&self, at: &str) -> Result<Option<Attempts>> {
        reader::attempts(&self.db, at).await
    }

    /// Counts an attempt before it is known how it ends, so that many at once are counted too.
    pub async fn count_attempt(&mut self, at: &str) -> Result<()> {
        let upsert = "insert into attempt (tried_at, failures, last_at) values ($1, 1, $2) \
                      on conflict (tried_at) do update set failures = attempt.failures + 1, last_at = excluded.last_at";
        sql::run(&self.db, upsert, vec![at.into(), self.at.as_microsecond().into()]).await?;
        Ok(())
    }

    /// Forgets the attempts at something: one succeeded, or they are long past.
    pub async fn forgive(&mut self, at: &str) -> Result<()> {
        sql::run(&self.db, "delete from attempt where tried_at = $1", vec![at.into()]).await?;
        Ok(())
    }

    /// Takes one attempt back that was counted and did not fail.
    pub async fn uncount_attempt(&mut self, at: &str) -> Result<()> {
        let update = "update attempt set failures = failures - 1 where tried_at = $1 and failures > 0";
        sql::run(&self.db, update, vec![at.into()]).await?;
        Ok(())
    }

    /// Notes that a token was shown.
    pub async fn see_token(&mut self, id: TokenId) -> Result<()> {
        let update = "update token set used_at = $1 where id = $2";
        sql::run(&self.db, update, vec![self.at.as_microsecond().into(), id.0.into()]).await?;
        Ok(())
    }

    /// Keeps the answer to a request; one that is kept under this key already stays.
    pub async fn keep_answer(&mut self, staff: StaffId, key: &str, answer: &KeptAnswer) -> Result<()> {
        let insert = "insert into idempotency (staff, key, request_hash, status, headers, body, at) \
                      values ($1, $2, $3, $4, $5, $6, $7) on conflict (staff, key) do nothing";
        let values = vec![
            staff.0.into(),
            key.into(),
            answer.request_hash.clone().into(),
            i64::from(answer.status).into(),
            answer.headers.as_str().into(),
            answer.body.clone().into(),
            self.at.as_microsecond().into(),
        ];
        sql::run(&self.db, insert, values).await?;
        Ok(())
    }

    /// Throws away what came before a moment and is of no use any more: sessions that nobody used since, attempts, kept answers.
    pub async fn sweep_accounts(&mut self, before: jiff::Timestamp) -> Result<()> {
        let (before, now) = (before.as_microsecond(), self.at.as_microsecond());
        let sessions = "delete from session where seen_at < $1 or expires_at < $2";
        sql::run(&self.db, sessions, vec![before.into(), now.into()]).await?;
        sql::run(&self.db, "delete from attempt where last_at < $1", vec![before.into()]).await?;
        sql::run(&self.db, "delete from idempotency where at < $1", vec![before.into()]).await?;
        Ok(())
    }
}
