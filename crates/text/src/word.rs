//! Words that the paper knows by itself.

/// A word of the paper's own: a person, company, place or topic that no dictionary has, known to the analyser at once.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct OwnWord {
    /// As it is written, without particles. Blanks within are allowed (`젠슨 황`).
    pub surface: String,
    /// What it names.
    pub kind: WordKind,
}

/// What a word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordKind {
    /// A person: 사람.
    Person,
    /// A company, office, team or party: 단체.
    Organisation,
    /// A place: 장소.
    Place,
    /// What is written about: 주제.
    Topic,
    /// Anything else.
    Other,
}

/// A word of the paper's that stands in a text: how many letters it takes and what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub length: usize,
    pub kind: WordKind,
}
