//! How a typed page becomes a response.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jikji_news::{Language, Tag};
use jikji_render::{CachePolicy, Page, Renderer};

use crate::Error;
use crate::cache::Recipe;

/// A page, with what it depends on, on its way to a reader.
pub(crate) struct Answer<P> {
    page: P,
    recipe: Recipe,
    renderer: Arc<Renderer>,
    status: StatusCode,
}

impl<P: Page> Answer<P> {
    /// A page made by this recipe.
    pub(crate) fn new(renderer: Arc<Renderer>, page: P, recipe: Recipe) -> Self {
        Self { page, recipe, renderer, status: StatusCode::OK }
    }

    /// With another status than 200: the page itself tells why.
    pub(crate) fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }
}

impl<P: Page> IntoResponse for Answer<P> {
    fn into_response(self) -> Response {
        match self.renderer.render(&self.page) {
            Ok(html) => document(self.status, self.page.chrome().language, self.page.cache_policy(), self.recipe, html),
            Err(error) => Error::from(error).into_response(),
        }
    }
}

/// An HTML response. Its recipe travels with it to where pages are kept; there it gets its encoding and `ETag`.
pub(crate) fn document(
    status: StatusCode,
    language: Language,
    policy: CachePolicy,
    recipe: Recipe,
    html: String,
) -> Response {
    let mut response = (status, Body::from(html)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
    put(headers, header::CACHE_CONTROL, policy.header());
    if !recipe.tags.is_empty() {
        let keys: Vec<String> = recipe.tags.iter().map(Tag::to_string).collect();
        put(headers, header::HeaderName::from_static("surrogate-key"), keys.join(" "));
    }
    response.extensions_mut().insert(recipe);
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

/// Sets a header to a text that we made ourselves; one that is no header value is left out rather than sent broken.
fn put(headers: &mut HeaderMap, name: header::HeaderName, value: String) {
    if let Ok(value) = HeaderValue::from_maybe_shared(axum::body::Bytes::from(value)) {
        headers.insert(name, value);
    }
}
