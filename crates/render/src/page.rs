//! What a page is.

use serde::Serialize;

use crate::parts::Chrome;

/// A page: typed fields, a template that shows them, samples that prove the template, and how long it may be kept.
pub trait Page: Serialize {
    /// The file below `templates/` that shows it.
    fn template() -> &'static str
    where
        Self: Sized;

    /// Pages of every sort that the template must stand: full, empty, with long words, with every choice taken.
    fn samples() -> Vec<Self>
    where
        Self: Sized;

    /// What surrounds it; also tells the language it is shown in.
    fn chrome(&self) -> &Chrome;

    /// How long who may keep it.
    fn cache_policy(&self) -> CachePolicy;
}

/// How long an answer may be kept, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CachePolicy {
    /// A page of the paper: anyone may keep it for a while, and may show it a little longer while asking anew.
    Live {
        /// Seconds in a browser.
        browser: u32,
        /// Seconds in a shared cache, which is told of changes.
        shared: u32,
        /// Seconds in which an outdated one may be shown while a new one is fetched.
        stale: u32,
    },
    /// A file whose address holds its hash: kept for ever.
    Immutable,
    /// For one person only.
    Private,
    /// Kept nowhere.
    NotStored,
}

impl CachePolicy {
    /// The usual policy of readers' pages: a minute in the browser, five in between.
    pub const READERS: Self = Self::Live { browser: 60, shared: 300, stale: 600 };
    /// For a page that may be right again in a moment, such as 404.
    pub const BRIEF: Self = Self::Live { browser: 10, shared: 10, stale: 0 };

    /// The `Cache-Control` header.
    pub fn header(self) -> String {
        match self {
            Self::Live { browser, shared, stale } => {
                format!("public, max-age={browser}, s-maxage={shared}, stale-while-revalidate={stale}")
            }
            Self::Immutable => "public, max-age=31536000, immutable".to_owned(),
            Self::Private => "private, no-cache".to_owned(),
            Self::NotStored => "no-store".to_owned(),
        }
    }
}
