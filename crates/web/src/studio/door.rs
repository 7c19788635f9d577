//! The door: signing in and out, accepting a link.

use std::sync::Arc;

use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use jikji_newsroom::{Credentials, Error as NewsroomError, SignedIn};
use jikji_render::pages::{InvitationPage, SignInPage};
use jikji_store::LinkKind;
use serde::Deserialize;

use super::member::Origin;
use super::{bare, cookie, draw, fault_of, language_of, to, visit};
use crate::Result;
use crate::fields::Fields;
use crate::site::Site;

/// Where somebody goes who is in and came for nothing else.
const HOME: &str = "/studio";

#[derive(Deserialize)]
pub(super) struct SignIn {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub(super) struct Chosen {
    #[serde(default)]
    password: String,
}

/// The form. Who is in already has no use for it.
pub(super) async fn show(
    State(site): State<Arc<Site>>,
    headers: HeaderMap,
    uri: Uri,
    origin: Origin,
) -> Result<Response> {
    let next = within(Fields::read(uri.query()).get("next").unwrap_or(HOME)).to_owned();
    if let Some(key) = origin.session()
        && site.newsroom().session(key).await?.is_some()
    {
        return Ok(to(&next));
    }
    form(&site, &headers, SignIn { email: String::new(), password: String::new(), code: String::new(), next }, None)
        .await
}

/// Signs somebody in.
pub(super) async fn enter(
    State(site): State<Arc<Site>>,
    headers: HeaderMap,
    origin: Origin,
    Form(shown): Form<SignIn>,
) -> Result<Response> {
    let credentials = Credentials { email: &shown.email, password: &shown.password, code: &shown.code };
    match site.newsroom().sign_in(credentials, origin.caller()).await {
        Ok(signed_in) => Ok(come_in(&site, &signed_in, within(&shown.next))),
        Err(error) => form(&site, &headers, shown, Some(&error)).await,
    }
}

/// Ends the session of this browser.
pub(super) async fn leave(State(site): State<Arc<Site>>, origin: Origin) -> Result<Response> {
    if let Some(key) = origin.session() {
        site.newsroom().sign_out(key).await?;
    }
    let mut response = to("/studio/sign-in");
    cookie::take(&site, &mut response);
    Ok(response)
}

/// What a link is for.
pub(super) async fn invitation(
    State(site): State<Arc<Site>>,
    headers: HeaderMap,
    Path(key): Path<String>,
) -> Result<Response> {
    link(&site, &headers, &key, None).await
}

/// Uses a link.
pub(super) async fn accept(
    State(site): State<Arc<Site>>,
    headers: HeaderMap,
    Path(key): Path<String>,
    origin: Origin,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    match site.newsroom().accept_link(&key, &chosen.password, origin.caller()).await {
        Ok(signed_in) => Ok(come_in(&site, &signed_in, HOME)),
        Err(error) => link(&site, &headers, &key, Some(&error)).await,
    }
}

fn come_in(site: &Site, signed_in: &SignedIn, next: &str) -> Response {
    let mut response = to(next);
    cookie::give(site, &mut response, signed_in);
    response
}

/// A place within the studio; anything else is its first screen. A link must not lead out of the paper through its door.
fn within(next: &str) -> &str {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "/-_".contains(letter);
    let inside = next == HOME || next.starts_with("/studio/");
    if inside && next.chars().all(plain) && !next.contains("//") && !next.starts_with("/studio/sign-") {
        next
    } else {
        HOME
    }
}

async fn form(site: &Arc<Site>, headers: &HeaderMap, shown: SignIn, error: Option<&NewsroomError>) -> Result<Response> {
    let (status, fault) = match error.map(fault_of) {
        Some((status, _)) if status == StatusCode::INTERNAL_SERVER_ERROR => {
            return Ok(error.map(bare).unwrap_or_default());
        }
        Some((status, fault)) => (status, Some(fault)),
        None => (StatusCode::OK, None),
    };
    let wait = match error {
        Some(NewsroomError::SlowDown { seconds }) => Some(*seconds),
        _ => None,
    };
    let visit = visit(site, language_of(headers)).await?;
    let page = SignInPage {
        chrome: visit.chrome(HOME),
        member: None,
        fault,
        email: shown.email.chars().take(254).collect(),
        next: within(&shown.next).to_owned(),
        wait,
    };
    let mut response = draw(site, status, &page)?;
    if let Some(wait) = wait {
        response.headers_mut().insert(axum::http::header::RETRY_AFTER, wait.into());
    }
    Ok(response)
}

async fn link(site: &Arc<Site>, headers: &HeaderMap, key: &str, error: Option<&NewsroomError>) -> Result<Response> {
    let found = site.newsroom().link(key).await?;
    let status = match (error, &found) {
        (Some(error), Some(_)) => fault_of(error).0,
        (_, None) => StatusCode::NOT_FOUND,
        (None, Some(_)) => StatusCode::OK,
    };
    if status.is_server_error() {
        return Ok(error.map(bare).unwrap_or_default());
    }
    let visit = visit(site, language_of(headers)).await?;
    let page = InvitationPage {
        chrome: visit.chrome(HOME),
        member: None,
        fault: error.map(|error| fault_of(error).1),
        recovers: found.as_ref().is_some_and(|(link, _)| link.kind == LinkKind::Recovery),
        invited: found.map(|(_, staff)| (staff.name, staff.email.to_string())),
        action: format!("/studio/invitations/{}", key.chars().filter(char::is_ascii_alphanumeric).collect::<String>()),
    };
    draw(site, status, &page)
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn the_door_leads_nowhere_but_into_the_studio() {
        for good in ["/studio", "/studio/account", "/studio/staff"] {
            assert_eq!(within(good), good);
        }
        for bad in [
            "",
            "/",
            "//evil.example",
            "https://evil.example",
            "/studio//evil.example",
            "/studio/../articles/1",
            "/studio\\evil",
            "/studio.evil.example",
            "/studio/%2f%2fevil.example",
            "/studio/x\r\nset-cookie: a=b",
            "/studio/sign-out",
            "javascript:alert(1)",
        ] {
            assert_eq!(within(bad), "/studio", "{bad}");
        }
    }
}
