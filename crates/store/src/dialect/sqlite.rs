//! SQLite: one writer, several readers, write-ahead log, every acknowledged commit on the disk.

use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, SqliteTransactionMode, TransactionOptions,
};

use crate::{Error, Result, sql};

/// Connections that may read at once; more would only wait for the same two or four cores.
const READERS: u32 = 4;
/// What each of them may hold of the file in memory: 12 MiB, as negative KiB. With less, every page is read from the system anew.
const HELD: &str = "-12288";

/// The one connection that writes.
pub(crate) async fn writer(file: &Path) -> Result<DatabaseConnection> {
    connect(file, 1, |options| {
        options
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // An acknowledged write survives a power cut, not only a killed process.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .pragma("journal_size_limit", "67108864")
            .pragma("cache_size", HELD)
    })
    .await
}

/// The connections that read; they could not write if they tried.
pub(crate) async fn readers(file: &Path) -> Result<DatabaseConnection> {
    connect(file, READERS, |options| options.read_only(true).pragma("query_only", "on").pragma("cache_size", HELD))
        .await
}

/// Connections that read a paper which somebody may be serving, or which lies where nothing can be written.
pub(crate) async fn lookers(file: &Path) -> Result<DatabaseConnection> {
    let still = lies_still(file);
    connect(file, READERS, move |options| options.read_only(true).immutable(still).pragma("query_only", "on")).await
}

/// Reading a write-ahead log takes a file beside the database. Where there is none and none can be made, as on a read-only disk,
/// nobody can be writing, and the database is read as it lies.
fn lies_still(file: &Path) -> bool {
    let beside = |ending: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        Path::new(&name).exists()
    };
    !beside("-wal") && !beside("-shm") && OpenOptions::new().append(true).open(file).is_err()
}

/// Takes the write lock at once, so that what is read inside cannot change before it is written.
pub(crate) fn immediate() -> TransactionOptions {
    TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() }
}

/// Moves the write-ahead log into the database file, so that the file alone is the paper.
pub(crate) async fn checkpoint(writer: &DatabaseConnection) -> Result<()> {
    writer.execute_unprepared("pragma wal_checkpoint(truncate)").await?;
    Ok(())
}

/// Copies the database into a new file as it stands at this moment, while others write to it. The copy is whole and compact.
pub(crate) async fn copy(file: &Path, to: &Path) -> Result<()> {
    let to = to
        .to_str()
        .ok_or_else(|| Error::File { path: to.to_owned(), why: "UTF-8이 아닌 경로입니다".into() })?;
    // Read-only, but without `query_only`: the copy is written through the same connection.
    let still = lies_still(file);
    let db = connect(file, 1, move |options| options.read_only(true).immutable(still)).await?;
    let copied = sql::run(&db, "vacuum into $1", vec![to.into()]).await;
    db.close().await?;
    copied.map(|_| ())
}

/// What the database finds broken in its own file.
pub(crate) async fn complaints(db: &DatabaseConnection) -> Result<Vec<String>> {
    let rows = sql::rows(db, "pragma quick_check(20)", vec![]).await?;
    let lines: Result<Vec<String>> = rows.iter().map(|row| Ok(row.try_get_by_index(0)?)).collect();
    Ok(lines?.into_iter().filter(|line| line != "ok").collect())
}

async fn connect(
    file: &Path,
    connections: u32,
    configure: impl Fn(SqliteConnectOptions) -> SqliteConnectOptions + Send + Sync + 'static,
) -> Result<DatabaseConnection> {
    // The path is set as a path: in a URL a blank or a percent sign of a folder's name would have to be escaped.
    let file = file.to_owned();
    let mut options = ConnectOptions::new("sqlite:paper.db");
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |base| configure(base.filename(&file).busy_timeout(Duration::from_secs(10))));
    Ok(Database::connect(options).await?)
}
