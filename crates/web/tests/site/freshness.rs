use jikji_testkit::Story;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn a_page_that_the_reader_holds_is_not_sent_again() {
    let stand = Newsstand::open().await;
    let number = Story::new("기사").put(&stand.paper).await;
    let path = format!("/articles/{number}");
    let first = stand.get(&path).await;
    let etag = first.header("etag").to_owned();
    assert!(etag.starts_with('"') && etag.ends_with('"') && etag.len() > 20);
    for held in [etag.clone(), format!("W/{etag}"), format!("\"other\", {etag}"), "*".to_owned()] {
        let reply = stand.ask("GET", &path, &[("if-none-match", &held)]).await;
        assert_eq!((reply.status.as_u16(), reply.body.as_str()), (304, ""), "{held}");
        assert_eq!(reply.header("etag"), etag);
        assert_eq!(reply.header("cache-control"), first.header("cache-control"));
    }
    assert_eq!(stand.ask("GET", &path, &[("if-none-match", "\"other\"")]).await.status, 200);
    assert_eq!(stand.ask("GET", "/nothing", &[("if-none-match", "*")]).await.status, 404);
}

#[tokio::test]
async fn a_changed_page_has_another_tag() {
    let stand = Newsstand::open().await;
    let before = stand.get("/").await.header("etag").to_owned();
    assert_eq!(stand.get("/").await.header("etag"), before, "the same page has the same tag");
    Story::new("새 기사").put(&stand.paper).await;
    let reply = stand.ask("GET", "/", &[("if-none-match", &before)]).await;
    assert_eq!(reply.status, 200);
    assert!(reply.text().contains("새 기사"));
}

#[tokio::test]
async fn a_page_says_how_long_it_may_be_kept() {
    let stand = Newsstand::open().await;
    assert!(stand.get("/").await.header("cache-control").starts_with("public, max-age="));
    assert!(stand.get("/nothing").await.header("cache-control").starts_with("public, max-age=10"));
    assert!(stand.get("/robots.txt").await.header("cache-control").starts_with("public"));
}

#[tokio::test]
async fn every_answer_is_guarded() {
    let stand = Newsstand::at_home().await;
    for path in ["/", "/nothing", "/%", "/robots.txt", "/media/x.webp", "/news/article.html?no=1", "/en"] {
        let reply = stand.get(path).await;
        let policy = reply.header("content-security-policy");
        for rule in ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"] {
            assert!(policy.contains(rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe") && policy.contains("script-src 'self';"), "{path}: {policy}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(!reply.header("referrer-policy").is_empty() && !reply.header("permissions-policy").is_empty());
    }
}

#[tokio::test]
async fn no_page_runs_a_script_but_the_themes_own_or_carries_a_style() {
    let stand = Newsstand::open().await;
    let number = Story::new("기사").put(&stand.paper).await;
    for path in ["/", "/latest", "/nothing", &format!("/articles/{number}")] {
        let body = stand.get(path).await.body;
        for script in body.split("<script").skip(1) {
            let is_own = script.starts_with(" type=\"module\" src=\"/assets/") && script.contains("\"></script>");
            assert!(is_own || script.starts_with(" type=\"application/ld+json\""), "{path}");
        }
        for foreign in [" style=\"", "<style", " onclick=", " onload=", "javascript:"] {
            assert!(!body.contains(foreign), "{foreign} on {path}");
        }
    }
}
