//! What is turned away, or elsewhere, before anything is looked up.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::cache::is_search;
use crate::site::{Site, legacy};
use crate::{Error, Result, api};

/// The longest path and query, in bytes: our own addresses stay below 300, old ones and trackers below 2,000.
const LONGEST_ADDRESS: usize = 4096;
/// The same where a question stands in it: nine bytes a syllable, and whoever pastes a page gets an answer too.
const LONGEST_QUESTION: usize = 60 * 1024;
/// The most that all header names and values may take, in bytes: what common servers allow.
const LARGEST_HEADERS: usize = 32 * 1024;
/// How long a reader waits for an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Checks the form of a request, and sends those for a foreign host to the paper's own.
pub(crate) async fn check(State(site): State<Arc<Site>>, request: Request, next: Next) -> Result<Response> {
    let (uri, headers) = (request.uri(), request.headers());
    check_form(uri, headers)?;
    if uri.path() == "*" && request.method() == Method::OPTIONS {
        return Ok(abilities());
    }
    if !is_readable(uri.path()) {
        return Err(Error::Unreadable);
    }
    match elsewhere(&site, uri, headers) {
        Some(address) => Ok((StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, address)]).into_response()),
        None => Ok(next.run(request).await),
    }
}

/// Whether a request for an address that is known to be readable would come through. Kept pages are shown to no other.
pub(crate) fn lets_through(site: &Site, uri: &Uri, headers: &HeaderMap) -> bool {
    check_form(uri, headers).is_ok() && elsewhere(site, uri, headers).is_none()
}

fn check_form(uri: &Uri, headers: &HeaderMap) -> Result<()> {
    if size(headers) > LARGEST_HEADERS {
        return Err(Error::HeadersTooLarge);
    }
    let asks = is_search(uri.path()) || uri.path().starts_with("/api/");
    let longest = if asks { LONGEST_QUESTION } else { LONGEST_ADDRESS };
    if uri.path_and_query().map_or(0, |all| all.as_str().len()) > longest {
        return Err(Error::TooLong);
    }
    if headers.get_all(header::HOST).iter().count() > 1 {
        return Err(Error::Unreadable);
    }
    Ok(())
}

/// Gives up on an answer that takes too long.
pub(crate) async fn in_time(request: Request, next: Next) -> Result<Response> {
    tokio::time::timeout(PATIENCE, next.run(request)).await.map_err(|_elapsed| Error::TookTooLong)
}

/// Any other method than those of the routes: asking what can be done is answered, doing more is refused. What an address of the API
/// allows is its own; the router adds it.
pub(crate) async fn other_method(method: Method, uri: Uri) -> Response {
    if api::is_its(uri.path()) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    if method == Method::OPTIONS { abilities() } else { Error::WrongMethod.into_response() }
}

fn abilities() -> Response {
    (StatusCode::NO_CONTENT, [(header::ALLOW, HeaderValue::from_static(crate::headers::ALLOWED))]).into_response()
}

fn size(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum()
}

/// The address to go to when the request names a host that is not the paper's. Without a public address no host is foreign,
/// and none is ever repeated to the reader. Old addresses are answered under whatever host they had.
fn elsewhere(site: &Site, uri: &Uri, headers: &HeaderMap) -> Option<HeaderValue> {
    let public = site.config().public_url.as_ref()?;
    let host = host(uri, headers)?;
    if public.is_host(host) || legacy::is_old(uri.path()) {
        return None;
    }
    let place = uri.path_and_query().map_or("/", |place| place.as_str());
    HeaderValue::try_from(format!("{}{place}", public.as_str())).ok()
}

/// The host that a request names.
pub(crate) fn host<'r>(uri: &'r Uri, headers: &'r HeaderMap) -> Option<&'r str> {
    uri.authority().map(|authority| authority.as_str()).or_else(|| headers.get(header::HOST)?.to_str().ok())
}

/// Whether a path begins at the root and its percent-encoding is whole and spells UTF-8.
fn is_readable(path: &str) -> bool {
    path.starts_with('/') && decoded(path).is_some()
}

/// A path, or a part of one, without its percent-encoding; `None` where that is not whole or spells no UTF-8.
pub(crate) fn decoded(path: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(path.len());
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        let (Some(high), Some(low)) = (digit(bytes.next()), digit(bytes.next())) else { return None };
        // Two hex digits are at most 255.
        decoded.extend(u8::try_from(high * 16 + low));
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::extract::Request;
    use axum::middleware::from_fn;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::{in_time, is_readable};

    #[test]
    fn a_path_is_whole_utf_8() {
        for good in ["/", "/sections/gyeongje", "/%EA%B0%80", "/a%2Fb", "/%00", "/100%25", "/%ea%b0%80"] {
            assert!(is_readable(good), "{good}");
        }
        for bad in ["", "*", "a", "/%", "/%4", "/%zz", "/%+1", "/%B0%A1", "/%C0%AF", "/%ED%A0%80"] {
            assert!(!is_readable(bad), "{bad}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_that_takes_too_long_is_a_503() {
        let sleeps = get(async || std::future::pending::<()>().await);
        let routes: Router = Router::new().route("/", sleeps).layer(from_fn(in_time));
        let response = routes.oneshot(Request::new(Body::empty())).await.unwrap();
        assert_eq!(response.status(), 503);
    }
}
