//! A history that was tampered with behind the program's back: every way is found, and the first place that does not fit named.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jiff::Timestamp;
use jikji_news::{
    Actor, Content, Ground, HeadlineSet, Masthead, Notice, NoticeId, NoticeKind, Origin, Placement, State,
};
use jikji_store::{Fault, Kept, Listing, LogHead, NewArticle, PaperDir, Proof, Store};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_768_176_000 + second).unwrap()
}

/// A paper with ten entries: founding, masthead, seven articles, a notice on the first.
async fn paper() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::found(&PaperDir::new(dir.path()).database_file()).await.unwrap();
    let mut tx = store.begin(at(0), Actor::command("test")).await.unwrap();
    tx.found("epoch").await.unwrap();
    tx.set_masthead(&Masthead { name: "새나루신문".into(), ..Masthead::default() }).await.unwrap();
    tx.commit().await.unwrap();
    let mut first = None;
    for second in 1..=7 {
        let mut tx = store.begin(at(second), Actor::command("test")).await.unwrap();
        let content = Content {
            headlines: HeadlineSet { headline: format!("기사 {second}"), ..HeadlineSet::default() },
            ..Content::default()
        };
        let listing = Listing {
            excerpt: String::new(),
            listed_at: at(second),
            published_at: Some(at(second)),
            modified_at: None,
            reporters: Vec::new(),
        };
        let new = NewArticle { wanted: None, state: State::Published, origin: Origin::Staff, content, listing };
        let number = tx.add_article(&new).await.unwrap();
        first.get_or_insert(number);
        tx.commit().await.unwrap();
    }
    let notice = Notice {
        id: NoticeId(0),
        kind: NoticeKind::CorrectionReport,
        ground: Ground::Own,
        dated: jiff::civil::date(2026, 1, 13),
        placement: Placement::Top,
        text: "이름을 바로잡습니다.".into(),
    };
    let mut tx = store.begin(at(8), Actor::command("test")).await.unwrap();
    tx.add_notice(first.unwrap(), &notice).await.unwrap();
    tx.commit().await.unwrap();
    store.close().await.unwrap();
    dir
}

async fn tamper(dir: &TempDir, script: &str) {
    let file = PaperDir::new(dir.path()).database_file();
    let db = sea_orm::Database::connect(format!("sqlite://{}", file.display())).await.unwrap();
    db.execute_unprepared(&format!("pragma foreign_keys = off; {script}")).await.unwrap();
    db.close().await.unwrap();
}

async fn prove(dir: &TempDir, known: Option<&LogHead>) -> Proof {
    let reader = Store::look(&PaperDir::new(dir.path())).await.unwrap();
    let proof = reader.prove(known).await.unwrap();
    reader.close().await.unwrap();
    proof
}

#[tokio::test]
async fn a_history_that_was_left_alone_is_whole() {
    let dir = paper().await;
    let proof = prove(&dir, None).await;
    assert_eq!((proof.entries, proof.kept, proof.head.seq, &proof.fault), (10, 9, 10, &None));
    assert_eq!(prove(&dir, Some(&proof.head)).await, proof);
}

#[tokio::test]
async fn every_kind_of_tampering_is_found_and_named() {
    let swap = |a: i64, b: i64| {
        format!(
            "update change set seq = -1 where seq = {a}; update change set seq = {a} where seq = {b}; \
             update change set seq = {b} where seq = -1"
        )
    };
    let text = |row| Kept::Revision { article: row, version: 1 };
    let cases: Vec<(&str, String, Fault)> = vec![
        ("who did it", "update change set by_whom = 'x' where seq = 4".into(), Fault::Changed { seq: 4 }),
        ("when", "update change set at = at + 1 where seq = 1".into(), Fault::Changed { seq: 1 }),
        ("what", "update change set kind = 'draft_saved' where seq = 10".into(), Fault::Changed { seq: 10 }),
        ("to what", "update change set subjects = '[]' where seq = 5".into(), Fault::Changed { seq: 5 }),
        ("its hash", "update change set hash = zeroblob(32) where seq = 6".into(), Fault::Changed { seq: 6 }),
        ("its link", "update change set previous_hash = zeroblob(32) where seq = 6".into(), Fault::Changed { seq: 6 }),
        ("what it vouches for", "update change set wrote = '' where seq = 6".into(), Fault::Changed { seq: 6 }),
        ("the first dropped", "delete from change where seq = 1".into(), Fault::Missing { seq: 1 }),
        ("one dropped", "delete from change where seq = 5".into(), Fault::Missing { seq: 5 }),
        ("two dropped", "delete from change where seq in (5, 6)".into(), Fault::Missing { seq: 5 }),
        (
            "one dropped and the hole closed",
            "delete from change where seq = 5; update change set seq = -seq + 1 where seq > 5; \
             update change set seq = -seq where seq < 0"
                .into(),
            Fault::Changed { seq: 5 },
        ),
        ("neighbours swapped", swap(5, 6), Fault::Displaced { seq: 5, found_at: 6 }),
        ("two swapped", swap(3, 8), Fault::Displaced { seq: 3, found_at: 8 }),
        ("the tail cut", "delete from change where seq > 7".into(), Fault::CutOff { last: 7, head: 10 }),
        (
            "the tail cut with the head",
            "delete from change where seq > 7; \
             update log_head set seq = 7, hash = (select hash from change where seq = 7)"
                .into(),
            Fault::Unvouched { row: text(6) },
        ),
        (
            "the last cut with the head",
            "delete from change where seq = 10; \
             update log_head set seq = 9, hash = (select hash from change where seq = 9)"
                .into(),
            Fault::Unvouched { row: Kept::Notice { id: 1 } },
        ),
        ("everything cut", "delete from change; delete from log_head".into(), Fault::Missing { seq: 1 }),
        ("the head put back", "update log_head set seq = 9".into(), Fault::WrongHead { last: 10, head: 9 }),
        ("the head's hash", "update log_head set hash = zeroblob(32)".into(), Fault::WrongHead { last: 10, head: 10 }),
        (
            "a text rewritten",
            "update revision set content = replace(content, '기사 3', '기사 三') where article = 3".into(),
            Fault::RowChanged { seq: 5, row: text(3) },
        ),
        (
            "a text dated back",
            "update revision set at = 0 where article = 3".into(),
            Fault::RowChanged { seq: 5, row: text(3) },
        ),
        ("a text dropped", "delete from revision where article = 7".into(), Fault::RowMissing { seq: 9, row: text(7) }),
        (
            "a text put in",
            "insert into revision select article, 2, at, by_whom, content from revision where article = 2".into(),
            Fault::Unvouched { row: Kept::Revision { article: 2, version: 2 } },
        ),
        (
            "the masthead rewritten",
            "update setting set value = replace(value, '새나루', '헌나루')".into(),
            Fault::RowChanged { seq: 2, row: Kept::Setting { name: "masthead".into(), version: 1 } },
        ),
        (
            "a notice softened",
            "update notice set body = '알립니다.'".into(),
            Fault::RowChanged { seq: 10, row: Kept::Notice { id: 1 } },
        ),
        (
            "no text to show",
            "update article set live_version = 9 where number = 4".into(),
            Fault::NoLiveText { article: jikji_news::ArticleNumber::new(4).unwrap() },
        ),
    ];
    for (what, script, fault) in cases {
        let dir = paper().await;
        tamper(&dir, &script).await;
        assert_eq!(prove(&dir, None).await.fault, Some(fault), "{what}");
    }
}

