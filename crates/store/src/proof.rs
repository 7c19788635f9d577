//! Proving the change log: every entry fits the one before, and every row that is kept for ever is the one that was written.

use std::fmt;

use jikji_news::ArticleNumber;
use sea_orm::{ConnectionTrait, FromQueryResult};

use crate::kept::digest_of_row;
use crate::log::{self, Entry};
use crate::{Error, Kept, LogHead, Result, schema, sql};

/// How many entries are looked at in one go: memory stays flat, however long the log is.
const STRIDE: i64 = 500;

/// What the examination of a log came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// How many entries fit, from the first on.
    pub entries: i64,
    /// How many rows were found to be as the log says.
    pub kept: i64,
    /// The last entry that fits.
    pub head: LogHead,
    /// What does not fit first; `None` when the history is whole.
    pub fault: Option<Fault>,
}

/// The first thing that does not fit, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// An entry is not there.
    Missing {
        /// Its place.
        seq: i64,
    },
    /// What an entry says is not what was hashed.
    Changed {
        /// Its place.
        seq: i64,
    },
    /// An entry stands in the place of another.
    Displaced {
        /// The place.
        seq: i64,
        /// Where the entry stands that belongs there.
        found_at: i64,
    },
    /// An entry was replaced by one with a right hash of its own; the entry after it does not fit.
    Replaced {
        /// Its place.
        seq: i64,
    },
    /// The log ends before the place that it says it ends at.
    CutOff {
        /// Its last entry.
        last: i64,
        /// Where it says it ends.
        head: i64,
    },
    /// The noted end of the log is not its end.
    WrongHead {
        /// Its last entry.
        last: i64,
        /// Where it says it ends.
        head: i64,
    },
    /// The log does not hold an entry that is known to have been there.
    Forgotten {
        /// Its place.
        seq: i64,
    },
    /// A row that an entry vouches for is gone.
    RowMissing {
        /// The entry.
        seq: i64,
        /// The row.
        row: Kept,
    },
    /// A row is not what was written when its entry was.
    RowChanged {
        /// The entry.
        seq: i64,
        /// The row.
        row: Kept,
    },
    /// A row for which no entry vouches: it was put in unseen, or the end of the log was cut away.
    Unvouched {
        /// The row.
        row: Kept,
    },
    /// An article that readers should see has no text for them.
    NoLiveText {
        /// The article.
        article: ArticleNumber,
    },
}

impl Fault {
    /// The word for it in reports.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Changed { .. } => "changed",
            Self::Displaced { .. } => "displaced",
            Self::Replaced { .. } => "replaced",
            Self::CutOff { .. } => "cut_off",
            Self::WrongHead { .. } => "wrong_head",
            Self::Forgotten { .. } => "forgotten",
            Self::RowMissing { .. } => "row_missing",
            Self::RowChanged { .. } => "row_changed",
            Self::Unvouched { .. } => "unvouched",
            Self::NoLiveText { .. } => "no_live_text",
        }
    }

    /// The entry that does not fit, where it is an entry.
    pub fn seq(&self) -> Option<i64> {
        match self {
            Self::Missing { seq }
            | Self::Changed { seq }
            | Self::Displaced { seq, .. }
            | Self::Replaced { seq }
            | Self::Forgotten { seq }
            | Self::RowMissing { seq, .. }
            | Self::RowChanged { seq, .. } => Some(*seq),
            Self::CutOff { last, .. } => Some(last + 1),
            Self::WrongHead { last, .. } => Some(*last),
            Self::Unvouched { .. } | Self::NoLiveText { .. } => None,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { seq } => write!(f, "{seq}번 항목이 빠졌습니다"),
            Self::Changed { seq } => write!(f, "{seq}번 항목의 내용이 바뀌었습니다"),
            Self::Displaced { seq, found_at } => {
                write!(f, "{seq}번 자리에 다른 항목이 있습니다(그 자리의 항목은 {found_at}번에 있음)")
            }
            Self::Replaced { seq } => write!(f, "{seq}번 항목이 다른 것으로 바뀌어 그다음과 이어지지 않습니다"),
            Self::CutOff { last, head } => {
                write!(f, "기록의 끝이 잘렸습니다: {head}번까지라고 적혀 있는데 {last}번까지만 있습니다")
            }
            Self::WrongHead { last, head } => {
                write!(f, "적힌 기록의 끝({head}번)이 마지막 항목({last}번)과 맞지 않습니다")
            }
            Self::Forgotten { seq } => write!(f, "전에 있던 {seq}번 항목이 이 기록에 없습니다"),
            Self::RowMissing { seq, row } => write!(f, "{seq}번 항목이 적은 {row}이(가) 없습니다"),
            Self::RowChanged { seq, row } => write!(f, "{seq}번 항목이 적은 {row}의 내용이 바뀌었습니다"),
            Self::Unvouched { row } => {
                write!(f, "{row}을(를) 적은 항목이 없습니다(몰래 넣었거나 기록의 끝이 잘렸음)")
            }
            Self::NoLiveText { article } => write!(f, "공개된 기사 {article}의 본문이 없습니다"),
        }
    }
}

