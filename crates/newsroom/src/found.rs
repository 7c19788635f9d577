//! Founding a paper.

use std::fs;
use std::path::Path;

use jikji_news::{Actor, Masthead};
use jikji_store::{Error as StoreError, PaperDir, Store};
use uuid::Uuid;

use crate::beside::Beside;
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
        if !dir.is_free().map_err(Error::from)? {
            return Err(Error::from(StoreError::NotEmpty { path: dir.root().to_owned() }).into());
        }
        let beside = Beside::make(dir.root())?;
        let made = PaperDir::new(beside.path());
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
