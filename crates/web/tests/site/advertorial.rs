use jikji_news::{ArticleKind, Byline};
use jikji_testkit::Story;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn an_advertorial_is_labelled_and_signed_by_no_reporter() {
    let stand = Newsstand::open().await;
    let story = Story::new("참결식품, 새 두부를 내놓다").with(|content| {
        content.kind = ArticleKind::Advertorial;
        content.bylines.push(Byline { name: "참결식품".into(), ..Byline::default() });
    });
    let number = story.put(&stand.paper).await;
    let reply = stand.get(&format!("/articles/{number}")).await;
    reply.reads(&["광고", "참결식품, 새 두부를 내놓다"]);
    assert!(!reply.text().contains("하진우 기자"));
    assert!(reply.body.contains("참결식품"));
    let list = stand.get("/sections/sahoe").await;
    assert!(list.text().contains("광고") && !list.text().contains("하진우"));
}
