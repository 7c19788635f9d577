//! What is shown when a page cannot be.

use serde::Serialize;

use crate::page::{CachePolicy, Page};
use crate::parts::{Chrome, Teaser};

/// An error, in the paper's design.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ErrorPage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// The HTTP status.
    pub status: u16,
    /// The status whose words are shown, one of [`ErrorPage::KNOWN`].
    pub words: u16,
    /// Why, in the paper's own words: the reason of a retraction.
    pub reason: Option<String>,
    /// Something to read instead.
    pub latest: Vec<Teaser>,
}

impl ErrorPage {
    /// The statuses that the catalogues have words for.
    pub const KNOWN: [u16; 9] = [400, 404, 405, 410, 413, 414, 431, 500, 503];

    /// The page of a status. One without words of its own is told in those of 400 or 500.
    pub fn new(chrome: Chrome, status: u16) -> Self {
        Self { chrome, status, words: Self::words_of(status), reason: None, latest: Vec::new() }
    }

    /// The status whose words tell of this one.
    pub fn words_of(status: u16) -> u16 {
        match status {
            known if Self::KNOWN.contains(&known) => known,
            500.. => 500,
            _ => 400,
        }
    }
}

impl Page for ErrorPage {
    fn template() -> &'static str {
        "error.html"
    }

    fn samples() -> Vec<Self> {
        crate::sample::errors()
    }

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn cache_policy(&self) -> CachePolicy {
        match self.status {
            404 | 410 => CachePolicy::BRIEF,
            _ => CachePolicy::NotStored,
        }
    }
}
