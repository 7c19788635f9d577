//! Writing what proves who somebody is, links, and tokens. The log notes that they changed, never what they are.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jikji_news::{ChangeKind, StaffId, Subject, TokenId, TokenScope};

use super::Tx;
use crate::account::{Credential, KeyHash, Link, LinkKind};
use crate::{Result, reader, sql};

impl Tx {
    /// What proves who somebody is, as this write sees it.
    pub async fn credential(&self, staff: StaffId) -> Result<Option<Credential>> {
        reader::credential(&self.db, staff).await
    }

    /// Gives somebody a password, by its hash in the PHC form.
    pub async fn set_password(&mut self, staff: StaffId, hash: &str) -> Result<()> {
        let upsert = "insert into credential (staff, password, totp_step) values ($1, $2, 0) \
                      on conflict (staff) do update set password = excluded.password";
        sql::run(&self.db, upsert, vec![staff.0.into(), hash.into()]).await?;
        self.note(ChangeKind::PasswordSet, vec![Subject::Staff(staff)]);
        Ok(())
    }

    /// Switches one-time codes on with a secret, or off. `step` is that of a code which was taken with it already.
    pub async fn set_totp(&mut self, staff: StaffId, secret: Option<&[u8]>, step: i64) -> Result<()> {
        let update = "update credential set totp_secret = $1, totp_step = $2 where staff = $3";
        let values = vec![secret.map(<[u8]>::to_vec).into(), step.into(), staff.0.into()];
        sql::run(&self.db, update, values).await?;
        self.note(ChangeKind::SecondFactorSet, vec![Subject::Staff(staff)]);
        Ok(())
    }

    /// Takes a one-time code by its step; answers whether neither it nor a later one was taken before.
    pub async fn take_code(&mut self, staff: StaffId, step: i64) -> Result<bool> {
        let update = "update credential set totp_step = $1 where staff = $2 and totp_step < $1";
        Ok(sql::run(&self.db, update, vec![step.into(), staff.0.into()]).await? > 0)
    }

    /// Makes a link for somebody. The ones they had before are of no use any more.
    pub async fn add_link(
        &mut self,
        key: &KeyHash,
        staff: StaffId,
        kind: LinkKind,
        expires_at: Timestamp,
    ) -> Result<()> {
        self.drop_links(staff).await?;
        let insert = "insert into invitation (key_hash, staff, kind, made_at, expires_at) values ($1, $2, $3, $4, $5)";
        let values = vec![
            key.0.clone().into(),
            staff.0.into(),
            sql::word(&kind)?.into(),
            self.at.as_microsecond().into(),
            expires_at.as_microsecond().into(),
        ];
        sql::run(&self.db, insert, values).await?;
        self.note(ChangeKind::StaffLinkMade, vec![Subject::Staff(staff)]);
        Ok(())
    }

    /// Takes back the links of somebody that nobody used yet.
    pub async fn drop_links(&mut self, staff: StaffId) -> Result<()> {
        sql::run(&self.db, "delete from invitation where staff = $1 and used_at is null", vec![staff.0.into()]).await?;
        Ok(())
    }

    /// Uses a link up; answers whom it lets in, if it still lets anybody in.
    pub async fn use_link(&mut self, key: &KeyHash) -> Result<Option<Link>> {
        let update = "update invitation set used_at = $1 where key_hash = $2 and used_at is null and expires_at > $1";
        let now = self.at.as_microsecond();
        if sql::run(&self.db, update, vec![now.into(), key.0.clone().into()]).await? == 0 {
            return Ok(None);
        }
        reader::link_at(&self.db, key).await
    }

    /// Makes a token for somebody.
    pub async fn add_token(
        &mut self,
        key: &KeyHash,
        staff: StaffId,
        name: &str,
        scopes: &BTreeSet<TokenScope>,
        expires_at: Timestamp,
    ) -> Result<TokenId> {
        let insert = "insert into token (key_hash, staff, name, scopes, made_at, expires_at) \
                      values ($1, $2, $3, $4, $5, $6) returning id";
        let values = vec![
            key.0.clone().into(),
            staff.0.into(),
            name.into(),
            sql::json(scopes)?.into(),
            self.at.as_microsecond().into(),
            expires_at.as_microsecond().into(),
        ];
        let id = TokenId(sql::value(&self.db, insert, values).await?.unwrap_or_default());
        self.note(ChangeKind::TokenCreated, vec![Subject::Staff(staff)]);
        Ok(id)
    }

    /// Revokes a token; answers whose it was, if there was one to revoke.
    pub async fn revoke_token(&mut self, id: TokenId) -> Result<Option<StaffId>> {
        let update = "update token set revoked_at = $1 where id = $2 and revoked_at is null returning staff";
        let staff = sql::value(&self.db, update, vec![self.at.as_microsecond().into(), id.0.into()]).await?;
        let staff = staff.map(StaffId);
        if let Some(staff) = staff {
            self.note(ChangeKind::TokenRevoked, vec![Subject::Staff(staff)]);
        }
        Ok(staff)
    }
}
