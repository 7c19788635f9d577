use jikji_news::Masthead;
use jikji_testkit::{Story, masthead};
use jikji_web::SiteConfig;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn a_paper_with_holes_in_its_masthead_shows_what_is_missing_instead_of_articles() {
    let holes = Masthead { publisher: " ".into(), registered_on: None, ..masthead() };
    let stand = Newsstand::with(&holes, SiteConfig::default()).await;
    let number = Story::new("아직 실릴 수 없는 기사").put(&stand.paper).await;
    let article = format!("/articles/{number}");
    for path in [
        "/",
        "/latest",
        "/sections/sahoe",
        "/reporters/hajinu",
        &article,
        "/nothing",
        "/en/",
        "/news/article.html?no=1",
    ] {
        let reply = stand.get(path).await;
        assert_eq!(reply.status, 503, "{path}");
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        assert!(!reply.header("retry-after").is_empty(), "{path}");
        assert!(!reply.text().contains("아직 실릴 수 없는 기사"), "{path}");
        assert!(reply.body.contains("noindex"), "{path}");
    }
    stand.get("/").await.reads(&["등록연월일", "발행인"]);
    let sheet = stand.get("/assets/0/site.css").await;
    assert_eq!(sheet.status, 200, "the set-up page has its style");
    stand.paper.write(async |tx| tx.set_masthead(&masthead()).await).await;
    assert_eq!(stand.get(&article).await.status, 200, "filled, the paper opens at once");
}

#[tokio::test]
async fn only_the_mail_address_may_be_missing() {
    let stand = Newsstand::with(&Masthead { email: String::new(), ..masthead() }, SiteConfig::default()).await;
    assert_eq!(stand.get("/").await.status, 200);
    let stand = Newsstand::with(&Masthead::default(), SiteConfig::default()).await;
    assert_eq!(stand.get("/").await.status, 503);
}
