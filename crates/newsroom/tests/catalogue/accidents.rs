//! Killed, removed, damaged, restored: only search rests, and it comes back by itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jikji_news::Scope;
use jikji_newsroom::Error;
use jikji_testkit::{Story, TestPaper};

use crate::{found, try_found};

fn files(dir: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_str().unwrap().ends_with(ending) {
            found.push(path);
        }
    }
    found
}

/// Whether everything was taken in anew since this was asked.
fn heard_of_renewal(paper: &TestPaper) -> Arc<AtomicBool> {
    let heard = Arc::new(AtomicBool::new(false));
    let hears = Arc::clone(&heard);
    paper.paper().catalogue().tell(move |told| hears.store(told.articles.is_none(), Ordering::Relaxed));
    heard
}

#[tokio::test]
async fn a_killed_program_goes_on_where_its_index_stands() {
    let paper = TestPaper::new().await;
    Story::new("첫 소식 물레천").put(&paper).await;
    // Committed to the paper, not yet to the index.
    let mut tx = paper.paper().begin(jikji_news::Actor::command("test")).await.unwrap();
    tx.topic("아무 주제").await.unwrap();
    paper.paper().commit(tx).await.unwrap();
    let paper = paper.reopened(|_| {}).await;
    let renewed = heard_of_renewal(&paper);
    assert_eq!(found(paper.paper(), "물레천", Scope::Readers).await, [1], "at once, with what it has");
    Story::new("둘째 소식 물레천").put(&paper).await;
    assert_eq!(found(paper.paper(), "물레천", Scope::Readers).await, [1, 2]);
    assert!(!renewed.load(Ordering::Relaxed), "nothing was built anew");
}

#[tokio::test]
async fn an_index_that_was_removed_is_built_anew_without_a_restart() {
    let paper = TestPaper::new().await;
    Story::new("첫 소식 물레천").put(&paper).await;
    fs::remove_dir_all(paper.paper().dir().index()).unwrap();
    let mut tx = paper.paper().begin(jikji_news::Actor::command("test")).await.unwrap();
    tx.section("새 섹션").await.unwrap();
    paper.paper().commit(tx).await.unwrap();
    assert!(paper.paper().catch_up().await.is_err(), "the follower fails, the paper does not");
    let rests = try_found(paper.paper(), "물레천", Scope::Readers).await;
    assert!(matches!(rests, Err(Error::SearchRests { .. })), "{rests:?}");
    paper.paper().catch_up().await.unwrap();
    assert_eq!(found(paper.paper(), "물레천", Scope::Readers).await, [1]);
}

#[tokio::test]
async fn a_damaged_index_is_built_anew() {
    let paper = TestPaper::new().await;
    Story::new("첫 소식 물레천").put(&paper).await;
    let index = paper.paper().dir().index();
    for meta in files(&index, "meta.json") {
        fs::write(meta, "{").unwrap();
    }
    let paper = paper.reopened(|_| {}).await;
    let rests = try_found(paper.paper(), "물레천", Scope::Readers).await;
    assert!(matches!(rests, Err(Error::SearchRests { .. })), "{rests:?}");
    let renewed = heard_of_renewal(&paper);
    paper.paper().catch_up().await.unwrap();
    assert_eq!(found(paper.paper(), "물레천", Scope::Readers).await, [1]);
    assert!(renewed.load(Ordering::Relaxed));
}

/// An index that lies where none can be made.
#[tokio::test]
async fn where_no_index_can_be_made_search_rests_until_one_can() {
    let paper = TestPaper::new().await;
    let index = paper.paper().dir().index();
    fs::write(&index, "not a folder").unwrap();
    let mut tx = paper.paper().begin(jikji_news::Actor::command("test")).await.unwrap();
    tx.section("새 섹션").await.unwrap();
    paper.paper().commit(tx).await.unwrap();
    paper.paper().catch_up_pages().await.unwrap();
    assert!(paper.paper().catch_up().await.is_err());
    let rests = try_found(paper.paper(), "물레천", Scope::Readers).await;
    assert!(matches!(rests, Err(Error::SearchRests { .. })), "{rests:?}");
    fs::remove_file(&index).unwrap();
    Story::new("첫 소식 물레천").put(&paper).await;
    assert_eq!(found(paper.paper(), "물레천", Scope::Readers).await, [1]);
}

#[tokio::test]
async fn an_index_of_another_history_says_nothing() {
    let (one, other) = (TestPaper::new().await, TestPaper::new().await);
    Story::new("한 신문의 물레천").put(&one).await;
    Story::new("다른 신문의 등대").put(&other).await;
    let other = other
        .reopened(|paper| {
            let (from, to) = (one.paper().dir().index(), paper.dir().index());
            fs::remove_dir_all(&to).unwrap();
            for file in files(&from, "") {
                let place = to.join(file.strip_prefix(&from).unwrap());
                fs::create_dir_all(place.parent().unwrap()).unwrap();
                fs::copy(file, place).unwrap();
            }
        })
        .await;
    other.paper().catch_up().await.unwrap();
    assert_eq!(found(other.paper(), "물레천", Scope::Readers).await, [0; 0]);
    assert_eq!(found(other.paper(), "등대", Scope::Readers).await, [1]);
}

#[tokio::test]
async fn reindexing_tells_how_far_it_has_come() {
    let paper = TestPaper::new().await;
    for count in 1..=3 {
        Story::new(&format!("{count}째 소식 물레천")).put(&paper).await;
    }
    let mut told = Vec::new();
    assert_eq!(paper.paper().reindex(|renewal| told.push(renewal)).await.unwrap(), 3);
    assert!(told.iter().all(|renewal| renewal.total == 3), "{told:?}");
    assert_eq!(found(paper.paper(), "물레천", Scope::Readers).await, [1, 2, 3]);
}
