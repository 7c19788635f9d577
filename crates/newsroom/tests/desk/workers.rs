//! Workers: leases, retries, failures that are seen.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use jikji_news::Actor;
use jikji_newsroom::{Answer, Attempt, JobKind, Paper};
use jikji_store::{Error as StoreError, Job, JobState, NewJob};
use jikji_testkit::{FixedClock, TestPaper};

use crate::at;

const NOON: &str = "2026-01-12T03:00:00Z";

/// Does what the payload says.
#[derive(Default)]
struct Puppet {
    runs: AtomicI64,
    /// The paper's clock, which some of its jobs set.
    clock: Option<Arc<FixedClock>>,
}

impl JobKind for Puppet {
    fn name(&self) -> &'static str {
        "puppet"
    }

    fn run<'a>(&'a self, paper: &'a Paper, job: &'a Job) -> Attempt<'a> {
        Box::pin(async move {
            self.runs.fetch_add(1, Ordering::Relaxed);
            let why = || "까닭".to_owned();
            Ok(match job.payload.as_str().unwrap() {
                "retry" => Answer::Retry { why: why() },
                "fail" => Answer::Fail { why: why() },
                "panic" => panic!("a job of a test falls over"),
                says => {
                    let set = |hours| {
                        let now = paper.clock().now() + SignedDuration::from_hours(hours);
                        self.clock.as_ref().unwrap().set(now);
                    };
                    match says {
                        "clock back" => set(-1),
                        "robbed" => {
                            set(1);
                            let mut tx = paper.begin(Actor::command("test")).await?;
                            tx.lease_job(SignedDuration::from_secs(60)).await?.unwrap();
                            paper.commit(tx).await?;
                        }
                        _ => {}
                    }
                    let mut tx = paper.begin(Actor::command("test")).await?;
                    tx.topic(says).await?;
                    tokio::task::yield_now().await;
                    Answer::Done(Some(Box::new(tx)))
                }
            })
        })
    }
}

fn job(says: &str, run_at: Timestamp) -> NewJob {
    NewJob { kind: "puppet".into(), payload: says.into(), run_at, key: None }
}

async fn with_puppet(puppet: &Arc<Puppet>) -> TestPaper {
    let puppet = Arc::clone(puppet);
    TestPaper::new().await.reopened(|paper| paper.add_job_kind(puppet)).await
}

async fn promise(paper: &TestPaper, new: &NewJob) -> bool {
    paper.write(async |tx| tx.add_job(new).await).await
}

async fn jobs(paper: &TestPaper, state: JobState) -> Vec<Job> {
    paper.paper().reader().jobs(state, 100).await.unwrap()
}

#[tokio::test]
async fn a_promise_is_part_of_its_write() {
    let paper = TestPaper::new().await;
    let mut tx = paper.paper().begin(Actor::command("test")).await.unwrap();
    tx.add_job(&job("주제", at(NOON))).await.unwrap();
    drop(tx);
    assert_eq!(jobs(&paper, JobState::Waiting).await, []);
    let keyed = NewJob { key: Some("하나".into()), ..job("주제", at(NOON)) };
    assert!(promise(&paper, &keyed).await);
    assert!(!promise(&paper, &keyed).await, "a key is there once");
    assert_eq!(jobs(&paper, JobState::Waiting).await.len(), 1);
}

#[tokio::test]
async fn what_fails_is_tried_again_ever_later_and_then_shown() {
    let puppet = Arc::new(Puppet::default());
    let paper = with_puppet(&puppet).await;
    promise(&paper, &job("retry", at(NOON))).await;
    let mut now = at(NOON);
    for pause in [1, 2, 4, 8, 16] {
        assert_eq!(paper.paper().run_due_jobs().await.unwrap(), 1);
        let waiting = jobs(&paper, JobState::Waiting).await;
        now += SignedDuration::from_secs(pause);
        assert_eq!((waiting[0].run_at, waiting[0].last_error.as_deref()), (now, Some("까닭")));
        paper.clock().set(now);
    }
    while let Some(next) = paper.paper().reader().next_job_at().await.unwrap() {
        assert!(next - paper.paper().clock().now() <= SignedDuration::from_secs(600));
        paper.clock().set(next);
        paper.paper().run_due_jobs().await.unwrap();
    }
    let failed = jobs(&paper, JobState::Failed).await;
    assert_eq!((failed.len(), failed[0].due_at, puppet.runs.load(Ordering::Relaxed)), (1, at(NOON), 20));
}

