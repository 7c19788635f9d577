//! What `doctor` finds.

use std::fs;

use jikji_news::Masthead;
use jikji_newsroom::{Finding, Verdict, examine};
use jikji_store::{NewJob, PaperDir, Tx};

use crate::{Room, names, rewrite};

async fn examined(room: &Room) -> Vec<Finding> {
    let paper = room.paper.paper();
    examine(paper.dir(), paper.clock().now()).await
}

fn of<'f>(findings: &'f [Finding], check: &str) -> &'f Finding {
    findings.iter().find(|finding| finding.check == check).unwrap()
}

/// Whether every finding has a remedy exactly if it needs one.
fn answered(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.remedy.is_some() == (finding.verdict != Verdict::Fine))
}

#[tokio::test]
async fn a_sound_paper_is_fine_while_it_is_open() {
    let room = Room::new().await;
    let findings = examined(&room).await;
    let ill: Vec<&Finding> = findings.iter().filter(|finding| finding.verdict == Verdict::Damaged).collect();
    assert!(ill.is_empty(), "{ill:?}");
    assert!(answered(&findings));
    for check in ["schema", "database", "log", "clock", "media", "masthead"] {
        assert_eq!(of(&findings, check).verdict, Verdict::Fine, "{check}");
    }
    assert!(of(&findings, "lock").told.contains(&std::process::id().to_string()));
}

#[tokio::test]
async fn what_should_be_done_is_said() {
    let room = Room::new().await;
    room.paper.write(async |tx: &mut Tx| tx.set_masthead(&Masthead::default()).await).await;
    fs::write(room.paper.paper().dir().media().join("nobody-960.webp"), "x").unwrap();
    let paper = room.paper.paper();
    let earlier = paper.clock().now() - jiff::SignedDuration::from_hours(1);
    let findings = examine(paper.dir(), earlier).await;
    assert!(answered(&findings));
    assert_eq!(of(&findings, "masthead").verdict, Verdict::Advice);
    assert!(of(&findings, "masthead").told.contains("제호"));
    assert_eq!(of(&findings, "clock").verdict, Verdict::Advice);
    assert_eq!(of(&findings, "media").verdict, Verdict::Fine, "a file that nobody names does no harm");
    assert!(of(&findings, "media").told.contains("파일 1개(해롭지 않음)"), "{}", of(&findings, "media").told);
}

#[tokio::test]
async fn what_is_lost_is_named() {
    let room = Room::new().await;
    let media = room.paper.paper().dir().media();
    let file = names(&media).remove(0);
    fs::write(media.join(&file), "").unwrap();
    let findings = examined(&room).await;
    assert_eq!(of(&findings, "media").verdict, Verdict::Damaged);
    fs::remove_file(media.join(&file)).unwrap();
    let findings = examined(&room).await;
    assert_eq!(of(&findings, "media").verdict, Verdict::Damaged);
    assert!(of(&findings, "media").told.contains(&file));
    let made = room.back_up("p.jikji", false).await.unwrap();
    assert_eq!(made.media.missing.first, [file], "a backup is made of what is there");

    room.restore("p.jikji", "r").await.unwrap();
    let dir = PaperDir::new(room.place("r"));
    rewrite(&dir.database_file(), "둑길에 가로등", "둑길에 반딧불");
    let findings = examine(&dir, room.paper.paper().clock().now()).await;
    assert_eq!(of(&findings, "log").verdict, Verdict::Damaged);
    assert!(answered(&findings));

    fs::write(dir.database_file(), "이것은 데이터베이스가 아니다. ".repeat(500)).unwrap();
    for left in ["paper.db-wal", "paper.db-shm"] {
        let _none = fs::remove_file(dir.root().join(left));
    }
    let findings = examine(&dir, room.paper.paper().clock().now()).await;
    assert_eq!(of(&findings, "database").verdict, Verdict::Damaged);
    assert!(answered(&findings));
}

#[tokio::test]
async fn what_was_promised_and_never_done_is_named_for_a_month() {
    let room = Room::new().await;
    let paper = room.paper.paper();
    let promise = NewJob { kind: "ring".into(), payload: "의 종".into(), run_at: paper.clock().now(), key: None };
    room.paper.write(async |tx: &mut Tx| tx.add_job(&promise).await).await;
    assert_eq!(of(&examined(&room).await, "jobs").verdict, Verdict::Fine);
    paper.run_due_jobs().await.unwrap();
    let findings = examined(&room).await;
    let jobs = of(&findings, "jobs");
    assert_eq!(jobs.verdict, Verdict::Advice);
    assert!(jobs.told.contains("1건") && jobs.told.contains("ring") && jobs.told.contains("의 종"), "{}", jobs.told);
    let later = paper.clock().now() + jiff::SignedDuration::from_hours(31 * 24);
    assert_eq!(of(&examine(paper.dir(), later).await, "jobs").verdict, Verdict::Fine);
}

#[tokio::test]
async fn an_index_is_held_against_the_log() {
    let room = Room::new().await;
    let paper = room.paper.paper();
    let place = paper.dir().index();
    paper.catch_up().await.unwrap();
    let findings = examined(&room).await;
    let index = of(&findings, "index");
    assert_eq!(index.verdict, Verdict::Fine);
    assert!(index.told.contains("모두 있고"), "{}", index.told);
    for folder in fs::read_dir(&place).unwrap() {
        fs::write(folder.unwrap().path().join("meta.json"), "{").unwrap();
    }
    let findings = examined(&room).await;
    assert_eq!(of(&findings, "index").verdict, Verdict::Advice);
    assert!(answered(&findings));
    fs::remove_dir_all(&place).unwrap();
    assert_eq!(of(&examined(&room).await, "index").verdict, Verdict::Fine);
    assert!(!place.exists(), "doctor writes nothing");
}
