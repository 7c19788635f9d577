//! Reading what lets somebody in.

use jiff::Timestamp;
use jikji_news::{Session, SessionId, StaffId, Token, TokenId};
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::Reader;
use crate::account::{Attempts, Credential, KeptAnswer, KeyHash, Link};
use crate::{Result, sql};

impl Reader {
    /// The session of a key, whether it still holds or not.
    pub async fn session_at(&self, key: &KeyHash) -> Result<Option<Session>> {
        session_at(&self.db, key).await
    }

    /// The answer that a request under this key got before.
    pub async fn kept_answer(&self, staff: StaffId, key: &str) -> Result<Option<KeptAnswer>> {
        kept_answer(&self.db, staff, key).await
    }

    /// The sessions of somebody, the latest used first.
    pub async fn sessions_of(&self, staff: StaffId) -> Result<Vec<Session>> {
        sessions(&self.db, "where staff = $1 order by seen_at desc, id desc", vec![staff.0.into()]).await
    }

    /// The token of a key, whether it still holds or not.
    pub async fn token_at(&self, key: &KeyHash) -> Result<Option<Token>> {
        Ok(tokens(&self.db, "where key_hash = $1", vec![key.0.clone().into()]).await?.pop())
    }

    /// Every token, the newest first.
    pub async fn tokens(&self) -> Result<Vec<Token>> {
        tokens(&self.db, "order by id desc", vec![]).await
    }

    /// What proves who somebody is; `None` while their invitation waits.
    pub async fn credential(&self, staff: StaffId) -> Result<Option<Credential>> {
        credential(&self.db, staff).await
    }

    /// The link of a key, whether it still lets somebody in or not.
    pub async fn link_at(&self, key: &KeyHash) -> Result<Option<Link>> {
        link_at(&self.db, key).await
    }
}

pub(crate) async fn session_at<C: ConnectionTrait>(db: &C, key: &KeyHash) -> Result<Option<Session>> {
    Ok(sessions(db, "where key_hash = $1", vec![key.0.clone().into()]).await?.pop())
}

pub(crate) async fn credential<C: ConnectionTrait>(db: &C, staff: StaffId) -> Result<Option<Credential>> {
    #[derive(FromQueryResult)]
    struct Row {
        password: String,
        totp_secret: Option<Vec<u8>>,
        totp_step: i64,
    }
    let select = "select password, totp_secret, totp_step from credential where staff = $1";
    let row: Option<Row> = sql::record(db, select, vec![staff.0.into()]).await?;
    Ok(row.map(|row| Credential { password: row.password, totp_secret: row.totp_secret, totp_step: row.totp_step }))
}

pub(crate) async fn link_at<C: ConnectionTrait>(db: &C, key: &KeyHash) -> Result<Option<Link>> {
    #[derive(FromQueryResult)]
    struct Row {
        staff: i64,
        kind: String,
        expires_at: i64,
        used_at: Option<i64>,
    }
    let select = "select staff, kind, expires_at, used_at from invitation where key_hash = $1";
    let Some(row): Option<Row> = sql::record(db, select, vec![key.0.clone().into()]).await? else { return Ok(None) };
    Ok(Some(Link {
        staff: StaffId(row.staff),
        kind: sql::parse_word(|| format!("invitation of {}", row.staff), &row.kind)?,
        expires_at: sql::moment(row.expires_at)?,
        used_at: row.used_at.map(sql::moment).transpose()?,
    }))
}

pub(crate) async fn attempts<C: ConnectionTrait>(db: &C, at: &str) -> Result<Option<Attempts>> {
    #[derive(FromQueryResult)]
    struct Row {
        failures: i64,
        last_at: i64,
    }
    let select = "select failures, last_at from attempt where tried_at = $1";
    let row: Option<Row> = sql::record(db, select, vec![at.into()]).await?;
    row.map(|row| Ok(Attempts { failures: row.failures, last_at: sql::moment(row.last_at)? })).transpose()
}

pub(crate) async fn kept_answer<C: ConnectionTrait>(db: &C, staff: StaffId, key: &str) -> Result<Option<KeptAnswer>> {
    #[derive(FromQueryResult)]
    struct Row {
        request_hash: Vec<u8>,
        status: i64,
        headers: String,
        body: Vec<u8>,
    }
    let select = "select request_hash, status, headers, body from idempotency where staff = $1 and key = $2";
    let row: Option<Row> = sql::record(db, select, vec![staff.0.into(), key.into()]).await?;
    Ok(row.map(|row| KeptAnswer {
        request_hash: row.request_hash,
        status: u16::try_from(row.status).unwrap_or(500),
        headers: row.headers,
        body: row.body,
    }))
}

async fn sessions<C: ConnectionTrait>(db: &C, which: &str, values: Vec<sea_orm::Value>) -> Result<Vec<Session>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        staff: i64,
        begun_at: i64,
        seen_at: i64,
        proven_at: i64,
        expires_at: i64,
        address: String,
        device: String,
    }
    let select =
        format!("select id, staff, begun_at, seen_at, proven_at, expires_at, address, device from session {which}");
    let rows: Vec<Row> = sql::records(db, &select, values).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Session {
                id: SessionId(row.id),
                staff: StaffId(row.staff),
                begun_at: sql::moment(row.begun_at)?,
                seen_at: sql::moment(row.seen_at)?,
                proven_at: sql::moment(row.proven_at)?,
                expires_at: sql::moment(row.expires_at)?,
                address: row.address,
                device: row.device,
            })
        })
        .collect()
}

async fn tokens<C: ConnectionTrait>(db: &C, which: &str, values: Vec<sea_orm::Value>) -> Result<Vec<Token>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        staff: i64,
        name: String,
        scopes: String,
        made_at: i64,
        expires_at: i64,
        used_at: Option<i64>,
        revoked_at: Option<i64>,
    }
    let select = format!("select id, staff, name, scopes, made_at, expires_at, used_at, revoked_at from token {which}");
    let rows: Vec<Row> = sql::records(db, &select, values).await?;
    let moment = |micros: Option<i64>| -> Result<Option<Timestamp>> { micros.map(sql::moment).transpose() };
    rows.into_iter()
        .map(|row| {
            Ok(Token {
                id: TokenId(row.id),
                staff: StaffId(row.staff),
                name: row.name,
                scopes: sql::parse(|| format!("token {}", row.id), &row.scopes)?,
                made_at: sql::moment(row.made_at)?,
                expires_at: sql::moment(row.expires_at)?,
                used_at: moment(row.used_at)?,
                revoked_at: moment(row.revoked_at)?,
            })
        })
        .collect()
}
