//! The opened store of one paper.

use std::path::{Path, PathBuf};

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

    /// Opens the database of a paper for reading alone, without its lock: beside a process that serves it, or a paper that is not
    /// to be touched. An older schema stays as it is.
    pub async fn look(dir: &PaperDir) -> Result<Reader> {
        let file = existing(dir)?;
        let db = sqlite::lookers(&file).await?;
        check_schema(dir, schema::current(&db).await?)?;
        Ok(Reader::new(db))
    }

    /// Copies the database of a paper into a new file, as it stands at one moment, while others may write to it.
    pub async fn copy(dir: &PaperDir, to: &Path) -> Result<()> {
        Self::look(dir).await?.close().await?;
        sqlite::copy(&dir.database_file(), to).await
    }

    /// Opens the database of a paper and brings its schema up to date.
    pub async fn open(dir: &PaperDir) -> Result<Self> {
        let file = existing(dir)?;
        // SQLite opens what it may not write as read-only and fails at the first write; the operator should hear it now.
        std::fs::OpenOptions::new().append(true).open(&file).map_err(|error| Error::from_io(&file, &error))?;
        let writer = sqlite::writer(&file).await?;
        let found = schema::current(&writer).await?;
        check_schema(dir, found)?;
        let tx = writer.begin_with_options(sqlite::immediate()).await?;
        schema::migrate(&tx, found).await?;
        tx.commit().await?;
        Ok(Self { writer, reader: Reader::new(sqlite::readers(&file).await?) })
    }

    /// Opens the database of a paper for writing beside a process that serves it. Its schema must be this program's: nobody
    /// changes it under another's feet.
    pub async fn open_beside(dir: &PaperDir) -> Result<Self> {
        let file = existing(dir)?;
        let reader = Reader::new(sqlite::readers(&file).await?);
        let found = reader.schema().await?;
        check_schema(dir, found)?;
        if found < schema::newest() {
            return Err(Error::OlderSchema { found, known: schema::newest() });
        }
        Ok(Self { writer: sqlite::writer(&file).await?, reader })
    }

    /// Lets go of the database and leaves the tidying to the process that serves it.
    pub async fn leave(self) -> Result<()> {
        self.reader.close().await?;
        Ok(self.writer.close().await?)
    }

    /// The newest schema that this program understands.
    pub fn newest_schema() -> i64 {
        schema::newest()
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

/// The database file of a paper that is there.
fn existing(dir: &PaperDir) -> Result<PathBuf> {
    let file = dir.database_file();
    if file.exists() {
        Ok(file)
    } else if dir.settings_file().exists() {
        Err(Error::HalfMade { path: dir.root().to_owned(), what: "paper.db가 없음".into() })
    } else {
        Err(Error::NoPaper { path: dir.root().to_owned() })
    }
}

/// Whether this program understands the schema.
fn check_schema(dir: &PaperDir, found: i64) -> Result<()> {
    if found > schema::newest() {
        return Err(Error::NewerSchema { found, known: schema::newest() });
    }
    if found == 0 {
        return Err(Error::HalfMade {
            path: dir.root().to_owned(), what: "데이터베이스가 비어 있음".into()
        });
    }
    Ok(())
}
