//! Papers that cannot be opened: in use, made by a later program, half-made, faulty settings.

use std::fs;

use crate::harness::Room;
use crate::pages::saenaru;

#[test]
fn a_paper_in_use_is_left_alone_and_its_user_named() {
    let room = Room::with_paper();
    let served = room.serve().serve();
    let process = served.id().to_string();
    let told = ["jikji serve", &process, room.paper().to_str().unwrap()].map(str::to_owned);
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    let done = room.import([saenaru()]).run().ends(4).says(&told);
    assert_eq!(done.out, "", "no report of what was not done");
    room.serve().run().ends(4).says(&told);
    assert_eq!(served.get("/").status, 200);
    assert_eq!(served.stop(), Some(0));
    room.import([saenaru()]).run().ends(0);
}

#[test]
fn the_lock_of_a_killed_process_holds_nobody_up() {
    let room = Room::with_paper();
    drop(room.serve().serve());
    room.import([saenaru()]).run().ends(0);
}

#[test]
fn a_paper_of_a_later_program_is_not_touched() {
    let room = Room::with_paper();
    let database = room.paper().join("paper.db");
    let mut bytes = fs::read(&database).unwrap();
    // The row of the schema's version: its name and, right behind, the version.
    let row = b"schema";
    let is_row = |window: &[u8]| window.starts_with(row) && window[row.len()].is_ascii_digit();
    let place = bytes.windows(row.len() + 1).position(is_row).unwrap();
    bytes[place + row.len()] = b'9';
    fs::write(&database, &bytes).unwrap();
    for command in [room.serve(), room.import([saenaru()])] {
        command.run().ends(1).says(&["더 새로운 직지", "스키마 9"]);
    }
    assert!(fs::read(&database).unwrap() == bytes, "the file is as it was");
}

#[test]
fn a_paper_that_was_not_made_to_the_end_says_so() {
    let half = |damage: fn(&Room)| {
        let room = Room::with_paper();
        damage(&room);
        for command in [room.serve(), room.import([saenaru()])] {
            command.run().ends(1).says(&["완성되지 않았습니다", room.paper().to_str().unwrap()]);
        }
    };
    half(|room| fs::remove_file(room.paper().join("paper.db")).unwrap());
    half(|room| fs::write(room.paper().join("paper.db"), "").unwrap());

    let room = Room::with_paper();
    fs::write(room.paper().join("paper.db"), "This is no database at all. ".repeat(500)).unwrap();
    room.serve().run().ends(6).says(&["jikji doctor"]);
    let room = Room::empty();
    fs::create_dir(room.paper()).unwrap();
    room.serve().run().ends(1).says(&["신문이 없습니다"]);
    assert_eq!(fs::read_dir(room.paper()).unwrap().count(), 0, "a folder that is no paper stays as it was");
}

#[test]
fn a_fault_in_the_settings_is_told_with_its_place_and_the_valid_names() {
    let room = Room::with_paper();
    fs::write(room.paper().join("paper.toml"), "time_zone = \"Asia/Seoul\"\n\n[weather]\nhide_afer = \"12h\"\n")
        .unwrap();
    for command in [room.serve(), room.import([saenaru()])] {
        command.run().ends(1).says(&["paper.toml", "line 4", "column 1", "hide_afer", "hide_after"]);
    }
    fs::write(room.paper().join("paper.toml"), "").unwrap();
    room.serve().env("JIKJI_WEATHER_HIDE_AFTER", "soon").run().ends(1).says(&[
        "JIKJI_WEATHER_HIDE_AFTER",
        "soon",
        "12h",
    ]);
    room.serve().env("JIKJI_TIME_ZONE", "Mars/Olympus").run().ends(1).says(&["JIKJI_TIME_ZONE", "Asia/Seoul"]);
    let served = room.serve().env("JIKJI_WEATHER_HIDE_AFTER", "never").serve();
    assert_eq!(served.get("/").status, 200);
}
