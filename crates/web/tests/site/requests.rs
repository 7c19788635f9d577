use jikji_testkit::Story;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn head_is_get_without_the_page() {
    let stand = Newsstand::open().await;
    let number = Story::new("기사").put(&stand.paper).await;
    let article = format!("/articles/{number}");
    for path in ["/", "/latest", &article, "/en/", "/robots.txt", "/nothing", "/%", "/media/x.webp"] {
        let (get, head) = (stand.get(path).await, stand.ask("HEAD", path, &[]).await);
        assert_eq!(get.status, head.status, "{path}");
        assert_eq!(head.body, "", "{path}");
        for header in ["etag", "content-type", "cache-control", "content-language"] {
            assert_eq!(get.header(header), head.header(header), "{path} {header}");
        }
        assert_eq!(head.header("content-length"), get.body.len().to_string(), "{path}");
    }
}

#[tokio::test]
async fn options_says_what_can_be_done() {
    let stand = Newsstand::open().await;
    for path in ["/", "/latest", "/articles/1", "/media/x.webp", "*"] {
        let reply = stand.ask("OPTIONS", path, &[]).await;
        assert_eq!((reply.status.as_u16(), reply.body.as_str()), (204, ""), "{path}");
        assert_eq!(reply.header("allow"), "GET, HEAD, OPTIONS", "{path}");
    }
}

#[tokio::test]
async fn a_foreign_host_is_sent_home() {
    let stand = Newsstand::at_home().await;
    for host in ["evil.example", "www.saenaru.example", "saenaru.example:8080", "127.0.0.1:8080"] {
        let reply = stand.ask("GET", "/latest?a=1", &[("host", host)]).await;
        assert_eq!(reply.status, 308, "{host}");
        assert_eq!(reply.header("location"), "https://saenaru.example/latest?a=1", "{host}");
    }
    for host in ["saenaru.example", "SAENARU.EXAMPLE", "saenaru.example:443"] {
        assert_eq!(stand.ask("GET", "/latest", &[("host", host)]).await.status, 200, "{host}");
    }
    let doubled = stand.ask("GET", "//evil.example/x", &[("host", "evil.example")]).await;
    assert_eq!(doubled.header("location"), "https://saenaru.example//evil.example/x");
}

#[tokio::test]
async fn a_host_is_never_repeated() {
    let stand = Newsstand::open().await;
    for path in ["/", "/nothing", "/latest"] {
        let reply = stand.ask("GET", path, &[("host", "evil.example"), ("x-forwarded-host", "worse.example")]).await;
        assert!(reply.status == 200 || reply.status == 404);
        assert!(!reply.body.contains("evil.example") && !reply.body.contains("worse.example"), "{path}");
        assert!(reply.headers.values().all(|value| !value.as_bytes().ends_with(b".example")), "{path}");
    }
}
