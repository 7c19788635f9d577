//! The clock's jobs: exactly once, at the second, after a restart too, and never because a clock went back.

use jiff::{SignedDuration, Timestamp};
use jikji_news::{ArticleNumber, ChangeKind, State, Subject};
use jikji_store::JobState;
use jikji_testkit::TestPaper;

use crate::{article, at, desk, scheduled};

const MICRO: SignedDuration = SignedDuration::from_micros(1);
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// How often the log says that an article went out.
async fn times_out(paper: &TestPaper, number: ArticleNumber) -> usize {
    let changes = paper.paper().reader().changes_after(0, 1000).await.unwrap();
    let is_it = |subjects: &[Subject]| subjects.contains(&Subject::Article(number));
    changes.iter().filter(|change| change.kind == ChangeKind::ArticlePublished && is_it(&change.subjects)).count()
}

async fn run(paper: &TestPaper, now: Timestamp) -> usize {
    paper.clock().set(now);
    paper.paper().run_due_jobs().await.unwrap()
}

#[tokio::test]
async fn a_scheduled_article_goes_out_at_its_second() {
    let paper = TestPaper::new().await;
    // The paper's midnight, the first second of a leap day, its last, and the turn of a year, all in Korea.
    for time in ["2026-01-12T15:00:00Z", "2028-02-28T15:00:00Z", "2028-02-29T14:59:59Z", "2029-12-31T15:00:00Z"] {
        let time = at(time);
        let stored = scheduled(&paper, "예약 기사", time).await;
        assert_eq!(run(&paper, time - MICRO).await, 0);
        assert_eq!(article(&paper, stored.number).await.state, State::Scheduled);
        assert_eq!(run(&paper, time).await, 1);
        let out = article(&paper, stored.number).await;
        assert_eq!((out.state, out.clocks.published_at), (State::Published, Some(time)));
        assert_eq!(run(&paper, time + HOUR).await, 0);
        assert_eq!(times_out(&paper, stored.number).await, 1);
    }
}

#[tokio::test]
async fn a_missed_time_is_made_up_for_at_start_and_said() {
    let paper = TestPaper::new().await;
    let time = at("2026-01-12T15:00:00Z");
    let stored = scheduled(&paper, "예약 기사", time).await;
    let paper = paper.reopened(|_| {}).await;
    assert_eq!(run(&paper, time + HOUR * 3).await, 1);
    let out = article(&paper, stored.number).await;
    assert_eq!(out.clocks.published_at, Some(time + HOUR * 3), "입력 is when readers could see it first");
    let done = paper.paper().reader().jobs(JobState::Done, 10).await.unwrap();
    assert_eq!(done[0].late_by(), Some(HOUR * 3));
    let paper = paper.reopened(|_| {}).await;
    assert_eq!(run(&paper, time + HOUR * 4).await, 0);
    assert_eq!(times_out(&paper, stored.number).await, 1);
}

#[tokio::test]
async fn a_clock_that_goes_back_fires_nothing_early_and_nothing_twice() {
    let paper = TestPaper::new().await;
    let time = at("2026-01-13T00:00:00Z");
    let stored = scheduled(&paper, "예약 기사", time).await;
    for now in [time - MICRO, time - HOUR * 48, time - HOUR] {
        assert_eq!(run(&paper, now).await, 0);
    }
    assert_eq!(run(&paper, time).await, 1);
    for now in [time - HOUR * 24, time, time + HOUR] {
        assert_eq!(run(&paper, now).await, 0);
    }
    assert_eq!(times_out(&paper, stored.number).await, 1);
}

#[tokio::test]
async fn a_worker_killed_with_a_lease_loses_nothing() {
    let paper = TestPaper::new().await;
    let time = at("2026-01-13T00:00:00Z");
    let stored = scheduled(&paper, "예약 기사", time).await;
    paper.clock().set(time);
    let leased = paper.write(async |tx| tx.lease_job(SignedDuration::from_secs(60)).await).await.unwrap();
    assert_eq!(run(&paper, time).await, 0, "another has it");
    let paper = paper.reopened(|_| {}).await;
    assert_eq!(run(&paper, time).await, 1, "who had it is dead");
    assert_eq!(times_out(&paper, stored.number).await, 1);
    let mut tx = paper.paper().begin(desk()).await.unwrap();
    assert!(tx.finish_job(&leased).await.is_err(), "the dead one's note comes too late");
}
