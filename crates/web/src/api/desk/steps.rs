//! The steps of the workflow that machines take. Without `If-Match` a step is taken with whatever version stands.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequest, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jikji_news::{Actor, ArticleNumber, State as Standing, Step};
use jikji_newsroom::Error;
use serde::Deserialize;
use utoipa::ToSchema;

use super::answer::{StoredAnswer, stored};
use super::body::Json;
use super::caller::Caller;
use super::failure::failed;
use super::seen::{self, Numbered};
use crate::api::Problem;
use crate::site::Site;

/// When an article goes out.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Release {
    /// 예약 출고: the time (RFC 3339); at once without one.
    #[schema(value_type = Option<String>, format = DateTime)]
    at: Option<Timestamp>,
}

/// Why an article is taken from readers.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Removal {
    /// The reason.
    reason: String,
    /// `true` for 기사 취소: for good, and readers are told the reason. Otherwise 기사 내림: it can be put back, and the reason stays
    /// in the house.
    retract: bool,
}

/// What may be left out: no body at all says as much as an empty one.
async fn or_default<T: Default + for<'de> Deserialize<'de>>(request: Request) -> Result<T, Response> {
    let length = request.headers().get(header::CONTENT_LENGTH);
    let empty = length.is_none_or(|length| length == "0") && !request.headers().contains_key(header::TRANSFER_ENCODING);
    if empty {
        return Ok(T::default());
    }
    Ok(Json::<T>::from_request(request, &()).await?.0)
}

/// Takes a step that is chosen by the state the article is in.
async fn take(
    site: &Site,
    number: ArticleNumber,
    headers: &HeaderMap,
    by: Actor,
    choose: impl FnOnce(Standing) -> Step,
) -> Response {
    let seen = match seen::version(headers) {
        Ok(seen) => seen,
        Err(problem) => return problem.into_response(),
    };
    let taken = async {
        let article = site.newsroom().read_article(number, &by).await?;
        let step = choose(article.state);
        site.newsroom().take_step(number, seen.unwrap_or(article.version), &step, by).await
    };
    match taken.await {
        Ok(now) => stored(StatusCode::OK, now),
        Err(error) => told(&error),
    }
}

fn told(error: &Error) -> Response {
    failed(error).into_response()
}

macro_rules! steps {
    ($($name:ident $method:ident $path:literal $scope:literal $step:expr, $doc:literal;)*) => {$(
        #[doc = $doc]
        #[utoipa::path(
            $method,
            path = $path,
            params(
                ("number" = i64, Path, description = "The article's public number"),
                ("If-Match" = Option<String>, Header, description = "The ETag of the version that was seen"),
                ("Idempotency-Key" = Option<String>, Header, description = "The same key again gets the first answer again")
            ),
            security(("token" = [$scope])),
            responses(
                (status = 200, description = "Where the article stands now", body = StoredAnswer),
                (status = "default", description = "A problem", body = Problem, content_type = "application/problem+json")
            )
        )]
        pub(crate) async fn $name(
            State(site): State<Arc<Site>>,
            Caller(by): Caller,
            Numbered(number): Numbered,
            headers: HeaderMap,
        ) -> Response {
            take(&site, number, &headers, by, |_| $step).await
        }
    )*};
}

steps! {
    file post "/api/v1/articles/{number}/filing" "articles" Step::File, "송고: hands an article to the desk.";
    withdraw delete "/api/v1/articles/{number}/filing" "articles" Step::Withdraw, "송고 취소: takes it back, until desking begins.";
    amend post "/api/v1/articles/{number}/amendment" "articles" Step::Amend,
        "출고본 수정: begins an amendment; readers keep seeing the live text. Publishing lets it go live.";
    discard delete "/api/v1/articles/{number}/amendment" "articles" Step::Discard, "수정안 버리기: the live text stays.";
}

/// 바로 출고, 예약 출고, 수정안 반영, 다시 올리기: lets readers see the newest text, now or at a time.
#[utoipa::path(
    post,
    path = "/api/v1/articles/{number}/publication",
    request_body(content = Release, description = "May be left out"),
    params(
        ("number" = i64, Path, description = "The article's public number"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the version that was seen"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again gets the first answer again")
    ),
    security(("token" = ["publish"])),
    responses(
        (status = 200, description = "Where the article stands now", body = StoredAnswer),
        (status = "default", description = "A problem", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn publish(
    State(site): State<Arc<Site>>,
    Caller(by): Caller,
    Numbered(number): Numbered,
    headers: HeaderMap,
    request: Request<Body>,
) -> Response {
    let release: Release = match or_default(request).await {
        Ok(release) => release,
        Err(response) => return response,
    };
    take(&site, number, &headers, by, |state| match (release.at, state) {
        (Some(at), _) => Step::Schedule { at },
        (None, Standing::Amending) => Step::Apply,
        (None, Standing::TakenDown) => Step::PutBack,
        (None, _) => Step::Publish,
    })
    .await
}

/// 기사 내림, or 기사 취소 with `retract`: takes an article from readers, for a reason.
#[utoipa::path(
    delete,
    path = "/api/v1/articles/{number}/publication",
    request_body = Removal,
    params(
        ("number" = i64, Path, description = "The article's public number"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the version that was seen")
    ),
    security(("token" = ["publish"])),
    responses(
        (status = 200, description = "Where the article stands now", body = StoredAnswer),
        (status = "default", description = "A problem", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn take_down(
    State(site): State<Arc<Site>>,
    Caller(by): Caller,
    Numbered(number): Numbered,
    headers: HeaderMap,
    request: Request<Body>,
) -> Response {
    let Removal { reason, retract } = match or_default(request).await {
        Ok(removal) => removal,
        Err(response) => return response,
    };
    take(&site, number, &headers, by, |state| match state {
        _ if retract => Step::Retract { reason },
        Standing::Scheduled => Step::Unschedule,
        _ => Step::TakeDown { reason },
    })
    .await
}
