//! Reading jobs.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, FromQueryResult};

use crate::{Job, JobState, Result, sql};

/// Every column of a job.
pub(crate) const COLUMNS: &str =
    "id, kind, payload, key, state, attempts, due_at, run_at, leased_until, last_error, created_at, finished_at";

/// A row of the table.
#[derive(FromQueryResult)]
pub(crate) struct JobRow {
    id: i64,
    kind: String,
    payload: String,
    key: Option<String>,
    state: String,
    attempts: i64,
    due_at: i64,
    run_at: i64,
    leased_until: Option<i64>,
    last_error: Option<String>,
    created_at: i64,
    finished_at: Option<i64>,
}

impl JobRow {
    /// The job in it.
    pub(crate) fn job(self) -> Result<Job> {
        let id = self.id;
        let what = || format!("job {id}");
        Ok(Job {
            id,
            kind: self.kind,
            payload: sql::parse(what, &self.payload)?,
            key: self.key,
            state: sql::parse_word(what, &self.state)?,
            attempts: self.attempts,
            due_at: sql::moment(self.due_at)?,
            run_at: sql::moment(self.run_at)?,
            leased_until: self.leased_until.map(sql::moment).transpose()?,
            last_error: self.last_error,
            created_at: sql::moment(self.created_at)?,
            finished_at: self.finished_at.map(sql::moment).transpose()?,
        })
    }
}

/// The jobs in a state, those that were due last first.
pub(super) async fn jobs<C: ConnectionTrait>(db: &C, state: JobState, most: u32) -> Result<Vec<Job>> {
    let select = format!("select {COLUMNS} from job where state = $1 order by run_at desc, id desc limit $2");
    let values = vec![sql::word(&state)?.into(), i64::from(most).into()];
    let rows: Vec<JobRow> = sql::records(db, &select, values).await?;
    rows.into_iter().map(JobRow::job).collect()
}

/// The job with a key.
pub(crate) async fn job_at<C: ConnectionTrait>(db: &C, key: &str) -> Result<Option<Job>> {
    let select = format!("select {COLUMNS} from job where key = $1");
    let row: Option<JobRow> = sql::record(db, &select, vec![key.into()]).await?;
    row.map(JobRow::job).transpose()
}

/// The next moment at which a worker may find something to do: a job's time, or the end of a lease.
pub(super) async fn next_job_at<C: ConnectionTrait>(db: &C) -> Result<Option<Timestamp>> {
    let select = "select min(moment) from (select min(run_at) as moment from job where state = 'waiting' \
                  union all select min(leased_until) as moment from job where state = 'leased') as moments";
    let moment: Option<Option<i64>> = sql::value(db, select, vec![]).await?;
    moment.flatten().map(sql::moment).transpose()
}
