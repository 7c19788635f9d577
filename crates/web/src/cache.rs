//! The page cache: ready bytes by address, right by construction.
//!
//! An entry knows the tags of what it shows and the place in the change log that its data was read at. A change drops tags at
//! its own place. An entry holds while none of its tags was dropped after the place it was read at, and while the moment has
//! not come at which the clock changes it. That rule is asked at every look, so that bytes rendered from data older than a
//! drop are refused however late they arrive; nothing has to be purged.

mod drops;
mod encoding;
mod entry;
mod follow;
mod key;

use std::sync::Arc;

use jiff::Timestamp;
use jikji_news::Change;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use drops::Drops;
use encoding::{Encoding, accepted};

use crate::turns::Turns;
pub(crate) use entry::{Entry, Recipe};
pub(crate) use key::{Key, is_search, key};

/// What pages may take in memory altogether, in bytes, unless set otherwise.
const BOUND: u64 = 96 * 1024 * 1024;
/// About so many pages are expected to fit.
const PAGES: usize = 4096;

/// The ready pages of one served paper.
pub(crate) struct PageCache {
    entries: Cache<Key, Arc<Entry>, ByWeight>,
    drops: Drops,
    /// The renders under way, one for each address.
    flights: Turns<Key>,
}

/// What the cache has for an address.
pub(crate) enum Found {
    /// Bytes that hold.
    Fresh(Arc<Entry>),
    /// Bytes that hold no longer, to be shown only if no new ones can be made.
    Stale(Arc<Entry>),
    /// Nothing.
    Nothing,
}

#[derive(Clone)]
struct ByWeight;

impl Weighter<Key, Arc<Entry>> for ByWeight {
    fn weight(&self, key: &Key, entry: &Arc<Entry>) -> u64 {
        (key.as_str().len() + entry.weight()) as u64
    }
}

impl Default for PageCache {
    fn default() -> Self {
        Self {
            entries: Cache::with_weighter(PAGES, BOUND, ByWeight),
            drops: Drops::default(),
            flights: Turns::default(),
        }
    }
}

impl PageCache {
    /// The renders under way.
    pub(crate) fn flights(&self) -> &Turns<Key> {
        &self.flights
    }

    /// What there is for an address now.
    pub(crate) fn look(&self, key: &Key, now: Timestamp) -> Found {
        match self.entries.get(key) {
            None => Found::Nothing,
            Some(entry) if self.holds(&entry, now) => Found::Fresh(entry),
            Some(entry) if self.drops.allows_stale(&entry.tags, entry.seq) => Found::Stale(entry),
            Some(_) => Found::Nothing,
        }
    }

    /// Keeps a page, unless one of its tags was dropped since its data was read; answers whether it was kept.
    pub(crate) fn keep(&self, key: Key, entry: Arc<Entry>, now: Timestamp) -> bool {
        let holds = self.holds(&entry, now);
        if holds {
            self.entries.insert(key, entry);
        }
        holds
    }

    /// Takes a change in: every page that shows what it touched no longer holds.
    pub(crate) fn drop_touched(&self, change: &Change) {
        let withdraws = change.withdraws();
        self.drops.add(change.tags(), change.seq, withdraws);
        if withdraws {
            // What readers may no longer see is not kept for a bad hour either.
            self.entries.retain(|_, entry| self.drops.allows_stale(&entry.tags, entry.seq));
        }
    }

    /// Takes in that these tags were derived anew at a place of the log.
    pub(crate) fn drop_tags(&self, tags: impl IntoIterator<Item = jikji_news::Tag>, seq: i64) {
        self.drops.add(tags, seq, false);
    }

    /// Forgets everything, and what is still being made from data read before this place.
    pub(crate) fn clear(&self, seq: i64) {
        self.drops.clear(seq);
        self.entries.clear();
    }

    fn holds(&self, entry: &Entry, now: Timestamp) -> bool {
        now < entry.fresh_until && self.drops.allows(&entry.tags, entry.seq)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use jikji_news::{ArticleNumber, ChangeKind, Signature, Subject, Tag};

    use super::*;

    fn article(number: i64) -> ArticleNumber {
        ArticleNumber::new(number).unwrap()
    }

    fn entry(seq: i64, tags: Vec<Tag>) -> Arc<Entry> {
        let recipe = Recipe { tags, seq, fresh_until: at(100) };
        Arc::new(Entry::new(StatusCode::OK, Default::default(), "<p>글</p>".into(), recipe))
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn change(seq: i64, kind: ChangeKind, number: i64) -> Change {
        let subjects = vec![Subject::Article(article(number))];
        Change { seq, kind, subjects, at: at(0), by: Signature("test".into()) }
    }

    /// The race the rule is for: a render reads its data, a publication commits and drops the tag, and only then the render's
    /// bytes arrive. Without the rule in `keep` and `look` they would be shown until the next change.
    #[test]
    fn bytes_older_than_a_drop_are_refused_however_late_they_come() {
        let cache = PageCache::default();
        let place = key("/articles/7").unwrap();
        let read_before = entry(10, vec![Tag::Article(article(7))]);
        cache.drop_touched(&change(11, ChangeKind::ArticleUpdated, 7));
        assert!(!cache.keep(place.clone(), read_before, at(0)));
        assert!(matches!(cache.look(&place, at(0)), Found::Nothing));
        assert!(cache.keep(place.clone(), entry(11, vec![Tag::Article(article(7))]), at(0)));
        assert!(matches!(cache.look(&place, at(0)), Found::Fresh(_)));
    }

    #[test]
    fn a_change_ends_the_pages_it_touches_and_no_others() {
        let cache = PageCache::default();
        let (seven, eight) = (key("/articles/7").unwrap(), key("/articles/8").unwrap());
        assert!(cache.keep(seven.clone(), entry(1, vec![Tag::Article(article(7)), Tag::Front]), at(0)));
        assert!(cache.keep(eight.clone(), entry(1, vec![Tag::Article(article(8))]), at(0)));
        cache.drop_touched(&change(2, ChangeKind::ArticleUpdated, 7));
        assert!(matches!(cache.look(&seven, at(0)), Found::Stale(_)));
        assert!(matches!(cache.look(&eight, at(0)), Found::Fresh(_)));
    }

    #[test]
    fn what_is_withdrawn_is_not_even_shown_stale() {
        let cache = PageCache::default();
        let place = key("/articles/7").unwrap();
        assert!(cache.keep(place.clone(), entry(1, vec![Tag::Article(article(7))]), at(0)));
        cache.drop_touched(&change(2, ChangeKind::ArticleWithdrawn, 7));
        assert!(matches!(cache.look(&place, at(0)), Found::Nothing));
    }

    #[test]
    fn the_clock_ends_a_page_without_a_purge() {
        let cache = PageCache::default();
        let place = key("/").unwrap();
        assert!(cache.keep(place.clone(), entry(1, vec![Tag::Front]), at(99)));
        assert!(matches!(cache.look(&place, at(99)), Found::Fresh(_)));
        assert!(matches!(cache.look(&place, at(100)), Found::Stale(_)));
    }
}
