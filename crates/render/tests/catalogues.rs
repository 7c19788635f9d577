//! Every message is there in every language, and every message is used.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jikji_news::Language;
use jikji_render::Catalogue;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    let mut folders = vec![Path::new(ROOT).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == ending) {
                found.push(path);
            }
        }
    }
    found
}

fn keys(language: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for path in files(&format!("locales/{language}"), "ftl") {
        for line in fs::read_to_string(path).unwrap().lines() {
            if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                assert!(keys.insert(key.to_owned()), "{language}: `{key}` stands twice");
            }
        }
    }
    keys
}

#[test]
fn both_languages_have_the_same_keys() {
    assert_eq!(keys("ko"), keys("en"));
}

/// The keys that a template asks for: whole ones, and beginnings that a value completes (`"sky-" ~ station.sky`).
fn asked(template: &str) -> Vec<String> {
    let calls = template.split("t(").skip(1).filter_map(|rest| {
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        rest.get(1..)?.split_once(quote).map(|(key, _)| key.to_owned())
    });
    calls.collect()
}

#[test]
fn every_key_is_used() {
    let mut used: BTreeSet<String> = BTreeSet::new();
    for folder in ["themes", "studio"].iter().filter(|folder| Path::new(ROOT).join(folder).is_dir()) {
        for path in files(folder, "html") {
            used.extend(asked(&fs::read_to_string(path).unwrap()));
        }
    }
    for path in files("crates", "rs") {
        used.extend(fs::read_to_string(path).unwrap().split('"').map(str::to_owned));
    }
    let is_used = |key: &String| {
        let mut begun = key.char_indices().filter(|(_, c)| *c == '-').filter_map(|(at, _)| key.get(..=at));
        used.contains(key) || begun.any(|begin| used.contains(begin))
    };
    let unused: Vec<String> = keys("ko").into_iter().filter(|key| !is_used(key)).collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn the_editor_is_given_every_word_it_shows() {
    let built = fs::read_to_string(Path::new(ROOT).join("studio/dist/words.json")).unwrap();
    let asked: BTreeSet<String> = serde_json::from_str(&built).unwrap();
    for language in [Language::Ko, Language::En] {
        let given: BTreeSet<String> = Catalogue::new(language).unwrap().words_of("editor-").into_keys().collect();
        assert_eq!(given, asked, "{language:?}");
    }
}
