use jikji_testkit::Story;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn the_description_is_json_that_names_every_answer() {
    let stand = Newsstand::open().await;
    let reply = stand.get("/api/openapi.json").await;
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "application/json"));
    assert!(reply.body.contains("\"openapi\":\"3.1") && reply.body.contains("\"Problem\""), "{}", reply.body);
}

#[tokio::test]
async fn failures_are_problems_in_json() {
    let stand = Newsstand::open().await;
    Story::new("기사").put(&stand.paper).await;
    for (method, path, status) in [
        ("GET", "/api", 404),
        ("GET", "/api/", 404),
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/api/v1/%zz", 400),
        ("POST", "/api/openapi.json", 405),
        ("BREW", "/api/v1/x", 404),
    ] {
        let reply = stand.ask(method, path, &[]).await;
        assert_eq!(reply.status.as_u16(), status, "{method} {path}");
        assert_eq!(reply.header("content-type"), "application/problem+json", "{method} {path}");
        assert_eq!(reply.header("cache-control"), "no-store", "{method} {path}");
        assert!(reply.body.contains(&format!("\"status\":{status}")), "{}", reply.body);
    }
    assert!(stand.ask("POST", "/api/openapi.json", &[]).await.header("allow").contains("GET"));
    assert_eq!(stand.ask("HEAD", "/api/v1/nothing", &[]).await.body, "");
    assert!(stand.get("/apiary").await.body.contains("</html>"), "what only begins like it is a page");
}

#[tokio::test]
async fn a_search_answers_in_json_and_names_wrong_fields() {
    let stand = Newsstand::open().await;
    let number = Story::new("나루대교 보수 앞당긴다").put(&stand.paper).await;
    let query = "q=%EB%82%98%EB%A3%A8%EB%8C%80%EA%B5%90";
    let reply = stand.get(&format!("/api/v1/search?{query}")).await;
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "application/json"));
    for piece in [
        "\"total\":1",
        &format!("\"number\":{number}"),
        "{\"text\":\"나루대교\",\"marked\":true}",
        "\"section\":{\"name\":\"사회\",\"slug\":\"sahoe\"}",
        "\"next\":null",
    ] {
        assert!(reply.body.contains(piece), "{piece}: {}", reply.body);
    }
    for (fields, field) in [
        ("", "q"),
        ("q=+", "q"),
        ("q=x&section=none", "section"),
        ("q=x&year=26", "year"),
        ("q=x&sort=best", "sort"),
        ("q=x&size=0", "size"),
        ("q=x&size=101", "size"),
        ("q=x&from=1.2", "from"),
        ("q=x&reporter=none", "reporter"),
        ("q=x&page=2", "page"),
    ] {
        let reply = stand.get(&format!("/api/v1/search?{fields}")).await;
        assert_eq!(reply.status, 400, "{fields}");
        assert_eq!(reply.header("content-type"), "application/problem+json");
        assert!(reply.body.contains(&format!("\"field\":\"{field}\"")), "{fields}: {}", reply.body);
    }
}

#[tokio::test]
async fn suggestions_lead_somewhere() {
    let stand = Newsstand::open().await;
    let number = Story::new("나루대교 보수 앞당긴다").series("나루의 내일").put(&stand.paper).await;
    let reply = stand.get("/api/v1/suggest?q=%EB%82%98%EB%A3%A8").await;
    assert_eq!(reply.status, 200);
    assert!(reply.body.contains(&format!("\"address\":\"/articles/{number}\"")), "{}", reply.body);
    let english = stand.get("/api/v1/suggest?lang=en&q=%EB%82%98%EB%A3%A8").await;
    assert!(english.body.contains(&format!("/en/articles/{number}")) && english.body.contains("Article"));
    assert!(stand.get("/api/v1/suggest").await.body.contains("\"suggestions\":[]"));
}
