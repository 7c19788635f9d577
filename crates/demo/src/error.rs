//! What can be wrong with the demo paper: only its makers ever see this, a test holds every file.

/// An error of the demo paper.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or name is referred to but not there.
    #[error("the demo paper lacks `{0}`")]
    Missing(String),
    /// A file cannot be read.
    #[error("the demo paper's `{0}` cannot be read: {1}")]
    Damaged(String, String),
    /// The newsroom refused.
    #[error(transparent)]
    Newsroom(#[from] jikji_newsroom::Error),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] jikji_store::Error),
}
