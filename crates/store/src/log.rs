//! The change log: a hash chain, so that a history that was rewritten no longer fits together.

use jiff::Timestamp;
use jikji_news::{Actor, Change, ChangeKind, Subject};
use sea_orm::{DatabaseTransaction, FromQueryResult};
use sha2::{Digest, Sha256};

use crate::{Error, Result, sql};

/// Where the log ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogHead {
    /// The last entry's place; 0 for an empty log.
    pub seq: i64,
    /// The last entry's hash; 32 zero bytes for an empty log.
    pub hash: Vec<u8>,
}

/// The hash of an entry: SHA-256 over the hash of the one before and this one's fields, each with its length in front, so
/// that no two entries read the same.
pub fn chain_hash(previous: &[u8], seq: i64, kind: &str, subjects: &str, at: i64, by: &str) -> [u8; 32] {
    let mut hasher = Sha256::new();
    let (seq, at) = (seq.to_be_bytes(), at.to_be_bytes());
    for field in [previous, &seq, kind.as_bytes(), subjects.as_bytes(), &at, by.as_bytes()] {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field);
    }
    hasher.finalize().into()
}

/// What a transaction will append when it commits.
#[derive(Debug)]
pub(crate) struct Pending {
    pub kind: ChangeKind,
    pub subjects: Vec<Subject>,
}

/// Appends entries; the log's head is read and written last of all, so that the lock on it is short.
pub(crate) async fn append(
    tx: &DatabaseTransaction,
    pending: &[Pending],
    at: Timestamp,
    by: &Actor,
) -> Result<LogHead> {
    let mut head = head(tx).await?;
    let at = at.as_microsecond();
    for entry in pending {
        let subjects = sql::json(&entry.subjects)?;
        let seq = head.seq + 1;
        let hash = chain_hash(&head.hash, seq, entry.kind.key(), &subjects, at, &by.0).to_vec();
        let insert = "insert into change (seq, kind, subjects, at, by_whom, previous_hash, hash) \
                      values ($1, $2, $3, $4, $5, $6, $7)";
        let values = vec![
            seq.into(),
            entry.kind.key().into(),
            subjects.into(),
            at.into(),
            by.0.as_str().into(),
            head.hash.into(),
            hash.clone().into(),
        ];
        sql::run(tx, insert, values).await?;
        head = LogHead { seq, hash };
    }
    let upsert = "insert into log_head (id, seq, hash) values (1, $1, $2) \
                  on conflict (id) do update set seq = excluded.seq, hash = excluded.hash";
    sql::run(tx, upsert, vec![head.seq.into(), head.hash.clone().into()]).await?;
    Ok(head)
}

/// Where the log ends now.
pub(crate) async fn head<C: sea_orm::ConnectionTrait>(db: &C) -> Result<LogHead> {
    #[derive(FromQueryResult)]
    struct Row {
        seq: i64,
        hash: Vec<u8>,
    }
    let row: Option<Row> = sql::record(db, "select seq, hash from log_head where id = 1", vec![]).await?;
    Ok(row.map_or_else(|| LogHead { seq: 0, hash: vec![0; 32] }, |row| LogHead { seq: row.seq, hash: row.hash }))
}

/// The entries after a place, oldest first.
pub(crate) async fn after<C: sea_orm::ConnectionTrait>(db: &C, seq: i64, most: u32) -> Result<Vec<Change>> {
    #[derive(FromQueryResult)]
    struct Row {
        seq: i64,
        kind: String,
        subjects: String,
        at: i64,
        by_whom: String,
    }
    let select = "select seq, kind, subjects, at, by_whom from change where seq > $1 order by seq limit $2";
    let rows: Vec<Row> = sql::records(db, select, vec![seq.into(), i64::from(most).into()]).await?;
    rows.into_iter()
        .map(|row| {
            let what = || format!("change {}", row.seq);
            let kind = ChangeKind::from_key(&row.kind)
                .ok_or_else(|| Error::Damaged { what: what(), why: format!("`{}` is no kind of change", row.kind) })?;
            let subjects = sql::parse(what, &row.subjects)?;
            Ok(Change { seq: row.seq, kind, subjects, at: sql::moment(row.at)?, by: Actor(row.by_whom) })
        })
        .collect()
}
