use jikji_news::State;
use jikji_testkit::Story;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn an_article_leads_to_its_topics_and_they_to_it() {
    let stand = Newsstand::open().await;
    let topic = stand.paper.write(async |tx| tx.topic("나루대교").await).await;
    let story = |headline: &str| Story::new(headline).with(|content| content.topics = vec![topic]);
    let number = story("다리 보수 앞당긴다").put(&stand.paper).await;
    story("아직 쓰는 중").state(State::Draft).put(&stand.paper).await;
    Story::new("다른 이야기").put(&stand.paper).await;
    let article = stand.get(&format!("/articles/{number}")).await;
    assert!(article.body.contains("<a href=\"/topics/narudaegyo\">나루대교</a>"), "{}", article.body);
    let page = stand.get("/topics/narudaegyo").await;
    assert_eq!(page.status, 200);
    page.reads(&["주제", "나루대교", "모두 1건", "다리 보수 앞당긴다"]);
    assert!(!page.text().contains("아직 쓰는 중") && !page.text().contains("다른 이야기"));
    assert!(stand.get("/en/topics/narudaegyo").await.body.contains("/en/articles/"));
    assert_eq!(stand.get("/topics/nobody").await.status, 404);
}

#[tokio::test]
async fn a_kept_page_of_a_topic_ends_with_the_next_article_of_it() {
    let stand = Newsstand::open().await;
    let topic = stand.paper.write(async |tx| tx.topic("나루대교").await).await;
    let story = |headline: &str| Story::new(headline).with(|content| content.topics = vec![topic]);
    story("첫 기사").put(&stand.paper).await;
    let first = stand.get("/topics/narudaegyo").await;
    assert!(first.header("surrogate-key").contains("topic:"));
    story("둘째 기사").put(&stand.paper).await;
    stand.get("/topics/narudaegyo").await.reads(&["모두 2건"]);
    let json = first.body.matches("keywords").count();
    assert_eq!(json, 0, "lists tell machines of no keywords");
    let article = stand.get("/articles/1").await;
    let data = article.body.split_once("ld+json\">").unwrap().1.split_once("</script>").unwrap().0;
    assert!(data.contains("\"keywords\":[\"나루대교\"]"), "{data}");
}
