//! The search index as a follower of the change log: right after every write, healed after every accident, and never telling a
//! reader of what readers do not see.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod accidents;
mod following;
mod sight;

use jikji_news::{ArticleNumber, Scope, Sight};
use jikji_newsroom::{Error, Paper};
use jikji_search::{Filter, Paging};

/// The articles that a search finds, by number.
async fn found(paper: &Paper, asked: &str, scope: Scope) -> Vec<i64> {
    try_found(paper, asked, scope).await.unwrap()
}

async fn try_found(paper: &Paper, asked: &str, scope: Scope) -> Result<Vec<i64>, Error> {
    let found = paper.search(asked, Filter::default(), scope, Paging::first(100)).await?;
    let mut numbers: Vec<i64> = found.hits.iter().map(|hit| hit.number.get()).collect();
    numbers.sort_unstable();
    Ok(numbers)
}

/// The eyes of who may see everything.
fn editor() -> Scope {
    Scope::Staff(Sight { all: true, ..Sight::default() })
}

fn number(number: i64) -> ArticleNumber {
    ArticleNumber::new(number).unwrap()
}
