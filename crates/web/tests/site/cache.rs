//! The page cache as readers meet it: quick, and never older than the paper.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::io::Read;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use jikji_news::{ArticleNumber, Origin, State};
use jikji_newsroom::listing;
use jikji_testkit::Story;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn at_midnight_the_date_line_of_every_page_turns() {
    let stand = Newsstand::open().await;
    let number = Story::new("밤에 나온 기사").put(&stand.paper).await;
    let paths = ["/".to_owned(), "/en/".to_owned(), "/latest".to_owned(), format!("/articles/{number}")];
    stand.paper.clock().set("2026-01-12T14:59:59Z".parse().unwrap());
    for path in &paths {
        assert!(stand.get(path).await.text().contains("2026.01.12"), "{path}");
    }
    stand.paper.clock().set("2026-01-12T15:00:00Z".parse().unwrap());
    for path in &paths {
        let reply = stand.get(path).await;
        assert!(reply.text().contains("2026.01.13"), "{path}: {}", reply.text());
    }
}

#[tokio::test]
async fn an_article_that_comes_to_be_there_is_there() {
    let stand = Newsstand::open().await;
    assert_eq!(stand.get("/articles/1").await.status, 404);
    assert_eq!(stand.get("/articles/1").await.status, 404);
    assert_eq!(Story::new("첫 기사").put(&stand.paper).await.get(), 1);
    assert_eq!(stand.get("/articles/1").await.status, 200);
}

#[tokio::test]
async fn a_related_list_follows_the_stories() {
    let stand = Newsstand::open().await;
    let part = |part: i32| Story::new(&format!("나루대교 보수 {part}편")).series("나루대교");
    let first = part(1).put(&stand.paper).await;
    let path = format!("/articles/{first}");
    assert!(!stand.get(&path).await.text().contains("관련기사"));
    for later in 2..=7 {
        part(later).put(&stand.paper).await;
    }
    assert!(stand.get(&path).await.text().contains("관련기사"));
}

#[tokio::test]
async fn what_is_taken_down_is_gone_at_once_and_back_when_put_back() {
    let stand = Newsstand::open().await;
    let number = Story::new("내릴 기사").put(&stand.paper).await;
    let path = format!("/articles/{number}");
    assert_eq!(stand.get(&path).await.status, 200);
    for (state, status, on_front) in [(State::TakenDown, 404, false), (State::Published, 200, true)] {
        set_state(&stand, number, state).await;
        assert_eq!(stand.get(&path).await.status, status);
        assert_eq!(stand.get("/").await.text().contains("내릴 기사"), on_front);
    }
}

async fn set_state(stand: &Newsstand, number: ArticleNumber, state: State) {
    let paper = stand.paper.paper();
    let article = paper.reader().article(number).await.unwrap().unwrap();
    let (published, content) = (article.clocks.published_at, article.content.clone());
    stand
        .paper
        .write(async |tx| {
            let listed = listing(&content, published, None, Vec::new(), tx.at(), paper.zone());
            tx.change_article(&article, state, Origin::Staff, &content, &listed).await
        })
        .await;
}

#[tokio::test]
async fn a_query_that_no_page_reads_splits_nothing_and_poisons_nothing() {
    let stand = Newsstand::open().await;
    Story::new("기사").put(&stand.paper).await;
    let plain = stand.get("/").await;
    let odd = stand.ask("GET", "/?utm_source=x&%22%3E%3Cscript%3E", &[("x-forwarded-host", "evil.example")]).await;
    assert_eq!(odd.header("etag"), plain.header("etag"));
    let host = stand.ask("GET", "/latest", &[("host", "evil.example")]).await;
    assert!(!host.body.contains("evil"));
    assert!(!stand.get("/latest").await.body.contains("evil"));
}

#[tokio::test]
async fn bytes_come_in_the_encoding_that_is_asked_for() {
    let stand = Newsstand::open().await;
    Story::new("기사").put(&stand.paper).await;
    let plain = stand.get("/").await;
    assert_eq!((plain.header("content-encoding"), plain.header("vary")), ("", "accept-encoding"));
    let gzip = raw(&stand, "gzip").await;
    let mut read = String::new();
    flate2::read::GzDecoder::new(&gzip.1[..]).read_to_string(&mut read).unwrap();
    assert_eq!((gzip.0.as_str(), read), ("gzip", plain.body.clone()));
    // The small encodings are made in the background.
    for _ in 0..200 {
        let (word, bytes) = raw(&stand, "br, gzip").await;
        if word == "br" {
            let mut read = String::new();
            brotli::Decompressor::new(&bytes[..], 4096).read_to_string(&mut read).unwrap();
            assert_eq!(read, plain.body);
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("brotli never came");
}

async fn raw(stand: &Newsstand, accept: &str) -> (String, Vec<u8>) {
    let request = Request::get("/").header("accept-encoding", accept).body(Body::empty()).unwrap();
    let response = stand.send_raw(request).await;
    let word = response.headers().get("content-encoding").map_or("", |word| word.to_str().unwrap()).to_owned();
    (word, to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec())
}
