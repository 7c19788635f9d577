//! What machines are told of an article.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jikji_news::{Article, Byline, Content, Document, Label, Topic};
use jikji_newsroom::Stored;
use jikji_store::Reader;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::seen::tag;

/// Where an article stands after a write.
#[derive(Serialize, ToSchema)]
pub(crate) struct StoredAnswer {
    /// Its public number.
    number: i64,
    /// Its version, which the `ETag` names too.
    version: i64,
    /// Its state: draft, filed, desking, sent_back, held, scheduled, published, amending, taken_down, retracted, spiked.
    state: &'static str,
}

/// An answer to a write that changed an article.
pub(super) fn stored(status: StatusCode, stored: Stored) -> Response {
    let number = stored.number.get();
    let answer = StoredAnswer { number, version: stored.version, state: stored.state.key() };
    let mut response = private(status, Json(answer));
    response.headers_mut().insert(header::ETAG, tag(stored.version));
    if let (StatusCode::CREATED, Ok(place)) = (status, HeaderValue::try_from(format!("/api/v1/articles/{number}"))) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    response
}

/// An answer that nobody may keep for others.
pub(super) fn private(status: StatusCode, answer: impl IntoResponse) -> Response {
    let mut response = (status, answer).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

/// Something that articles stand under.
#[derive(Serialize, ToSchema)]
struct Heading {
    /// Its place in addresses.
    slug: String,
    /// Its name.
    name: String,
}

/// A text as it stands: what can be handed in again, but for section, series and topics, which have their slugs too.
#[derive(Serialize, ToSchema)]
pub(crate) struct TextAnswer {
    headline: String,
    decks: Vec<String>,
    #[schema(value_type = Vec<String>)]
    labels: Vec<Label>,
    summary: Option<String>,
    section: Option<Heading>,
    series: Option<Heading>,
    topics: Vec<Heading>,
    #[schema(value_type = Vec<Object>)]
    bylines: Vec<Byline>,
    kind: &'static str,
    #[schema(value_type = String)]
    language: Value,
    lead_picture: Option<String>,
    #[schema(format = DateTime)]
    embargo: Option<String>,
    #[schema(value_type = Vec<Object>)]
    body: Document,
}

/// An article as whoever may read it in the house sees it: its newest text.
#[derive(Serialize, ToSchema)]
pub(crate) struct ArticleAnswer {
    number: i64,
    version: i64,
    state: &'static str,
    /// 입력.
    #[schema(format = DateTime)]
    published_at: Option<String>,
    /// 수정.
    #[schema(format = DateTime)]
    modified_at: Option<String>,
    /// The last change of any kind.
    #[schema(format = DateTime)]
    changed_at: String,
    #[serde(flatten)]
    text: TextAnswer,
}

impl ArticleAnswer {
    /// Tells of an article.
    pub(super) async fn of(reader: &Reader, article: Article) -> jikji_store::Result<Self> {
        let clocks = article.clocks;
        Ok(Self {
            number: article.number.get(),
            version: article.version,
            state: article.state.key(),
            published_at: clocks.published_at.map(|at| at.to_string()),
            modified_at: clocks.modified_at.map(|at| at.to_string()),
            changed_at: clocks.changed_at.to_string(),
            text: TextAnswer::of(reader, article.content).await?,
        })
    }
}

impl TextAnswer {
    /// Tells of a text.
    pub(super) async fn of(reader: &Reader, content: Content) -> jikji_store::Result<Self> {
        let sections = reader.sections().await?.into_iter();
        let section = sections.into_iter().find(|section| Some(section.id) == content.section);
        let series = match content.series {
            Some(id) => reader.series(id).await?,
            None => None,
        };
        let named = |topic: Topic| Heading { slug: topic.slug, name: topic.name };
        let headlines = content.headlines;
        Ok(Self {
            headline: headlines.headline,
            decks: headlines.decks,
            labels: headlines.labels,
            summary: headlines.summary,
            section: section.map(|section| Heading { slug: section.slug, name: section.name }),
            series: series.map(|series| Heading { slug: series.slug, name: series.name }),
            topics: reader.topics(&content.topics).await?.into_iter().map(named).collect(),
            bylines: content.bylines,
            kind: content.kind.key(),
            language: serde_json::to_value(content.language).unwrap_or_default(),
            lead_picture: content.lead_picture.map(|id| id.as_str().to_owned()),
            embargo: content.embargo.map(|at| at.to_string()),
            body: content.body,
        })
    }
}
