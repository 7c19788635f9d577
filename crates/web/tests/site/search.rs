use crate::newsstand::Newsstand;

#[tokio::test]
async fn every_page_has_a_field_and_the_page_that_asks_tells_how() {
    let stand = Newsstand::open().await;
    for (path, action) in [("/", "/search"), ("/latest", "/search"), ("/en/", "/en/search"), ("/nothing", "/search")] {
        let body = stand.get(path).await.body;
        assert!(body.contains(&format!("<form class=\"search-field\" action=\"{action}\" role=\"search\"")), "{path}");
    }
    for path in ["/search", "/search?", "/search?q=", "/search?q=+%20+", "/search?x=1"] {
        let page = stand.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        page.reads(&["검색", "이렇게 찾을 수 있습니다", "기자:", "기간:지난주"]);
        assert!(!page.body.contains("noindex"), "{path}");
    }
    stand.get("/en/search").await.reads(&["Search", "Ways to ask", "date:last-week"]);
}
