//! What a write has looked up or made already: a large import asks for the same few names thousands of times.

use std::collections::HashMap;

use jikji_news::{ArticleNumber, Weather};

use crate::ImportOrigin;

/// Kept for one write. Nobody else writes meanwhile, so it stays true until the write ends.
#[derive(Debug, Default)]
pub(super) struct Known {
    names: HashMap<(&'static str, String), i64>,
    /// The weather that is shown, once it was looked at.
    pub weather: Option<Weather>,
    /// The highest number given, once it was looked at.
    pub last_number: Option<i64>,
    /// The article behind each identity that was asked for; `None` for those that are nobody's yet.
    pub identities: HashMap<String, Option<ArticleNumber>>,
    /// Identities that were given here; stored together when the write ends.
    pub new_identities: Vec<(String, ArticleNumber)>,
    /// What articles were imported from here; stored together when the write ends.
    pub origins: HashMap<ArticleNumber, ImportOrigin>,
}

impl Known {
    /// The key of a name in one of the tables.
    pub fn id(&self, table: &'static str, name: &str) -> Option<i64> {
        // Both halves are short; a map within a map would save the copy and cost more in reading.
        self.names.get(&(table, name.to_owned())).copied()
    }

    /// Remembers a key.
    pub fn remember(&mut self, table: &'static str, name: &str, id: i64) {
        self.names.insert((table, name.to_owned()), id);
    }
}
