//! Bringing a picture: the bytes of the file are the body.

use std::sync::Arc;

use axum::Json as JsonAnswer;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jikji_newsroom::{PICTURE_BYTES, ToldOfPicture};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::answer::private;
use super::body::whole;
use super::caller::Caller;
use super::failure::failed;
use crate::api::Problem;
use crate::site::Site;

/// What is said of a picture.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Told {
    /// 대체 글: what it shows, for those who do not see it.
    alt: Option<String>,
    /// 설명.
    caption: Option<String>,
    /// 출처.
    credit: Option<String>,
}

/// A picture of the paper.
#[derive(Serialize, ToSchema)]
pub(crate) struct PictureAnswer {
    /// Its key: what `lead_picture` and the picture blocks of a body name.
    id: String,
}

/// Brings a picture into the paper: JPEG, PNG, WebP or GIF, by its content. Its renditions stand upright, without what cameras write
/// into files; the same picture twice is one.
#[utoipa::path(
    post,
    path = "/api/v1/pictures",
    params(Told),
    request_body(content = Vec<u8>, description = "The file", content_type = "image/*"),
    security(("token" = ["articles"])),
    responses(
        (status = 201, description = "The picture's key", body = PictureAnswer),
        (status = "default", description = "A problem", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn bring(
    State(site): State<Arc<Site>>,
    Caller(by): Caller,
    told: Result<Query<Told>, QueryRejection>,
    request: Request,
) -> Response {
    let Ok(Query(Told { alt, caption, credit })) = told else {
        let detail = "주소에는 alt, caption, credit만 적습니다";
        return Problem::told(StatusCode::BAD_REQUEST, "unreadable", detail).into_response();
    };
    let (parts, body) = request.into_parts();
    let bytes = match whole(&parts.headers, body, PICTURE_BYTES).await {
        Ok(bytes) => bytes,
        Err(response) => return response,
    };
    match site.newsroom().add_picture(bytes, ToldOfPicture { alt, caption, credit }, by).await {
        Ok(id) => private(StatusCode::CREATED, JsonAnswer(PictureAnswer { id: id.as_str().to_owned() })),
        Err(error) => failed(&error).into_response(),
    }
}
