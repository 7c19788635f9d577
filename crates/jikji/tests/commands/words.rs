//! `jikji words`, `jikji related` and `jikji reindex`: what the desk decides on words and on related articles, and the index.

use std::ffi::OsString;

use crate::harness::{Jikji, Room, jikji};
use crate::pages::saenaru;

fn command(name: &str, room: &Room, rest: &[&str]) -> Jikji {
    let head = [OsString::from(name), "--paper".into(), room.paper().into()];
    jikji(head.into_iter().chain(rest.iter().map(OsString::from)))
}

#[test]
fn words_are_added_listed_and_dropped() {
    let room = Room::with_paper();
    let words = |rest: &[&str]| command("words", &room, rest);
    words(&["add", "셩자오", "나루페이", "--kind", "단체"]).run().ends(0).says(&["셩자오를 올렸습니다 (단체)"]);
    words(&["add", "셩자오", "--kind", "person"]).run().ends(0).says(&["셩자오를 올렸습니다 (사람)"]);
    words(&["add", "셩자오", "--kind", "사람"]).run().ends(0).says(&["이미 올라 있습니다"]);
    words(&["synonym", "X", "트위터", "엑스"]).run().ends(0);
    words(&["drop", "나루페이"]).run().ends(0).says(&["나루페이를 내렸습니다"]);
    words(&["approve", "아무도모르는말"]).run().ends(1).says(&["제안된 낱말도 아닙니다"]);
    words(&["add", "...", "--kind", "기타"]).run().ends(1).says(&["낱말로 쓸 수 없습니다"]);
    words(&["add", "말", "--kind", "동물"]).run().ends(2).says(&["사람, 단체"]);
    words(&[]).run().ends(0).says(&["낱말 1개", "셩자오 (사람)", "X = 트위터, 엑스", "제안된 낱말 0개"]);
    let report = words(&["list", "--json"]).run().ends(0).report();
    assert_eq!(report["words"][0]["standing"], "refused");
    assert_eq!(report["synonyms"][0]["others"][1], "엑스");
    words(&["synonym", "X"]).run().ends(0).says(&["거두었습니다"]);
    words(&[]).run().ends(0).says(&["같은말 0개"]);
}

/// Looking goes on beside a serving paper; who wants to change something hears who has it.
#[test]
fn a_served_paper_can_be_looked_at() {
    let room = Room::with_paper();
    let _served = room.serve().serve();
    command("words", &room, &["list"]).run().ends(0);
    command("words", &room, &["add", "셩자오", "--kind", "사람"]).run().ends(4).says(&["jikji serve"]);
}

#[test]
fn related_articles_are_chosen() {
    let room = Room::with_paper();
    room.import([saenaru()]).run().ends(0);
    let related = |rest: &[&str]| command("related", &room, rest);
    let pinned = related(&["pin", "1", "2"]).run();
    pinned.ends(0).says(&["앞에 세움: 2"]);
    related(&["ban", "1", "2"]).run().ends(0).says(&["뺌: 2"]);
    related(&["show", "1"]).run().ends(0).says(&["뺌: 2"]);
    related(&["leave", "1", "2"]).run().ends(0).says(&["고른 것이 없습니다"]);
    related(&["pin", "1", "1"]).run().ends(1).says(&["자기 자신"]);
    related(&["pin", "1", "999999"]).run().ends(1).says(&["기사 999999"]);
    related(&["pin", "01", "2"]).run().ends(2);
}

#[test]
fn an_index_is_built_anew() {
    let room = Room::with_paper();
    room.import([saenaru()]).run().ends(0);
    command("reindex", &room, &[]).run().ends(0).says(&["건의 색인을", "초에 만들었습니다"]);
    let served = room.serve().serve();
    command("reindex", &room, &[]).run().ends(4).says(&["jikji serve"]);
    assert_eq!(served.stop(), Some(0));
}
