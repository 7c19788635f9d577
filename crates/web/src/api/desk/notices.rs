//! 정정·반론 달기.

use std::sync::Arc;

use axum::Json as JsonAnswer;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil;
use jikji_news::{Ground, Notice, NoticeId, NoticeKind, Placement};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer::private;
use super::body::Json;
use super::caller::Caller;
use super::failure::failed;
use super::seen::Numbered;
use crate::api::Problem;
use crate::site::Site;

/// A notice to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewNotice {
    /// own_correction, correction_report, reply_report, correction_and_reply, followup_report, clarification.
    #[schema(value_type = String)]
    kind: NoticeKind,
    /// own, claim, arbitration, court.
    #[schema(value_type = String)]
    ground: Ground,
    /// The day it was made; today in the paper's time zone if left out.
    #[schema(value_type = Option<String>, format = Date)]
    dated: Option<civil::Date>,
    /// top or bottom.
    #[serde(default)]
    #[schema(value_type = String)]
    placement: Placement,
    /// What it says.
    text: String,
}

/// A notice that was added.
#[derive(Serialize, ToSchema)]
pub(crate) struct NoticeAnswer {
    /// Its key.
    id: i64,
}

/// Adds a notice to an article that went out.
#[utoipa::path(
    post,
    path = "/api/v1/articles/{number}/notices",
    request_body = NewNotice,
    params(
        ("number" = i64, Path, description = "The article's public number"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body again get the first answer again")
    ),
    security(("token" = ["publish"])),
    responses(
        (status = 201, description = "The notice's key", body = NoticeAnswer),
        (status = "default", description = "A problem", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn add(
    State(site): State<Arc<Site>>,
    Caller(by): Caller,
    Numbered(number): Numbered,
    Json(new): Json<NewNotice>,
) -> Response {
    let paper = site.newsroom();
    if new.text.trim().is_empty() {
        let detail = "알림에 글이 없습니다";
        return Problem::told(StatusCode::UNPROCESSABLE_ENTITY, "lacking", detail).at("text", detail).into_response();
    }
    let today = || paper.clock().now().to_zoned_datetime(paper.zone().clone()).date();
    let (kind, ground, placement, text) = (new.kind, new.ground, new.placement, new.text);
    let dated = new.dated.unwrap_or_else(today);
    let notice = Notice { id: NoticeId(0), kind, ground, dated, placement, text };
    match paper.add_notice(number, &notice, by).await {
        Ok(NoticeId(id)) => private(StatusCode::CREATED, JsonAnswer(NoticeAnswer { id })),
        Err(error) => failed(&error).into_response(),
    }
}
