//! 예약 출고: a scheduled article goes out at its time.

use jiff::Timestamp;
use jikji_news::{Actor, ArticleNumber, State};
use jikji_store::{Job, NewJob, Tx};
use serde::{Deserialize, Serialize};

use super::{Answer, Attempt, JobKind};
use crate::desk::go_out;
use crate::{Error, Paper, Result};

const NAME: &str = "publish_scheduled";

/// The job of a schedule belongs to one version: who changes the article withdraws it, and promises it anew where the schedule
/// holds on.
#[derive(Serialize, Deserialize)]
struct Payload {
    article: ArticleNumber,
    version: i64,
}

/// The key of the job that will publish a version of an article.
fn key(article: ArticleNumber, version: i64) -> String {
    format!("{NAME}/{article}/{version}")
}

/// Promises that a version goes out at a time.
pub(crate) async fn promise(tx: &mut Tx, article: ArticleNumber, version: i64, at: Timestamp) -> Result<()> {
    let payload = serde_json::json!(Payload { article, version });
    tx.add_job(&NewJob { kind: NAME.into(), payload, run_at: at, key: Some(key(article, version)) }).await?;
    Ok(())
}

/// Takes the promise for a version back; answers the time it was for.
pub(crate) async fn withdraw(tx: &mut Tx, article: ArticleNumber, version: i64) -> Result<Option<Timestamp>> {
    Ok(tx.withdraw_job(&key(article, version)).await?)
}

impl Paper {
    /// When a scheduled version of an article goes out.
    pub async fn scheduled_at(&self, number: ArticleNumber, version: i64) -> Result<Option<Timestamp>> {
        Ok(self.reader().job_at(&key(number, version)).await?.map(|job| job.due_at))
    }
}

/// The kind.
pub(super) struct PublishScheduled;

impl JobKind for PublishScheduled {
    fn name(&self) -> &'static str {
        NAME
    }

    fn run<'a>(&'a self, paper: &'a Paper, job: &'a Job) -> Attempt<'a> {
        Box::pin(publish(paper, job))
    }
}

async fn publish(paper: &Paper, job: &Job) -> Result<Answer> {
    let Ok(Payload { article: number, version }) = serde_json::from_value(job.payload.clone()) else {
        return Ok(Answer::Fail { why: "작업의 내용을 읽을 수 없습니다".into() });
    };
    let mut tx = paper.begin(Actor::command("schedule")).await?;
    let Some(article) = tx.article(number).await? else {
        return Ok(Answer::Fail { why: Error::NoArticle(number).to_string() });
    };
    if article.state != State::Scheduled || article.version != version {
        // It went another way since: there is nothing left to do.
        return Ok(Answer::Done(None));
    }
    match go_out(paper, &mut tx, &article).await {
        Ok(_) => Ok(Answer::Done(Some(Box::new(tx)))),
        Err(Error::Refused(refusal)) => Ok(Answer::Fail { why: refusal.to_string() }),
        Err(error) => Err(error),
    }
}
