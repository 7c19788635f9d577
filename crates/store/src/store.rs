//! The opened store of one paper.

use std::path::Path;

use jiff::Timestamp;
use jikji_news::Actor;
use sea_orm::{DatabaseConnection, TransactionTrait};

use crate::dialect::sqlite;
use crate::{Error, PaperDir, Reader, Result, Tx, schema};

/// The database of a paper, with its two doors.
#[derive(Debug)]
pub struct Store {
    writer: DatabaseConnection,
    reader: Reader,
}

impl Store {
    /// Makes the database of a new paper.
    pub async fn found(file: &Path) -> Result<Self> {
        let writer = sqlite::writer(file).await?;
        let tx = writer.begin_with_options(sqlite::immediate()).await?;
        schema::migrate(&tx, 0).await?;
        tx.commit().await?;
        Ok(Self { writer, reader: Reader::new(sqlite::readers(file).await?) })
    }

    /// Opens the database of a paper and brings its schema up to date.
    pub async fn open(dir: &PaperDir) -> Result<Self> {
        let file = dir.database_file();
        if !file.exists() {
            return Err(if dir.settings_file().exists() {
                Error::HalfMade { path: dir.root().to_owned(), what: "paper.db가 없음".into() }
            } else {
                Error::NoPaper { path: dir.root().to_owned() }
            });
        }
        // SQLite opens what it may not write as read-only and fails at the first write; the operator should hear it now.
        std::fs::OpenOptions::new().append(true).open(&file).map_err(|error| Error::from_io(&file, &error))?;
        let writer = sqlite::writer(&file).await?;
        let found = schema::current(&writer).await?;
        if found > schema::newest() {
            return Err(Error::NewerSchema { found, known: schema::newest() });
        }
        if found == 0 {
            return Err(Error::HalfMade {
                path: dir.root().to_owned(), what: "데이터베이스가 비어 있음".into()
            });
        }
        let tx = writer.begin_with_options(sqlite::immediate()).await?;
        schema::migrate(&tx, found).await?;
        tx.commit().await?;
        Ok(Self { writer, reader: Reader::new(sqlite::readers(&file).await?) })
    }

    /// The door for reading; cheap to clone.
    pub fn reader(&self) -> Reader {
        self.reader.clone()
    }

    /// Begins a write: waits for the write before it, and holds off the next until it is committed or dropped.
    pub async fn begin(&self, at: Timestamp, by: Actor) -> Result<Tx> {
        Ok(Tx::new(self.writer.begin_with_options(sqlite::immediate()).await?, at, by))
    }

    /// Writes what the log still holds into the database file and lets go of it.
    pub async fn close(self) -> Result<()> {
        sqlite::checkpoint(&self.writer).await?;
        self.reader.close().await?;
        Ok(self.writer.close().await?)
    }
}
