//! Where databases differ. SQL is shared; what only one of them understands stands in its own file.

pub(crate) mod sqlite;

use sea_orm::DbBackend;

/// The words of a migration that differ, for one database.
pub(crate) fn translate(backend: DbBackend, sql: &str) -> String {
    match backend {
        DbBackend::Postgres => sql.replace("{id}", "bigserial primary key").replace("{bytes}", "bytea"),
        _ => sql.replace("{id}", "integer primary key").replace("{bytes}", "blob"),
    }
}
