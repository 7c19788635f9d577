use jiff::civil::date;
use jikji_news::{Block, Ground, Label, Notice, NoticeId, NoticeKind, Placement, State};
use jikji_testkit::Story;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn an_article_is_read_in_its_order() {
    let stand = Newsstand::open().await;
    let story = Story::new("새나루시, 나루대교 야간 통제").series("항구의 내일").with(|content| {
        content.headlines.labels = vec![Label::Exclusive];
        content.headlines.decks = vec!["밤 10시부터 새벽 5시까지".into()];
    });
    let number = story.put(&stand.paper).await;
    let reply = stand.get(&format!("/articles/{number}")).await;
    assert_eq!(reply.status, 200);
    reply.reads(&[
        "본문으로",
        "새나루신문",
        "2026.01.12 (월)",
        "사회",
        "단독",
        "항구의 내일",
        "새나루시, 나루대교 야간 통제",
        "밤 10시부터 새벽 5시까지",
        "[새나루신문=",
        "하진우 기자",
        "입력",
        "2026.01.12",
        "새나루시가 12일 이같이 밝혔다.",
        "시는 다음 달까지 의견을 듣기로 했다.",
        "등록번호",
        "가온,아00123",
    ]);
    assert_eq!(reply.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(reply.header("content-language"), "ko");
    assert!(reply.header("surrogate-key").split(' ').any(|tag| tag == format!("article:{number}")));
    for address in ["/reporters/hajinu", "/series/hangguui-naeil", "/sections/sahoe"] {
        assert!(reply.body.contains(&format!("href=\"{address}\"")), "{address}");
    }
    assert!(!reply.text().contains("관련기사"), "nothing is related, so nothing says so");
}

#[tokio::test]
async fn text_never_becomes_markup() {
    let stand = Newsstand::open().await;
    let story = Story::new("<script>alert(1)</script> & \"제목\"").text(&["<img src=x onerror=alert(1)>", "</script>"]);
    let number = story.put(&stand.paper).await;
    let reply = stand.get(&format!("/articles/{number}")).await;
    assert!(!reply.body.contains("<script>alert") && !reply.body.contains("<img src=x"));
    assert_eq!(reply.body.matches("</script>").count(), 2, "only the theme's own and the JSON-LD end");
}

#[tokio::test]
async fn an_unknown_time_is_told_as_unknown() {
    let stand = Newsstand::open().await;
    let story =
        Story::new("시각을 모르는 기사").published(None).with(|content| content.seen_on = Some(date(2026, 1, 12)));
    let number = story.put(&stand.paper).await;
    let reply = stand.get(&format!("/articles/{number}")).await;
    reply.reads(&["입력 시각 미확인 (2026.01.12 확인)"]);
    assert!(!reply.body.contains("datePublished"));
    assert!(!stand.get("/latest").await.text().contains("시각을 모르는 기사"));
    assert!(stand.get("/sections/sahoe").await.text().contains("시각을 모르는 기사"));
}

#[tokio::test]
async fn what_is_not_public_is_not_shown() {
    let stand = Newsstand::open().await;
    let put = async |state| Story::new("공개되지 않은 기사").state(state).put(&stand.paper).await;
    let cases = [
        (State::Draft, 404, "없습니다"),
        (State::Filed, 404, "없습니다"),
        (State::Scheduled, 404, "없습니다"),
        (State::Spiked, 404, "없습니다"),
        (State::TakenDown, 404, "공개"),
        (State::Retracted, 410, "취소된 기사"),
    ];
    for (state, status, words) in cases {
        let number = put(state).await;
        for path in [format!("/articles/{number}"), format!("/articles/{number}/related")] {
            let reply = stand.get(&path).await;
            assert_eq!(reply.status, status, "{state:?}");
            assert!(reply.text().contains(words), "{state:?}: {}", reply.text());
            assert!(!reply.text().contains("공개되지 않은 기사"), "{state:?}");
        }
    }
}

#[tokio::test]
async fn notices_stand_above_the_text_or_below_it() {
    let stand = Newsstand::open().await;
    let number = Story::new("바로잡은 기사").put(&stand.paper).await;
    let notice = |placement, text: &str| Notice {
        id: NoticeId(0),
        kind: NoticeKind::OwnCorrection,
        ground: Ground::Own,
        dated: date(2026, 1, 11),
        placement,
        text: text.into(),
    };
    let (above, below) = (notice(Placement::Top, "숫자를 바로잡습니다."), notice(Placement::Bottom, "알려왔습니다."));
    stand
        .paper
        .write(async |tx| {
            tx.add_notice(number, &above).await?;
            tx.add_notice(number, &below).await
        })
        .await;
    let reply = stand.get(&format!("/articles/{number}")).await;
    reply.reads(&["바로잡은 기사", "숫자를 바로잡습니다.", "새나루시가 12일", "알려왔습니다."]);
    assert!(reply.body.contains("CorrectionComment"));
}

#[tokio::test]
async fn a_picture_that_the_paper_lacks_does_not_break_the_page() {
    let stand = Newsstand::open().await;
    let lost = jikji_news::PictureId::try_from("0".repeat(32)).unwrap();
    let story = Story::new("사진을 잃은 기사").with(|content| {
        content.lead_picture = Some(lost.clone());
        let attrs = jikji_news::PictureBlock { picture: Some(lost), ..Default::default() };
        content.body.blocks.push(Block::Picture { attrs });
    });
    let number = story.put(&stand.paper).await;
    assert_eq!(stand.get(&format!("/articles/{number}")).await.status, 200);
    assert_eq!(stand.get("/").await.status, 200);
}

#[tokio::test]
async fn whole_addresses_come_from_the_settings_alone() {
    let stand = Newsstand::at_home().await;
    let number = Story::new("주소가 있는 기사").put(&stand.paper).await;
    let reply = stand.ask("GET", &format!("/articles/{number}"), &[("host", "saenaru.example")]).await;
    assert!(reply.body.contains(&format!("https://saenaru.example/articles/{number}\"")));
    assert!(reply.body.contains(&format!("https://saenaru.example/en/articles/{number}\"")));
}
