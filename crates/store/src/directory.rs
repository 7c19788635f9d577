//! The paper's directory: what lies where, and who may use it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

use crate::{Error, Result};

/// The directory of a paper. `paper.toml`, the database and `media/` are the paper; `index/` and `cache/` can be rebuilt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperDir {
    root: PathBuf,
}

/// The exclusive right to serve or write a paper, held until dropped; the system takes it back from a killed process.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl PaperDir {
    /// The paper in this directory; nothing is looked at.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The directory itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The settings of machine and theme.
    pub fn settings_file(&self) -> PathBuf {
        self.root.join("paper.toml")
    }

    /// The database.
    pub fn database_file(&self) -> PathBuf {
        self.root.join("paper.db")
    }

    /// Renditions of pictures, under the names that readers ask for.
    pub fn media(&self) -> PathBuf {
        self.root.join("media")
    }

    /// Templates and styles of the paper's own.
    pub fn theme(&self) -> PathBuf {
        self.root.join("theme")
    }

    /// The index of search and of related articles; can be made anew.
    pub fn index(&self) -> PathBuf {
        self.root.join("index")
    }

    fn lock_file(&self) -> PathBuf {
        self.root.join("paper.lock")
    }

    /// Whether something stands here that looks like a paper.
    pub fn holds_a_paper(&self) -> bool {
        self.settings_file().exists() || self.database_file().exists()
    }

    /// Whether a new paper may be made here: the directory is absent or empty.
    pub fn is_free(&self) -> Result<bool> {
        match fs::read_dir(&self.root) {
            Ok(mut entries) => Ok(entries.next().is_none()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
            Err(error) => Err(Error::from_io(&self.root, &error)),
        }
    }

    /// Who holds the paper at this moment, as it wrote of itself; `None` when nobody does.
    pub fn holder(&self) -> Result<Option<String>> {
        let path = self.lock_file();
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::from_io(&path, &error)),
        };
        // Shared, and let go of at once: two who only ask do not see each other.
        match file.try_lock_shared() {
            Ok(()) => Ok(None),
            Err(TryLockError::WouldBlock) => Ok(Some(signature(&file))),
            Err(TryLockError::Error(error)) => Err(Error::from_io(&path, &error)),
        }
    }

    /// Takes the paper's lock for a command such as `serve`; fails at once, naming the holder, when another process has it.
    pub fn lock(&self, command: &str) -> Result<Lock> {
        // A folder that is something else is left as it is: not even a lock is put into it.
        if !self.holds_a_paper() {
            return Err(Error::NoPaper { path: self.root.clone() });
        }
        let path = self.lock_file();
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|error| Error::from_io(&path, &error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::Locked { path: self.root.clone(), holder: signature(&file) });
            }
            Err(TryLockError::Error(error)) => return Err(Error::from_io(&path, &error)),
        }
        let sign = |file: &mut File| {
            file.set_len(0)?;
            file.rewind()?;
            writeln!(file, "jikji {command} (프로세스 {})", std::process::id())
        };
        // A full disk must not keep readers from their paper: the lock holds without its note.
        let _unsigned = sign(&mut file);
        Ok(Lock { _file: file })
    }
}

/// What the holder of a lock wrote of itself. A courtesy: if it cannot be read, the answer is still that it is held.
fn signature(mut file: &File) -> String {
    let mut holder = String::new();
    let _unreadable = file.read_to_string(&mut holder);
    if holder.trim().is_empty() { "이름을 남기지 않은 프로그램".into() } else { holder.trim().to_owned() }
}
