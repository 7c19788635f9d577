//! Keeping pages: the way of a request through the page cache.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::cache::{Entry, Found, Key, Recipe, is_search, key};
use crate::drawing::without_body;
use crate::error::Words;
use crate::guard;
use crate::site::Site;

/// No page of ours comes near this; one that does is not kept.
const LARGEST_PAGE: usize = 8 * 1024 * 1024;

/// The kept answer to a request, if there is one that holds. Asks nothing of the database, and renders nothing.
pub(crate) fn ready(site: &Site, method: &Method, uri: &Uri, headers: &HeaderMap) -> Option<Response> {
    let key = key_of(method, uri)?;
    ready_at(site, &key, method, uri, headers)
}

fn ready_at(site: &Site, key: &Key, method: &Method, uri: &Uri, headers: &HeaderMap) -> Option<Response> {
    match site.cache().look(key, site.paper().moment()) {
        Found::Fresh(entry) if guard::lets_through(site, uri, headers) => {
            if entry.is_now_popular() {
                let popular = Arc::clone(&entry);
                tokio::task::spawn_blocking(move || popular.encode());
            }
            Some(entry.respond(method, headers))
        }
        _ => None,
    }
}

fn key_of(method: &Method, uri: &Uri) -> Option<Key> {
    matches!(*method, Method::GET | Method::HEAD).then(|| key(uri.path()))?
}

/// Answers from the cache, or has the page made, once for everybody who asks for it meanwhile, and keeps it.
pub(crate) async fn keep(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let Some(key) = key_of(request.method(), request.uri()) else { return once(request, next).await };
    let (mut parts, body) = request.into_parts();
    if !guard::lets_through(&site, &parts.uri, &parts.headers) {
        return next.run(Request::from_parts(parts, body)).await;
    }
    let _turn = site.cache().flights().turn(&key).await;
    if let Some(response) = ready_at(&site, &key, &parts.method, &parts.uri, &parts.headers) {
        return response;
    }
    // The page is made whole, for whoever asks next: not its head alone, and not compared with what this reader holds.
    let (method, headers) = (parts.method.clone(), parts.headers.clone());
    parts.method = Method::GET;
    parts.headers.remove(header::IF_NONE_MATCH);
    let response = next.run(Request::from_parts(parts, body)).await;
    finish(&site, key, &method, &headers, response).await
}

/// An answer that is not kept. A search gets its encoding and `ETag` all the same, and is forgotten.
async fn once(mut request: Request, next: Next) -> Response {
    let method = request.method().clone();
    if !is_search(request.uri().path()) || !matches!(method, Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let headers = request.headers().clone();
    *request.method_mut() = Method::GET;
    request.headers_mut().remove(header::IF_NONE_MATCH);
    let mut response = next.run(request).await;
    let Some(recipe) = response.extensions_mut().remove::<Recipe>() else {
        return if method == Method::HEAD { without_body(response) } else { response };
    };
    let (parts, body) = response.into_parts();
    match to_bytes(body, LARGEST_PAGE).await {
        Ok(bytes) => Entry::new(parts.status, parts.headers, bytes, recipe).respond(&method, &headers),
        Err(error) => too_large(&error),
    }
}

async fn finish(site: &Site, key: Key, method: &Method, headers: &HeaderMap, mut response: Response) -> Response {
    let status = response.status();
    let as_asked = |response| if method == Method::HEAD { without_body(response) } else { response };
    let failed = status.is_server_error() && response.extensions().get::<Words>() != Some(&Words::SetUp);
    if failed {
        if let Found::Stale(entry) = site.cache().look(&key, site.paper().moment()) {
            tracing::warn!(path = key.as_str(), %status, "a page could not be made anew; readers get the one before");
            return entry.respond(method, headers);
        }
        return as_asked(response);
    }
    let recipe = response.extensions_mut().remove::<Recipe>();
    let (Some(recipe), true) = (recipe, is_kept(status)) else { return as_asked(response) };
    let (parts, body) = response.into_parts();
    match to_bytes(body, LARGEST_PAGE).await {
        Ok(bytes) => {
            let entry = Arc::new(Entry::new(parts.status, parts.headers, bytes, recipe));
            site.cache().keep(key, Arc::clone(&entry), site.paper().moment());
            entry.respond(method, headers)
        }
        Err(error) => too_large(&error),
    }
}

fn too_large(error: &axum::Error) -> Response {
    tracing::error!(%error, "a page is too large to be shown");
    let mut refused = Response::new(Body::empty());
    *refused.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    refused
}

/// What is kept: pages, and that there is none at an address.
fn is_kept(status: StatusCode) -> bool {
    matches!(status, StatusCode::OK | StatusCode::NOT_FOUND | StatusCode::GONE)
}