/// Somebody who knows the rule can give an entry a right hash again, but then the entry behind it does not fit.
#[tokio::test]
async fn an_entry_with_a_right_hash_of_its_own_is_found() {
    let dir = paper().await;
    let file = PaperDir::new(dir.path()).database_file();
    let db = sea_orm::Database::connect(format!("sqlite://{}", file.display())).await.unwrap();
    let select = "select kind, subjects, at, wrote, wrote_hash, previous_hash from change where seq = 4";
    let row = db.query_one_raw(Statement::from_string(DbBackend::Sqlite, select)).await.unwrap().unwrap();
    let text = |column: &str| row.try_get::<String>("", column).unwrap().into_bytes();
    let bytes = |column: &str| row.try_get::<Vec<u8>>("", column).unwrap();
    let at = row.try_get::<i64>("", "at").unwrap().to_be_bytes().to_vec();
    let mut hash = Sha256::new();
    let fields = [
        bytes("previous_hash"),
        4i64.to_be_bytes().to_vec(),
        text("kind"),
        text("subjects"),
        at,
        b"somebody else".to_vec(),
        text("wrote"),
        bytes("wrote_hash"),
    ];
    for field in fields {
        hash.update((field.len() as u64).to_be_bytes());
        hash.update(field);
    }
    let hash: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    db.execute_unprepared(&format!("update change set by_whom = 'somebody else', hash = x'{hash}' where seq = 4"))
        .await
        .unwrap();
    db.close().await.unwrap();
    assert_eq!(prove(&dir, None).await.fault, Some(Fault::Replaced { seq: 4 }));
}

/// A past that was cut away with all its traces can only be missed by who noted where the log once ended.
#[tokio::test]
async fn a_noted_end_must_still_be_on_the_way() {
    let dir = paper().await;
    let noted = prove(&dir, None).await.head;
    let erase = "delete from notice; delete from change where seq = 10; \
                 update log_head set seq = 9, hash = (select hash from change where seq = 9)";
    tamper(&dir, erase).await;
    assert_eq!(prove(&dir, None).await.fault, None);
    assert_eq!(prove(&dir, Some(&noted)).await.fault, Some(Fault::Forgotten { seq: 10 }));
    let other = LogHead { seq: 9, hash: vec![1; 32] };
    assert_eq!(prove(&dir, Some(&other)).await.fault, Some(Fault::Forgotten { seq: 9 }));
}

#[tokio::test]
async fn a_copy_is_the_paper_of_one_moment() {
    let dir = paper().await;
    let store = Store::open(&PaperDir::new(dir.path())).await.unwrap();
    let copy = tempfile::tempdir().unwrap();
    let to = PaperDir::new(copy.path());
    let mut open_write = store.begin(at(9), Actor::command("test")).await.unwrap();
    open_write.section("아직 없는 섹션").await.unwrap();
    Store::copy(&PaperDir::new(dir.path()), &to.database_file()).await.unwrap();
    open_write.commit().await.unwrap();
    let proof = prove(&copy, None).await;
    assert_eq!((proof.entries, proof.fault), (10, None));
    let files: Vec<_> = std::fs::read_dir(copy.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["paper.db"]);
}