#[tokio::test]
async fn no_job_takes_the_others_down() {
    let paper = with_puppet(&Arc::default()).await;
    let stranger = NewJob { kind: "unheard_of".into(), ..job("", at(NOON)) };
    for new in [job("fail", at(NOON)), job("panic", at(NOON)), stranger, job("주제", at(NOON))] {
        promise(&paper, &new).await;
    }
    assert_eq!(paper.paper().run_due_jobs().await.unwrap(), 4);
    assert_eq!(jobs(&paper, JobState::Failed).await.len(), 2);
    assert!(jobs(&paper, JobState::Waiting).await[0].last_error.as_deref().unwrap().contains("panic"));
    assert_eq!(jobs(&paper, JobState::Done).await.len(), 1);
}

#[tokio::test]
async fn a_lease_that_ran_out_gives_no_right() {
    let paper = TestPaper::new().await;
    let minute = SignedDuration::from_secs(60);
    promise(&paper, &job("주제", at(NOON))).await;
    let first = paper.write(async |tx| tx.lease_job(minute).await).await.unwrap();
    assert!(paper.write(async |tx| tx.lease_job(minute).await).await.is_none());
    paper.clock().set(at(NOON) + minute);
    let second = paper.write(async |tx| tx.lease_job(minute).await).await.unwrap();
    assert_eq!((second.id, second.attempts), (first.id, 2));
    let mut tx = paper.paper().begin(Actor::command("test")).await.unwrap();
    assert!(matches!(tx.finish_job(&first).await, Err(StoreError::LeaseLost { .. })));
    tx.finish_job(&second).await.unwrap();
    drop(tx);
    // The clock goes back behind the time of both leases: they do not last until it has caught up.
    paper.clock().set(at(NOON) + SignedDuration::from_secs(1));
    assert!(paper.write(async |tx| tx.lease_job(minute).await).await.is_some());
}

#[tokio::test]
async fn an_effect_before_its_time_or_without_a_right_is_taken_back() {
    for (says, state, attempts) in [("clock back", JobState::Waiting, 1), ("robbed", JobState::Leased, 2)] {
        let clock = Arc::new(FixedClock::at(at(NOON)));
        let puppet = Arc::new(Puppet { clock: Some(Arc::clone(&clock)), ..Puppet::default() });
        let paper = TestPaper::with_clock(clock).await;
        let paper = paper.reopened(|paper| paper.add_job_kind(puppet)).await;
        promise(&paper, &job(says, at(NOON))).await;
        let head = paper.paper().reader().log_head().await.unwrap();
        assert_eq!(paper.paper().run_due_jobs().await.unwrap(), 1);
        assert_eq!(paper.paper().reader().log_head().await.unwrap(), head, "{says}");
        let left = jobs(&paper, state).await;
        assert_eq!((left.len(), left[0].run_at, left[0].attempts), (1, at(NOON), attempts), "{says}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_workers_share_the_jobs() {
    let puppet = Arc::new(Puppet::default());
    let paper = with_puppet(&puppet).await;
    let workers: Vec<_> = (0..2)
        .map(|_| {
            let paper = Arc::clone(paper.paper());
            tokio::spawn(async move { paper.work().await })
        })
        .collect();
    for index in 0..20 {
        promise(&paper, &job(&format!("주제 {index}"), at(NOON))).await;
    }
    promise(&paper, &job("내일의 주제", at(NOON) + SignedDuration::from_hours(24))).await;
    let done = async |count: usize| {
        while jobs(&paper, JobState::Done).await.len() < count {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    done(20).await;
    assert_eq!(puppet.runs.load(Ordering::Relaxed), 20);
    paper.clock().set(at(NOON) + SignedDuration::from_hours(24));
    done(21).await;
    assert!(jobs(&paper, JobState::Done).await.iter().all(|job| job.attempts == 1));
    for worker in workers {
        worker.abort();
    }
}

#[tokio::test]
async fn what_is_long_done_is_cleared_away() {
    let paper = TestPaper::new().await;
    let promise = |kind: &str| NewJob { kind: kind.into(), payload: "a".into(), run_at: at(NOON), key: None };
    let paper = paper.reopened(|paper| paper.add_job_kind(Arc::new(Puppet::default()))).await;
    for kind in ["puppet", "nobody knows it"] {
        paper.write(async |tx| tx.add_job(&promise(kind)).await).await;
    }
    paper.paper().run_due_jobs().await.unwrap();
    let days = |days: i64| at(NOON) + SignedDuration::from_hours(24 * days);
    paper.clock().set(days(29));
    assert_eq!(paper.paper().sweep_jobs().await.unwrap(), 0);
    paper.clock().set(days(31));
    assert_eq!(paper.paper().sweep_jobs().await.unwrap(), 1);
    let reader = paper.paper().reader();
    assert_eq!(reader.jobs(JobState::Done, 9).await.unwrap(), []);
    assert_eq!(reader.jobs(JobState::Failed, 9).await.unwrap().len(), 1, "a person has to look at it");
}
