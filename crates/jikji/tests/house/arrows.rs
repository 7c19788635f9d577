//! Which room may use which: the table of `docs/ARCHITECTURE.md`.

use std::collections::{BTreeMap, BTreeSet};

use crate::{hold, read, root};

/// Every room, and what it may use, from the ground up. `testkit` stands apart: any room's tests may use it, no program may.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("news", &["text"]),
    ("interchange", &["news", "text"]),
    ("pictures", &["news"]),
    ("store", &["news", "text"]),
    ("search", &["news", "text"]),
    ("newsroom", &["store", "search", "interchange", "pictures", "news", "text"]),
    ("render", &["news", "text", "interchange"]),
    ("web", &["newsroom", "render", "store", "search", "news", "text"]),
    ("demo", &["newsroom", "store", "search", "interchange", "pictures", "news", "text"]),
    ("jikji", &["demo", "interchange", "news", "newsroom", "pictures", "render", "search", "store", "text", "web"]),
    ("testkit", &["demo", "interchange", "news", "newsroom", "pictures", "render", "search", "store", "text", "web"]),
];

/// The rooms that have a folder.
pub fn rooms() -> Vec<String> {
    let crates = root().join("crates");
    let entries = crates.read_dir().unwrap_or_else(|error| panic!("{}: {error}", crates.display()));
    let folders = entries.flatten().filter(|entry| entry.path().join("Cargo.toml").is_file());
    let mut rooms: Vec<String> = folders.filter_map(|entry| entry.file_name().to_str().map(str::to_owned)).collect();
    rooms.sort();
    rooms
}

/// What the `Cargo.toml` of a room says.
pub fn manifest(room: &str) -> toml::Table {
    let path = root().join("crates").join(room).join("Cargo.toml");
    read(&path).parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The names in one table of a room's `Cargo.toml`: `dependencies`, `dev-dependencies`, `build-dependencies`.
pub fn names(manifest: &toml::Table, table: &str) -> BTreeSet<String> {
    let table = manifest.get(table).and_then(toml::Value::as_table);
    table.into_iter().flat_map(|table| table.keys().cloned()).collect()
}

/// The room behind the name of a crate, `jikji-news` being `news`.
pub fn room_of(name: &str) -> Option<&str> {
    name.strip_prefix("jikji-").or_else(|| (name == "jikji").then_some("jikji"))
}

fn may_use(room: &str) -> BTreeSet<&'static str> {
    MAY_USE.iter().filter(|(name, _)| *name == room).flat_map(|(_, uses)| uses.iter().copied()).collect()
}

#[test]
fn every_room_stands_in_the_table() {
    let listed: BTreeSet<&str> = MAY_USE.iter().map(|(room, _)| *room).collect();
    assert_eq!(rooms(), listed.into_iter().collect::<Vec<_>>(), "folders of crates/, and the table of this test");
    for room in rooms() {
        let manifest = manifest(&room);
        let name = manifest.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str);
        assert_eq!(name.and_then(room_of), Some(&*room), "the crate of crates/{room} has its folder's name");
        let lints = manifest.get("lints").and_then(|lints| lints.get("workspace")).and_then(toml::Value::as_bool);
        assert_eq!(lints, Some(true), "crates/{room}/Cargo.toml takes the lints of the workspace");
    }
}

#[test]
fn every_arrow_stands_in_the_table() {
    let mut breaches = Vec::new();
    for room in rooms() {
        let (manifest, may_use) = (manifest(&room), may_use(&room));
        for table in ["dependencies", "build-dependencies", "dev-dependencies"] {
            for name in names(&manifest, table) {
                let Some(used) = room_of(&name) else { continue };
                // A test may speak to the rooms below those that its room speaks to.
                let below = || used == "testkit" || may_use.iter().any(|room| self::may_use(room).contains(used));
                let allowed = may_use.contains(used) || table == "dev-dependencies" && below();
                if !allowed {
                    breaches.push(format!("{room} uses {used} ({table})"));
                }
            }
        }
    }
    hold("A room uses only what the table lets it use.", &breaches);
}

#[test]
fn the_arrows_point_up_the_table() {
    for (place, (room, uses)) in MAY_USE.iter().enumerate() {
        for used in *uses {
            let above = MAY_USE.iter().take(place).any(|(name, _)| name == used);
            assert!(
                above,
                "{room} may use {used}, which stands above it in the table, so that no arrows form a circle"
            );
        }
    }
}

/// `docs/ARCHITECTURE.md` has the same table: a row a room, its name in the first cell, what it may use in the last.
#[test]
fn the_table_is_the_one_that_people_read() {
    let path = root().join("docs/ARCHITECTURE.md");
    if !path.is_file() {
        return;
    }
    let text = read(&path);
    let rows = text.lines().filter_map(|line| line.strip_prefix('|')?.trim_end().strip_suffix('|'));
    let mut table: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for row in rows {
        let cells: Vec<String> = row.split('|').map(|cell| cell.replace('`', "").trim().to_owned()).collect();
        let (Some(room), Some(uses)) = (cells.first(), cells.last()) else { continue };
        if MAY_USE.iter().any(|(name, _)| name == room) {
            table.entry(room.clone()).or_insert_with(|| spelled_out(room, uses));
        }
    }
    for (room, _) in MAY_USE {
        let Some(told) = table.get(*room) else { panic!("{}: no row for {room}", path.display()) };
        assert_eq!(told, &may_use(room), "{}: what {room} may use", path.display());
    }
}

/// The rooms that a cell of the table names, its turns of phrase included.
fn spelled_out(room: &str, cell: &str) -> BTreeSet<&'static str> {
    let every = MAY_USE.iter().map(|(name, _)| *name).filter(|name| *name != room && *name != "testkit");
    match cell {
        "–" | "-" | "" => BTreeSet::new(),
        "all" => every.collect(),
        "all but jikji" => every.filter(|name| *name != "jikji").collect(),
        "newsroom and below" => may_use("newsroom").into_iter().chain(["newsroom"]).collect(),
        list => {
            let told: Vec<&str> = list.split(',').map(|name| name.trim().trim_end_matches("::Reader")).collect();
            let rooms: BTreeSet<&str> = every.filter(|name| told.contains(name)).collect();
            assert_eq!(rooms.len(), told.len(), "every name in “{cell}” is a room");
            rooms
        }
    }
}
