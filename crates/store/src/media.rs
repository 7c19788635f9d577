//! Media files: renditions under names that never change their content.

use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;

use crate::{Error, Result};

/// The paper's media files on the disk.
#[derive(Debug, Clone)]
pub struct Media {
    root: PathBuf,
}

impl Media {
    /// The files under this directory.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Stores a file for good before it answers; a file of this name that is there already is the same one.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.path(name)?;
        if fs::metadata(&path).is_ok_and(|there| there.len() == bytes.len() as u64) {
            return Ok(());
        }
        let beside = self.root.join(format!(".{name}.part"));
        let write = || {
            fs::create_dir_all(&self.root)?;
            let mut file = File::create(&beside)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            fs::rename(&beside, &path)?;
            File::open(&self.root)?.sync_all()
        };
        write().map_err(|error| {
            // What was begun is of no use; that it cannot be removed either is no second error.
            let _left = fs::remove_file(&beside);
            Error::from_io(&path, &error)
        })
    }

    /// Stores a file that can be made again if the machine stops now: without waiting for the disk.
    pub fn put_unsynced(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.path(name)?;
        fs::create_dir_all(&self.root)
            .and_then(|()| fs::write(&path, bytes))
            .map_err(|error| Error::from_io(&path, &error))
    }

    /// The bytes of a file; `None` where there is none of this name.
    pub fn get(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let Ok(path) = self.path(name) else { return Ok(None) };
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::from_io(&path, &error)),
        }
    }

    /// How long a file is, in bytes; `None` where there is none of this name.
    pub fn size(&self, name: &str) -> Result<Option<u64>> {
        let Ok(path) = self.path(name) else { return Ok(None) };
        match fs::metadata(&path) {
            Ok(there) => Ok(there.is_file().then_some(there.len())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::from_io(&path, &error)),
        }
    }

    /// The names of all files, in no order; what is not yet whole, or nothing of ours, is left out.
    pub fn names(&self) -> Result<impl Iterator<Item = Result<String>>> {
        let fail = |error: std::io::Error| Error::from_io(&self.root, &error);
        let entries = match fs::read_dir(&self.root) {
            Ok(entries) => Some(entries),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(fail(error)),
        };
        Ok(entries.into_iter().flatten().filter_map(move |entry| match entry {
            Ok(entry) => entry.file_name().into_string().ok().filter(|name| is_name(name)).map(Ok),
            Err(error) => Some(Err(fail(error))),
        }))
    }

    /// Where a file of this name lies, whether it is there or not; an error where it is no name of a media file.
    pub fn path(&self, name: &str) -> Result<PathBuf> {
        if is_name(name) {
            Ok(self.root.join(name))
        } else {
            Err(Error::File { path: self.root.join("?"), why: "파일 이름이 아닙니다".into() })
        }
    }
}

/// A name is letters, digits, `-` and one or more `.` inside: never a path.
fn is_name(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
        && name.starts_with(|first: char| first.is_ascii_alphanumeric())
        && name.len() <= 80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_a_path() {
        let room = tempfile::tempdir().unwrap();
        let media = Media::new(room.path().join("media"));
        fs::write(room.path().join("secret"), "s").unwrap();
        for name in ["../secret", "/etc/passwd", ".hidden", "a/b", "", "a\0b", "가.jpg", "..", "%2e%2e"] {
            assert!(matches!(media.get(name), Ok(None)), "{name}");
            assert!(media.put(name, b"x").is_err(), "{name}");
        }
        media.put("a-960.webp", b"bytes").unwrap();
        media.put("a-960.webp", b"bytes").unwrap();
        assert_eq!(media.get("a-960.webp").unwrap().as_deref(), Some(&b"bytes"[..]));
        assert_eq!(fs::read_dir(room.path().join("media")).unwrap().count(), 1);
    }
}
