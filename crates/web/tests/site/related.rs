use jikji_testkit::Story;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn related_articles_are_counted_honestly() {
    let stand = Newsstand::open().await;
    let mut numbers = Vec::new();
    for part in 1..=7 {
        let story = Story::new(&format!("나루대교 보수 {part}편")).series("나루대교");
        numbers.push(story.put(&stand.paper).await);
    }
    let first = numbers.first().copied().unwrap_or_else(|| panic!("seven were put"));
    let total = stand.paper.paper().kin().related(first).total();
    assert!(total > 0);
    let reply = stand.get(&format!("/articles/{first}")).await;
    reply.reads(&["관련기사", &format!("{total}건의 관련기사 더보기")]);
    assert!(reply.body.contains(&format!("href=\"/articles/{first}/related\"")));
    assert!(reply.text().contains("같은 연재"), "{}", reply.text());
    let list = stand.get(&format!("/articles/{first}/related")).await;
    list.reads(&["나루대교 보수 1편"]);
    let others = list.text().matches("나루대교 보수").count();
    assert!(others > total, "the whole list stands on one page");
    assert!(list.body.contains("<time"), "dated");
}

#[tokio::test]
async fn an_article_without_kin_says_nothing_of_it() {
    let stand = Newsstand::open().await;
    let number = Story::new("홀로 선 기사").put(&stand.paper).await;
    assert!(!stand.get(&format!("/articles/{number}")).await.text().contains("관련기사"));
    let list = stand.get(&format!("/articles/{number}/related")).await;
    assert_eq!(list.status, 200);
    assert!(list.text().contains("관련기사가 없습니다") && list.body.contains("noindex"));
}
