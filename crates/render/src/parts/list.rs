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

impl Pager {
    /// The pager of a list at `address` whose `total` items stand `per_page` on a page; `None` where one page holds all.
    pub fn of(address: &str, page: u64, total: u64, per_page: u64) -> Option<Self> {
        let pages = total.div_ceil(per_page.max(1));
        (pages > 1).then(|| Self {
            page,
            pages,
            newer: (page > 1).then(|| crate::address::page(address, page - 1)),
            older: (page < pages).then(|| crate::address::page(address, page + 1)),
        })
    }
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
