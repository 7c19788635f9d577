//! What is backed up comes back.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jikji_news::{Actor, ChangeKind};
use jikji_newsroom::{Error, Progress, Stage, back_up, restore, verify};
use jikji_store::{ListOf, PaperDir, Store};
use jikji_testkit::Story;

use crate::{Room, names, rewrite};

#[tokio::test]
async fn a_restored_paper_is_the_same_with_a_history_of_its_own() {
    let room = Room::new().await;
    let made = room.back_up("p.jikji", false).await.unwrap();
    assert_eq!(made.bytes, fs::metadata(&made.file).unwrap().len());
    let head = room.paper.paper().reader().log_head().await.unwrap();
    assert_eq!((made.manifest.log.seq, &made.manifest.log.hash), (head.seq, &head.hex()));
    assert_eq!(room.lying_about(), ["p.jikji"], "nothing is left beside it");

    let restored = room.restore("p.jikji", "r").await.unwrap();
    assert_eq!(restored.manifest, made.manifest);
    assert_eq!((restored.media.named, restored.media.missing.count), (1, 0));
    assert_eq!(room.lying_about(), ["p.jikji", "r"]);
    let (old, new) = (room.paper.paper().dir().clone(), PaperDir::new(room.place("r")));
    assert_eq!(names(new.root()), ["media", "paper.db", "paper.toml", "theme"]);
    assert_eq!(names(&new.media()), names(&old.media()));
    let files = [
        (old.settings_file(), new.settings_file()),
        (old.theme().join("css/깊은 곳/50-own.css"), new.theme().join("css/깊은 곳/50-own.css")),
        (old.theme().join("빈.svg"), new.theme().join("빈.svg")),
        (old.media().join(&names(&old.media())[0]), new.media().join(&names(&old.media())[0])),
    ];
    for (old, new) in files {
        assert!(fs::read(&old).unwrap() == fs::read(new).unwrap(), "{}", old.display());
    }

    let (before, after) = (room.paper.paper().reader(), Store::look(&new).await.unwrap());
    let proof = after.prove(Some(&head)).await.unwrap();
    assert_eq!((proof.fault, proof.entries), (None, head.seq + 1), "the old history is whole in the new one");
    let last = after.changes_after(head.seq, 10).await.unwrap();
    assert_eq!(last.iter().map(|change| change.kind).collect::<Vec<_>>(), [ChangeKind::PaperRestored]);
    assert_ne!(after.epoch().await.unwrap(), before.epoch().await.unwrap());
    let cards = before.list(ListOf::All, None, 10).await.unwrap();
    assert_eq!(after.list(ListOf::All, None, 10).await.unwrap(), cards);
    for card in cards {
        assert_eq!(after.live_article(card.number).await.unwrap(), before.live_article(card.number).await.unwrap());
    }
    assert_eq!(after.masthead().await.unwrap(), before.masthead().await.unwrap());
    assert_eq!(after.pictures_after(None, 10).await.unwrap(), before.pictures_after(None, 10).await.unwrap());
}

#[tokio::test]
async fn nothing_is_written_over() {
    let room = Room::new().await;
    room.back_up("p.jikji", false).await.unwrap();
    assert!(matches!(room.back_up("p.jikji", false).await, Err(Error::BackupExists { .. })));
    Story::new("새 기사").put(&room.paper).await;
    let before = fs::read(room.place("p.jikji")).unwrap();
    let newer = room.back_up("p.jikji", true).await.unwrap();
    assert!(fs::read(room.place("p.jikji")).unwrap() != before);

    fs::create_dir(room.place("r")).unwrap();
    assert_eq!(room.restore("p.jikji", "r").await.unwrap().manifest, newer.manifest, "an empty folder will do");
    assert!(room.restore("p.jikji", "r").await.is_err());
    assert!(room.restore("p.jikji", "p.jikji").await.is_err());
    fs::create_dir(room.place("d")).unwrap();
    assert!(matches!(room.back_up("d", true).await, Err(Error::BackupExists { .. })), "a folder is no backup");
}

