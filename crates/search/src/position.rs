//! Where in the paper's history an index stands.

/// A place in the change log of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Position {
    /// The epoch of the history; another one means that the place says nothing.
    pub epoch: String,
    /// The last change taken in.
    pub seq: i64,
}
