//! `jikji show`: a saved page, served at once.

use std::fs;

use crate::harness::{Room, jikji};
use crate::pages::{saenaru, seed, short};

#[test]
fn one_page_is_shown_at_its_own_address_and_leaves_nothing() {
    let room = Room::empty();
    let made = room.path().join("tmp");
    fs::create_dir(&made).unwrap();
    let shown = jikji(["show".into(), saenaru()]).env("TMPDIR", made.to_str().unwrap()).serve();
    assert_eq!(shown.path, "/articles/1");
    let article = shown.get(&shown.path);
    assert_eq!(article.status, 200);
    for words in ["새나루항 무인 크레인", "새나루신문", "오태경"] {
        assert!(article.body.contains(words), "{words}");
    }
    assert!(!article.body.contains("27건"), "what another paper claims is no number of this one");
    assert_eq!(shown.stop(), Some(0));
    assert_eq!(fs::read_dir(&made).unwrap().count(), 0);
}

#[test]
fn the_seed_page_is_shown() {
    let Some(file) = seed() else { return };
    let shown = jikji(["show".into(), file]).serve();
    let article = shown.get(&shown.path);
    assert_eq!(article.status, 200);
    for words in
        ["머스크, 오픈AI 인수 위해", "뉴스스페이스", "윤슬", "빅테크칼럼", "강진군", "−9.0", "입력 시각 미확인"]
    {
        assert!(article.body.contains(words) || words == "−9.0" && article.body.contains("-9.0"), "{words}");
    }
    assert!(!article.body.contains("93건"), "an invented number");
    assert_eq!(shown.stop(), Some(0));
}

#[test]
fn several_pages_are_shown_from_the_front_and_bad_ones_are_named() {
    let room = Room::empty();
    room.write("a.txt", short("첫째 기사"));
    room.write("b.txt", short("둘째 기사"));
    room.write("empty.txt", "");
    let mut shown = jikji(["show", "a.txt", "empty.txt", "b.txt", "none.txt"]).from(room.path()).serve();
    shown.listen_for("http://");
    assert_eq!(shown.path, "/");
    let front = shown.get("/").body;
    assert!(front.contains("첫째 기사") && front.contains("둘째 기사"));
    jikji(["show", "empty.txt", "none.txt"]).from(room.path()).run().ends(1).says(&["empty.txt", "none.txt"]);
}

#[test]
fn a_page_without_a_section_is_shown_and_one_without_a_text_is_not() {
    let room = Room::empty();
    room.write("nowhere.txt", short("섹션이 없는 기사").replace("사회\n", ""));
    room.write("bare.txt", "2026.01.12 (월)\n기상청 제공\n\n사회\n\n본문이 없는 기사\n");
    let shown = jikji(["show", "nowhere.txt"]).from(room.path()).serve();
    let article = shown.get(&shown.path);
    assert_eq!(article.status, 200);
    assert!(article.body.contains("섹션이 없는 기사"));
    jikji(["show", "bare.txt"]).from(room.path()).run().ends(1).says(&["bare.txt", "보여 줄 것이 없습니다"]);
}
