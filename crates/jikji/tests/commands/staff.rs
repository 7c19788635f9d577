//! Staff and tokens from the command line, beside a serving process and without one.

use crate::harness::{Room, jikji};

#[test]
fn staff_is_invited_and_given_tokens_while_the_paper_is_served() {
    let room = Room::with_paper();
    let paper = room.paper();
    let paper = paper.to_str().unwrap();
    let served = room.serve().serve();
    let invite = ["staff", "invite", "--paper", paper, "--email", "Haruna@saenaru.example", "--name", "하루나"];
    let done = jikji(invite.iter().copied().chain(["--roles", "editor-in-chief,reporter"])).run().ends(0);
    let link = done.out.lines().last().unwrap();
    let key = link.split("/studio/invitations/").nth(1).unwrap();
    assert!(key.len() == 64 && link.starts_with("http://"), "{link}");
    let make = ["token", "create", "--paper", paper, "--staff", "haruna@saenaru.example", "--scopes"];
    let done = jikji(make.iter().copied().chain(["articles,publish"])).run().ends(0);
    assert!(done.out.lines().last().unwrap().starts_with("jikji_"), "{}", done.out);
    jikji(make.iter().copied().chain(["everything"])).run().ends(2).says(&["everything", "articles"]);
    let listed = jikji(["token", "list", "--paper", paper]).run().ends(0);
    assert!(listed.out.contains("articles,publish") && !listed.out.contains("jikji_"), "{}", listed.out);
    jikji(["token", "revoke", "--paper", paper, "1"]).run().ends(0);
    jikji(["token", "revoke", "--paper", paper, "1"]).run().ends(1).says(&["이미 폐지"]);
    assert_eq!(served.stop(), Some(0));
    let listed = jikji(["staff", "list", "--paper", paper]).run().ends(0);
    assert!(listed.out.contains("haruna@saenaru.example\t하루나\t기자·편집국장"), "{}", listed.out);
    jikji(["staff", "disable", "--paper", paper, "--email", "haruna@saenaru.example"]).run().ends(0);
    jikji(make.iter().copied().chain(["articles"])).run().ends(1).says(&["닫혀"]);
    jikji(["verify", "--paper", paper]).run().ends(0);
}

#[test]
fn a_desk_has_sections_and_nobody_else_has() {
    let room = Room::with_paper();
    let paper = room.paper();
    let paper = paper.to_str().unwrap();
    let invite = ["staff", "invite", "--paper", paper, "--email", "a@b.example", "--name", "가", "--roles"];
    jikji(invite.iter().copied().chain(["desk"])).run().ends(1).says(&["--sections"]);
    jikji(invite.iter().copied().chain(["desk", "--sections", "없는섹션"])).run().ends(1).says(&["없는섹션"]);
    jikji(invite.iter().copied().chain(["boss"])).run().ends(2).says(&["boss", "editor-in-chief"]);
}
