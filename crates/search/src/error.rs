//! What keeps a search from answering.

use std::path::PathBuf;

use tantivy::TantivyError;

/// Why the index could not do what it was asked. The paper's pages do not need it; whoever meets one says that search is
/// resting, and goes on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing can be asked of it until it has been built anew.
    #[error("the search index {} rests: {why}; run `jikji reindex`, or let the server build it anew", dir.display())]
    Resting {
        /// Its folder.
        dir: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The folder cannot be written or read: it was removed, the disk is full, or someone else holds it.
    #[error("the search index {} cannot be used: {source}", dir.display())]
    Folder {
        /// Its folder.
        dir: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The related lists cannot be read or written.
    #[error("the related lists {} failed: {source}; they can be deleted, and are counted anew", file.display())]
    Lists {
        /// Their file.
        file: PathBuf,
        /// What the library says.
        source: Box<redb::Error>,
    },
    /// The index answered with an error of its own.
    #[error("the search index {} failed: {source}", dir.display())]
    Index {
        /// Its folder.
        dir: PathBuf,
        /// What the library says.
        source: TantivyError,
    },
}

/// What this room answers.
pub type Result<T> = std::result::Result<T, Error>;
