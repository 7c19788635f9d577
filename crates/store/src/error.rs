//! What can go wrong in the store, said to the person who runs the paper.

use std::path::PathBuf;

use sea_orm::{DbErr, RuntimeErr};

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no paper where one was looked for.
    #[error("{path}에는 신문이 없습니다. `jikji init {path}`로 만들거나 --paper에 다른 폴더를 주세요", path = path.display())]
    NoPaper {
        /// The directory.
        path: PathBuf,
    },
    /// The directory holds something else, or a paper that was not made to the end.
    #[error("{path}의 신문은 완성되지 않았습니다({what}). 폴더를 비우고 `jikji init`을 다시 하거나 백업에서 되살리세요", path = path.display())]
    HalfMade {
        /// The directory.
        path: PathBuf,
        /// What is missing.
        what: String,
    },
    /// A paper is to be made where something already is.
    #[error("{path}는 비어 있지 않습니다. 새 신문은 없는 폴더나 빈 폴더에 만듭니다", path = path.display())]
    NotEmpty {
        /// The directory.
        path: PathBuf,
    },
    /// Another process holds the paper.
    #[error("{path}의 신문을 다른 프로그램이 쓰고 있습니다: {holder}. 그것을 끝낸 뒤 다시 해 보세요", path = path.display())]
    Locked {
        /// The directory.
        path: PathBuf,
        /// What the other process wrote of itself: command and process id.
        holder: String,
    },
    /// The database was written by a later version of the program.
    #[error(
        "이 신문의 데이터베이스는 더 새로운 직지가 만들었습니다(스키마 {found}, 이 프로그램은 {known}까지). 직지를 새 판으로 바꾸세요"
    )]
    NewerSchema {
        /// The schema of the database.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The database is of an earlier version of the program, which is serving it.
    #[error(
        "이 신문은 더 오래된 직지가 쓰고 있습니다(스키마 {found}, 이 프로그램은 {known}). 그것을 끝내고 이 판으로 다시 시작하세요"
    )]
    OlderSchema {
        /// The schema of the database.
        found: i64,
        /// The schema of this program.
        known: i64,
    },
    /// The disk, or the limit set for the database, is full.
    #[error("디스크가 가득 차 기록하지 못했습니다. 공간을 비우면 다시 됩니다")]
    Full,
    /// The paper cannot be written to.
    #[error("{path}에 쓸 수 없습니다({why}). 폴더의 소유자와 권한을 확인하세요", path = path.display())]
    NotWritable {
        /// The directory or file.
        path: PathBuf,
        /// What the system says.
        why: String,
    },
    /// Somebody else stored a newer version in the meantime.
    #[error("기사 {number}은(는) 그사이 바뀌었습니다(본 판 {seen}, 지금 {found}). 새 판을 읽고 다시 하세요")]
    Stale {
        /// The article.
        number: i64,
        /// The version the write was based on.
        seen: i64,
        /// The version that stands.
        found: i64,
    },
    /// A job was taken from its worker: the lease ran out, or the job was withdrawn.
    #[error("작업 {id}은(는) 더는 이 프로그램의 것이 아닙니다")]
    LeaseLost {
        /// The job.
        id: i64,
    },
    /// A stored value cannot be read: the file was damaged or written by something else.
    #[error("데이터베이스의 {what}을(를) 읽을 수 없습니다: {why}. `jikji doctor`로 살펴보세요")]
    Damaged {
        /// The table and row.
        what: String,
        /// What was wrong.
        why: String,
    },
    /// A file could not be read or written.
    #[error("{path}: {why}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        why: String,
    },
    /// The database refused.
    #[error("데이터베이스 오류: {0}")]
    Database(String),
}

impl Error {
    /// An error of the file system, told apart: full, not permitted, anything else.
    pub fn from_io(path: &std::path::Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        let why = error.to_string();
        match error.kind() {
            StorageFull | QuotaExceeded => Self::Full,
            PermissionDenied | ReadOnlyFilesystem => Self::NotWritable { path: path.to_owned(), why },
            _ => Self::File { path: path.to_owned(), why },
        }
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        let code = match &error {
            DbErr::Conn(RuntimeErr::SqlxError(inner))
            | DbErr::Exec(RuntimeErr::SqlxError(inner))
            | DbErr::Query(RuntimeErr::SqlxError(inner)) => {
                inner.as_database_error().and_then(|inner| inner.code()).map(|code| code.into_owned())
            }
            _ => None,
        };
        // SQLITE_FULL, and SQLITE_IOERR_WRITE, which a full tmpfs gives.
        match code.as_deref() {
            Some("13" | "778") => Self::Full,
            // SQLITE_CORRUPT with its kinds, and SQLITE_NOTADB.
            Some("11" | "267" | "523" | "779" | "26") => {
                Self::Damaged { what: "파일".into(), why: error.to_string() }
            }
            _ => Self::Database(error.to_string()),
        }
    }
}
