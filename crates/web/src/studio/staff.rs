//! The staff, for who keeps it.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jikji_news::{Barrier, Email, Refusal, Role, SectionId, Staff, StaffId, Verb};
use jikji_newsroom::{Error as NewsroomError, NewStaff, Secret};
use jikji_render::pages::{StaffPage, StaffRow};

use super::member::Member;
use super::{bare, draw, fault_of, to, visit};
use crate::Result;
use crate::guard::host;
use crate::site::Site;

/// The fields of the form, by name: which there are depends on the paper's sections.
type Filled = BTreeMap<String, String>;

pub(super) async fn show(State(site): State<Arc<Site>>, member: Member) -> Result<Response> {
    if !member.may(Verb::KeepStaff) {
        let refusal = Refusal::NotPermitted { verb: Verb::KeepStaff.key(), because: Barrier::Role };
        return Ok(bare(&refusal.into()));
    }
    screen(&site, &member, (StatusCode::OK, None), None).await
}

pub(super) async fn invite(
    State(site): State<Arc<Site>>,
    member: Member,
    headers: HeaderMap,
    uri: axum::http::Uri,
    Form(filled): Form<Filled>,
) -> Result<Response> {
    let Some(new) = read(&filled) else {
        let fault = if email(&filled).is_none() { "studio-fault-email" } else { "studio-fault-roles" };
        if !member.may(Verb::KeepStaff) {
            return show(State(site), member).await;
        }
        return screen(&site, &member, (StatusCode::UNPROCESSABLE_ENTITY, Some(fault)), None).await;
    };
    let made = site.newsroom().invite_staff(new, member.actor()).await;
    let host = host(&uri, &headers).unwrap_or_default().to_owned();
    told(&site, &member, made, &host).await
}

pub(super) async fn recover(
    State(site): State<Arc<Site>>,
    member: Member,
    headers: HeaderMap,
    uri: axum::http::Uri,
    Path(id): Path<i64>,
) -> Result<Response> {
    let made = site.newsroom().recover_account(StaffId(id), member.actor()).await;
    let host = host(&uri, &headers).unwrap_or_default().to_owned();
    told(&site, &member, made, &host).await
}

pub(super) async fn disable(State(site): State<Arc<Site>>, member: Member, Path(id): Path<i64>) -> Result<Response> {
    match site.newsroom().disable_staff(StaffId(id), member.actor()).await {
        Ok(_) => Ok(to("/studio/staff")),
        Err(error) => failed(&site, &member, &error).await,
    }
}

/// The link that was made, shown once; or what is wrong.
async fn told(
    site: &Arc<Site>,
    member: &Member,
    made: Result<(Staff, Secret), NewsroomError>,
    host: &str,
) -> Result<Response> {
    match made {
        Ok((staff, key)) => {
            let base = site
                .config()
                .public_url
                .as_ref()
                .map_or_else(|| format!("http://{host}"), |url| url.as_str().to_owned());
            let link = format!("{base}/studio/invitations/{}", key.reveal());
            screen(site, member, (StatusCode::OK, None), Some((staff.name, link))).await
        }
        Err(error) => failed(site, member, &error).await,
    }
}

async fn failed(site: &Arc<Site>, member: &Member, error: &NewsroomError) -> Result<Response> {
    match fault_of(error) {
        (status, fault) if status == StatusCode::CONFLICT => screen(site, member, (status, Some(fault)), None).await,
        _ => Ok(bare(error)),
    }
}

fn email(filled: &Filled) -> Option<Email> {
    filled.get("email")?.parse().ok()
}

/// Who is to be invited; `None` where something is missing.
fn read(filled: &Filled) -> Option<NewStaff> {
    let ticked = |prefix: &'static str| filled.keys().filter_map(move |name| name.strip_prefix(prefix));
    let roles: std::collections::BTreeSet<Role> = ticked("role-").filter_map(|role| role.parse().ok()).collect();
    let sections: std::collections::BTreeSet<SectionId> =
        ticked("section-").filter_map(|id| id.parse().ok().map(SectionId)).collect();
    let name = filled.get("name")?.trim().to_owned();
    let whole = !name.is_empty() && !roles.is_empty() && roles.contains(&Role::Desk) != sections.is_empty();
    whole.then_some(())?;
    let publishes_directly = filled.contains_key("publishes_directly");
    Some(NewStaff { email: email(filled)?, name, roles, sections, publishes_directly, reporter: None })
}

async fn screen(
    site: &Arc<Site>,
    member: &Member,
    (status, fault): (StatusCode, Option<&'static str>),
    link: Option<(String, String)>,
) -> Result<Response> {
    let visit = visit(site, member.language).await?;
    let (reader, sections) = (visit.reader(), &visit.furniture().sections);
    let mut staff = Vec::new();
    for person in reader.all_staff().await? {
        let came_in = reader.credential(person.id).await?.is_some();
        let of = sections.iter().filter(|section| person.sections.contains(&section.id));
        staff.push(StaffRow {
            id: person.id.0,
            name: person.name,
            email: person.email.to_string(),
            roles: person.roles.iter().map(|role| role.key()).collect(),
            sections: of.map(|section| section.name.clone()).collect(),
            state: match (person.disabled, came_in) {
                (true, _) => "closed",
                (false, true) => "open",
                (false, false) => "invited",
            },
        });
    }
    let page = StaffPage {
        chrome: visit.chrome("/studio"),
        member: member.shown(),
        fault,
        staff,
        roles: Role::ALL.iter().map(|role| role.key()).collect(),
        sections: sections.iter().map(|section| (section.id.0, section.name.clone())).collect(),
        link,
    };
    draw(site, status, &page)
}
