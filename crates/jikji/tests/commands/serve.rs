//! `jikji serve` and `jikji demo`: from the start to the end.

use std::fs;
use std::net::TcpListener;
use std::time::{Duration, Instant};

use crate::harness::{Jikji, Room, jikji};

/// A second is promised of the release build on a quiet machine; this one is neither.
const SOON: Duration = Duration::from_secs(20);

fn demo(room: &Room) -> Jikji {
    jikji(["demo".into(), "--dir".into(), room.paper(), "--listen".into(), "127.0.0.1:0".into()])
}

#[test]
fn a_paper_answers_and_ends_when_asked() {
    let room = Room::with_paper();
    let started = Instant::now();
    let served = room.serve().serve();
    assert_eq!(served.get("/").status, 200);
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
    assert_eq!(served.get("/no-such-page").status, 404);
    assert_eq!(served.get("/articles/1").status, 404);
    assert_eq!(served.stop(), Some(0));
    assert!(!room.paper().join("paper.db-wal").exists(), "the database file alone is the paper");
}

#[test]
fn the_place_to_listen_comes_from_flag_environment_or_settings() {
    let room = Room::with_paper();
    fs::write(room.paper().join("paper.toml"), "listen = \"127.0.0.1:0\"\n").unwrap();
    let served = jikji(["serve", "--paper", "paper"]).from(room.path()).serve();
    assert!(served.address.starts_with("127.0.0.1:"));
    assert_eq!(served.get("/").status, 200);
    drop(served);
    fs::write(room.paper().join("paper.toml"), "listen = \"192.0.2.1:80\"\n").unwrap();
    let served =
        jikji(["serve"]).env("JIKJI_PAPER", "paper").env("JIKJI_LISTEN", "127.0.0.1:0").from(room.path()).serve();
    assert_eq!(served.get("/").status, 200);
}

#[test]
fn a_port_that_is_taken_is_named_with_a_way_out() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let room = Room::with_paper();
    let paper = room.paper().into_os_string();
    let command = ["serve".into(), "--paper".into(), paper, "--listen".into(), address.clone().into()];
    jikji(command).run().ends(1).says(&[&address, "--listen 127.0.0.1:"]);
    // The paper is free again, and whole.
    assert_eq!(room.serve().serve().get("/").status, 200);
}

#[test]
fn the_demo_paper_is_made_once_and_opened_ever_after() {
    let room = Room::empty();
    let started = Instant::now();
    let made = demo(&room).serve();
    let front = made.get("/");
    assert_eq!(front.status, 200);
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
    assert!(front.body.contains("새나루신문") && front.body.contains("/articles/"));
    assert_eq!(made.get("/articles/1").status, 200);
    assert_eq!(made.stop(), Some(0));

    let marker = room.write("paper/media/left-by-hand.txt", "kept");
    room.write("paper/paper.toml", "listen = \"192.0.2.1:80\"\n");
    let again = demo(&room).serve();
    assert!(!again.said.iter().any(|line| line.contains("만들었습니다")), "{:?}", again.said);
    assert_eq!(again.get("/articles/1").status, 200);
    assert_eq!(again.stop(), Some(0));
    assert_eq!(fs::read_to_string(marker).unwrap(), "kept");
    assert_eq!(fs::read_to_string(room.paper().join("paper.toml")).unwrap(), "listen = \"192.0.2.1:80\"\n");
    // The demo makes a new link for its editor whenever it opens; a paper that is only served is left as it is.
    let database = fs::read(room.paper().join("paper.db")).unwrap();
    let served = room.serve().serve();
    assert_eq!(served.get("/articles/1").status, 200);
    assert_eq!(served.stop(), Some(0));
    assert!(fs::read(room.paper().join("paper.db")).unwrap() == database, "serving writes nothing");
}

#[test]
fn the_demo_is_laid_out_in_no_folder_that_is_something_else() {
    let room = Room::empty();
    let kept = room.write("paper/thesis.txt", "precious");
    demo(&room).run().ends(1).says(&[room.paper().to_str().unwrap()]);
    assert_eq!(fs::read_to_string(kept).unwrap(), "precious");
    assert_eq!(fs::read_dir(room.paper()).unwrap().count(), 1, "nothing is put beside it");
}
