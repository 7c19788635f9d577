//! Who asks for a screen: nobody gets further than the door without a session.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::response::{IntoResponse, Response};
use jikji_news::{Actor, Language, Session, Staff, Thing, Verb, may};
use jikji_newsroom::Caller;
use jikji_render::pages::Member as Shown;

use super::{bare, cookie, language_of, to};
use crate::site::Site;

/// A member of the staff at a screen.
pub(super) struct Member {
    pub session: Session,
    pub staff: Staff,
    pub language: Language,
    pub origin: Origin,
}

impl Member {
    /// How verbs know them.
    pub fn actor(&self) -> Actor {
        Actor::staff(self.staff.clone())
    }

    /// Whether they may do something that is about the paper as a whole.
    pub fn may(&self, verb: Verb) -> bool {
        may(&self.actor(), verb, &Thing::Paper).is_ok()
    }

    /// How screens show them.
    pub fn shown(&self) -> Option<Shown> {
        let keeps_staff = self.may(Verb::KeepStaff);
        Some(Shown { name: self.staff.name.clone(), email: self.staff.email.to_string(), keeps_staff })
    }
}

impl FromRequestParts<Arc<Site>> for Member {
    type Rejection = Response;

    /// Asks for the session anew at every request. Who has none is sent to the door, and back from there.
    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Response> {
        let origin = Origin::of(site, parts);
        let found = match &origin.session {
            Some(key) => site.newsroom().session(key).await.map_err(|error| bare(&error))?,
            None => None,
        };
        if let Some((session, staff)) = found {
            return Ok(Self { session, staff, language: language_of(&parts.headers), origin });
        }
        let back = if parts.method == Method::GET { parts.uri.path() } else { "/studio" };
        Err(to(&format!("/studio/sign-in?next={back}")).into_response())
    }
}

/// Where a request comes from.
#[derive(Debug, Clone, Default)]
pub(super) struct Origin {
    address: String,
    browser: String,
    device: Option<String>,
    session: Option<String>,
}

/// The peer of a connection, put among a request's extensions by who accepted it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub SocketAddr);

impl Origin {
    /// What a request tells of it.
    pub fn of(site: &Site, parts: &Parts) -> Self {
        let text = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        Self {
            address: address(parts.extensions.get::<Peer>().map(|peer| peer.0.ip()), &parts.headers),
            browser: text(header::USER_AGENT),
            device: cookie::device(site, &parts.headers).map(str::to_owned),
            session: cookie::session(site, &parts.headers).map(str::to_owned),
        }
    }

    /// As verbs know it.
    pub fn caller(&self) -> Caller<'_> {
        Caller {
            address: &self.address,
            browser: &self.browser,
            device: self.device.as_deref(),
            session: self.session.as_deref(),
        }
    }

    /// The session that the browser shows.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }
}

impl FromRequestParts<Arc<Site>> for Origin {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        Ok(Self::of(site, parts))
    }
}

/// The address somebody comes from. What a proxy says of it is believed where the proxy is this machine or a neighbour of it.
fn address(peer: Option<IpAddr>, headers: &HeaderMap) -> String {
    let near = peer.is_none_or(|peer| match peer {
        IpAddr::V4(peer) => peer.is_loopback() || peer.is_private(),
        IpAddr::V6(peer) => peer.is_loopback() || peer.is_unique_local(),
    });
    let told = headers.get("x-forwarded-for").and_then(|value| value.to_str().ok()).filter(|_| near);
    // The last is what the nearest proxy saw; those before it anybody may have made up.
    let told = told.and_then(|told| told.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
    told.or(peer).map(|address| address.to_string()).unwrap_or_default()
}
