//! `verify`, `backup`, `restore` and `doctor`, beside a serving paper and without one.

use std::fs;

use crate::harness::{Jikji, Room, jikji};
use crate::pages::saenaru;

fn about(room: &Room, command: &str, more: &[&str]) -> Jikji {
    let paper = room.paper();
    let args = [command, "--paper", paper.to_str().unwrap()].into_iter().chain(more.iter().copied());
    jikji(args.map(str::to_owned)).from(room.path())
}

fn restore(room: &Room, file: &str, dir: &str) -> Jikji {
    jikji(["restore", file, dir, "--json"].map(str::to_owned)).from(room.path())
}

/// A paper with one article.
fn paper() -> Room {
    let room = Room::with_paper();
    room.import([saenaru()]).run().ends(0);
    room
}

#[test]
fn a_serving_paper_is_proved_backed_up_and_examined() {
    let room = paper();
    let served = room.serve().serve();
    let proof = about(&room, "verify", &["--json"]).run().ends(0).report();
    assert_eq!((&proof["sound"], &proof["fault"]), (&true.into(), &serde_json::Value::Null));
    let made = about(&room, "backup", &["p.jikji", "--json"]).run().ends(0).report();
    assert_eq!(made["manifest"]["log"], proof["head"]);
    assert_eq!(made["manifest"]["paper"], "새나루신문");
    let examined = about(&room, "doctor", &["--json"]).run().report();
    let lock = examined["findings"].as_array().unwrap().iter().find(|finding| finding["check"] == "lock").unwrap();
    assert!(lock["told"].as_str().unwrap().contains(&served.id().to_string()), "{lock}");
    assert_ne!(examined["verdict"], "damaged", "{examined}");
    assert_eq!(served.get("/articles/1").status, 200);
    assert_eq!(served.stop(), Some(0));

    let restored = restore(&room, "p.jikji", "again").run().ends(0).report();
    assert_eq!(restored["manifest"], made["manifest"]);
    let again = room.path().join("again");
    let served =
        jikji(["serve", "--paper", again.to_str().unwrap(), "--listen", "127.0.0.1:0"].map(str::to_owned)).serve();
    assert_eq!(served.get("/articles/1").status, 200);
    // What was noted of the paper's log still stands in the restored one's.
    let (seq, hash) = (proof["head"]["seq"].to_string(), proof["head"]["hash"].as_str().unwrap().to_owned());
    let known = format!("{seq}:{hash}");
    jikji(["verify", "--paper", again.to_str().unwrap(), "--known", &known].map(str::to_owned)).run().ends(0);
    let other = format!("{seq}:{}", "0".repeat(64));
    jikji(["verify", "--paper", again.to_str().unwrap(), "--known", &other].map(str::to_owned)).run().ends(6);
}

#[test]
fn what_is_wrong_ends_with_a_number_of_its_own() {
    let room = paper();
    about(&room, "backup", &["p.jikji"]).run().ends(0);
    about(&room, "backup", &["p.jikji"]).run().ends(1).says(&["p.jikji", "--force"]);
    about(&room, "backup", &["p.jikji", "--force"]).run().ends(0);
    restore(&room, "none.jikji", "again").run().ends(1).says(&["none.jikji"]);
    restore(&room, "p.jikji", "paper").run().ends(1).says(&["비어 있지 않습니다"]);
    let mut bytes = fs::read(room.path().join("p.jikji")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    room.write("bad.jikji", bytes);
    restore(&room, "bad.jikji", "again").run().ends(6).says(&["bad.jikji", "봉인"]);
    assert!(!room.path().join("again").exists());

    let database = room.paper().join("paper.db");
    let mut bytes = fs::read(&database).unwrap();
    let word = b"paper_founded";
    let at = bytes.windows(word.len()).position(|window| window == word).unwrap();
    bytes[at..at + word.len()].copy_from_slice(b"draft_savedxx");
    fs::write(&database, bytes).unwrap();
    let proof = about(&room, "verify", &["--json"]).run().ends(6).says(&["1번 항목의 내용이 바뀌었습니다"]).report();
    assert_eq!((&proof["fault"]["kind"], &proof["fault"]["seq"]), (&"changed".into(), &1.into()));
    about(&room, "doctor", &[]).run().ends(6).says(&["[손상] 변경 기록", "할 일"]);
    about(&room, "backup", &["late.jikji"]).run().ends(6).says(&["1번 항목"]);
    assert!(!room.path().join("late.jikji").exists());
}

#[test]
fn where_there_is_no_paper_nothing_is_made() {
    let room = Room::empty();
    for command in ["verify", "doctor"] {
        about(&room, command, &[]).run().ends(1).says(&["신문이 없습니다"]);
    }
    about(&room, "backup", &["p.jikji"]).run().ends(1).says(&["신문이 없습니다"]);
    assert_eq!(fs::read_dir(room.path()).unwrap().count(), 0);
}

#[test]
fn settings_and_masthead_are_examined_too() {
    let room = Room::with_paper();
    fs::write(room.paper().join("paper.toml"), "listen = 5\n").unwrap();
    about(&room, "doctor", &[]).run().ends(6).says(&["[손상] 설정", "line 1"]);
    let holes = Room::empty();
    let dir = holes.paper();
    jikji(["init", dir.to_str().unwrap()].map(str::to_owned)).run().ends(0);
    about(&holes, "doctor", &[]).run().ends(3).says(&["[권고] 발행 정보", "jikji masthead"]);
}
