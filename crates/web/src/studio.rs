//! The studio: where the paper is made. A part of its own behind its own walls: nothing of it is ever kept, nothing of it is
//! shown to who is not signed in, and nothing is done for another site.

mod account;
mod cookie;
mod desk;
mod door;
mod events;
mod member;
mod staff;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use jikji_news::{Language, Refusal};
use jikji_newsroom::{Error as NewsroomError, PasswordFault};
use jikji_render::Page;
use jikji_render::pages::RefusedPage;
use jikji_store::Error as StoreError;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;

pub(crate) use member::Peer;

use crate::site::{Site, Visit};
use crate::{Result, drawing, guard, headers};

/// Every address of the studio.
pub(crate) fn routes(site: &Arc<Site>) -> Router {
    let routes = Router::new()
        .route("/studio", get(desk::show))
        .route("/studio/sign-in", get(door::show).post(door::enter))
        .route("/studio/sign-out", post(door::leave))
        .route("/studio/invitations/{key}", get(door::invitation).post(door::accept))
        .route("/studio/account", get(account::show))
        .route("/studio/account/proof", post(account::prove))
        .route("/studio/account/password", post(account::change_password))
        .route("/studio/account/codes", post(account::codes_on))
        .route("/studio/account/codes/off", post(account::codes_off))
        .route("/studio/account/sessions/{id}/end", post(account::end_session))
        .route("/studio/staff", get(staff::show).post(staff::invite))
        .route("/studio/staff/{id}/disable", post(staff::disable))
        .route("/studio/staff/{id}/recover", post(staff::recover))
        .route("/studio/events", get(events::stream));
    routes
        .with_state(Arc::clone(site))
        .layer(CatchPanicLayer::custom(drawing::panicked))
        .layer(from_fn(guard::in_time))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(Arc::clone(site), refused))
        .layer(from_fn_with_state(Arc::clone(site), guard::check))
        .layer(from_fn(private))
        .layer(from_fn(headers::secure))
}

/// What makes every answer of the studio one for a single person.
async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// Set on answers that have their page already.
#[derive(Clone, Copy)]
struct Drawn;

/// Gives what was refused a page that says why.
async fn refused(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let language = language_of(request.headers());
    let bare = next.run(request).await;
    let status = bare.status();
    let is_error = status.is_client_error() || status.is_server_error();
    if !is_error || bare.extensions().get::<Drawn>().is_some() {
        return bare;
    }
    let fault = match (bare.extensions().get::<Fault>(), status) {
        (Some(fault), _) => fault.0,
        (None, StatusCode::FORBIDDEN) => "studio-refused-cross",
        (None, _) if status.is_server_error() => "studio-fault-ours",
        (None, _) => "studio-fault-gone",
    };
    let drawn = async {
        let visit = visit(&site, language).await?;
        let page =
            RefusedPage { chrome: visit.chrome("/studio"), member: None, fault: Some(fault), status: status.as_u16() };
        draw(&site, status, &page)
    };
    let mut drawn = drawn.await.unwrap_or_else(|_| status.into_response());
    if let Some(allow) = bare.headers().get(header::ALLOW) {
        drawn.headers_mut().insert(header::ALLOW, allow.clone());
    }
    drawn
}

/// The key of the message that tells what is wrong; travels with a bare answer to where pages are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Fault(&'static str);

/// What is wrong, in words for who did it, and with which status that is answered.
fn fault_of(error: &NewsroomError) -> (StatusCode, &'static str) {
    use NewsroomError as E;
    match error {
        E::NotSignedIn => (StatusCode::FORBIDDEN, "studio-fault-wrong"),
        E::SlowDown { .. } => (StatusCode::TOO_MANY_REQUESTS, "studio-fault-slow"),
        E::TooBusy => (StatusCode::SERVICE_UNAVAILABLE, "studio-fault-busy"),
        E::WeakPassword(fault) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            match fault {
                PasswordFault::TooShort => "studio-fault-short",
                PasswordFault::TooLong => "studio-fault-long",
                PasswordFault::Common => "studio-fault-common",
                PasswordFault::Known => "studio-fault-known",
            },
        ),
        E::WrongCode => (StatusCode::UNPROCESSABLE_ENTITY, "studio-fault-code"),
        E::NotProven => (StatusCode::FORBIDDEN, "studio-fault-unproven"),
        E::EmailTaken(_) => (StatusCode::CONFLICT, "studio-fault-email-taken"),
        E::LastAdministrator => (StatusCode::CONFLICT, "studio-fault-last"),
        E::NoStaff | E::NoSession | E::NoToken | E::LinkSpent => (StatusCode::NOT_FOUND, "studio-fault-gone"),
        E::Refused(Refusal::NotPermitted { .. }) => (StatusCode::FORBIDDEN, "studio-refused-role"),
        E::Store(StoreError::Full) => (StatusCode::INSUFFICIENT_STORAGE, "studio-fault-full"),
        _ => (StatusCode::INTERNAL_SERVER_ERROR, "studio-fault-ours"),
    }
}

/// A bare answer for an error of the newsroom, to be drawn by [`refused`].
fn bare(error: &NewsroomError) -> Response {
    let (status, fault) = fault_of(error);
    if status.is_server_error() {
        tracing::error!(%error, "the studio could not do what was asked");
    }
    let mut response = status.into_response();
    response.extensions_mut().insert(Fault(fault));
    response
}

/// A screen as an answer.
fn draw<P: Page>(site: &Site, status: StatusCode, page: &P) -> Result<Response> {
    let html = site.renderer().render(page)?;
    let mut response = (status, html).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(page.chrome().language.tag()));
    response.extensions_mut().insert(Drawn);
    Ok(response)
}

/// What surrounds a screen. A paper that is not set up has a studio all the same.
async fn visit(site: &Arc<Site>, language: Language) -> Result<Visit> {
    let path = match language {
        Language::Ko => "/",
        Language::En => "/en/",
    };
    Visit::open(Arc::clone(site), path).await
}

/// Another screen to look at: what was done is not done again by looking anew.
fn to(place: &str) -> Response {
    let place = HeaderValue::try_from(place).unwrap_or(HeaderValue::from_static("/studio"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response()
}

/// The language that the browser asks for first.
fn language_of(headers: &HeaderMap) -> Language {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if asked.trim_start().to_ascii_lowercase().starts_with("en") { Language::En } else { Language::Ko }
}
