//! Requests that a machine sends twice, because it did not hear the first answer: it hears that one again.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jikji_store::KeptAnswer;
use sha2::{Digest, Sha256};

use super::body::whole;
use super::caller::caller;
use super::failure::failed;
use crate::api::Problem;
use crate::site::Site;
use crate::turns::Turns;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// Keys are random words or the like; what is longer is none.
const LONGEST_KEY: usize = 200;
/// What a request that may be repeated brings at most: texts, not pictures, which are the same the second time anyway.
const LARGEST: usize = 4 * 1024 * 1024;
/// The headers of an answer that are kept with it.
const KEPT: [HeaderName; 3] = [header::CONTENT_TYPE, header::ETAG, header::LOCATION];

/// The requests with keys that are under way.
pub(super) struct Repetition {
    site: Arc<Site>,
    turns: Turns<String>,
}

impl Repetition {
    /// For the paper of a site.
    pub(super) fn new(site: Arc<Site>) -> Self {
        Self { site, turns: Turns::default() }
    }
}

/// Lets a request with a key through once, and answers every later one like the first.
pub(super) async fn answer_once(State(repetition): State<Arc<Repetition>>, request: Request, next: Next) -> Response {
    let repeatable =
        matches!(*request.method(), Method::POST | Method::DELETE) && !request.uri().path().ends_with("/pictures");
    let Some(key) = request.headers().get(KEY).filter(|_| repeatable).cloned() else { return next.run(request).await };
    let Some(key) = key.to_str().ok().filter(|key| !key.is_empty() && key.len() <= LONGEST_KEY) else {
        let detail = "Idempotency-Key는 200자를 넘지 않는 ASCII 글자로 적어 주세요";
        return Problem::told(StatusCode::BAD_REQUEST, "unfit_key", detail).into_response();
    };
    let site = &repetition.site;
    let (mut parts, body) = request.into_parts();
    let actor = match caller(site, &parts.headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    let Some(staff) = actor.member().map(|member| member.id) else {
        return Problem::told(StatusCode::FORBIDDEN, "not_permitted", "").into_response();
    };
    let bytes = match whole(&parts.headers, body, LARGEST).await {
        Ok(bytes) => bytes,
        Err(response) => return response,
    };
    let mut hash = Sha256::new();
    for part in [parts.method.as_str().as_bytes(), parts.uri.path().as_bytes(), &bytes] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let hash = hash.finalize().to_vec();
    // Of two at once the second waits until the first is answered.
    let _turn = repetition.turns.turn(&format!("{}:{key}", staff.0)).await;
    match site.newsroom().reader().kept_answer(staff, key).await {
        Ok(Some(kept)) if kept.request_hash == hash => return again(kept),
        Ok(Some(_)) => {
            let detail = "이 Idempotency-Key는 다른 요청에 쓰였습니다. 새 요청에는 새 값을 적어 주세요";
            return Problem::told(StatusCode::UNPROCESSABLE_ENTITY, "key_taken", detail).into_response();
        }
        Ok(None) => {}
        Err(error) => return failed(&error.into()).into_response(),
    }
    parts.extensions.insert(actor);
    let response = next.run(Request::from_parts(parts, Body::from(bytes))).await;
    // Only what was done is told again: what failed may go well the next time.
    if !response.status().is_success() {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, LARGEST).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let kept = KeptAnswer {
        request_hash: hash,
        status: parts.status.as_u16(),
        headers: written(&parts.headers),
        body: body.to_vec(),
    };
    if let Err(error) = site.newsroom().keep_answer(staff, key, &kept).await {
        tracing::warn!(%error, "an answer could not be kept; the same request would be done twice");
    }
    Response::from_parts(parts, Body::from(body))
}

fn written(headers: &HeaderMap) -> String {
    let kept = KEPT.iter().filter_map(|name| Some(format!("{name}: {}\n", headers.get(name)?.to_str().ok()?)));
    kept.collect()
}

fn again(kept: KeptAnswer) -> Response {
    let mut response = Response::new(Body::from(kept.body));
    *response.status_mut() = StatusCode::from_u16(kept.status).unwrap_or(StatusCode::OK);
    for line in kept.headers.lines() {
        let Some((name, value)) = line.split_once(": ") else { continue };
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response.headers_mut().insert("idempotency-replayed", HeaderValue::from_static("true"));
    response
}
