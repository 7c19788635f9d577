//! Lists: links, pages of a list, groups.

use serde::Serialize;

use super::{Day, Teaser};

/// A name that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// As printed.
    pub name: String,
    /// Where it leads.
    pub address: String,
}

impl Link {
    /// A name and where it leads.
    pub fn new(name: impl Into<String>, address: impl Into<String>) -> Self {
        Self { name: name.into(), address: address.into() }
    }
}

/// Where one stands in a long list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Pager {
    /// The page shown, from 1.
    pub page: u64,
    /// How many pages there are.
    pub pages: u64,
    /// The address of the page before, with newer articles.
    pub newer: Option<String>,
    /// The address of the page after, with older articles.
    pub older: Option<String>,
}

/// The articles of one day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayGroup {
    /// The day.
    pub day: Day,
    /// Its articles, newest first.
    pub teasers: Vec<Teaser>,
}

/// 관련기사 below an article. A page without related articles has no such block.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RelatedBlock {
    /// How many there truly are.
    pub total: usize,
    /// The list of all of them.
    pub address: String,
    /// The first few.
    pub teasers: Vec<Teaser>,
}
