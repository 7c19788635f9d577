//! Versions as entity tags: what a machine saw, and what it got.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use jikji_news::ArticleNumber;

use crate::api::Problem;
use crate::site::Site;

/// The entity tag of a version of an article's text.
pub(super) fn tag(version: i64) -> HeaderValue {
    // Digits and quotes are always a header's value.
    HeaderValue::try_from(format!("\"v{version}\"")).unwrap_or_else(|_| HeaderValue::from_static("\"v0\""))
}

/// The version that `If-Match` names; `None` where it is absent.
pub(super) fn version(headers: &HeaderMap) -> Result<Option<i64>, Box<Problem>> {
    let Some(value) = headers.get(header::IF_MATCH) else { return Ok(None) };
    let version = value.to_str().ok().and_then(|tag| tag.trim().strip_prefix("\"v")?.strip_suffix('"')?.parse().ok());
    version.map(Some).ok_or_else(|| {
        let detail = "If-Match에는 받은 ETag를 그대로 적어 주세요. 보기: \"v3\"";
        Box::new(Problem::told(StatusCode::BAD_REQUEST, "unreadable_tag", detail))
    })
}

/// The article that an address names.
pub(crate) struct Numbered(pub ArticleNumber);

impl FromRequestParts<Arc<Site>> for Numbered {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _site: &Arc<Site>) -> Result<Self, Problem> {
        let number = parts.uri.path().split('/').nth(4).and_then(|number| number.parse::<ArticleNumber>().ok());
        number.map(Self).ok_or_else(|| {
            let detail = "기사 번호를 읽을 수 없습니다. 번호는 1부터의 자연수입니다";
            Problem::told(StatusCode::NOT_FOUND, "no_article", detail)
        })
    }
}
