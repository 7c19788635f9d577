use jikji_news::{Banner, BannerId, Format, Href, Rendition, Slot};
use jikji_testkit::{Story, masthead};

use crate::newsstand::Newsstand;

#[tokio::test]
async fn every_page_carries_the_imprint_and_the_date_of_the_visit() {
    let stand = Newsstand::open().await;
    let number = Story::new("기사").series("연재물").put(&stand.paper).await;
    let article = format!("/articles/{number}");
    for path in [
        "/",
        "/latest",
        "/sections/sahoe",
        "/series/yeonjaemul",
        "/reporters/hajinu",
        &article,
        "/en/",
        "/no-such-page",
    ] {
        let reply = stand.get(path).await;
        let text = reply.text();
        for duty in
            ["새나루신문", "가온,아00123", "2019.03.04", "문가람", "서이든", "나루로 12", "099-123-4567", "오하린"]
        {
            assert!(text.contains(duty), "{duty} is missing on {path}");
        }
        assert!(reply.body.contains("2026-01-12"), "{path}");
    }
}

#[tokio::test]
async fn the_date_line_turns_at_the_papers_midnight() {
    let stand = Newsstand::open().await;
    stand.paper.clock().set("2026-01-12T14:59:59Z".parse().unwrap());
    assert!(stand.get("/").await.text().contains("2026.01.12 (월)"));
    stand.paper.clock().set("2026-01-12T15:00:00Z".parse().unwrap());
    assert!(stand.get("/").await.text().contains("2026.01.13 (화)"));
}

#[tokio::test]
async fn a_change_of_the_chrome_is_seen_at_once() {
    let stand = Newsstand::open().await;
    assert!(stand.get("/").await.text().contains("새나루신문"));
    let mut renamed = masthead();
    renamed.name = "온빛일보".into();
    stand.paper.write(async |tx| tx.set_masthead(&renamed).await).await;
    stand.paper.write(async |tx| tx.section("문화").await).await;
    stand.get("/").await.reads(&["온빛일보", "문화"]);
}

#[tokio::test]
async fn the_same_pages_stand_under_en() {
    let stand = Newsstand::open().await;
    let number = Story::new("기사").put(&stand.paper).await;
    let korean = stand.get(&format!("/articles/{number}")).await;
    let english = stand.get(&format!("/en/articles/{number}")).await;
    assert_eq!((english.status.as_u16(), english.header("content-language")), (200, "en"));
    assert!(english.body.contains("<html lang=\"en\"") && korean.body.contains("<html lang=\"ko\""));
    assert!(english.body.contains(&format!("/articles/{number}\"")));
    assert!(english.body.contains("href=\"/en/sections/sahoe\""));
    assert!(!english.text().contains("본문으로 건너뛰기"));
    let moved = stand.get("/en").await;
    assert_eq!((moved.status.as_u16(), moved.header("location")), (308, "/en/"));
    assert_eq!(stand.get("/en/nothing").await.header("content-language"), "en");
    assert_eq!(stand.get("/england").await.header("content-language"), "ko");
}

#[tokio::test]
async fn a_banner_stands_in_its_slot_and_is_labelled() {
    let stand = Newsstand::open().await;
    let number = Story::new("기사").put(&stand.paper).await;
    let path = format!("/articles/{number}");
    assert!(!stand.get(&path).await.text().contains("광고"), "an empty slot shows nothing");
    let file = |width| Rendition { file: format!("banner-{width}.webp"), format: Format::Webp, width, height: 100 };
    let banner = Banner {
        id: BannerId(0),
        slot: Slot::ArticleEnd,
        position: 0,
        alt: "참결식품 새 두부를 알리는 배너".into(),
        link: Href::try_from("https://chamgyeol.example/".to_owned()).unwrap(),
        width: 600,
        height: 100,
        renditions: vec![file(600)],
        narrow: None,
    };
    stand.paper.write(async |tx| tx.add_banner(&banner).await).await;
    let reply = stand.get(&path).await;
    assert!(reply.text().contains("광고"));
    assert!(reply.body.contains("alt=\"참결식품 새 두부를 알리는 배너\""));
    assert!(reply.body.contains("href=\"https://chamgyeol.example/\""));
    assert!(!stand.get("/").await.body.contains("chamgyeol"), "the front has another slot");
}
