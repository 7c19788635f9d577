//! The schema and its migrations: ordered files, each run once, in one transaction with the note that it ran.

use sea_orm::{ConnectionTrait, DatabaseTransaction};

use crate::{Error, Result, dialect, sql};

/// The migrations, the first being number 1.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_first_edition.sql"),
    include_str!("../migrations/0002_words.sql"),
    include_str!("../migrations/0003_staff.sql"),
];

/// The newest schema this program knows.
pub(crate) fn newest() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// The schema of the database: 0 for an empty one.
pub(crate) async fn current<C: ConnectionTrait>(db: &C) -> Result<i64> {
    // `meta` is asked for by name only where it exists, which no database says in the same words; the failing select is the test.
    let found: Result<Option<String>> = sql::value(db, "select value from meta where name = 'schema'", vec![]).await;
    match found {
        Ok(Some(version)) => version
            .parse()
            .map_err(|_| Error::Damaged { what: "meta schema".into(), why: format!("`{version}` is no number") }),
        Ok(None) => Err(Error::Damaged { what: "meta".into(), why: "the schema version is missing".into() }),
        Err(Error::Database(why)) if why.contains("meta") => Ok(0),
        Err(error) => Err(error),
    }
}

/// Brings the database to the newest schema.
pub(crate) async fn migrate(tx: &DatabaseTransaction, from: i64) -> Result<()> {
    if from > newest() {
        return Err(Error::NewerSchema { found: from, known: newest() });
    }
    let ran = usize::try_from(from).unwrap_or_default();
    for (index, migration) in MIGRATIONS.iter().enumerate().skip(ran) {
        let bare: Vec<&str> = migration.lines().filter(|line| !line.trim_start().starts_with("--")).collect();
        let script = dialect::translate(tx.get_database_backend(), &bare.join("\n"));
        for statement in script.split(';').filter(|statement| !statement.trim().is_empty()) {
            tx.execute_unprepared(statement).await?;
        }
        let version = (index + 1).to_string();
        let upsert = "insert into meta (name, value) values ('schema', $1) \
                      on conflict (name) do update set value = excluded.value";
        sql::run(tx, upsert, vec![version.into()]).await?;
    }
    Ok(())
}
