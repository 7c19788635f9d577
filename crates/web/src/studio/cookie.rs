//! The two cookies of the studio: the session, and what tells this device from a stranger's.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use jikji_news::Session;
use jikji_newsroom::SignedIn;

use crate::site::Site;

/// How long a device is known again, in seconds.
const DEVICE_FOR: i64 = 365 * 24 * 3600;

/// The names. Over https the browser is bound to keep such a cookie to this very host, and to send it over https alone.
fn names(site: &Site) -> (&'static str, &'static str, &'static str) {
    let secure = site.config().public_url.as_ref().is_some_and(|url| url.as_str().starts_with("https://"));
    if secure { ("__Host-jikji", "__Host-jikji-device", "; Secure") } else { ("jikji-session", "jikji-device", "") }
}

/// The session that a browser shows.
pub(super) fn session<'r>(site: &Site, headers: &'r HeaderMap) -> Option<&'r str> {
    named(headers, names(site).0)
}

/// The device that a browser shows.
pub(super) fn device<'r>(site: &Site, headers: &'r HeaderMap) -> Option<&'r str> {
    named(headers, names(site).1)
}

fn named<'r>(headers: &'r HeaderMap, name: &str) -> Option<&'r str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut cookies = lines.flat_map(|line| line.split(';')).filter_map(|cookie| cookie.trim().split_once('='));
    cookies.find(|(found, _)| *found == name).map(|(_, value)| value).filter(|value| !value.is_empty())
}

/// Gives a browser what it will show.
pub(super) fn give(site: &Site, response: &mut Response, signed_in: &SignedIn) {
    let (session, device, secure) = names(site);
    let lasts = Session::LONGEST.as_secs();
    let (key, known) = (signed_in.session.reveal(), signed_in.device.reveal());
    put(response, format!("{session}={key}; Path=/; Max-Age={lasts}; HttpOnly; SameSite=Lax{secure}"));
    put(response, format!("{device}={known}; Path=/; Max-Age={DEVICE_FOR}; HttpOnly; SameSite=Strict{secure}"));
}

/// Takes the session from a browser.
pub(super) fn take(site: &Site, response: &mut Response) {
    let (session, _, secure) = names(site);
    put(response, format!("{session}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{secure}"));
}

fn put(response: &mut Response, cookie: String) {
    if let Ok(value) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
