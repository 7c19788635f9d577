use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Method, Request, Uri};
use jikji_testkit::Story;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::newsstand::Newsstand;

/// Pieces that addresses are made of, good ones and others.
const PIECES: &[&str] = &[
    "/",
    "//",
    "..",
    "/articles/",
    "/sections/",
    "/series/",
    "/reporters/",
    "/topics/",
    "/search",
    "/api/v1/search",
    "/api/v1/suggest",
    "/latest",
    "/en",
    "/media/",
    "/assets/",
    "/news/",
    "article.html",
    "articleView.html",
    "/related",
    "/before/",
    "1.1.2",
    "-9.9.9",
    "1",
    "2",
    "0",
    "999999999999999",
    "sahoe",
    "hajinu",
    "%",
    "%2F",
    "%00",
    "%EA%B0%80",
    "%FF",
    "a",
    ".webp",
    "site.css",
    "~",
    ";",
    "'",
    "*",
];
const QUERIES: &[&str] = &[
    "?", "&", "=", "before", "no=1", "idxno=1", "no=", "%", "%zz", "+", "0", "x", "q=", "\"", "-", "(", "sort=",
    "from=", "year=",
];

fn built(pieces: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(pieces), 0..most).prop_map(|pieces| pieces.concat())
}

fn request() -> impl Strategy<Value = Request<Body>> {
    let methods = prop::sample::select(vec!["GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "DELETE", "BREW"]);
    let names = prop::sample::select(vec![
        "host",
        "if-none-match",
        "accept",
        "cookie",
        "range",
        "content-length",
        "x-forwarded-for",
    ]);
    let headers = prop::collection::vec((names, prop::collection::vec(any::<u8>(), 0..40)), 0..4);
    (methods, built(PIECES, 7), built(QUERIES, 5), headers).prop_filter_map(
        "no request",
        |(method, path, query, headers)| {
            let uri: Uri = format!("/{path}?{query}").parse().ok()?;
            let mut request = Request::builder().method(Method::from_bytes(method.as_bytes()).ok()?).uri(uri);
            for (name, value) in headers {
                let Ok(value) = HeaderValue::from_bytes(&value) else { continue };
                request = request.header(HeaderName::from_static(name), value);
            }
            request.body(Body::empty()).ok()
        },
    )
}

#[test]
fn no_request_is_ever_our_fault() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let stand = runtime.block_on(async {
        let stand = Newsstand::open().await;
        Story::new("기사").put(&stand.paper).await;
        stand
    });
    let config = Config { cases: 400, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&request(), |request| {
            let told = format!("{} {}", request.method(), request.uri());
            let reply = runtime.block_on(stand.send(request));
            prop_assert!(reply.status.as_u16() < 500, "{told}: {}", reply.status);
            prop_assert!(!reply.header("content-security-policy").is_empty(), "{told}");
            Ok(())
        })
        .unwrap();
}
