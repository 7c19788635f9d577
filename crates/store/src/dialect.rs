//! Where databases differ. SQL is shared; what only one of them understands stands in its own file.

pub(crate) mod sqlite;

use sea_orm::DbBackend;

/// The words of a migration that differ, for one database.
pub(crate) fn translate(backend: DbBackend, sql: &str) -> String {
    let [id, key, bytes] = match backend {
        DbBackend::Postgres => ["bigserial primary key", "bigint primary key", "bytea"],
        // Only under this very name is a key the row's own place, which saves an index and a step.
        _ => ["integer primary key", "integer primary key", "blob"],
    };
    sql.replace("{id}", id).replace("{key}", key).replace("{bytes}", bytes)
}
