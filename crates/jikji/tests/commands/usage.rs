//! What every command says of itself.

use crate::harness::{Room, jikji};

#[test]
fn every_command_shows_examples_and_how_it_ends() {
    for command in [&["demo"][..], &["init"], &["masthead"], &["serve"], &["show"], &["read"], &["import", "page"]] {
        let example = format!("jikji {} ", command.join(" "));
        let lone = example.trim_end().to_owned();
        jikji(command.iter().copied().chain(["--help"])).run().ends(0).says(&["보기:", &lone]);
    }
    jikji(["--help"]).run().ends(0).says(&["끝남 값", "demo", "init", "serve", "show", "read", "import"]);
    jikji(["--version"]).run().ends(0).says(&[env!("CARGO_PKG_VERSION")]);
}

#[test]
fn a_wrong_command_line_ends_with_2() {
    for wrong in [&["print"][..], &["read"], &["show"], &["serve", "--papr", "x"], &["import"], &["import", "page"]] {
        let done = jikji(wrong.iter().copied()).from(Room::empty().path()).run().ends(2);
        assert_eq!(done.out, "", "{wrong:?}");
    }
}

#[test]
fn where_there_is_no_paper_none_is_made() {
    let room = Room::empty();
    let paper = room.paper();
    let name = paper.to_str().unwrap();
    room.serve().run().ends(1).says(&[name, "jikji init"]);
    room.import([crate::pages::saenaru()]).run().ends(1).says(&[name, "jikji init"]);
    assert!(!paper.exists());
}
