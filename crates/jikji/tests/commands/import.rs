//! `jikji import page`: where pages come from, what is printed, and that what was reported stays.

use serde_json::json;

use crate::harness::{Room, jikji};
use crate::pages::short;

#[test]
fn pages_come_from_files_folders_and_standard_input() {
    let room = Room::with_paper();
    room.write("one.txt", short("파일의 기사"));
    room.write("saved/two.txt", short("폴더의 기사"));
    room.write("saved/deeper/three.htm", crate::pages::html(7, "깊은 폴더의 기사"));
    room.write("saved/notes.md", "기사가 아님");
    let text = short("표준 입력의 기사");
    let report = room.import(["one.txt", "saved", "-"]).from(room.path()).fed(text.as_bytes()).ends(0).report();
    let taken: Vec<_> = report["pages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|page| (page["source"].as_str().unwrap(), page["article"]["number"].as_u64().unwrap()))
        .collect();
    assert_eq!(taken, [("one.txt", 1), ("saved/deeper/three.htm", 7), ("saved/two.txt", 8), ("-", 9)]);
    assert_eq!(report.get("unread"), None);
    assert!(!room.paper().join("paper.db-wal").exists(), "the database file alone is the paper");
}

#[test]
fn a_person_is_told_what_became_of_each() {
    let room = Room::with_paper();
    room.write("one.txt", short("사람이 읽는 기사"));
    let command = ["import", "page", "--paper", "paper", "one.txt"];
    let told = ["새로\t기사 1\t사람이 읽는 기사", "새로 1 · 초고 완성 0 · 고침 0 · 그대로 0 · 충돌 0 · 못 읽음 0"];
    let done = jikji(command).from(room.path()).run().ends(0).says(&told);
    assert_eq!(done.err, "");
    jikji(command).from(room.path()).run().ends(0).says(&["그대로\t기사 1", "그대로 1"]);
    // The paper may be named by the environment.
    let done =
        jikji(["import", "page", "--json", "one.txt"]).env("JIKJI_PAPER", "paper").from(room.path()).run().ends(0);
    assert_eq!(done.page()["article"]["outcome"], "unchanged");
}

#[test]
fn sections_series_and_reporters_are_made_once() {
    let room = Room::with_paper();
    for (name, headline) in [("a.txt", "[나루 사람들] 첫째"), ("b.txt", "[나루 사람들] 둘째"), ("c.txt", "[속보] 셋째")]
    {
        room.write(name, short(headline));
    }
    let report = room.import(["a.txt", "b.txt", "c.txt"]).from(room.path()).run().ends(0).report();
    assert_eq!(report["pages"][1]["series"], "나루 사람들");
    assert_eq!(report["pages"][2]["labels"], json!(["속보"]));
    let served = room.serve().serve();
    for (path, count) in [("/sections/sahoe", 3), ("/series/naru-saramdeul", 2), ("/reporters/hajinu", 3)] {
        let list = served.get(path);
        assert_eq!(list.status, 200, "{path}");
        let there = (1..=3).filter(|number| list.body.contains(&format!("href=\"/articles/{number}\""))).count();
        assert_eq!(there, count, "{path}");
    }
}

/// A process that is killed once its report is out takes nothing of it along.
#[test]
fn what_was_reported_survives_the_power_cord() {
    let room = Room::with_paper();
    let count = 450;
    for number in 0..count {
        room.write(&format!("saved/{number:03}.txt"), short(&format!("나루 소식 {number}")));
    }
    let reported = room.import([room.path().join("saved")]).killed_after(|line| line.contains("\"outcome\"")).len();
    let report = room.import([room.path().join("saved")]).run().ends(0).report();
    let outcomes = |outcome: &str| {
        report["pages"].as_array().unwrap().iter().filter(|page| page["article"]["outcome"] == outcome).count()
    };
    assert!(outcomes("unchanged") >= reported, "{reported} had been reported, {} are there", outcomes("unchanged"));
    assert_eq!(outcomes("unchanged") + outcomes("created"), count);
}
