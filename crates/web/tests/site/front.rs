use jikji_news::Label;
use jikji_testkit::Story;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn a_new_paper_has_a_front() {
    let stand = Newsstand::open().await;
    let reply = stand.get("/").await;
    assert_eq!(reply.status, 200);
    reply.reads(&["새나루신문", "아직 실린 기사가 없습니다", "발행인"]);
    assert!(reply.body.contains("NewsMediaOrganization"));
}

#[tokio::test]
async fn the_front_shows_what_there_is() {
    let stand = Newsstand::open().await;
    for number in 1..=9 {
        let section = if number % 2 == 0 { "경제" } else { "사회" };
        Story::new(&format!("기사 제목 {number}번")).section(section).put(&stand.paper).await;
    }
    let obituary = Story::new("홍길동 씨 모친상").with(|content| content.headlines.labels = vec![Label::Obituary]);
    obituary.put(&stand.paper).await;
    let reply = stand.get("/").await;
    let text = reply.text();
    for number in 1..=9 {
        assert!(text.contains(&format!("기사 제목 {number}번")), "{number}");
    }
    let lead = text.find("기사 제목 9번");
    assert!(lead < text.find("홍길동 씨 모친상") && lead < text.find("기사 제목 8번"));
    assert!(reply.header("surrogate-key").contains("front"));
}
