//! Making something beside its place, so that it is there whole or not at all.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use jikji_store::Error as StoreError;
use uuid::Uuid;

use crate::Result;

/// A directory beside a place, on the same disk. It is removed again with what is left in it.
pub struct Beside {
    path: PathBuf,
}

impl Beside {
    /// Makes an empty directory beside this place, and what is missing above it.
    pub fn make(place: &Path) -> Result<Self> {
        let parent = parent(place);
        let path = parent.join(format!(".jikji-{}", Uuid::new_v4().simple()));
        fs::create_dir_all(parent)
            .and_then(|()| fs::create_dir(&path))
            .map_err(|error| StoreError::from_io(place, &error))?;
        Ok(Self { path })
    }

    /// The directory.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Moves the whole directory to its place, which is free or an empty directory: that gives way to a rename on every system
    /// we run on.
    pub fn move_to(self, place: &Path) -> Result<()> {
        rename(&self.path, place)
    }

    /// Moves one file of the directory to its place, over what is there.
    pub(crate) fn move_file(self, name: &str, place: &Path) -> Result<()> {
        rename(&self.path.join(name), place)
    }
}

/// Renames, and waits until a power cut cannot undo it.
fn rename(from: &Path, place: &Path) -> Result<()> {
    fs::rename(from, place)
        .and_then(|()| File::open(parent(place))?.sync_all())
        .map_err(|error| StoreError::from_io(place, &error).into())
}

fn parent(place: &Path) -> &Path {
    match place.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // After the move nothing is there; before it, what is left is of no use to anyone.
        let _gone = fs::remove_dir_all(&self.path);
    }
}
