//! Problem details (RFC 9457): what went wrong, at which field, in words.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jikji_news::Language;
use jikji_render::pages::ErrorPage;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::site::Site;

const CONTENT_TYPE: HeaderValue = HeaderValue::from_static("application/problem+json");

/// What went wrong with a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// Which kind of problem; `about:blank` says no more than the status.
    #[serde(rename = "type")]
    kind: &'static str,
    /// In a few words.
    title: String,
    /// The HTTP status.
    status: u16,
    /// Which problem of that status it is, in a word for programs.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    /// What to do about it.
    detail: String,
    /// The fields of the request that are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<WrongField>,
    /// With `stale`: `text`, both texts joined, and `conflicts`, where somebody has to choose.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    merge: Option<Value>,
}

/// A field of a request that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct WrongField {
    /// Where: a field of the query, or a path into the body such as `headline` or `body.content.2`.
    field: String,
    /// What is wrong, and how it is right.
    message: String,
}

impl Problem {
    /// The problem of a status, in the words of the paper's error pages.
    pub(crate) fn of(site: &Site, status: StatusCode) -> Self {
        let words = ErrorPage::words_of(status.as_u16());
        let word = |part: &str| site.renderer().word(Language::Ko, &format!("error-{words}-{part}"));
        Self { title: word("title"), code: None, ..Self::told(status, "", word("text")) }
    }

    /// The problem of a status, in words of its own.
    pub(super) fn told(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or_default().to_owned(),
            status: status.as_u16(),
            code: Some(code),
            detail: detail.into(),
            errors: Vec::new(),
            merge: None,
        }
    }

    /// The same problem, with both texts joined.
    pub(super) fn with_merge(mut self, merge: Value) -> Self {
        self.merge = Some(merge);
        self
    }

    /// Under another title.
    pub(crate) fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// With what exactly is wrong.
    pub(crate) fn detailed(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// With a field that is wrong.
    pub(crate) fn at(mut self, field: impl Into<String>, message: impl Into<String>) -> Self {
        self.errors.push(WrongField { field: field.into(), message: message.into() });
        self
    }

    /// The answer in the place of a bare one, whose `Allow` and `Retry-After` it keeps.
    pub(super) fn answering(self, bare: &Response) -> Response {
        let mut response = self.into_response();
        for name in [header::ALLOW, header::RETRY_AFTER] {
            if let Some(value) = bare.headers().get(&name) {
                response.headers_mut().insert(name, value.clone());
            }
        }
        response
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self)).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, CONTENT_TYPE);
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

/// Whether a response tells its problem.
pub(super) fn is_told(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE) == Some(&CONTENT_TYPE)
}
