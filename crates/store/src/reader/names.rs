//! Reading sections, series, reporters and topics.

use jikji_news::{
    ArticleNumber, PictureId, Reporter, ReporterId, Section, SectionId, Series, SeriesId, Topic, TopicId,
};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};

use crate::{Error, Result, sql};

#[derive(FromQueryResult)]
struct SectionRow {
    id: i64,
    slug: String,
    name: String,
    position: i64,
}

impl From<SectionRow> for Section {
    fn from(row: SectionRow) -> Self {
        Self { id: SectionId(row.id), slug: row.slug, name: row.name, position: row.position }
    }
}

#[derive(FromQueryResult)]
struct SeriesRow {
    id: i64,
    slug: String,
    name: String,
    description: Option<String>,
}

impl From<SeriesRow> for Series {
    fn from(row: SeriesRow) -> Self {
        Self { id: SeriesId(row.id), slug: row.slug, name: row.name, description: row.description }
    }
}

#[derive(FromQueryResult)]
struct TopicRow {
    id: i64,
    slug: String,
    name: String,
}

impl From<TopicRow> for Topic {
    fn from(row: TopicRow) -> Self {
        Self { id: TopicId(row.id), slug: row.slug, name: row.name }
    }
}

#[derive(FromQueryResult)]
struct ReporterRow {
    id: i64,
    slug: String,
    name: String,
    outlet: String,
    role: Option<String>,
    email: Option<String>,
    introduction: Option<String>,
    portrait: Option<String>,
}

impl TryFrom<ReporterRow> for Reporter {
    type Error = Error;

    fn try_from(row: ReporterRow) -> Result<Self> {
        let portrait = row.portrait.map(PictureId::try_from).transpose();
        Ok(Self {
            id: ReporterId(row.id),
            slug: row.slug,
            name: row.name,
            outlet: Some(row.outlet).filter(|outlet| !outlet.is_empty()),
            role: row.role,
            email: row.email,
            introduction: row.introduction,
            portrait: portrait.map_err(|why| Error::Damaged { what: format!("reporter {}", row.id), why })?,
        })
    }
}

pub(super) async fn sections<C: ConnectionTrait>(db: &C) -> Result<Vec<Section>> {
    let select = "select id, slug, name, position from section order by position, id";
    Ok(sql::records::<_, SectionRow>(db, select, vec![]).await?.into_iter().map(Section::from).collect())
}

pub(super) async fn all_series<C: ConnectionTrait>(db: &C) -> Result<Vec<Series>> {
    let select = "select id, slug, name, description from series order by name";
    Ok(sql::records::<_, SeriesRow>(db, select, vec![]).await?.into_iter().map(Series::from).collect())
}

pub(super) async fn series<C: ConnectionTrait>(db: &C, id: SeriesId) -> Result<Option<Series>> {
    let select = "select id, slug, name, description from series where id = $1";
    Ok(sql::record::<_, SeriesRow>(db, select, vec![id.0.into()]).await?.map(Series::from))
}

pub(super) async fn section_at<C: ConnectionTrait>(db: &C, slug: &str) -> Result<Option<Section>> {
    let select = "select id, slug, name, position from section where slug = $1";
    Ok(sql::record::<_, SectionRow>(db, select, vec![slug.into()]).await?.map(Section::from))
}

pub(super) async fn series_at<C: ConnectionTrait>(db: &C, slug: &str) -> Result<Option<Series>> {
    let select = "select id, slug, name, description from series where slug = $1";
    Ok(sql::record::<_, SeriesRow>(db, select, vec![slug.into()]).await?.map(Series::from))
}

pub(super) async fn reporter_at<C: ConnectionTrait>(db: &C, slug: &str) -> Result<Option<Reporter>> {
    let select = "select id, slug, name, outlet, role, email, introduction, portrait from reporter where slug = $1";
    sql::record::<_, ReporterRow>(db, select, vec![slug.into()]).await?.map(Reporter::try_from).transpose()
}

