//! Beginning an article, reading it, and saving another text of it.

use std::sync::Arc;

use axum::Json as JsonAnswer;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jikji_news::{ArticleNumber, Conflict, Merged};
use jikji_newsroom::Error;
use jikji_store::Error as StoreError;

use super::answer::{ArticleAnswer, StoredAnswer, TextAnswer, private, stored};
use super::body::Json;
use super::caller::Caller;
use super::failure::failed;
use super::handed_in::HandedIn;
use super::seen::{self, Numbered};
use crate::api::Problem;
use crate::site::Site;

/// Begins an article: a draft of whoever asks.
#[utoipa::path(
    post,
    path = "/api/v1/articles",
    request_body = HandedIn,
    security(("token" = ["articles"])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body again get the first answer again")),
    responses(
        (status = 201, description = "The article's number; its version is the ETag", body = StoredAnswer),
        (status = "default", description = "A problem", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn begin(State(site): State<Arc<Site>>, Caller(by): Caller, Json(text): Json<HandedIn>) -> Response {
    let (content, named) = text.take_apart();
    match site.newsroom().save_named_draft(None, content, &named, by).await {
        Ok(made) => stored(StatusCode::CREATED, made),
        Err(error) => failed(&error).into_response(),
    }
}

/// An article with its newest text, in whatever state.
#[utoipa::path(
    get,
    path = "/api/v1/articles/{number}",
    params(("number" = i64, Path, description = "The article's public number")),
    security(("token" = ["articles"])),
    responses(
        (status = 200, description = "The article", body = ArticleAnswer),
        (status = "default", description = "A problem", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn show(State(site): State<Arc<Site>>, Caller(by): Caller, Numbered(number): Numbered) -> Response {
    let read = async {
        let article = site.newsroom().read_article(number, &by).await?;
        let version = article.version;
        Ok::<_, Error>((ArticleAnswer::of(&site.newsroom().reader(), article).await?, version))
    };
    match read.await {
        Ok((answer, version)) => {
            let mut response = private(StatusCode::OK, JsonAnswer(answer));
            response.headers_mut().insert(header::ETAG, seen::tag(version));
            response
        }
        Err(error) => failed(&error).into_response(),
    }
}

/// Saves another text of an article, in place of the version that `If-Match` names. Where that is no longer the newest, the answer is 412
/// with both texts joined.
#[utoipa::path(
    put,
    path = "/api/v1/articles/{number}/draft",
    request_body = HandedIn,
    params(
        ("number" = i64, Path, description = "The article's public number"),
        ("If-Match" = String, Header, description = "The ETag of the version that was seen")
    ),
    security(("token" = ["articles"])),
    responses(
        (status = 200, description = "Saved", body = StoredAnswer),
        (status = 412, description = "Somebody was quicker; `merge` has both texts joined", body = Problem,
         content_type = "application/problem+json"),
        (status = "default", description = "A problem", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn save(
    State(site): State<Arc<Site>>,
    Caller(by): Caller,
    Numbered(number): Numbered,
    headers: HeaderMap,
    Json(text): Json<HandedIn>,
) -> Response {
    let version = match seen::version(&headers) {
        Ok(Some(version)) => version,
        Ok(None) => {
            let detail = "어느 판을 보고 고쳤는지 If-Match에 그 ETag를 적어 주세요";
            return Problem::told(StatusCode::PRECONDITION_REQUIRED, "no_version", detail).into_response();
        }
        Err(problem) => return problem.into_response(),
    };
    let (content, named) = text.take_apart();
    let mine = content.clone();
    let error = match site.newsroom().save_named_draft(Some((number, version)), content, &named, by).await {
        Ok(saved) => return stored(StatusCode::OK, saved),
        Err(error) => error,
    };
    let Error::Store(StoreError::Stale { found, .. }) = &error else { return failed(&error).into_response() };
    let (found, problem) = (*found, failed(&error));
    let problem = match site.newsroom().merge_draft(number, version, mine, &named).await {
        Ok(merged) => match with_merge(&site, number, problem, merged).await {
            Ok(problem) => problem,
            Err(error) => return failed(&error).into_response(),
        },
        // A version that never was cannot be joined with anything.
        Err(_) => problem,
    };
    let mut response = problem.into_response();
    response.headers_mut().insert(header::ETAG, seen::tag(found));
    response
}

async fn with_merge(site: &Site, number: ArticleNumber, problem: Problem, merged: Merged) -> Result<Problem, Error> {
    let text = TextAnswer::of(&site.newsroom().reader(), merged.content).await?;
    tracing::debug!(%number, conflicts = merged.conflicts.len(), "a text came late and was joined");
    let conflicts: &[Conflict] = &merged.conflicts;
    Ok(problem.with_merge(serde_json::json!({ "text": text, "conflicts": conflicts })))
}
