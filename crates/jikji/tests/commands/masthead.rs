//! `jikji masthead`: the duties of a paper, shown and filled.

use std::path::Path;

use crate::harness::{Jikji, MASTHEAD, Room, jikji};
use crate::pages::saenaru;

fn masthead(room: &Room, file: Option<&Path>) -> Jikji {
    let command = ["masthead".into(), "--paper".into(), room.paper()];
    jikji(command.into_iter().chain(file.map(Path::to_owned)))
}

#[test]
fn what_is_shown_can_be_given_back() {
    let room = Room::with_paper();
    let shown = masthead(&room, None).run().ends(0).says(&["name = \"새나루신문\"", "2019-03-04"]).out;
    let same = room.write("same.toml", &shown);
    masthead(&room, Some(&same)).run().ends(0).says(&["그대로"]);
    let other = room.write("other.toml", shown.replace("노을빛", "한여름"));
    masthead(&room, Some(&other)).run().ends(0).says(&["새로 적었습니다"]);
    assert_eq!(masthead(&room, None).run().ends(0).out, shown.replace("노을빛", "한여름"));
}

#[test]
fn filling_the_holes_opens_the_paper() {
    let room = Room::empty();
    jikji(["init".into(), room.paper()]).run().ends(0).says(&["jikji masthead"]);
    room.import([saenaru()]).run().ends(0);
    masthead(&room, None).run().ends(0).says(&["name = \"\""]);
    let part = room.write("part.toml", "name = \"새나루신문\"\n");
    let done = masthead(&room, Some(&part)).run().ends(0).says(&["registration_number", "youth_protection_officer"]);
    assert!(!done.out.contains("  name"), "{}", done.out);
    let served = room.serve().serve();
    assert!(!served.get("/articles/1").body.contains("무인 크레인"));
    let whole = room.write("whole.toml", MASTHEAD);
    masthead(&room, Some(&whole)).run().ends(4).says(&["jikji serve"]);
    assert_eq!(served.stop(), Some(0));
    masthead(&room, Some(&whole)).run().ends(0);
    assert!(room.serve().serve().get("/articles/1").body.contains("무인 크레인"));
}

#[test]
fn a_faulty_file_changes_nothing() {
    let room = Room::with_paper();
    let before = masthead(&room, None).run().ends(0).out;
    let wrong = room.write("wrong.toml", "name = \"새나루신문\"\nphnoe = \"1\"\n");
    masthead(&room, Some(&wrong)).run().ends(1).says(&["wrong.toml", "line 2", "phnoe", "`phone`"]);
    masthead(&room, Some(&room.path().join("none.toml"))).run().ends(1).says(&["none.toml"]);
    assert_eq!(masthead(&room, None).run().ends(0).out, before);
}
