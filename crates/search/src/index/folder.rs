//! The folders of indexes below one folder.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Error, Result};

const NAME: &str = "text-";
const UNFINISHED: &str = ".new";

/// The folder of the index with this number.
pub(super) fn of(dir: &Path, number: u64) -> PathBuf {
    dir.join(format!("{NAME}{number:06}"))
}

/// The folder where the index with this number is built.
pub(super) fn unfinished(dir: &Path, number: u64) -> PathBuf {
    dir.join(format!("{NAME}{number:06}{UNFINISHED}"))
}

/// The number of the index in a folder.
pub(super) fn number(folder: &Path) -> Option<u64> {
    folder.file_name()?.to_str()?.strip_prefix(NAME)?.parse().ok()
}

/// The index that answers, if there is one; nothing is touched.
pub(super) fn highest(dir: &Path) -> Result<Option<PathBuf>> {
    let failed = |source| Error::Folder { dir: dir.to_owned(), source };
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let mut highest = None;
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        highest = highest.max(number(&path).map(|number| (number, path)));
    }
    Ok(highest.map(|(_, path)| path))
}

/// The index that answers, if there is one. Makes the folder, and clears away what was never finished and what a newer
/// index has replaced.
pub(super) fn newest(dir: &Path) -> Result<Option<PathBuf>> {
    let failed = |source| Error::Folder { dir: dir.to_owned(), source };
    fs::create_dir_all(dir).map_err(failed)?;
    let mut whole = Vec::new();
    for entry in fs::read_dir(dir).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        match (number(&path), is_unfinished(&path)) {
            (_, true) => fs::remove_dir_all(&path).map_err(failed)?,
            (Some(number), false) => whole.push((number, path)),
            (None, false) => {}
        }
    }
    whole.sort();
    let newest = whole.pop().map(|(_, path)| path);
    for (_, old) in whole {
        fs::remove_dir_all(&old).map_err(failed)?;
    }
    Ok(newest)
}

fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with(NAME) && name.ends_with(UNFINISHED))
}
