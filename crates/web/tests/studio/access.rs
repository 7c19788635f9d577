//! Every address of the studio by every role, and what every answer carries.

use jikji_news::Role;

use crate::Studio;

/// Method, path, and who is not turned away for their role: everybody, or who keeps the staff.
const ADDRESSES: [(&str, &str, bool); 13] = [
    ("GET", "/studio", true),
    ("GET", "/studio/account", true),
    ("POST", "/studio/account/proof", true),
    ("POST", "/studio/account/password", true),
    ("POST", "/studio/account/codes", true),
    ("POST", "/studio/account/codes/off", true),
    ("POST", "/studio/account/sessions/999/end", true),
    ("GET", "/studio/events", true),
    ("GET", "/studio/staff", false),
    ("POST", "/studio/staff", false),
    ("POST", "/studio/staff/999/disable", false),
    ("POST", "/studio/staff/999/recover", false),
    ("POST", "/studio/sign-out", true),
];

const ROLES: [Role; 6] =
    [Role::Reporter, Role::Contributor, Role::Desk, Role::EditorInChief, Role::Banners, Role::Administrator];

fn is_private(headers: &axum::http::HeaderMap, what: &str) {
    let header = |name: &str| headers.get(name).map_or("", |value| value.to_str().unwrap());
    assert_eq!(header("cache-control"), "no-store", "{what}");
    assert_eq!(header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(header("referrer-policy"), "same-origin", "{what}");
    let policy = header("content-security-policy");
    assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{what}: {policy}");
    assert!(header("surrogate-key").is_empty() && header("etag").is_empty(), "{what}");
}

#[tokio::test]
async fn nobody_gets_further_than_the_door() {
    let studio = Studio::open().await;
    for (method, path, _) in ADDRESSES {
        for cookie in ["", "jikji-session=forged", "jikji-session="] {
            let reply = studio.raw(method, path, &[("cookie", cookie)], "").await;
            assert_eq!(reply.status(), 303, "{method} {path}");
            assert!(reply.headers()["location"].to_str().unwrap().starts_with("/studio/sign-in"), "{method} {path}");
            is_private(reply.headers(), path);
        }
    }
}

#[tokio::test]
async fn every_role_gets_as_far_as_it_may() {
    let studio = Studio::open().await;
    for role in ROLES {
        for (place, (method, path, everybody)) in ADDRESSES.into_iter().enumerate() {
            let email = format!("{}-{place}@saenaru.example", role.key());
            let (_, cookie) = studio.member(&email, &[role]).await;
            let form = "email=x%40saenaru.example&name=x&role-reporter=on";
            let reply = studio.raw(method, path, &[("cookie", &cookie)], form).await;
            is_private(reply.headers(), path);
            let status = reply.status().as_u16();
            let open = everybody || role == Role::Administrator;
            let body = if path == "/studio/events" {
                String::new()
            } else {
                let bytes = axum::body::to_bytes(reply.into_body(), usize::MAX).await.unwrap();
                String::from_utf8_lossy(&bytes).into_owned()
            };
            let turned_away = status == 403 && body.contains("이 일을 맡은 사람이 아닙니다");
            assert_eq!(turned_away, !open, "{} {method} {path}: {status}", role.key());
            assert!(status < 500, "{} {method} {path}: {status}", role.key());
        }
    }
}

#[tokio::test]
async fn nothing_is_done_for_another_site() {
    let studio = Studio::open().await;
    let (_, cookie) = studio.member("a@saenaru.example", &[Role::Administrator]).await;
    for headers in [
        [("cookie", cookie.as_str()), ("sec-fetch-site", "cross-site")],
        [("cookie", cookie.as_str()), ("sec-fetch-site", "same-site")],
        [("cookie", cookie.as_str()), ("origin", "https://evil.example")],
    ] {
        for (method, path, _) in ADDRESSES.iter().filter(|(method, ..)| *method == "POST") {
            let reply = studio.ask(method, path, &headers, "").await;
            assert!(reply.status == 403 && reply.body.contains("다른 사이트에서 온 요청"), "{path}: {}", reply.status);
        }
    }
    assert_eq!(studio.ask("GET", "/studio", &[("cookie", &cookie)], "").await.status, 200);
}

#[tokio::test]
async fn a_reporter_sees_their_own_and_an_editor_sees_all() {
    let studio = Studio::open().await;
    let (_, reporter) = studio.member("r@saenaru.example", &[Role::Reporter]).await;
    let (_, chief) = studio.member("e@saenaru.example", &[Role::EditorInChief]).await;
    jikji_testkit::Story::new("남의 초고").state(jikji_news::State::Filed).put(&studio.paper).await;
    let seen = async |cookie: &str| studio.ask("GET", "/studio", &[("cookie", cookie)], "").await.body;
    assert!(!seen(&reporter).await.contains("남의 초고"));
    assert!(seen(&chief).await.contains("남의 초고"));
    let english = [("cookie", chief.as_str()), ("accept-language", "en-US,en")];
    assert!(studio.ask("GET", "/studio", &english, "").await.body.contains("In work"));
}