/// A history that does not fit would be refused when it is needed: it is refused when there is still an older backup.
#[tokio::test]
async fn a_damaged_paper_does_not_take_the_place_of_a_good_backup() {
    let room = Room::new().await;
    room.back_up("p.jikji", false).await.unwrap();
    room.restore("p.jikji", "r").await.unwrap();
    let good = fs::read(room.place("p.jikji")).unwrap();
    let dir = PaperDir::new(room.place("r"));
    rewrite(&dir.database_file(), "둑길에 가로등", "둑길에 반딧불");
    assert!(verify(&dir, None).await.unwrap().fault.is_some());
    let now = room.paper.paper().clock().now();
    let refused = back_up(&dir, &room.place("p.jikji"), true, now, |_| Ok(())).await;
    assert!(matches!(refused, Err(Error::Unproven(_))));
    assert!(fs::read(room.place("p.jikji")).unwrap() == good);
    assert_eq!(room.lying_about(), ["p.jikji", "r"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_of_one_moment_while_writes_go_on() {
    let room = Arc::new(Room::new().await);
    let over = Arc::new(AtomicBool::new(false));
    let writer = tokio::spawn({
        let (room, over) = (Arc::clone(&room), Arc::clone(&over));
        async move {
            let mut number = 100;
            while !over.load(Ordering::Relaxed) {
                number += 1;
                Story::new(&format!("이어지는 소식 {number}")).put(&room.paper).await;
                let picture = room.picture(number);
                let paper = room.paper.paper();
                let mut tx = paper.begin(Actor::command("test")).await.unwrap();
                tx.add_picture(&picture).await.unwrap();
                paper.commit(tx).await.unwrap();
            }
        }
    });
    let mut ends = BTreeSet::new();
    for turn in 0..5 {
        let (file, place) = (format!("{turn}.jikji"), format!("r{turn}"));
        let made = room.back_up(&file, false).await.unwrap();
        assert_eq!(made.media.missing.count, 0);
        room.restore(&file, &place).await.unwrap();
        let reader = Store::look(&PaperDir::new(room.place(&place))).await.unwrap();
        assert_eq!(reader.prove(None).await.unwrap().fault, None);
        let changes = reader.changes_after(0, 100_000).await.unwrap();
        let published = changes.iter().filter(|change| change.kind == ChangeKind::ArticlePublished).count();
        assert_eq!(reader.count(ListOf::All).await.unwrap(), published as i64, "as many articles as the log tells");
        ends.insert(made.manifest.log.seq);
    }
    over.store(true, Ordering::Relaxed);
    writer.await.unwrap();
    assert!(ends.len() > 1, "writes went on: {ends:?}");
}

#[tokio::test]
async fn whoever_is_told_may_end_it_and_nothing_is_left() {
    let room = Room::new().await;
    room.back_up("p.jikji", false).await.unwrap();
    let (paper, now) = (room.paper.paper().dir(), room.paper.paper().clock().now());
    let stages = [Stage::Copying, Stage::Proving, Stage::Packing, Stage::Checking, Stage::Unpacking];
    for stage in stages {
        let stop = move |progress: Progress| {
            if progress.stage == stage { Err(io::Error::other("enough")) } else { Ok(()) }
        };
        if stage != Stage::Unpacking {
            assert!(back_up(paper, &room.place("q.jikji"), false, now, stop).await.is_err(), "{stage:?}");
        }
        if !matches!(stage, Stage::Copying | Stage::Packing) {
            let into = PaperDir::new(room.place("r"));
            assert!(restore(&room.place("p.jikji"), &into, now, stop).await.is_err(), "{stage:?}");
        }
        assert_eq!(room.lying_about(), ["p.jikji"], "{stage:?}");
    }
}
