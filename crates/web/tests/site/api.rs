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
