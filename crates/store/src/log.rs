//! The change log: a hash chain, so that a history that was rewritten no longer fits together.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jikji_news::{Change, ChangeKind, Signature, Subject};
use sea_orm::{DatabaseTransaction, FromQueryResult};
use sha2::{Digest, Sha256};

use crate::kept::Voucher;
use crate::{Error, Result, sql};

/// Where the log ends, or a place it had. Written as `123:` and the hash in hex, so that it can be noted down elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogHead {
    /// The last entry's place; 0 for an empty log.
    pub seq: i64,
    /// The last entry's hash; 32 zero bytes for an empty log.
    pub hash: Vec<u8>,
}

impl LogHead {
    /// The end of a log without entries.
    pub(crate) fn empty() -> Self {
        Self { seq: 0, hash: vec![0; 32] }
    }

    /// The hash in hex.
    pub fn hex(&self) -> String {
        self.hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl fmt::Display for LogHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.seq, self.hex())
    }
}

impl FromStr for LogHead {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parse = || {
            let (seq, hex) = text.split_once(':')?;
            let hash: Option<Vec<u8>> =
                (0..64).step_by(2).map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()).collect();
            Some(Self { seq: seq.parse().ok()?, hash: hash.filter(|_| hex.len() == 64)? })
        };
        parse().ok_or_else(|| format!("`{text}`는 기록의 자리가 아닙니다. 번호와 해시를 이렇게 적습니다: 123:0a1b…"))
    }
}

/// SHA-256 over fields, each with its length in front, so that no two lists of fields read the same.
pub(crate) fn digest(fields: &[&[u8]]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    for field in fields {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field);
    }
    hasher.finalize().to_vec()
}

/// An entry as it is stored, without its hashes.
#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct Entry {
    pub seq: i64,
    pub kind: String,
    pub subjects: String,
    pub at: i64,
    pub by_whom: String,
    /// The key of the row that the entry vouches for; empty where it vouches for none.
    pub wrote: String,
    /// The digest of that row; empty where there is none.
    pub wrote_hash: Vec<u8>,
}

impl Entry {
    /// The hash of this entry behind one with that hash.
    pub(crate) fn hash_after(&self, previous: &[u8]) -> Vec<u8> {
        digest(&[
            previous,
            &self.seq.to_be_bytes(),
            self.kind.as_bytes(),
            self.subjects.as_bytes(),
            &self.at.to_be_bytes(),
            self.by_whom.as_bytes(),
            self.wrote.as_bytes(),
            &self.wrote_hash,
        ])
    }
}

/// What a transaction will append when it commits.
#[derive(Debug)]
pub(crate) struct Pending {
    pub kind: ChangeKind,
    pub subjects: Vec<Subject>,
    /// The row that this change stored for ever, if it is of that sort.
    pub wrote: Option<Voucher>,
}

/// Appends entries; the log's head is read and written last of all, so that the lock on it is short.
pub(crate) async fn append(
    tx: &DatabaseTransaction,
    pending: Vec<Pending>,
    at: Timestamp,
    by: &Signature,
) -> Result<LogHead> {
    let mut head = head(tx).await?;
    let mut rows = Vec::with_capacity(pending.len());
    for Pending { kind, subjects, wrote } in pending {
        let (wrote, wrote_hash) =
            wrote.map_or_else(Default::default, |voucher| (voucher.row.to_string(), voucher.hash));
        let entry = Entry {
            seq: head.seq + 1,
            kind: kind.key().to_owned(),
            subjects: sql::json(&subjects)?,
            at: at.as_microsecond(),
            by_whom: by.0.clone(),
            wrote,
            wrote_hash,
        };
        let hash = entry.hash_after(&head.hash);
        let seq = entry.seq;
        rows.push(vec![
            seq.into(),
            entry.kind.into(),
            entry.subjects.into(),
            entry.at.into(),
            entry.by_whom.into(),
            entry.wrote.into(),
            entry.wrote_hash.into(),
            head.hash.into(),
            hash.clone().into(),
        ]);
        head = LogHead { seq, hash };
    }
    let into = "insert into change (seq, kind, subjects, at, by_whom, wrote, wrote_hash, previous_hash, hash)";
    sql::insert_all(tx, into, "", rows).await?;
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
    Ok(row.map_or_else(LogHead::empty, |row| LogHead { seq: row.seq, hash: row.hash }))
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
            Ok(Change { seq: row.seq, kind, subjects, at: sql::moment(row.at)?, by: Signature(row.by_whom) })
        })
        .collect()
}

/// How many entries are dated after a moment, and the date of the last of them.
pub(crate) async fn dated_after<C: sea_orm::ConnectionTrait>(
    db: &C,
    moment: Timestamp,
) -> Result<Option<(i64, Timestamp)>> {
    #[derive(FromQueryResult)]
    struct Row {
        entries: i64,
        latest: Option<i64>,
    }
    let select = "select count(*) as entries, max(at) as latest from change where at > $1";
    let row: Option<Row> = sql::record(db, select, vec![moment.as_microsecond().into()]).await?;
    row.and_then(|row| Some((row.entries, row.latest?)))
        .map(|(entries, at)| Ok((entries, sql::moment(at)?)))
        .transpose()
}
