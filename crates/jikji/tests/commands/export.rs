//! `export site`: what it writes, what it says, and the number it ends with.

use std::fs;

use crate::harness::{Jikji, Room, jikji};
use crate::pages::{html, saenaru};

fn export(room: &Room, more: &[&str]) -> Jikji {
    let paper = room.paper();
    let args = ["export", "site", "--paper", paper.to_str().unwrap()].into_iter().chain(more.iter().copied());
    jikji(args.map(str::to_owned)).from(room.path())
}

#[test]
fn a_paper_becomes_a_folder_with_the_bytes_that_it_serves() {
    let room = Room::with_paper();
    let old = room.write("old.html", html(70123, "나루대교 보수, 내년 봄에 끝난다"));
    room.import([saenaru(), old]).run().ends(0);
    let report = export(&room, &["public", "--json"]).run().ends(0).report();
    assert_eq!(
        (&report["out"], &report["broken"], &report["redirects"]),
        (&"public".into(), &serde_json::json!([]), &1.into())
    );
    let out = room.path().join("public");
    let rules = fs::read_to_string(out.join("_redirects")).unwrap();
    assert!(rules.starts_with("/news/article.html no=70123 /articles/"), "{rules}");
    let served = room.serve().serve();
    for (address, file) in [
        ("/articles/1", "articles/1/index.html"),
        ("/en/articles/1", "en/articles/1/index.html"),
        ("/robots.txt", "robots.txt"),
        ("/nowhere", "404.html"),
    ] {
        // The clock has gone on, but not over midnight, unless the test is very unlucky: what it changes is the day alone.
        assert_eq!(served.get(address).body, fs::read_to_string(out.join(file)).unwrap(), "{address}");
    }
    export(&room, &["second"]).run().ends(4).says(&["jikji serve", &served.id().to_string()]);
    assert_eq!(served.stop(), Some(0));
    export(&room, &["public"]).run().ends(1).says(&["public", "비어 있지 않습니다"]);
    export(&room, &["second"]).run().ends(0).says(&["second", "_redirects", "모두 이어집니다"]);
}

#[test]
fn a_paper_with_holes_in_its_masthead_is_not_exported() {
    let room = Room::empty();
    jikji(["init", room.paper().to_str().unwrap()].map(str::to_owned)).run().ends(0);
    export(&room, &["public"]).run().ends(1).says(&["발행인", "jikji masthead"]);
    assert!(!room.path().join("public").exists());
    jikji(["export", "site", "--paper", "nowhere", "public"].map(str::to_owned)).from(room.path()).run().ends(1);
}
