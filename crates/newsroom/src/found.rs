//! Founding a paper.

use std::fs;
use std::path::{Path, PathBuf};

use jikji_news::{Actor, Masthead};
use jikji_store::{Error as StoreError, PaperDir, Store};
use uuid::Uuid;

use crate::paper::{Paper, Setup};
use crate::{Error, Result};

impl Paper {
    /// Makes a paper in a directory that is absent or empty, and lets `fill` write its first content. It is made beside its
    /// place and moved there whole, so that a paper is there or not, never half.
    pub async fn found<E: From<Error>>(
        dir: &PaperDir,
        settings: &str,
        masthead: &Masthead,
        setup: &Setup,
        fill: impl AsyncFnOnce(&Self) -> Result<(), E>,
    ) -> Result<(), E> {
        let beside = Beside::make(dir)?;
        let made = PaperDir::new(&beside.path);
        lay_foundation(&made, settings, masthead, setup).await?;
        let paper = Self::open(made, "init", setup.clone()).await?;
        fill(&paper).await?;
        paper.close().await?;
        Ok(beside.move_to(dir.root())?)
    }
}

async fn lay_foundation(made: &PaperDir, settings: &str, masthead: &Masthead, setup: &Setup) -> Result<()> {
    let file = |path: &Path, error: std::io::Error| Error::from(StoreError::from_io(path, &error));
    fs::create_dir(made.media()).map_err(|error| file(&made.media(), error))?;
    fs::write(made.settings_file(), settings).map_err(|error| file(&made.settings_file(), error))?;
    let store = Store::found(&made.database_file()).await?;
    let mut tx = store.begin(setup.clock.now(), Actor::command("init")).await?;
    tx.found(&Uuid::new_v4().to_string()).await?;
    if *masthead != Masthead::default() {
        tx.set_masthead(masthead).await?;
    }
    tx.commit().await?;
    Ok(store.close().await?)
}

/// A directory that is removed again unless it was moved to its place.
struct Beside {
    path: PathBuf,
}

impl Beside {
    fn make(dir: &PaperDir) -> Result<Self> {
        let place = dir.root();
        if !dir.is_free()? {
            return Err(StoreError::NotEmpty { path: place.to_owned() }.into());
        }
        let parent = match place.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let name = format!(".jikji-{}", Uuid::new_v4().simple());
        let path = parent.join(name);
        fs::create_dir_all(parent)
            .and_then(|()| fs::create_dir(&path))
            .map_err(|error| StoreError::from_io(place, &error))?;
        Ok(Self { path })
    }

    fn move_to(self, place: &Path) -> Result<()> {
        // An empty directory at the place gives way to a rename on every system we run on.
        fs::rename(&self.path, place).map_err(|error| StoreError::from_io(place, &error).into())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // After the move nothing is there; before it, what is left is of no use to anyone.
        let _gone = fs::remove_dir_all(&self.path);
    }
}
