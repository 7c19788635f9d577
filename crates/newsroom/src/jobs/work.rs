//! The workers: lease a job whose time has come, do it, note it; sleep until the next.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use jikji_news::Actor;
use jikji_store::{Error as StoreError, Job};
use tokio::sync::watch;
use tokio::time::sleep;

use super::{Answer, REMEMBERED};
use crate::caught::caught;
use crate::{Error, Paper, Result};

/// How long a worker has a job to itself. What takes longer is done by another, and the first one's write is refused.
const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// How often a job is tried before it is given up: with the pauses between, about two hours.
const MOST_ATTEMPTS: i64 = 20;

/// The pause after a first failure; it doubles from one to the next, up to the longest.
const PAUSE: SignedDuration = SignedDuration::from_secs(1);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_secs(600);

/// A job that runs so long after its time was missed: the program was not there, or could not.
const LATE: SignedDuration = SignedDuration::from_secs(2);

/// How often is looked for rows to clear away.
const SWEEP: SignedDuration = SignedDuration::from_hours(24);

/// The longest sleep without a look at the clock, which somebody may set.
const NAP: Duration = Duration::from_millis(500);

/// The rest after the database refused.
const REST: Duration = Duration::from_secs(1);

impl Paper {
    /// Works: does every job at its time, until dropped. Several may work on one paper; each job is done by one of them.
    pub async fn work(&self) {
        let mut promised = self.promised_jobs();
        let mut swept: Option<Timestamp> = None;
        loop {
            promised.borrow_and_update();
            let now = self.clock().now();
            if swept.is_none_or(|at| now.duration_since(at).abs() >= SWEEP) {
                swept = Some(now);
                if let Err(error) = self.sweep_jobs().await {
                    tracing::warn!(%error, "the jobs that are long done could not be cleared away");
                }
            }
            let next = match self.run_due_jobs().await {
                Ok(_) => self.reader().next_job_at().await.map_err(Error::from),
                Err(error) => Err(error),
            };
            match next {
                Ok(next) => self.sleep_until(next, &mut promised).await,
                Err(error) => {
                    tracing::error!(%error, "the worker cannot get at its jobs, and rests");
                    sleep(REST).await;
                }
            }
        }
    }

    /// Does every job whose time has come; answers how many attempts that took.
    pub async fn run_due_jobs(&self) -> Result<usize> {
        let mut attempts = 0;
        while let Some(job) = self.lease_job().await? {
            self.attempt(&job).await?;
            attempts += 1;
        }
        Ok(attempts)
    }

    /// Clears away the jobs that were done more than thirty days ago; answers how many. A worker does so once a day.
    pub async fn sweep_jobs(&self) -> Result<u64> {
        let mut tx = self.begin(Actor::command("work")).await?;
        let swept = tx.sweep_jobs(tx.at().saturating_sub(REMEMBERED).unwrap_or(Timestamp::MIN)).await?;
        if swept > 0 {
            self.commit(tx).await?;
        }
        Ok(swept)
    }

    /// Sleeps until a moment has come by the paper's clock, or a write promised jobs.
    async fn sleep_until(&self, moment: Option<Timestamp>, promised: &mut watch::Receiver<u64>) {
        loop {
            let left = moment.map(|moment| moment.duration_since(self.clock().now()));
            let nap = match left {
                Some(left) if left <= SignedDuration::ZERO => return,
                Some(left) => NAP.min(left.unsigned_abs()),
                // Nothing waits: only a write can change that.
                None => Duration::MAX,
            };
            tokio::select! {
                () = sleep(nap) => {}
                _ = promised.changed() => return,
            }
        }
    }

    async fn lease_job(&self) -> Result<Option<Job>> {
        let mut tx = self.begin(Actor::command("work")).await?;
        let job = tx.lease_job(LEASE).await?;
        if job.is_some() {
            self.commit(tx).await?;
        }
        Ok(job)
    }

    async fn attempt(&self, job: &Job) -> Result<()> {
        let late = self.clock().now().duration_since(job.due_at);
        if job.attempts == 1 && late > LATE {
            tracing::warn!(job = job.id, kind = job.kind, ?late, "a job missed its time, and is done now");
        }
        let answer = match self.job_kinds().get(&job.kind) {
            _ if job.attempts > MOST_ATTEMPTS => {
                Answer::Fail { why: "너무 여러 번 끝나지 않았습니다".into() }
            }
            None => {
                Answer::Fail { why: format!("`{}`이라는 작업을 아는 프로그램이 아닙니다", job.kind) }
            }
            Some(kind) => match caught(&job.kind, kind.run(self, job)).await {
                Ok(answer) => answer,
                Err(error) => Answer::Retry { why: error.to_string() },
            },
        };
        match self.settle(job, answer).await {
            // Whoever has it now will do it, or it was taken back: this attempt leaves nothing behind.
            Err(Error::Store(StoreError::LeaseLost { .. })) => Ok(()),
            settled => settled,
        }
    }

    /// Notes what came of an attempt, in the write that holds its effect if there is one.
    async fn settle(&self, job: &Job, answer: Answer) -> Result<()> {
        let fresh = match answer {
            Answer::Done(Some(tx)) if tx.at() >= job.due_at => {
                let mut tx = *tx;
                tx.finish_job(job).await?;
                self.commit(tx).await?;
                return Ok(());
            }
            // The clock went back between lease and write: nothing may happen before its time.
            Answer::Done(Some(tx)) => {
                drop(tx);
                Answer::Retry { why: "시계가 작업의 시각 앞으로 되돌아갔습니다".into() }
            }
            answer => answer,
        };
        let mut tx = self.begin(Actor::command("work")).await?;
        match fresh {
            Answer::Done(_) => tx.finish_job(job).await?,
            Answer::Retry { why } => {
                tracing::warn!(
                    job = job.id,
                    kind = job.kind,
                    attempts = job.attempts,
                    why,
                    "a job is tried again later"
                );
                tx.put_off_job(job, pause(tx.at(), job), &why).await?;
            }
            Answer::Fail { why } => {
                tracing::error!(job = job.id, kind = job.kind, why, "a job is given up");
                tx.fail_job(job, &why).await?;
            }
        }
        self.commit(tx).await?;
        Ok(())
    }
}

/// When a job is tried again: never before its own time.
fn pause(now: Timestamp, job: &Job) -> Timestamp {
    let doublings = u32::try_from(job.attempts - 1).unwrap_or_default().min(16);
    let pause = PAUSE.saturating_mul(1 << doublings).min(LONGEST_PAUSE);
    now.saturating_add(pause).unwrap_or(Timestamp::MAX).max(job.due_at)
}
