//! Reading what a machine hands in: bounded, of the right type, and told by field what is wrong with it.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;

use crate::api::Problem;

/// The most that a text may be, in bytes of JSON: a thousand times a long article.
const LARGEST_TEXT: usize = 4 * 1024 * 1024;

/// A body of JSON.
pub(crate) struct Json<T>(pub T);

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Response;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        let bytes = whole(&parts.headers, body, LARGEST_TEXT).await?;
        if !(kind.eq_ignore_ascii_case("application/json") || kind.ends_with("+json")) {
            let detail = "본문은 `Content-Type: application/json`으로 보내 주세요";
            return Err(Problem::told(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_json", detail).into_response());
        }
        parse(&bytes).map(Self).map_err(|refused| *refused)
    }
}

/// Reads JSON. What is no JSON at all is 400; what is JSON of another shape is 422, with the path of the field.
fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Box<Response>> {
    // A list would be taken for the fields in their order, which is nobody's to know.
    if bytes.trim_ascii_start().starts_with(b"[") {
        return Err(Box::new(misshapen("", "a list where an object belongs".to_owned())));
    }
    let mut reading = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut reading);
    let error = match read.map(|value| (value, reading.end())) {
        Ok((value, Ok(()))) => return Ok(value),
        Ok((_, Err(error))) => return Err(Box::new(unreadable(&error))),
        Err(error) => error,
    };
    let path = error.path().to_string();
    let cause = error.into_inner();
    if !cause.is_data() {
        return Err(Box::new(unreadable(&cause)));
    }
    Err(Box::new(misshapen(&path, cause.to_string())))
}

fn misshapen(path: &str, message: String) -> Response {
    let field = path.replace(['[', ']'], ".").replace("..", ".").trim_matches('.').to_owned();
    let detail = "본문의 모양이 다릅니다. /api/openapi.json의 설명을 보아 주세요";
    let problem = Problem::told(StatusCode::UNPROCESSABLE_ENTITY, "wrong_shape", detail);
    problem.at(if field.is_empty() { "body" } else { &field }, message).into_response()
}

fn unreadable(error: &serde_json::Error) -> Response {
    let detail = format!("본문을 JSON으로 읽을 수 없습니다: {error}");
    Problem::told(StatusCode::BAD_REQUEST, "unreadable", detail).into_response()
}

/// The whole of a body. One that says it is too large is refused before any of it is read.
pub(super) async fn whole(headers: &HeaderMap, body: Body, largest: usize) -> Result<Bytes, Response> {
    let told = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    let told = told.and_then(|length| length.parse::<u64>().ok());
    let too_large = || {
        let detail = format!("본문이 너무 큽니다. {}MB까지 받습니다", largest / 1_048_576);
        let mut response = Problem::told(StatusCode::PAYLOAD_TOO_LARGE, "too_large", detail).into_response();
        // What is still coming is not read, so that nothing else can come by this way.
        response.headers_mut().insert(header::CONNECTION, header::HeaderValue::from_static("close"));
        response
    };
    if told.is_some_and(|told| told > largest as u64) {
        return Err(too_large());
    }
    to_bytes(body, largest).await.map_err(|_cut_or_too_large| too_large())
}
