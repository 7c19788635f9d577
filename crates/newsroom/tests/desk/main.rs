//! The desk's steps, the jobs they promise, and the followers behind the log.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod clock;
mod followers;
mod permission;
mod steps;
mod workers;

use jiff::Timestamp;
use jikji_news::{Actor, Article, ArticleNumber, Block, Content};
use jikji_newsroom::Stored;
use jikji_testkit::TestPaper;

/// A member of the staff.
fn desk() -> Actor {
    Actor::command("desk")
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A text that may go out.
async fn whole(paper: &TestPaper, headline: &str) -> Content {
    let section = paper.write(async |tx| tx.section("사회").await).await;
    let mut content = Content { section: Some(section), ..Content::default() };
    content.headlines.headline = headline.into();
    content.body = [Block::paragraph(format!("{headline}. 새나루시가 12일 밝혔다."))].into_iter().collect();
    content
}

async fn draft(paper: &TestPaper, headline: &str) -> Stored {
    let content = whole(paper, headline).await;
    paper.paper().save_draft(None, content, desk()).await.unwrap()
}

/// A draft that goes out at a time.
async fn scheduled(paper: &TestPaper, headline: &str, time: Timestamp) -> Stored {
    let stored = draft(paper, headline).await;
    paper.paper().schedule(stored.number, stored.version, time, desk()).await.unwrap()
}

async fn article(paper: &TestPaper, number: ArticleNumber) -> Article {
    paper.paper().reader().article(number).await.unwrap().unwrap()
}
