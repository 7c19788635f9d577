//! Followers: each change once, in order, from a position of their own.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jikji_news::Change;
use jikji_newsroom::{Error, Follower, Following, Kin, Position};
use jikji_store::{Error as StoreError, ListOf, Reader};
use jikji_testkit::{Story, TestPaper};

/// Writes down what it is told; fails so often before it takes anything.
#[derive(Default)]
struct Scribe {
    failures: AtomicUsize,
    rebuilds: AtomicUsize,
    position: Mutex<Option<Position>>,
    seen: Mutex<Vec<i64>>,
}

impl Scribe {
    fn standing(epoch: &str, seq: i64) -> Arc<Self> {
        Arc::new(Self { position: Mutex::new(Some(Position { epoch: epoch.into(), seq })), ..Self::default() })
    }

    fn seen(&self) -> Vec<i64> {
        self.seen.lock().unwrap().clone()
    }

    fn rebuilds(&self) -> usize {
        self.rebuilds.load(Ordering::Relaxed)
    }
}

impl Follower for Scribe {
    fn name(&self) -> &str {
        "scribe"
    }

    fn position(&self) -> Option<Position> {
        self.position.lock().unwrap().clone()
    }

    fn follow<'a>(&'a self, changes: &'a [Change], _reader: &'a Reader) -> Following<'a> {
        Box::pin(async move {
            if self.failures.load(Ordering::Relaxed) > 0 {
                let before = self.failures.fetch_sub(1, Ordering::Relaxed);
                assert_ne!(before, 2, "a follower of a test falls over");
                return Err(Error::Store(StoreError::Full));
            }
            self.seen.lock().unwrap().extend(changes.iter().map(|change| change.seq));
            self.position.lock().unwrap().as_mut().unwrap().seq = changes.last().unwrap().seq;
            Ok(())
        })
    }

    fn rebuild<'a>(&'a self, _reader: &'a Reader, start: Position) -> Following<'a> {
        Box::pin(async move {
            self.rebuilds.fetch_add(1, Ordering::Relaxed);
            self.seen.lock().unwrap().clear();
            *self.position.lock().unwrap() = Some(start);
            Ok(())
        })
    }
}

async fn followed_by(paper: TestPaper, scribe: &Arc<Scribe>) -> TestPaper {
    let scribe = Arc::clone(scribe);
    paper.reopened(|paper| paper.add_follower(scribe)).await
}

#[tokio::test]
async fn a_follower_resumes_where_it_stood() {
    let paper = TestPaper::new().await;
    let epoch = paper.paper().reader().epoch().await.unwrap();
    let scribe = Scribe::standing(&epoch, 1);
    let paper = followed_by(paper, &scribe).await;
    Story::new("하나").put(&paper).await;
    let paper = followed_by(paper, &scribe).await;
    Story::new("둘").put(&paper).await;
    paper.paper().catch_up().await.unwrap();
    let head = paper.paper().reader().log_head().await.unwrap().seq;
    assert_eq!(scribe.seen(), (2..=head).collect::<Vec<_>>(), "each change once, over two lives of the program");
    assert_eq!(scribe.rebuilds(), 0);
}

#[tokio::test]
async fn a_follower_of_another_history_starts_anew() {
    let mut paper = TestPaper::new().await;
    let epoch = paper.paper().reader().epoch().await.unwrap();
    for strange in [Scribe::standing("another epoch", 1), Scribe::standing(&epoch, 99_999), Arc::default()] {
        paper = followed_by(paper, &strange).await;
        paper.paper().catch_up().await.unwrap();
        let head = paper.paper().reader().log_head().await.unwrap().seq;
        assert_eq!((strange.rebuilds(), strange.position()), (1, Some(Position { epoch: epoch.clone(), seq: head })));
        Story::new("하나").put(&paper).await;
        assert_eq!(strange.seen().first(), Some(&(head + 1)));
    }
}

#[tokio::test]
async fn one_that_fails_holds_up_nobody_and_comes_after() {
    let paper = TestPaper::new().await;
    let epoch = paper.paper().reader().epoch().await.unwrap();
    let (failing, sound) = (Scribe::standing(&epoch, 0), Scribe::standing(&epoch, 0));
    failing.failures.store(3, Ordering::Relaxed);
    let paper = followed_by(paper, &failing).await;
    let both = (Arc::clone(&failing), Arc::clone(&sound));
    let paper = paper
        .reopened(|paper| {
            paper.add_follower(both.0);
            paper.add_follower(both.1);
        })
        .await;
    let following = tokio::spawn({
        let paper = Arc::clone(paper.paper());
        async move { paper.follow().await }
    });
    let head = paper.paper().reader().log_head().await.unwrap().seq;
    let arrived = async |scribe: &Scribe, seq: i64| {
        while scribe.position().unwrap().seq < seq {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    arrived(&sound, head).await;
    assert_eq!(failing.position().unwrap().seq, 0);
    let mut tx = paper.paper().begin(crate::desk()).await.unwrap();
    tx.section("문화").await.unwrap();
    let head = paper.paper().commit(tx).await.unwrap().seq;
    arrived(&sound, head).await;
    arrived(&failing, head).await;
    assert_eq!(failing.seen(), (1..=head).collect::<Vec<_>>());
    following.abort();
}

#[tokio::test]
async fn related_articles_are_what_they_would_be_counted_anew() {
    let paper = TestPaper::new().await;
    let text = ["물레천 둑이 무너져 새나루시가 복구에 나섰다.", "시는 물레천 둑을 다시 쌓는다고 밝혔다."];
    for headline in ["물레천 둑 무너져", "물레천 둑 복구", "등대의 겨울"] {
        Story::new(headline).text(&text).put(&paper).await;
    }
    let reader = paper.paper().reader();
    let anew = Kin::default();
    anew.rebuild(&reader, Position { epoch: String::new(), seq: 0 }).await.unwrap();
    for card in reader.list(ListOf::All, None, 10).await.unwrap() {
        assert_eq!(paper.paper().kin().related(card.number), anew.related(card.number));
    }
}
