//! Reading one article.

use jikji_news::{
    Article, ArticleNumber, Clocks, Content, Ground, Notice, NoticeId, NoticeKind, Origin, Placement, State,
};
use sea_orm::{ConnectionTrait, FromQueryResult};

use crate::{Error, Result, sql};

#[derive(FromQueryResult)]
struct ArticleRow {
    version: i64,
    state: String,
    origin: String,
    published_at: Option<i64>,
    modified_at: Option<i64>,
    changed_at: i64,
    notices: i64,
    content: String,
}

/// An article with its live or its newest text; `None` where there is no such article, or no live text.
pub(crate) async fn stored_article<C: ConnectionTrait>(
    db: &C,
    number: ArticleNumber,
    live: bool,
) -> Result<Option<Article>> {
    let select = if live {
        "select a.version, a.state, a.origin, a.published_at, a.modified_at, a.changed_at, a.notices, \
         r.content \
         from article a join revision r on r.article = a.number and r.version = a.live_version where a.number = $1"
    } else {
        "select a.version, a.state, a.origin, a.published_at, a.modified_at, a.changed_at, a.notices, \
         r.content \
         from article a join revision r on r.article = a.number and r.version = a.version where a.number = $1"
    };
    let Some(row) = sql::record::<_, ArticleRow>(db, select, vec![number.get().into()]).await? else {
        return Ok(None);
    };
    let what = || format!("article {number}");
    Ok(Some(Article {
        number,
        version: row.version,
        state: parse_state(number, &row.state)?,
        content: sql::parse(what, &row.content)?,
        clocks: Clocks {
            published_at: row.published_at.map(sql::moment).transpose()?,
            modified_at: row.modified_at.map(sql::moment).transpose()?,
            changed_at: sql::moment(row.changed_at)?,
        },
        origin: sql::parse_word::<Origin>(what, &row.origin)?,
        // Most articles have none, and need not be asked for them.
        notices: if row.notices > 0 { notices(db, number).await? } else { Vec::new() },
    }))
}

pub(super) async fn revision<C: ConnectionTrait>(
    db: &C,
    number: ArticleNumber,
    version: i64,
) -> Result<Option<Content>> {
    let select = "select content from revision where article = $1 and version = $2";
    let content: Option<String> = sql::value(db, select, vec![number.get().into(), version.into()]).await?;
    content.map(|content| sql::parse(|| format!("article {number}"), &content)).transpose()
}

pub(super) async fn state_of<C: ConnectionTrait>(db: &C, number: ArticleNumber) -> Result<Option<State>> {
    let select = "select state from article where number = $1";
    let state: Option<String> = sql::value(db, select, vec![number.get().into()]).await?;
    state.map(|state| parse_state(number, &state)).transpose()
}

pub(super) fn parse_state(number: ArticleNumber, state: &str) -> Result<State> {
    State::from_key(state)
        .ok_or_else(|| Error::Damaged { what: format!("article {number}"), why: format!("`{state}` is no state") })
}

async fn notices<C: ConnectionTrait>(db: &C, number: ArticleNumber) -> Result<Vec<Notice>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        kind: String,
        ground: String,
        dated: String,
        placement: String,
        body: String,
    }
    let select = "select id, kind, ground, dated, placement, body from notice where article = $1 order by id";
    let rows: Vec<Row> = sql::records(db, select, vec![number.get().into()]).await?;
    rows.into_iter()
        .map(|row| {
            let what = || format!("notice {}", row.id);
            Ok(Notice {
                id: NoticeId(row.id),
                kind: sql::parse_word::<NoticeKind>(what, &row.kind)?,
                ground: sql::parse_word::<Ground>(what, &row.ground)?,
                dated: sql::parse_word(what, &row.dated)?,
                placement: sql::parse_word::<Placement>(what, &row.placement)?,
                text: row.body,
            })
        })
        .collect()
}
