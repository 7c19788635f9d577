//! Rows that are kept for ever. The log entry that came with such a row carries its digest, so that a text cannot be rewritten
//! unseen behind a log that is left alone.

use std::fmt;

use jiff::Timestamp;
use jikji_news::Signature;
use sea_orm::{ConnectionTrait, FromQueryResult};

use crate::log::digest;
use crate::{Result, sql};

/// The key of a row that is kept for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// A text of an article.
    Revision {
        /// The article.
        article: i64,
        /// Its version.
        version: i64,
    },
    /// A version of the masthead or the house rules.
    Setting {
        /// Which of them.
        name: String,
        /// Its version.
        version: i64,
    },
    /// A notice on an article.
    Notice {
        /// Its key.
        id: i64,
    },
    /// A decision on a word or on synonyms.
    Lexicon {
        /// Its key.
        id: i64,
    },
    /// What an editor chose for the related articles of one.
    RelatedChoice {
        /// The article.
        article: i64,
        /// Which choice of it.
        version: i64,
    },
    /// What the paper knows of a member of the staff, roles among it.
    Standing {
        /// The member.
        staff: i64,
        /// Its version.
        version: i64,
    },
}

/// A row and its digest, for the log.
#[derive(Debug)]
pub(crate) struct Voucher {
    pub row: Kept,
    pub hash: Vec<u8>,
}

impl fmt::Display for Kept {
    /// As the log names it: `revision:12:3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Revision { article, version } => write!(f, "revision:{article}:{version}"),
            Self::Setting { name, version } => write!(f, "setting:{name}:{version}"),
            Self::Notice { id } => write!(f, "notice:{id}"),
            Self::Lexicon { id } => write!(f, "lexicon:{id}"),
            Self::RelatedChoice { article, version } => write!(f, "related_choice:{article}:{version}"),
            Self::Standing { staff, version } => write!(f, "standing:{staff}:{version}"),
        }
    }
}

impl Kept {
    /// The row that the log names so.
    pub(crate) fn parse(key: &str) -> Option<Self> {
        let parts: Vec<&str> = key.split(':').collect();
        Some(match parts.as_slice() {
            ["revision", article, version] => {
                Self::Revision { article: article.parse().ok()?, version: version.parse().ok()? }
            }
            ["setting", name, version] => Self::Setting { name: (*name).to_owned(), version: version.parse().ok()? },
            ["notice", id] => Self::Notice { id: id.parse().ok()? },
            ["lexicon", id] => Self::Lexicon { id: id.parse().ok()? },
            ["related_choice", article, version] => {
                Self::RelatedChoice { article: article.parse().ok()?, version: version.parse().ok()? }
            }
            ["standing", staff, version] => {
                Self::Standing { staff: staff.parse().ok()?, version: version.parse().ok()? }
            }
            _ => return None,
        })
    }
}

/// The digest of a revision, a setting, a standing or a choice: its text, when and by whom.
pub(crate) fn digest_of_text(text: &str, at: i64, by: &str) -> Vec<u8> {
    digest(&[text.as_bytes(), &at.to_be_bytes(), by.as_bytes()])
}

/// Vouches for a text that was written at a moment by somebody.
pub(crate) fn vouch(row: Kept, text: &str, at: Timestamp, by: &Signature) -> Voucher {
    Voucher { row, hash: digest_of_text(text, at.as_microsecond(), &by.0) }
}

/// The words of a notice as they are stored.
#[derive(Debug, FromQueryResult)]
pub(crate) struct NoticeRow {
    pub article: i64,
    pub kind: String,
    pub ground: String,
    pub dated: String,
    pub placement: String,
    pub body: String,
}

impl NoticeRow {
    /// The digest of the notice.
    pub(crate) fn digest(&self) -> Vec<u8> {
        let words = [&self.kind, &self.ground, &self.dated, &self.placement, &self.body];
        let [kind, ground, dated, placement, body] = words.map(|word| word.as_bytes());
        digest(&[&self.article.to_be_bytes(), kind, ground, dated, placement, body])
    }
}

/// A decision on a word as it is stored.
#[derive(Debug, FromQueryResult)]
pub(crate) struct LexiconRow {
    pub sort: String,
    pub word: String,
    pub value: String,
    pub at: i64,
    pub by_whom: String,
}

impl LexiconRow {
    /// The digest of the decision.
    pub(crate) fn digest(&self) -> Vec<u8> {
        let [sort, word, value, by] = [&self.sort, &self.word, &self.value, &self.by_whom].map(|text| text.as_bytes());
        digest(&[sort, word, value, &self.at.to_be_bytes(), by])
    }
}

/// The digest of a row as it stands in the database now; `None` where it is gone.
pub(crate) async fn digest_of_row<C: ConnectionTrait>(db: &C, row: &Kept) -> Result<Option<Vec<u8>>> {
    #[derive(FromQueryResult)]
    struct Text {
        text: String,
        at: i64,
        by_whom: String,
    }
    let (select, values) = match row {
        Kept::Revision { article, version } => (
            "select content as text, at, by_whom from revision where article = $1 and version = $2",
            vec![(*article).into(), (*version).into()],
        ),
        Kept::Setting { name, version } => (
            "select value as text, at, by_whom from setting where name = $1 and version = $2",
            vec![name.as_str().into(), (*version).into()],
        ),
        Kept::RelatedChoice { article, version } => (
            "select value as text, at, by_whom from related_choice where article = $1 and version = $2",
            vec![(*article).into(), (*version).into()],
        ),
        Kept::Lexicon { id } => {
            let select = "select sort, word, value, at, by_whom from lexicon where id = $1";
            let row: Option<LexiconRow> = sql::record(db, select, vec![(*id).into()]).await?;
            return Ok(row.map(|row| row.digest()));
        }
        Kept::Standing { staff, version } => (
            "select value as text, at, by_whom from standing where staff = $1 and version = $2",
            vec![(*staff).into(), (*version).into()],
        ),
        Kept::Notice { id } => {
            let select = "select article, kind, ground, dated, placement, body from notice where id = $1";
            let row: Option<NoticeRow> = sql::record(db, select, vec![(*id).into()]).await?;
            return Ok(row.map(|row| row.digest()));
        }
    };
    let row: Option<Text> = sql::record(db, select, values).await?;
    Ok(row.map(|row| digest_of_text(&row.text, row.at, &row.by_whom)))
}
