//! The studio's bundle is committed; it must be that of its sources. `./check studio` also builds it anew and compares.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::{hold, read, root};

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() { gather(&path, files) } else { files.push(path) }
    }
}

#[test]
fn the_bundle_is_that_of_its_sources() {
    let studio = root().join("studio");
    let mut files: Vec<PathBuf> =
        ["build.mjs", "package-lock.json", "package.json"].map(|name| studio.join(name)).into();
    gather(&studio.join("elements"), &mut files);
    let mut lines: Vec<(String, String)> = files
        .iter()
        .map(|path| {
            let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            let name = path.strip_prefix(&studio).unwrap_or(path).to_string_lossy().replace('\\', "/");
            (name, hash)
        })
        .collect();
    lines.sort();
    let now: Vec<String> = lines.into_iter().map(|(name, hash)| format!("{hash}  {name}")).collect();
    let built = read(&studio.join("dist/SOURCES.sha256"));
    let built: Vec<&str> = built.lines().collect();
    let changed =
        now.iter().filter(|line| !built.contains(&line.as_str())).map(|line| format!("not in the bundle: {line}"));
    let gone = built
        .iter()
        .filter(|line| !now.contains(&(**line).to_owned()))
        .map(|line| format!("no source any more: {line}"));
    hold(
        "studio/dist is built from studio/elements: (cd studio && npm run build).",
        &changed.chain(gone).collect::<Vec<_>>(),
    );
}
