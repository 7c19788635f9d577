//! What a paper shows until its legal duties are filled.

use jikji_news::{Duty, Masthead};
use serde::Serialize;

use crate::page::{CachePolicy, Page};
use crate::parts::Chrome;

/// The set-up page: it stands in for every article until the masthead is complete.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SetupPage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// Every duty, filled or not, in the order of the law.
    pub duties: Vec<SetupDuty>,
    /// How many are missing.
    pub missing: usize,
    /// The command that fills them from a file.
    pub command: String,
}

/// A duty and whether it is filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SetupDuty {
    /// Its key in a masthead file, and of the message `imprint-{key}`.
    pub key: &'static str,
    /// What stands there; `None` while it is missing.
    pub value: Option<String>,
    /// The same between the quotes of a TOML file.
    pub literal: Option<String>,
}

impl SetupPage {
    /// The set-up page of a masthead.
    pub fn new(mut chrome: Chrome, masthead: &Masthead) -> Self {
        chrome.search = None;
        let duties = Masthead::default().missing().into_iter().map(|duty| {
            let entry = chrome.imprint.entries.iter().find(|entry| entry.key == duty.key());
            let value = entry.map(|entry| entry.value.clone());
            let literal = match (duty, masthead.registered_on) {
                (Duty::RegisteredOn, date) => date.map(|date| date.to_string()),
                _ => value.as_deref().map(literal),
            };
            SetupDuty { key: duty.key(), value, literal }
        });
        let duties = duties.collect();
        let command = "jikji masthead --paper DIR masthead.toml".to_owned();
        Self { chrome, duties, missing: masthead.missing().len(), command }
    }
}

/// A text as it stands between the quotes of a TOML string.
fn literal(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

impl Page for SetupPage {
    fn template() -> &'static str {
        "setup.html"
    }

    fn samples() -> Vec<Self> {
        crate::sample::setups()
    }

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn cache_policy(&self) -> CachePolicy {
        CachePolicy::NotStored
    }
}
