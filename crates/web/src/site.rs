//! The readers' pages, one handler a file.

pub(crate) mod article;
pub(crate) mod asset;
mod fresh_until;
pub(crate) mod front;
mod furniture;
mod gallery;
pub(crate) mod latest;
pub(crate) mod legacy;
mod list;
pub(crate) mod media;
mod paper;
mod place;
pub(crate) mod related;
pub(crate) mod reporter;
pub(crate) mod robots;
pub(crate) mod search;
pub(crate) mod section;
pub(crate) mod series;
pub(crate) mod topic;
pub(crate) mod unknown;
mod visit;

use std::sync::{Arc, PoisonError, RwLock};

use jikji_news::HideAfter;
use jikji_newsroom::Paper;
use jikji_render::Renderer;
use tokio::sync::watch;

use fresh_until::fresh_until;
pub(crate) use furniture::Furniture;
pub(crate) use gallery::Gallery;
use paper::ReadOnlyPaper;
pub(crate) use visit::Visit;

use crate::cache::PageCache;
use crate::{PublicUrl, Result};

/// The settings of a served paper.
#[derive(Debug, Clone, Default)]
pub struct SiteConfig {
    /// Where readers find the paper. `None`: no host is foreign, and pages name no whole addresses.
    pub public_url: Option<PublicUrl>,
    /// When live weather is too old to be shown.
    pub weather_hide_after: HideAfter,
}

/// A paper as it is served. Owns what its handlers need; several may live in one process.
pub struct Site {
    paper: ReadOnlyPaper,
    renderer: Arc<Renderer>,
    config: SiteConfig,
    furniture: RwLock<Option<Arc<Furniture>>>,
    cache: Arc<PageCache>,
    newsroom: Arc<Paper>,
    closing: watch::Sender<bool>,
}

impl Site {
    /// Serves this paper with this theme. Its page cache follows the paper's change log from here on.
    pub fn new(paper: Arc<Paper>, renderer: Arc<Renderer>, config: SiteConfig) -> Self {
        let cache = Arc::new(PageCache::default());
        cache.follow(&paper);
        let (newsroom, closing) = (Arc::clone(&paper), watch::Sender::new(false));
        let paper = ReadOnlyPaper::new(paper);
        Self { paper, renderer, config, furniture: RwLock::new(None), cache, newsroom, closing }
    }

    /// The ready pages.
    pub(crate) fn cache(&self) -> &Arc<PageCache> {
        &self.cache
    }

    /// The paper.
    pub(crate) fn paper(&self) -> &ReadOnlyPaper {
        &self.paper
    }

    /// The paper with its verbs: for the studio and the API. Readers' pages have [`Site::paper`].
    pub(crate) fn newsroom(&self) -> &Arc<Paper> {
        &self.newsroom
    }

    /// Tells those who listen for long that the paper closes.
    pub(crate) fn close(&self) {
        self.closing.send_replace(true);
    }

    /// Becomes `true` when the paper closes.
    pub(crate) fn closing(&self) -> watch::Receiver<bool> {
        self.closing.subscribe()
    }

    /// The theme.
    pub(crate) fn renderer(&self) -> &Arc<Renderer> {
        &self.renderer
    }

    /// The settings.
    pub(crate) fn config(&self) -> &SiteConfig {
        &self.config
    }

    /// What stands on every page, read anew only when the change log has moved on.
    pub(crate) async fn furniture(&self) -> Result<Arc<Furniture>> {
        // Read before the furniture: whatever changes in between only makes the next visit look again.
        let seq = self.paper.log_end();
        let kept = self.furniture.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(kept) = kept.filter(|kept| kept.seq() >= seq) {
            return Ok(kept);
        }
        let read = Arc::new(Furniture::read(&self.paper.reader(), seq).await?);
        let mut place = self.furniture.write().unwrap_or_else(PoisonError::into_inner);
        // Two visits may have read at once; the newer one stays.
        if place.as_ref().is_none_or(|kept| kept.seq() < seq) {
            *place = Some(Arc::clone(&read));
        }
        Ok(read)
    }
}
