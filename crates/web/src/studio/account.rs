//! One's own account: what guards it, and where one is signed in.

use std::sync::Arc;

use axum::Form;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use jikji_news::SessionId;
use jikji_newsroom::{CodeSecret, Error as NewsroomError};
use jikji_render::pages::{AccountPage, SessionRow};
use serde::Deserialize;

use super::desk::moment;
use super::member::Member;
use super::{bare, draw, fault_of, to, visit};
use crate::Result;
use crate::fields::Fields;
use crate::site::Site;

#[derive(Deserialize)]
pub(super) struct Given {
    #[serde(default)]
    password: String,
}

#[derive(Deserialize)]
pub(super) struct Codes {
    #[serde(default)]
    secret: String,
    #[serde(default)]
    code: String,
}

/// What can have been done, by the word behind the `?`.
const DONE: [(&str, &str); 4] = [
    ("password", "studio-done-password"),
    ("codes-on", "studio-done-codes-on"),
    ("codes-off", "studio-done-codes-off"),
    ("ended", "studio-done-ended"),
];

pub(super) async fn show(State(site): State<Arc<Site>>, member: Member, uri: Uri) -> Result<Response> {
    let fields = Fields::read(uri.query());
    let done = DONE.iter().find(|(word, _)| fields.get("done") == Some(word)).map(|(_, key)| *key);
    screen(&site, &member, None, done).await
}

/// Takes the password again.
pub(super) async fn prove(State(site): State<Arc<Site>>, member: Member, Form(given): Form<Given>) -> Result<Response> {
    let caller = member.origin.caller();
    let done = site.newsroom().prove(&member.session, &member.staff, &given.password, caller).await;
    after(&site, &member, done, "/studio/account").await
}

pub(super) async fn change_password(
    State(site): State<Arc<Site>>,
    member: Member,
    Form(given): Form<Given>,
) -> Result<Response> {
    let done = site.newsroom().change_password(&member.session, &member.staff, &given.password).await;
    after(&site, &member, done, "/studio/account?done=password").await
}

pub(super) async fn codes_on(
    State(site): State<Arc<Site>>,
    member: Member,
    Form(codes): Form<Codes>,
) -> Result<Response> {
    let done = match CodeSecret::parse(&codes.secret) {
        Some(secret) => site.newsroom().enable_codes(&member.session, &member.staff, &secret, &codes.code).await,
        None => Err(NewsroomError::WrongCode),
    };
    after(&site, &member, done, "/studio/account?done=codes-on").await
}

pub(super) async fn codes_off(State(site): State<Arc<Site>>, member: Member) -> Result<Response> {
    let done = site.newsroom().disable_codes(&member.session, &member.staff).await;
    after(&site, &member, done, "/studio/account?done=codes-off").await
}

pub(super) async fn end_session(
    State(site): State<Arc<Site>>,
    member: Member,
    Path(id): Path<i64>,
) -> Result<Response> {
    let done = site.newsroom().revoke_session(SessionId(id), member.staff.clone()).await;
    after(&site, &member, done, "/studio/account?done=ended").await
}

/// To the screen anew, or the screen with what is wrong.
async fn after(site: &Arc<Site>, member: &Member, done: Result<(), NewsroomError>, next: &str) -> Result<Response> {
    match done {
        Ok(()) => Ok(to(next)),
        Err(error) => match fault_of(&error) {
            (status, fault) if status.is_client_error() => {
                screen(site, member, Some((status, fault, &error)), None).await
            }
            _ => Ok(bare(&error)),
        },
    }
}

async fn screen(
    site: &Arc<Site>,
    member: &Member,
    fault: Option<(StatusCode, &'static str, &NewsroomError)>,
    done: Option<&'static str>,
) -> Result<Response> {
    let visit = visit(site, member.language).await?;
    let reader = visit.reader();
    let proven = member.session.is_proven(site.paper().moment());
    let credential = reader.credential(member.staff.id).await?;
    let codes = credential.is_some_and(|credential| credential.totp_secret.is_some());
    let secret = (proven && !codes).then(|| {
        let secret = CodeSecret::new();
        let address = secret.address(&visit.masthead().name, member.staff.email.as_str());
        (secret.grouped(), address)
    });
    let sessions = reader.sessions_of(member.staff.id).await?;
    let sessions = sessions.into_iter().filter(|session| session.holds(site.paper().moment()));
    let sessions = sessions.map(|session| SessionRow {
        id: session.id.0,
        device: session.device,
        address: session.address,
        seen: moment(&visit, session.seen_at).1,
        current: session.id == member.session.id,
    });
    // How long to wait stands at the door alone: here the same words without a number would be wrong.
    let told = fault.map(|(_, told, error)| match error {
        NewsroomError::SlowDown { .. } => "studio-fault-busy",
        _ => told,
    });
    let page = AccountPage {
        chrome: visit.chrome("/studio"),
        member: member.shown(),
        fault: told,
        proven,
        codes,
        secret,
        sessions: sessions.collect(),
        done,
    };
    draw(site, fault.map_or(StatusCode::OK, |(status, ..)| status), &page)
}
