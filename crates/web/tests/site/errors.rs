use axum::body::Body;
use axum::http::Request;
use jikji_testkit::Story;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn an_unknown_address_is_a_404_in_the_papers_design() {
    let stand = Newsstand::open().await;
    Story::new("대신 읽을 기사").put(&stand.paper).await;
    for path in [
        "/nothing",
        "/articles",
        "/articles/999",
        "/articles/0",
        "/articles/007",
        "/articles/-1",
        "/articles/abc",
        "/articles/1/",
        "/articles/99999999999999999999999999",
        "/articles/999/related",
        "/sections/nothing",
        "/series/nothing",
        "/reporters/nothing",
        "/latest/before",
        "/latest/before/",
        "/latest/before/x",
        "/latest/before/1.1",
        "/latest/before/99999999999999999999.1.2",
        "/latest/before/%00",
        "/latest/before/1.1.2'--",
        "/sections/nothing/before/1.1.2",
        "/sections/%EA%B0%80",
        "/media/nothing.webp",
        "/media/nothing.exe",
        "/assets/none/none.css",
        "//",
        "//evil.example/",
    ] {
        let reply = stand.get(path).await;
        assert_eq!(reply.status, 404, "{path}");
        reply.reads(&["새나루신문", "찾는 기사가 여기 없습니다", "대신 읽을 기사", "발행인"]);
        assert!(reply.body.contains("noindex"), "{path}");
        assert!(!reply.body.contains("rel=\"canonical\""), "{path}");
    }
}

#[tokio::test]
async fn a_path_out_of_the_paper_leads_nowhere() {
    let stand = Newsstand::open().await;
    for path in [
        "/../../etc/passwd",
        "/media/../paper.db",
        "/media/..%2Fpaper.db",
        "/media/..%2f..%2f..%2fetc%2fpasswd",
        "/media/%2e%2e%2fpaper.toml",
        "/media/....//paper.db",
        "/media/..%5Cpaper.db",
        "/assets/../../paper.db",
        "/assets/x/..%2f..%2fpaper.db",
        "/media/%00.webp",
        "/media/a%00.webp",
    ] {
        assert_eq!(stand.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_a_400() {
    let stand = Newsstand::open().await;
    for path in ["/%", "/%zz", "/sections/%B0%A1", "/articles/%C0%AF"] {
        let reply = stand.get(path).await;
        assert_eq!(reply.status, 400, "{path}");
        reply.reads(&["새나루신문", "발행인"]);
        assert_eq!(reply.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn an_endless_address_is_a_414_and_endless_headers_a_431() {
    let stand = Newsstand::open().await;
    let reply = stand.get(&format!("/?q={}", "a".repeat(5000))).await;
    assert_eq!(reply.status, 414);
    reply.reads(&["새나루신문", "주소가 너무 깁니다"]);
    let reply = stand.ask("GET", "/", &[("cookie", &"c".repeat(100 * 1024))]).await;
    assert_eq!(reply.status, 431);
    reply.reads(&["새나루신문", "머리글이 너무 큽니다"]);
}

#[tokio::test]
async fn only_reading_is_allowed() {
    let stand = Newsstand::open().await;
    for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"] {
        for path in ["/", "/latest", "/articles/1", "/media/a.webp", "/news/article.html?no=1", "/robots.txt"] {
            let reply = stand.ask(method, path, &[]).await;
            assert_eq!(reply.status, 405, "{method} {path}");
            assert_eq!(reply.header("allow"), "GET, HEAD, OPTIONS");
            reply.reads(&["새나루신문", "할 수 없는 일입니다"]);
        }
    }
}

#[tokio::test]
async fn a_taken_apart_request_is_refused() {
    let stand = Newsstand::open().await;
    let request = Request::builder().uri("/").header("host", "a.example").header("host", "b.example");
    assert_eq!(stand.send(request.body(Body::empty()).unwrap_or_default()).await.status, 400);
}
