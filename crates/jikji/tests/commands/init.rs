//! `jikji init`: a paper with everything, with holes, or none at all.

use std::fs;

use crate::harness::{Done, MASTHEAD, Room, jikji};

const DUTIES: &[&str] = &[
    "name",
    "registration_number",
    "registered_on",
    "publisher",
    "editor",
    "address",
    "phone",
    "youth_protection_officer",
];

fn init(room: &Room, masthead: &str) -> Done {
    let file = room.write("masthead.toml", masthead);
    jikji(["init".into(), room.paper(), "--masthead".into(), file]).run()
}

/// The duties listed as missing, a line each, the key first.
fn listed(done: &Done) -> Vec<&str> {
    let keys = done.out.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next());
    keys.filter(|key| DUTIES.contains(key)).collect()
}

#[test]
fn a_file_fills_the_masthead() {
    let room = Room::empty();
    let done = init(&room, MASTHEAD).ends(0).says(&["신문을 만들었습니다", "jikji serve --paper"]);
    assert!(listed(&done).is_empty(), "{}", done.out);
    for name in ["paper.toml", "paper.db", "media"] {
        assert!(room.paper().join(name).exists(), "{name}");
    }
    let mut served = room.serve().serve();
    served.listen_for("http://");
    let front = served.get("/");
    assert_eq!(front.status, 200);
    for words in ["새나루신문", "가온,아00417", "2019", "노을빛", "한결", "등대길 27", "000-000-0027", "여름비"]
    {
        assert!(front.body.contains(words), "{words}");
    }
    assert_eq!(served.stop(), Some(0));
}

#[test]
fn every_optional_key_is_taken() {
    let more = "email = \"desk@saenaru.example\"\ncompany = \"새나루미디어\"\n\
                first_published_on = \"2019-03-11\"\nbusiness_number = \"000-00-00027\"\n";
    init(&Room::empty(), &format!("{MASTHEAD}{more}")).ends(0);
    let quoted = MASTHEAD.replace("2019-03-04", "\"2019-03-04\"");
    init(&Room::empty(), &quoted).ends(0);
}

#[test]
fn without_a_file_or_a_person_it_has_holes_and_does_not_wait() {
    let room = Room::empty();
    let done = jikji(["init".into(), room.paper()]).run().ends(0);
    assert_eq!(listed(&done), DUTIES);
    let room = Room::empty();
    let done = jikji(["init".into(), room.paper()]).left_alone().ends(0);
    assert_eq!(listed(&done), DUTIES, "a pipe that says nothing is no person");
}

#[test]
fn a_file_may_leave_holes_but_for_the_email() {
    let part = MASTHEAD.replace("phone = \"000-000-0027\"\n", "").replace("\"한결\"", "\" \"");
    assert_eq!(listed(&init(&Room::empty(), &part).ends(0)), ["editor", "phone"]);
}

#[test]
fn a_paper_with_holes_shows_how_to_fill_them_instead_of_articles() {
    let room = Room::empty();
    init(&room, "name = \"새나루신문\"\n").ends(0);
    room.import([crate::pages::saenaru()]).run().ends(0).says(&["발행 정보"]);
    let mut served = room.serve().serve();
    served.listen_for("발행 정보가 비어");
    let said = served.said.join("\n");
    for word in ["등록번호", "등록연월일", "발행인", "편집인", "발행소", "전화번호", "청소년보호책임자"]
    {
        assert!(said.contains(word), "{word}: {said}");
    }
    for path in ["/", "/articles/1", "/latest"] {
        let page = served.get(path);
        assert!(page.body.contains("청소년보호책임자"), "{path}: {}", page.body);
        assert!(!page.body.contains("무인 크레인"), "{path}");
        assert!(page.status < 500 || page.status == 503, "{path}: {}", page.status);
    }
}

#[test]
fn a_fault_in_the_file_is_told_with_its_place_and_the_valid_names() {
    let wrong = [
        ("nmae = \"새나루신문\"\n", &["line 1", "column 1", "nmae", "`name`", "`youth_protection_officer`"][..]),
        ("name = \"새나루신문\"\n\nregistered_on = \"언젠가\"\n", &["line 3", "column 17"]),
        ("name = \"새나루신문\"\nphone = 27\n", &["line 2", "column 9"]),
        ("name = 새나루신문\n", &["line 1", "column 8"]),
    ];
    for (masthead, told) in wrong {
        let room = Room::empty();
        init(&room, masthead).ends(1).says(told).says(&["masthead.toml"]);
        assert!(!room.paper().exists(), "{masthead}");
    }
    let room = Room::empty();
    jikji(["init".into(), room.paper(), "--masthead".into(), room.path().join("none.toml")])
        .run()
        .ends(1)
        .says(&["none.toml"]);
    assert!(!room.paper().exists());
}

#[test]
fn nothing_that_is_there_is_touched() {
    let room = Room::empty();
    let kept = room.write("paper/thesis.txt", "precious");
    jikji(["init".into(), room.paper()]).run().ends(1).says(&["비어 있지 않습니다", room.paper().to_str().unwrap()]);
    assert_eq!(fs::read_to_string(&kept).unwrap(), "precious");
    assert_eq!(fs::read_dir(room.paper()).unwrap().count(), 1);
    jikji(["init".into(), kept.clone()]).run().ends(1).says(&[kept.to_str().unwrap()]);
    jikji(["init".into(), kept.join("below")]).run().ends(1).says(&[kept.to_str().unwrap()]);
    assert_eq!(fs::read_to_string(&kept).unwrap(), "precious");
    assert_eq!(fs::read_dir(room.path()).unwrap().count(), 1, "nothing half-made is left beside");
}

#[test]
fn an_empty_folder_and_a_name_with_blanks_are_as_good_as_none() {
    let room = Room::empty();
    let odd = room.path().join("새나루 신문 #1 100%");
    fs::create_dir(&odd).unwrap();
    jikji(["init".into(), odd.clone()]).run().ends(0);
    assert!(odd.join("paper.db").is_file());
    // A folder as its name alone, from where it is to be.
    jikji(["init", "paper"]).from(room.path()).run().ends(0);
    assert!(room.paper().join("paper.db").is_file());
}
