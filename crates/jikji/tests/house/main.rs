//! The invariants of the house that no compiler holds: which room may use which, who owns which library, and what no
//! room may do. `docs/ARCHITECTURE.md` says why; a change of plan changes it and these tables in the same commit.

mod arrows;
mod files;
mod libraries;
mod purity;
mod source;
mod studio;

use std::path::PathBuf;

/// The folder of the workspace.
fn root() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", ".."].iter().collect()
}

/// The text of a file that has to be there.
fn read(path: &std::path::Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Fails with one line for each breach of a rule.
fn hold(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}\n  {}\n", breaches.join("\n  "));
}
