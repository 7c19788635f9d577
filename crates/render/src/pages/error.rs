//! What is shown when a page cannot be.

use serde::Serialize;

use crate::page::{CachePolicy, Page};
use crate::parts::{Chrome, Teaser};

/// An error, in the paper's design.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ErrorPage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// The HTTP status. 400, 404, 405, 410, 413, 414, 431, 500 and 503 have words of their own, others the nearest one's.
    pub status: u16,
    /// Why, in the paper's own words: the reason of a retraction.
    pub reason: Option<String>,
    /// Something to read instead.
    pub latest: Vec<Teaser>,
}

impl ErrorPage {
    /// The statuses that the catalogues have words for.
    pub const KNOWN: [u16; 9] = [400, 404, 405, 410, 413, 414, 431, 500, 503];

    /// The page of a status, with the title that its words give it.
    pub fn new(chrome: Chrome, status: u16) -> Self {
        Self { chrome, status, reason: None, latest: Vec::new() }
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
