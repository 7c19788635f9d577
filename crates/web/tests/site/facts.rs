use jikji_news::Settings;
use jikji_testkit::Story;

use crate::newsstand::Newsstand;

const TEXT: [&str; 2] = ["새나루시는 약 140억 달러를 들였다. 다른 말도 했다.", "숫자가 없는 문단이다."];

#[tokio::test]
async fn figures_lead_to_their_sentences() {
    let stand = Newsstand::open().await;
    let number = Story::new("기사").text(&TEXT).put(&stand.paper).await;
    let page = stand.get(&format!("/articles/{number}")).await;
    page.reads(&["새나루시는 약 140억 달러를 들였다. 다른 말도 했다.", "이 기사의 숫자·출처", "금액", "약 140억 달러"]);
    page.reads(&["≈ USD 14,000,000,000"]);
    assert!(page.body.contains("<a href=\"#s1\">약 140억 달러</a>"), "{}", page.body);
    assert!(page.body.contains("<span id=\"s1\">새나루시는 약 140억 달러를 들였다.</span> 다른"), "{}", page.body);
    let english = stand.get(&format!("/en/articles/{number}")).await;
    english.reads(&["Figures and sources of this article", "Amounts"]);
}

#[tokio::test]
async fn the_desk_and_the_paper_may_want_none() {
    let stand = Newsstand::open().await;
    let without = Story::new("기사").text(&TEXT).with(|content| content.without_facts = true).put(&stand.paper).await;
    let with = Story::new("다른 기사").text(&TEXT).put(&stand.paper).await;
    let quiet = async |number| {
        let body = stand.get(&format!("/articles/{number}")).await.body;
        !body.contains("이 기사의 숫자·출처") && !body.contains("id=\"s1\"")
    };
    assert!(quiet(without).await && !quiet(with).await);
    let settings = Settings { without_facts: true, ..Settings::default() };
    stand.paper.write(async |tx| tx.set_settings(&settings).await).await;
    assert!(quiet(with).await, "a kept page with the box ends with the rule");
}
