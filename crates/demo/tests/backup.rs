//! The demo paper in one file, and back again: every row that readers see, every file, and the whole history.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use jikji_news::{Clock, SystemClock};
use jikji_newsroom::{Paper, Setup, back_up, restore};
use jikji_store::{ListOf, PaperDir, Store};

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(path).unwrap())).collect()
}

#[tokio::test]
async fn the_demo_paper_comes_back_equal() {
    let room = tempfile::tempdir().unwrap();
    let (old, new) = (PaperDir::new(room.path().join("old")), PaperDir::new(room.path().join("new")));
    let setup = Setup { clock: Arc::new(SystemClock), zone: TimeZone::get("Asia/Seoul").unwrap() };
    let fill = async |paper: &Paper| jikji_demo::lay_out(paper).await;
    let made = Paper::found(&old, "# the demo\n", &jikji_demo::masthead().unwrap(), &setup, fill).await;
    made.map_err(|error: jikji_demo::Error| error.to_string()).unwrap();

    let (file, now): (_, Timestamp) = (room.path().join("demo.jikji"), SystemClock.now());
    back_up(&old, &file, false, now, |_| Ok(())).await.unwrap();
    let restored = restore(&file, &new, now, |_| Ok(())).await.unwrap();
    assert!(restored.media.named > 100 && restored.media.missing.count == 0 && restored.media.orphans == 0);

    assert!(files(&old.media()) == files(&new.media()));
    let (before, after) = (Store::look(&old).await.unwrap(), Store::look(&new).await.unwrap());
    // The chain and the texts it vouches for are the same up to where the backup was made.
    let proof = after.prove(Some(&before.log_head().await.unwrap())).await.unwrap();
    assert_eq!(proof.fault, None);
    let cards = before.list(ListOf::All, None, 1000).await.unwrap();
    assert_eq!(after.list(ListOf::All, None, 1000).await.unwrap(), cards);
    for card in cards {
        assert_eq!(after.live_article(card.number).await.unwrap(), before.live_article(card.number).await.unwrap());
        assert_eq!(after.reporters_of(card.number).await.unwrap(), before.reporters_of(card.number).await.unwrap());
    }
    assert_eq!(after.sections().await.unwrap(), before.sections().await.unwrap());
    assert_eq!(after.all_series().await.unwrap(), before.all_series().await.unwrap());
    assert_eq!(after.banners().await.unwrap(), before.banners().await.unwrap());
    assert_eq!(after.weather().await.unwrap(), before.weather().await.unwrap());
    assert_eq!(after.pictures_after(None, 1000).await.unwrap(), before.pictures_after(None, 1000).await.unwrap());
}