#[derive(FromQueryResult)]
struct Hashes {
    previous_hash: Vec<u8>,
    hash: Vec<u8>,
}

/// Walks the whole log. `known` is an end that the log had at an earlier time: it must still be on the way.
pub(crate) async fn prove<C: ConnectionTrait>(db: &C, known: Option<&LogHead>) -> Result<Proof> {
    let mut proof = Proof { entries: 0, kept: 0, head: LogHead::empty(), fault: None };
    let mut vouched = [0; TABLES.len()];
    proof.fault = walk(db, known, &mut proof, &mut vouched).await?;
    if proof.fault.is_none() {
        proof.fault = look_around(db, known, &proof, &vouched).await?;
    }
    Ok(proof)
}

async fn walk<C: ConnectionTrait>(
    db: &C,
    known: Option<&LogHead>,
    proof: &mut Proof,
    vouched: &mut [i64],
) -> Result<Option<Fault>> {
    let select = "select seq, kind, subjects, at, by_whom, wrote, wrote_hash, previous_hash, hash \
                  from change where seq > $1 order by seq limit $2";
    loop {
        let rows = sql::rows(db, select, vec![proof.head.seq.into(), STRIDE.into()]).await?;
        if rows.is_empty() {
            return Ok(None);
        }
        for row in rows {
            let (entry, hashes) = (Entry::from_query_result(&row, "")?, Hashes::from_query_result(&row, "")?);
            if let Some(fault) = misfit(db, &proof.head, &entry, &hashes).await? {
                return Ok(Some(fault));
            }
            if known.is_some_and(|known| known.seq == entry.seq && known.hash != hashes.hash) {
                return Ok(Some(Fault::Forgotten { seq: entry.seq }));
            }
            if !entry.wrote.is_empty() {
                if let Some(fault) = misvouched(db, &entry, vouched).await? {
                    return Ok(Some(fault));
                }
                proof.kept += 1;
            }
            proof.entries += 1;
            proof.head = LogHead { seq: entry.seq, hash: hashes.hash };
        }
    }
}

/// How an entry does not fit behind the one before, if so.
async fn misfit<C: ConnectionTrait>(db: &C, before: &LogHead, entry: &Entry, hashes: &Hashes) -> Result<Option<Fault>> {
    let seq = before.seq + 1;
    let sound = entry.hash_after(&hashes.previous_hash) == hashes.hash;
    if entry.seq == seq && hashes.previous_hash == before.hash {
        return Ok((!sound).then_some(Fault::Changed { seq }));
    }
    // Something else stands here: is the entry that belongs here somewhere behind?
    let select = "select min(seq) from change where previous_hash = $1 and seq > $2";
    let behind: Option<i64> = sql::value(db, select, vec![before.hash.clone().into(), seq.into()]).await?.flatten();
    Ok(Some(match behind {
        // Behind a hole, the next one would be found here too if the hole's entry had only been given another number.
        Some(found_at) => Fault::Displaced { seq, found_at },
        None if entry.seq != seq => Fault::Missing { seq },
        // The entry is sound and follows on another one than the one before, which therefore is not the one that was there.
        None if sound && before.seq > 0 => Fault::Replaced { seq: before.seq },
        None => Fault::Changed { seq },
    }))
}

