//! Conditional requests: a reader who has the page already is told so.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Turns a page that the reader holds into a bare 304 (RFC 9110 §13.1.2).
pub(crate) async fn not_modified(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let held = request.headers().get_all(header::IF_NONE_MATCH).iter().cloned().collect::<Vec<_>>();
    let response = next.run(request).await;
    let is_held = reads
        && response.status() == StatusCode::OK
        && etag(response.headers()).is_some_and(|etag| held.iter().any(|tags| names(tags.to_str().ok(), etag)));
    if !is_held {
        return response;
    }
    let (mut parts, _body) = response.into_parts();
    parts.status = StatusCode::NOT_MODIFIED;
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.remove(header::CONTENT_TYPE);
    Response::from_parts(parts, Body::empty()).into_response()
}

fn etag(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::ETAG)?.to_str().ok()
}

/// Whether a list of entity tags names this one, by the weak comparison that the header asks for.
fn names(tags: Option<&str>, etag: &str) -> bool {
    tags.is_some_and(|tags| {
        tags.split(',').map(str::trim).any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
    })
}
