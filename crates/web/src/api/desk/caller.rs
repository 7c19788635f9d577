//! Who asks: the owner of the token that the request shows.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jikji_news::Actor;

use super::failure::failed;
use crate::api::Problem;
use crate::site::Site;

/// The owner of a token, reaching as far as both.
pub(crate) struct Caller(pub Actor);

/// The owner of the token that the headers show.
pub(super) async fn caller(site: &Site, headers: &HeaderMap) -> Result<Actor, Response> {
    let shown = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token =
        shown.and_then(|shown| shown.split_once(' ')).filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    let Some((_, token)) = token else {
        return Err(stranger("토큰을 보이지 않았습니다. `Authorization: Bearer …`로 보내 주세요"));
    };
    match site.newsroom().actor_of_token(token.trim()).await {
        Ok(Some(actor)) => Ok(actor),
        Ok(None) => Err(stranger("이 토큰은 쓸 수 없습니다. 기한이 지났거나 거두었거나 없는 토큰입니다")),
        Err(error) => Err(failed(&error).into_response()),
    }
}

fn stranger(detail: &str) -> Response {
    let mut response = Problem::told(StatusCode::UNAUTHORIZED, "no_token", detail).into_response();
    response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"jikji\""));
    response
}

impl FromRequestParts<Arc<Site>> for Caller {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Response> {
        // Whoever answers repeated requests found out already.
        match parts.extensions.get::<Actor>() {
            Some(actor) => Ok(Self(actor.clone())),
            None => caller(site, &parts.headers).await.map(Self),
        }
    }
}
