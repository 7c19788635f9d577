//! Pages that list articles.

use serde::Serialize;

use crate::page::{CachePolicy, Page};
use crate::parts::{Chrome, DayGroup, Image, Link, Pager, Teaser};

macro_rules! list_page {
    ($page:ident, $template:literal, $samples:ident) => {
        impl Page for $page {
            fn template() -> &'static str {
                $template
            }

            fn samples() -> Vec<Self> {
                crate::sample::$samples()
            }

            fn chrome(&self) -> &Chrome {
                &self.chrome
            }

            fn cache_policy(&self) -> CachePolicy {
                CachePolicy::READERS
            }
        }
    };
}

/// A section. Its first page has a lead.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectionPage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// Its name.
    pub name: String,
    /// Its first story, set larger; only on the first page.
    pub lead: Option<Teaser>,
    /// Its articles, newest first.
    pub teasers: Vec<Teaser>,
    /// The other pages.
    pub pager: Option<Pager>,
}

list_page!(SectionPage, "section.html", sections);

/// A series.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeriesPage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// Its name, without brackets.
    pub name: String,
    /// What it is about.
    pub description: Option<String>,
    /// How many parts there are.
    pub total: u64,
    /// Its parts, newest first.
    pub teasers: Vec<Teaser>,
    /// The other pages.
    pub pager: Option<Pager>,
}

list_page!(SeriesPage, "series.html", serieses);

/// A topic.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopicPage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// Its name.
    pub name: String,
    /// How many articles there are.
    pub total: u64,
    /// The articles, newest first.
    pub teasers: Vec<Teaser>,
    /// The other pages.
    pub pager: Option<Pager>,
}

list_page!(TopicPage, "topic.html", topics);

/// A reporter.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReporterPage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// The person.
    pub reporter: ReporterView,
    /// How many articles there are.
    pub total: u64,
    /// The articles, newest first.
    pub teasers: Vec<Teaser>,
    /// The other pages.
    pub pager: Option<Pager>,
}

/// A reporter as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReporterView {
    /// The name.
    pub name: String,
    /// 기자, 논설위원 …
    pub role: Option<String>,
    /// The outlet.
    pub outlet: Option<String>,
    /// An address for readers.
    pub email: Option<String>,
    /// A few words.
    pub introduction: Option<String>,
    /// The face.
    pub portrait: Option<Image>,
}

list_page!(ReporterPage, "reporter.html", reporters);

/// All that belongs to an article.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RelatedPage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// The article.
    pub article: Link,
    /// How many there are.
    pub total: u64,
    /// The related articles, best first.
    pub teasers: Vec<Teaser>,
    /// The other pages.
    pub pager: Option<Pager>,
}

list_page!(RelatedPage, "related.html", relateds);

/// The latest articles.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LatestPage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// The articles by day, newest first.
    pub days: Vec<DayGroup>,
    /// The other pages.
    pub pager: Option<Pager>,
}

list_page!(LatestPage, "latest.html", latests);
