//! Reading what imports left: identities of pages, and old addresses.

use jikji_news::{ArticleNumber, LegacyFamily};
use sea_orm::{ConnectionTrait, FromQueryResult};

use crate::{Result, sql};

/// What an article was imported from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportOrigin {
    /// The hash of what the page held.
    pub page_hash: Vec<u8>,
    /// The version of the article that the page became.
    pub version: i64,
}

/// The article that a page of this identity became.
pub(crate) async fn article_of_identity<C: ConnectionTrait>(db: &C, identity: &str) -> Result<Option<ArticleNumber>> {
    let select = "select article from import_key where identity = $1";
    let number: Option<i64> = sql::value(db, select, vec![identity.into()]).await?;
    Ok(number.and_then(ArticleNumber::new))
}

/// What an article was imported from.
pub(crate) async fn import_origin<C: ConnectionTrait>(db: &C, number: ArticleNumber) -> Result<Option<ImportOrigin>> {
    #[derive(FromQueryResult)]
    struct Row {
        page_hash: Vec<u8>,
        version: i64,
    }
    let select = "select page_hash, version from import_origin where article = $1";
    let row: Option<Row> = sql::record(db, select, vec![number.get().into()]).await?;
    Ok(row.map(|row| ImportOrigin { page_hash: row.page_hash, version: row.version }))
}

pub(super) async fn legacy_article<C: ConnectionTrait>(
    db: &C,
    family: LegacyFamily,
    number: ArticleNumber,
    host: Option<&str>,
) -> Result<Option<ArticleNumber>> {
    #[derive(FromQueryResult)]
    struct Row {
        host: String,
        article: i64,
    }
    let select = "select host, article from legacy_address where family = $1 and number = $2";
    let rows: Vec<Row> = sql::records(db, select, vec![family.key().into(), number.get().into()]).await?;
    let of_host = rows.iter().find(|row| Some(row.host.as_str()) == host);
    let found = match (of_host, rows.as_slice()) {
        (Some(row), _) => Some(row.article),
        (None, [only, rest @ ..]) if rest.iter().all(|row| row.article == only.article) => Some(only.article),
        _ => None,
    };
    Ok(found.and_then(ArticleNumber::new))
}

pub(super) async fn legacy_addresses<C: ConnectionTrait>(
    db: &C,
    family: LegacyFamily,
    above: i64,
    most: u32,
) -> Result<Vec<(ArticleNumber, ArticleNumber)>> {
    #[derive(FromQueryResult)]
    struct Row {
        old: i64,
        article: i64,
    }
    let select = "select l.number as old, min(l.article) as article from legacy_address l \
                  join article a on a.number = l.article where l.family = $1 and l.number > $2 group by l.number \
                  having min(l.article) = max(l.article) and min(a.public) = 1 order by l.number limit $3";
    let values = vec![family.key().into(), above.into(), i64::from(most).into()];
    let rows: Vec<Row> = sql::records(db, select, values).await?;
    let numbers = |row: Row| ArticleNumber::new(row.old).zip(ArticleNumber::new(row.article));
    Ok(rows.into_iter().filter_map(numbers).collect())
}