pub(super) async fn topic_at<C: ConnectionTrait>(db: &C, slug: &str) -> Result<Option<Topic>> {
    let select = "select id, slug, name from topic where slug = $1";
    Ok(sql::record::<_, TopicRow>(db, select, vec![slug.into()]).await?.map(Topic::from))
}

pub(super) async fn reporters_of<C: ConnectionTrait>(db: &C, number: ArticleNumber) -> Result<Vec<Reporter>> {
    let select = "select r.id, r.slug, r.name, r.outlet, r.role, r.email, r.introduction, r.portrait \
                  from article_reporter l join reporter r on r.id = l.reporter where l.article = $1 order by r.id";
    let rows: Vec<ReporterRow> = sql::records(db, select, vec![number.get().into()]).await?;
    rows.into_iter().map(Reporter::try_from).collect()
}

pub(super) async fn topics<C: ConnectionTrait>(db: &C, ids: &[TopicId]) -> Result<Vec<Topic>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let select = format!("select id, slug, name from topic where id in ({})", sql::places(1, ids.len()));
    let rows: Vec<TopicRow> = sql::records(db, &select, ids.iter().map(|id| id.0.into()).collect()).await?;
    Ok(rows.into_iter().map(Topic::from).collect())
}

pub(super) async fn reporters<C: ConnectionTrait>(db: &C, ids: &[ReporterId]) -> Result<Vec<Reporter>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let select = format!(
        "select id, slug, name, outlet, role, email, introduction, portrait from reporter where id in ({})",
        sql::places(1, ids.len())
    );
    let values = ids.iter().map(|id| id.0.into()).collect();
    let rows: Vec<ReporterRow> = sql::records(db, &select, values).await?;
    rows.into_iter().map(Reporter::try_from).collect()
}

pub(super) async fn topics_of<C: ConnectionTrait>(db: &C, number: ArticleNumber) -> Result<Vec<Topic>> {
    let select = "select t.id, t.slug, t.name from article_topic l join topic t on t.id = l.topic \
                  where l.article = $1 order by t.id";
    let rows: Vec<TopicRow> = sql::records(db, select, vec![number.get().into()]).await?;
    Ok(rows.into_iter().map(Topic::from).collect())
}

/// The section of this name.
pub(crate) async fn section_named<C: ConnectionTrait>(db: &C, name: &str) -> Result<Option<SectionId>> {
    Ok(sql::value(db, "select id from section where name = $1", vec![name.into()]).await?.map(SectionId))
}

/// The series of this name.
pub(crate) async fn series_named<C: ConnectionTrait>(db: &C, name: &str) -> Result<Option<SeriesId>> {
    Ok(sql::value(db, "select id from series where name = $1", vec![name.into()]).await?.map(SeriesId))
}

/// The topic of this name.
pub(crate) async fn topic_named<C: ConnectionTrait>(db: &C, name: &str) -> Result<Option<TopicId>> {
    Ok(sql::value(db, "select id from topic where name = $1", vec![name.into()]).await?.map(TopicId))
}

/// The reporter of this name and outlet; the empty outlet is none.
pub(crate) async fn reporter_named<C: ConnectionTrait>(db: &C, name: &str, outlet: &str) -> Result<Option<ReporterId>> {
    let select = "select id from reporter where name = $1 and outlet = $2";
    Ok(sql::value(db, select, vec![name.into(), outlet.into()]).await?.map(ReporterId))
}

/// Whether a slug is taken in one of the four tables.
pub(crate) async fn slug_taken<C: ConnectionTrait>(db: &C, table: &'static str, slug: &str) -> Result<bool> {
    let values: Vec<Value> = vec![slug.into()];
    Ok(sql::value::<_, i64>(db, &format!("select id from {table} where slug = $1"), values).await?.is_some())
}