/// How the row that an entry vouches for is not what it was, if so.
async fn misvouched<C: ConnectionTrait>(db: &C, entry: &Entry, vouched: &mut [i64]) -> Result<Option<Fault>> {
    let row = Kept::parse(&entry.wrote).ok_or_else(|| Error::Damaged {
        what: format!("change {}", entry.seq),
        why: format!("`{}` is no row", entry.wrote),
    })?;
    let place = TABLES.iter().position(|table| entry.wrote.split(':').next() == Some(table.name));
    if let Some(count) = place.and_then(|place| vouched.get_mut(place)) {
        *count += 1;
    }
    Ok(match digest_of_row(db, &row).await? {
        None => Some(Fault::RowMissing { seq: entry.seq, row }),
        Some(hash) if hash != entry.wrote_hash => Some(Fault::RowChanged { seq: entry.seq, row }),
        Some(_) => None,
    })
}

/// A table whose rows are kept for ever, and how the log names a row of it.
struct Table {
    name: &'static str,
    key: &'static str,
    /// The schema that brought it: a paper that an older program made is proved as it is.
    since: i64,
}

const TABLES: [Table; 6] = [
    Table { name: "revision", key: "'revision:' || t.article || ':' || t.version", since: 1 },
    Table { name: "setting", key: "'setting:' || t.name || ':' || t.version", since: 1 },
    Table { name: "notice", key: "'notice:' || t.id", since: 1 },
    Table { name: "lexicon", key: "'lexicon:' || t.id", since: 2 },
    Table { name: "related_choice", key: "'related_choice:' || t.article || ':' || t.version", since: 2 },
    Table { name: "standing", key: "'standing:' || t.staff || ':' || t.version", since: 3 },
];

/// What a walk along the log alone does not show: its end, rows without an entry, articles without a text.
async fn look_around<C: ConnectionTrait>(
    db: &C,
    known: Option<&LogHead>,
    proof: &Proof,
    vouched: &[i64],
) -> Result<Option<Fault>> {
    let (head, last) = (log::head(db).await?, &proof.head);
    if last.seq == 0 {
        return Ok(Some(Fault::Missing { seq: 1 }));
    }
    if head.seq > last.seq {
        return Ok(Some(Fault::CutOff { last: last.seq, head: head.seq }));
    }
    if head != *last {
        return Ok(Some(Fault::WrongHead { last: last.seq, head: head.seq }));
    }
    if let Some(known) = known.filter(|known| known.seq > last.seq) {
        return Ok(Some(Fault::Forgotten { seq: known.seq }));
    }
    let schema = schema::current(db).await?;
    for (table, vouched) in TABLES.iter().zip(vouched).filter(|(table, _)| table.since <= schema) {
        let name = table.name;
        let rows: Option<i64> = sql::value(db, &format!("select count(*) from {name}"), vec![]).await?;
        if rows == Some(*vouched) {
            continue;
        }
        let key = table.key;
        let select =
            format!("select min({key}) from {name} t left join change c on c.wrote = {key} where c.seq is null");
        let row: Option<String> = sql::value(db, &select, vec![]).await?.flatten();
        if let Some(row) = row.as_deref().and_then(Kept::parse) {
            return Ok(Some(Fault::Unvouched { row }));
        }
    }
    let select = "select min(number) from article a where public = 1 and not exists \
                  (select 1 from revision r where r.article = a.number and r.version = a.live_version)";
    let bare: Option<i64> = sql::value(db, select, vec![]).await?.flatten();
    Ok(bare.and_then(ArticleNumber::new).map(|article| Fault::NoLiveText { article }))
}
