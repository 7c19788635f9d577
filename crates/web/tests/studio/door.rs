//! Signing in and out over HTTP.

use jikji_news::Role;
use jikji_web::{PublicUrl, SiteConfig};

use crate::{PASSWORD, Studio};

fn filled(email: &str, password: &str, next: &str) -> String {
    let escaped = |text: &str| text.bytes().map(|byte| format!("%{byte:02x}")).collect::<String>();
    format!("email={}&password={}&next={}", escaped(email), escaped(password), escaped(next))
}

#[tokio::test]
async fn somebody_comes_in_goes_on_and_out() {
    let studio = Studio::open().await;
    studio.member("r@saenaru.example", &[Role::Reporter]).await;
    let door = studio.ask("GET", "/studio/sign-in?next=/studio/account", &[], "").await;
    assert!(door.status == 200 && door.body.contains("value=\"/studio/account\""));
    let form = filled("r@saenaru.example", PASSWORD, "/studio/account");
    let inside = studio.ask("POST", "/studio/sign-in", &[], &form).await;
    assert_eq!((inside.status.as_u16(), inside.header("location")), (303, "/studio/account"));
    for line in inside.headers.get_all("set-cookie") {
        let line = line.to_str().unwrap();
        assert!(line.contains("; HttpOnly; SameSite=") && line.contains("; Path=/;"), "{line}");
    }
    let cookies = inside.cookies();
    assert_eq!(studio.ask("GET", "/studio", &[("cookie", &cookies)], "").await.status, 200);
    let out = studio.ask("POST", "/studio/sign-out", &[("cookie", &cookies)], "").await;
    assert!(out.status == 303 && out.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(studio.ask("GET", "/studio", &[("cookie", &cookies)], "").await.status, 303, "dead at once");
}

#[tokio::test]
async fn the_door_tells_nothing_and_leads_nowhere_else() {
    let studio = Studio::open().await;
    studio.member("r@saenaru.example", &[Role::Reporter]).await;
    let wrong = studio.ask("POST", "/studio/sign-in", &[], &filled("r@saenaru.example", "틀린 비밀번호", "")).await;
    let nobody = studio.ask("POST", "/studio/sign-in", &[], &filled("n@saenaru.example", "틀린 비밀번호", "")).await;
    let same = |body: &str| body.replace("r@saenaru", "n@saenaru");
    assert_eq!((wrong.status, same(&wrong.body)), (nobody.status, same(&nobody.body)));
    assert_eq!(wrong.status, 403);
    for next in ["https://evil.example", "//evil.example", "/studio/../../", "/articles/1"] {
        let inside = studio.ask("POST", "/studio/sign-in", &[], &filled("r@saenaru.example", PASSWORD, next)).await;
        assert_eq!((inside.status.as_u16(), inside.header("location")), (303, "/studio"), "{next}");
    }
}

#[tokio::test]
async fn over_https_cookies_are_bound_to_the_host() {
    let public_url = Some(PublicUrl::try_from("https://saenaru.example".to_owned()).unwrap());
    let studio = Studio::with(SiteConfig { public_url, ..SiteConfig::default() }).await;
    studio.member("r@saenaru.example", &[Role::Reporter]).await;
    let inside = studio.ask("POST", "/studio/sign-in", &[], &filled("r@saenaru.example", PASSWORD, "")).await;
    let cookies: Vec<&str> = inside.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap()).collect();
    assert_eq!(cookies.len(), 2);
    for cookie in cookies {
        assert!(
            cookie.starts_with("__Host-") && cookie.ends_with("; Secure") && !cookie.contains("Domain"),
            "{cookie}"
        );
    }
}

#[tokio::test]
async fn a_link_that_is_spent_says_so() {
    let studio = Studio::open().await;
    for method in ["GET", "POST"] {
        let reply = studio.ask(method, "/studio/invitations/abc", &[], "password=x").await;
        assert!(reply.status == 404 && reply.body.contains("쓸 수 없는 링크"), "{method} {}", reply.status);
    }
}
