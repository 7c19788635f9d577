//! How files are named and how long they are.

use crate::source::{sources, tests};
use crate::{hold, read, root};

/// Drawers, not rooms.
const DRAWERS: &[&str] =
    &["common", "helper", "helpers", "manager", "misc", "mod", "service", "services", "shared", "util", "utils"];

/// The lines that a file may have without its tests.
const LONGEST: usize = 600;

/// The lines that half of the files keep within.
const MEDIAN: usize = 150;

#[test]
fn a_module_is_a_noun_with_a_subject() {
    let mut breaches = Vec::new();
    for source in sources().iter().chain(&tests()) {
        let parts = source.path.split(['/', '.']).skip(2);
        let drawers = parts.filter(|part| DRAWERS.contains(part));
        breaches.extend(drawers.map(|drawer| format!("{}: {drawer}", source.path)));
        for drawer in DRAWERS {
            breaches.extend(source.lines_with(&format!("mod {drawer}")));
        }
    }
    hold("No module is a drawer for everything, and none is a mod.rs.", &breaches);
}

#[test]
fn a_file_can_be_read_in_one_sitting() {
    let sources = sources();
    let mut lengths: Vec<(usize, &str)> = sources
        .iter()
        .map(|source| {
            let lines = source.text.lines();
            (lines.take_while(|line| line.trim() != "#[cfg(test)]").count(), source.path.as_str())
        })
        .collect();
    lengths.sort_unstable();
    let long = lengths.iter().filter(|(lines, _)| *lines > LONGEST);
    let breaches: Vec<String> = long.map(|(lines, path)| format!("{path}: {lines} lines")).collect();
    hold("No file is longer than 600 lines without its tests.", &breaches);
    let (median, longest) = (lengths.get(lengths.len() / 2), lengths.last());
    if let (Some((median, _)), Some((lines, path))) = (median, longest) {
        println!("{} files, median {median} lines, longest {lines} ({path})", lengths.len());
        assert!(*median <= MEDIAN, "the median file has {median} lines");
    }
}

#[test]
fn lock_files_name_no_place_to_download_from() {
    for lock in ["e2e/package-lock.json", "studio/package-lock.json"] {
        let path = root().join(lock);
        if path.is_file() {
            assert!(!read(&path).contains("\"resolved\""), "{lock}: set omit-lockfile-registry-resolved in its .npmrc");
        }
    }
}
