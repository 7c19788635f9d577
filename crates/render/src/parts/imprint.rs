//! The imprint: what the law wants on every page, set so that a reader can find it.

use jiff::civil;
use jikji_news::Masthead;
use serde::Serialize;

/// The imprint at the foot of every page. What is not known has no entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Imprint {
    /// The entries, in the order printed.
    pub entries: Vec<ImprintEntry>,
}

/// One fact about the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImprintEntry {
    /// Which: the key of a masthead file, and of the message `imprint-{key}`.
    pub key: &'static str,
    /// The fact as printed.
    pub value: String,
}

impl Imprint {
    /// The imprint of a masthead.
    pub fn of(masthead: &Masthead) -> Self {
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let day = |date: civil::Date| date.strftime("%Y.%m.%d").to_string();
        let facts = [
            ("name", text(&masthead.name)),
            ("company", masthead.company.as_deref().and_then(text)),
            ("registration_number", text(&masthead.registration_number)),
            ("registered_on", masthead.registered_on.map(day)),
            ("first_published_on", masthead.first_published_on.map(day)),
            ("publisher", text(&masthead.publisher)),
            ("editor", text(&masthead.editor)),
            ("youth_protection_officer", text(&masthead.youth_protection_officer)),
            ("address", text(&masthead.address)),
            ("phone", text(&masthead.phone)),
            ("email", text(&masthead.email)),
            ("business_number", masthead.business_number.as_deref().and_then(text)),
        ];
        let entries = facts.into_iter().filter_map(|(key, value)| Some(ImprintEntry { key, value: value? }));
        Self { entries: entries.collect() }
    }
}
