//! Writing jobs. They have no place in the change log: what they do to the paper is logged by the write that does it.

use jiff::{SignedDuration, Timestamp};

use super::Tx;
use crate::reader::jobs::{COLUMNS, JobRow, job_at};
use crate::{Error, Job, JobState, NewJob, Result, sql};

impl Tx {
    /// Promises a job with this write; answers whether it is new, or its key was there already.
    pub async fn add_job(&mut self, new: &NewJob) -> Result<bool> {
        let insert = "insert into job (kind, payload, key, state, attempts, due_at, run_at, created_at) \
                      values ($1, $2, $3, 'waiting', 0, $4, $4, $5) on conflict do nothing";
        let values = vec![
            new.kind.as_str().into(),
            sql::json(&new.payload)?.into(),
            new.key.clone().into(),
            new.run_at.as_microsecond().into(),
            self.at.as_microsecond().into(),
        ];
        let is_new = sql::run(&self.db, insert, values).await? > 0;
        self.promises |= is_new;
        Ok(is_new)
    }

    /// Whether this write promised jobs, so that workers have to look when it is committed.
    pub fn promises_jobs(&self) -> bool {
        self.promises
    }

    /// Takes back a job that is not done yet; answers the moment it was due. A worker that has it loses its lease.
    pub async fn withdraw_job(&mut self, key: &str) -> Result<Option<Timestamp>> {
        let Some(job) = job_at(&self.db, key).await? else { return Ok(None) };
        if !matches!(job.state, JobState::Waiting | JobState::Leased) {
            return Ok(None);
        }
        sql::run(&self.db, "delete from job where id = $1", vec![job.id.into()]).await?;
        Ok(Some(job.due_at))
    }

    /// Leases the job that has waited longest of those whose time has come, or whose lease ran out. A lease that ends later
    /// than one given now counts as run out too: it was given by a clock that has gone back since.
    pub async fn lease_job(&mut self, lease: SignedDuration) -> Result<Option<Job>> {
        let update = format!(
            "update job set state = 'leased', attempts = attempts + 1, leased_until = $2 where id in \
             (select id from job where (state = 'waiting' and run_at <= $1) \
             or (state = 'leased' and run_at <= $1 and (leased_until <= $1 or leased_until > $2)) \
             order by run_at, id limit 1) returning {COLUMNS}"
        );
        let until = self.at.saturating_add(lease).unwrap_or(Timestamp::MAX);
        let values = vec![self.at.as_microsecond().into(), until.as_microsecond().into()];
        let row: Option<JobRow> = sql::record(&self.db, &update, values).await?;
        row.map(JobRow::job).transpose()
    }

    /// Notes that a leased job is done, in the write that holds its effect.
    ///
    /// # Errors
    /// [`Error::LeaseLost`] when another worker took it meanwhile or it was taken back: then nothing of the write may stay.
    pub async fn finish_job(&mut self, job: &Job) -> Result<()> {
        self.settle(job, JobState::Done, job.run_at, None).await
    }

    /// Puts a leased job off to a later moment, noting why. Errors as [`Tx::finish_job`].
    pub async fn put_off_job(&mut self, job: &Job, until: Timestamp, why: &str) -> Result<()> {
        self.settle(job, JobState::Waiting, until, Some(why)).await
    }

    /// Gives a leased job up, for a person to see. Errors as [`Tx::finish_job`].
    pub async fn fail_job(&mut self, job: &Job, why: &str) -> Result<()> {
        self.settle(job, JobState::Failed, job.run_at, Some(why)).await
    }

    /// Takes every lease back: for a process that has the paper to itself, where those who held them are dead.
    pub async fn release_leases(&mut self) -> Result<u64> {
        let update = "update job set state = 'waiting', leased_until = null where state = 'leased'";
        sql::run(&self.db, update, vec![]).await
    }

    /// Clears away the jobs that were done before a moment; answers how many. Those that were given up stay for a person to see.
    pub async fn sweep_jobs(&mut self, before: Timestamp) -> Result<u64> {
        let delete = "delete from job where state = 'done' and finished_at < $1";
        sql::run(&self.db, delete, vec![before.as_microsecond().into()]).await
    }

    async fn settle(&mut self, job: &Job, state: JobState, run_at: Timestamp, why: Option<&str>) -> Result<()> {
        let update = "update job set state = $1, run_at = $2, last_error = coalesce($3, last_error), finished_at = $4, \
                      leased_until = null where id = $5 and state = 'leased' and attempts = $6";
        let finished = (state != JobState::Waiting).then(|| self.at.as_microsecond());
        let values = vec![
            sql::word(&state)?.into(),
            run_at.as_microsecond().into(),
            why.map(str::to_owned).into(),
            finished.into(),
            job.id.into(),
            job.attempts.into(),
        ];
        if sql::run(&self.db, update, values).await? == 0 {
            return Err(Error::LeaseLost { id: job.id });
        }
        Ok(())
    }
}
