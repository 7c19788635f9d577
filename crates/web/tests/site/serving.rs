#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::time::Duration;

use jikji_testkit::TestPaper;
use jikji_web::{SiteConfig, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::newsstand::site;

struct Served {
    address: std::net::SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
    paper: TestPaper,
}

async fn open() -> Served {
    let paper = TestPaper::new().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let site = site(&paper, SiteConfig::default());
    let task = tokio::spawn(serve(listener, site, async move {
        let _stopped = stopped.await;
    }));
    Served { address, stop, task, paper }
}

/// Sends bytes and reads until the other side closes.
async fn exchange(served: &Served, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(served.address).await.unwrap();
    // The other side may hang up before it has read everything.
    let _cut = stream.write_all(request).await;
    let mut answer = Vec::new();
    let _cut = tokio::time::timeout(Duration::from_secs(5), stream.read_to_end(&mut answer)).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn a_page_goes_over_the_wire() {
    let served = open().await;
    let answer = exchange(&served, b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(answer.contains("</html>"));
}

#[tokio::test]
async fn headers_of_a_hundred_kilobytes_are_refused_and_nothing_hangs() {
    let served = open().await;
    for kilobytes in [100, 1000] {
        let cookie = "c".repeat(kilobytes * 1024);
        let request = format!("GET / HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n");
        let answer = exchange(&served, request.as_bytes()).await;
        // Above what is held at all, the connection may be reset before the answer is read.
        assert!(answer.starts_with("HTTP/1.1 431") || kilobytes > 256 && answer.is_empty(), "{kilobytes}: {answer}");
    }
}

#[tokio::test]
async fn what_is_no_http_is_refused() {
    let served = open().await;
    for junk in [&b"hello\r\n\r\n"[..], b"GET /\x00 HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"] {
        let answer = exchange(&served, junk).await;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 400"), "{answer}");
    }
    let answer = exchange(&served, b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200"), "and the next reader is served");
}

#[tokio::test]
async fn a_paper_that_closes_lets_go_of_its_port() {
    let served = open().await;
    let mut idle = TcpStream::connect(served.address).await.unwrap();
    idle.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    let mut some = [0_u8; 64];
    idle.read_exact(&mut some).await.unwrap();
    served.stop.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(5), served.task).await.unwrap().unwrap();
    assert!(TcpStream::connect(served.address).await.is_err());
    assert_eq!(std::sync::Arc::strong_count(served.paper.paper()), 1, "nothing holds the paper any more");
}

#[tokio::test]
async fn a_slow_head_is_cut() {
    let served = open().await;
    let mut slow = TcpStream::connect(served.address).await.unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow").await.unwrap();
    // With nothing else to do the clock of the test runs to the next deadline at once.
    tokio::time::pause();
    let mut answer = Vec::new();
    slow.read_to_end(&mut answer).await.unwrap();
    assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 408"));
}
