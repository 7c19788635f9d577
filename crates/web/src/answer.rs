//! How a typed page becomes a response.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jikji_news::{Language, Tag};
use jikji_render::{CachePolicy, Page, Renderer};
use sha2::{Digest, Sha256};

use crate::Error;

/// A page, with what it depends on, on its way to a reader.
pub(crate) struct Answer<P> {
    page: P,
    tags: Vec<Tag>,
    renderer: Arc<Renderer>,
}

impl<P: Page> Answer<P> {
    /// A page that shows what these tags name.
    pub(crate) fn new(renderer: Arc<Renderer>, page: P, tags: Vec<Tag>) -> Self {
        Self { page, tags, renderer }
    }
}

impl<P: Page> IntoResponse for Answer<P> {
    fn into_response(self) -> Response {
        match self.renderer.render(&self.page) {
            Ok(html) => {
                document(StatusCode::OK, self.page.chrome().language, self.page.cache_policy(), &self.tags, html)
            }
            Err(error) => Error::from(error).into_response(),
        }
    }
}

/// An HTML response.
pub(crate) fn document(
    status: StatusCode,
    language: Language,
    policy: CachePolicy,
    tags: &[Tag],
    html: String,
) -> Response {
    let etag = etag(html.as_bytes());
    let mut response = (status, Body::from(html)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
    put(headers, header::CACHE_CONTROL, policy.header());
    if status == StatusCode::OK {
        put(headers, header::ETAG, etag);
    }
    if !tags.is_empty() {
        let keys: Vec<String> = tags.iter().map(Tag::to_string).collect();
        put(headers, header::HeaderName::from_static("surrogate-key"), keys.join(" "));
    }
    response
}

/// A file: kept for ever when its address can only ever mean these bytes.
pub(crate) fn file(bytes: impl Into<Body>, content_type: &'static str, policy: CachePolicy, etag: String) -> Response {
    let mut response = bytes.into().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    put(headers, header::CACHE_CONTROL, policy.header());
    put(headers, header::ETAG, etag);
    response
}

/// The strong `ETag` of these bytes: a part of their SHA-256.
fn etag(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
}

/// Sets a header to a text that we made ourselves; one that is no header value is left out rather than sent broken.
fn put(headers: &mut HeaderMap, name: header::HeaderName, value: String) {
    if let Ok(value) = HeaderValue::from_maybe_shared(axum::body::Bytes::from(value)) {
        headers.insert(name, value);
    }
}
