//! Reading what stands on every page: settings, weather, banners, and the pictures that pages show.

use jikji_news::{Banner, BannerId, Picture, PictureId, Weather};
use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::de::DeserializeOwned;

use crate::{Error, Result, sql};

/// Which history the log belongs to.
pub(super) async fn epoch<C: ConnectionTrait>(db: &C) -> Result<String> {
    let epoch: Option<String> = sql::value(db, "select value from meta where name = 'epoch'", vec![]).await?;
    epoch.ok_or_else(|| Error::Damaged { what: "meta".into(), why: "the epoch is missing".into() })
}

/// The newest version of a setting.
pub(crate) async fn latest_setting<C: ConnectionTrait, T: DeserializeOwned>(db: &C, name: &str) -> Result<Option<T>> {
    let select = "select value from setting where name = $1 order by version desc limit 1";
    let text: Option<String> = sql::value(db, select, vec![name.into()]).await?;
    text.map(|text| sql::parse(|| format!("setting {name}"), &text)).transpose()
}

/// The weather to show.
pub(crate) async fn weather<C: ConnectionTrait>(db: &C) -> Result<Option<Weather>> {
    let text: Option<String> = sql::value(db, "select value from weather where id = 1", vec![]).await?;
    text.map(|text| sql::parse(|| "weather".into(), &text)).transpose()
}

pub(super) async fn banners<C: ConnectionTrait>(db: &C) -> Result<Vec<Banner>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        value: String,
    }
    let rows: Vec<Row> = sql::records(db, "select id, value from banner order by slot, position, id", vec![]).await?;
    rows.into_iter()
        .map(|row| {
            let banner: Banner = sql::parse(|| format!("banner {}", row.id), &row.value)?;
            Ok(Banner { id: BannerId(row.id), ..banner })
        })
        .collect()
}

pub(super) async fn pictures<C: ConnectionTrait>(db: &C, ids: &[PictureId]) -> Result<Vec<Picture>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let select = format!("select value from picture where id in ({})", sql::places(1, ids.len()));
    let rows = sql::rows(db, &select, ids.iter().map(|id| id.as_str().into()).collect()).await?;
    rows.iter().map(|row| sql::parse(|| "picture".into(), &row.try_get_by_index::<String>(0)?)).collect()
}

pub(super) async fn pictures_after<C: ConnectionTrait>(
    db: &C,
    id: Option<&PictureId>,
    most: u32,
) -> Result<Vec<Picture>> {
    let select = "select value from picture where id > $1 order by id limit $2";
    let after = id.map_or("", PictureId::as_str);
    let rows = sql::rows(db, select, vec![after.into(), i64::from(most).into()]).await?;
    rows.iter().map(|row| sql::parse(|| "picture".into(), &row.try_get_by_index::<String>(0)?)).collect()
}
