//! Which room owns which library, so that a change of library is a change of one room.

use std::collections::{BTreeMap, BTreeSet};

use crate::arrows::{manifest, names, room_of, rooms};
use crate::{hold, read, root};

/// What any room may use: words of the trade, not machinery.
const VOCABULARY: &[&str] = &["bytes", "jiff", "serde", "serde_json", "sha2", "thiserror", "tracing"];

/// What only tests use.
const FOR_TESTS: &[&str] = &["proptest", "tempfile"];

/// Everything else, and the rooms that own it. Heavy libraries have exactly one.
const OWNED: &[(&str, &[&str])] = &[
    ("anyhow", &["jikji"]),
    ("argon2", &["newsroom"]),
    ("axum", &["web"]),
    ("brotli", &["web"]),
    ("clap", &["jikji"]),
    ("ego-tree", &["interchange"]),
    ("encoding_rs", &["interchange"]),
    ("fast_image_resize", &["pictures"]),
    ("flate2", &["web"]),
    ("fluent-bundle", &["render"]),
    ("hyper", &["web"]),
    ("hyper-util", &["web"]),
    ("image", &["pictures"]),
    ("indicatif", &["jikji"]),
    ("minijinja", &["render"]),
    ("quick_cache", &["web"]),
    ("redb", &["search"]),
    ("rustix", &["newsroom"]),
    ("scraper", &["interchange"]),
    ("sea-orm", &["store"]),
    ("serde_path_to_error", &["web"]),
    ("tantivy", &["search"]),
    ("tantivy-fst", &["search"]),
    ("tar", &["newsroom"]),
    ("tempfile", &["jikji"]),
    ("totp-rs", &["newsroom"]),
    ("tower-http", &["web"]),
    ("tracing-subscriber", &["jikji"]),
    ("unicode-normalization", &["text"]),
    ("unicode-segmentation", &["text"]),
    ("utoipa", &["web"]),
    ("uuid", &["newsroom"]),
    ("webp", &["pictures"]),
    // Trifles that several rooms need.
    ("rust-embed", &["demo", "render"]),
    ("tokio", &["jikji", "newsroom", "store", "web"]),
    ("toml", &["demo", "jikji"]),
    ("zstd", &["newsroom", "text", "web"]),
];

/// Which rooms have which library in their program; `testkit` is made of tests.
fn users() -> BTreeMap<String, BTreeSet<String>> {
    let mut users: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for room in rooms() {
        let manifest = manifest(&room);
        for table in ["dependencies", "build-dependencies"] {
            for name in names(&manifest, table).into_iter().filter(|name| room_of(name).is_none()) {
                users.entry(name).or_default().insert(room.clone());
            }
        }
    }
    users
}

#[test]
fn every_library_has_its_room() {
    let mut breaches = Vec::new();
    for (library, rooms) in users() {
        let owners = OWNED.iter().find(|(name, _)| *name == library).map_or(&[][..], |(_, owners)| owners);
        for room in rooms {
            let for_tests = room == "testkit" && FOR_TESTS.contains(&&*library);
            if !VOCABULARY.contains(&&*library) && !owners.contains(&&*room) && !for_tests {
                breaches.push(format!("{room} has {library}, which is of: {}", owners.join(", ")));
            }
        }
    }
    hold("A library stands only in the Cargo.toml of the room that owns it.", &breaches);
}

#[test]
fn no_room_owns_what_it_does_not_have() {
    let users = users();
    let has = |library: &str, room: &str| users.get(library).is_some_and(|rooms| rooms.contains(room));
    let idle = OWNED.iter().flat_map(|(library, rooms)| rooms.iter().map(move |room| (*library, *room)));
    let idle: Vec<String> = idle
        .filter(|(library, room)| !has(library, room))
        .map(|(library, room)| format!("{room} does not have {library}"))
        .collect();
    hold("The list of owners is true.", &idle);
}

#[test]
fn the_workspace_offers_only_what_a_room_takes() {
    let root_manifest: toml::Table =
        read(&root().join("Cargo.toml")).parse().unwrap_or_else(|error| panic!("Cargo.toml: {error}"));
    assert!(root_manifest.get("package").is_none(), "the workspace is virtual");
    let workspace = root_manifest.get("workspace").and_then(toml::Value::as_table);
    let offered = names(workspace.unwrap_or(&toml::Table::new()), "dependencies");
    let mut taken = BTreeSet::new();
    let mut breaches = Vec::new();
    for room in rooms() {
        let manifest = manifest(&room);
        for table in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let entries = manifest.get(table).and_then(toml::Value::as_table);
            for (name, entry) in entries.into_iter().flatten() {
                let inherited = entry.get("workspace").and_then(toml::Value::as_bool) == Some(true);
                if room_of(name).is_none() && !inherited {
                    breaches.push(format!("{room} chooses its own version of {name}"));
                }
                taken.insert(name.clone());
            }
        }
    }
    breaches.extend(offered.difference(&taken).map(|name| format!("no room takes {name}")));
    hold("Versions stand in the workspace, and only those that are used.", &breaches);
}
