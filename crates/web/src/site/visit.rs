//! A reader's visit to a page: in which language, at which moment, over which state of the paper.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::ZonedDateTime;
use jikji_news::{Language, Masthead, Tag};
use jikji_render::Page;
use jikji_render::parts::{Chrome, Frame};
use jikji_store::Reader;

use super::{Furniture, Site, fresh_until};
use crate::answer::Answer;
use crate::cache::Recipe;
use crate::{Error, Result};

/// What every handler is given. It holds the door for reading, and no other.
pub(crate) struct Visit {
    site: Arc<Site>,
    furniture: Arc<Furniture>,
    language: Language,
    now: ZonedDateTime,
    seq: i64,
}

impl Visit {
    /// A visit to this path.
    pub(crate) async fn open(site: Arc<Site>, path: &str) -> Result<Self> {
        // What the page reads from here on is at least as new as the lists and the furniture are now.
        let lists = site.paper().related_seq();
        let furniture = site.furniture().await?;
        let (seq, now) = (lists.min(furniture.seq()), site.paper().now());
        Ok(Self { site, furniture, language: language_of(path), now, seq })
    }

    /// The paper as it is served.
    pub(crate) fn site(&self) -> &Site {
        &self.site
    }

    /// What stands on every page.
    pub(crate) fn furniture(&self) -> &Furniture {
        &self.furniture
    }

    /// The masthead.
    pub(crate) fn masthead(&self) -> &Masthead {
        &self.furniture.masthead
    }

    /// The language of the interface.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The moment of the visit, in the paper's zone.
    pub(crate) fn now(&self) -> &ZonedDateTime {
        &self.now
    }

    /// The door for reading.
    pub(crate) fn reader(&self) -> Reader {
        self.site.paper().reader()
    }

    /// Where readers find the paper; empty where nobody said.
    pub(crate) fn public_url(&self) -> &str {
        self.site.config().public_url.as_ref().map_or("", |url| url.as_str())
    }

    /// What surrounds every page of this visit.
    pub(crate) fn frame(&self) -> Frame<'_> {
        Frame {
            language: self.language,
            masthead: &self.furniture.masthead,
            sections: &self.furniture.sections,
            weather: self.furniture.weather.as_ref(),
            hide_weather_after: self.site.config().weather_hide_after,
            now: &self.now,
            public_url: self.public_url(),
        }
    }

    /// What surrounds the page at a path of the Korean interface.
    pub(crate) fn chrome(&self, path: &str) -> Chrome {
        Chrome::new(&self.frame(), path)
    }

    /// The answer with this page, which shows what the tags name.
    pub(crate) fn answer<P: Page>(&self, page: P, tags: impl IntoIterator<Item = Tag>) -> Answer<P> {
        Answer::new(Arc::clone(self.site.renderer()), page, self.recipe(tags))
    }

    /// How a page of this visit is made: what it shows, how new its data is, and until when the clock leaves it alone.
    pub(crate) fn recipe(&self, tags: impl IntoIterator<Item = Tag>) -> Recipe {
        Recipe {
            tags: [Tag::Chrome].into_iter().chain(tags).collect(),
            seq: self.seq,
            fresh_until: fresh_until(&self.now, self.furniture.weather.as_ref(), self.site.config().weather_hide_after),
        }
    }
}

impl FromRequestParts<Arc<Site>> for Visit {
    type Rejection = Error;

    /// Opens a visit. A paper whose legal duties are not filled has no pages to visit.
    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self> {
        let visit = Self::open(Arc::clone(site), parts.uri.path()).await?;
        if visit.masthead().missing().is_empty() { Ok(visit) } else { Err(Error::NotSetUp) }
    }
}

/// The interface language of a path.
fn language_of(path: &str) -> Language {
    if path == "/en" || path.starts_with("/en/") { Language::En } else { Language::Ko }
}
