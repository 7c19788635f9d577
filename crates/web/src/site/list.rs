//! A page of a list, by keyset: however long the list, a page costs the same.

use jikji_render::address;
use jikji_render::parts::{Chrome, Pager};
use jikji_store::{Card, ListOf, Reader};

use super::Visit;
use super::place::Place;
use crate::{Error, Result};

/// Articles on a page.
const PER_PAGE: u32 = 20;

/// A page of a list.
pub(super) struct List {
    /// Its articles.
    pub(super) cards: Vec<Card>,
    /// How many the whole list has.
    pub(super) total: u64,
    /// The way to the other pages.
    pub(super) pager: Option<Pager>,
    /// Whether it is the first one.
    pub(super) is_first: bool,
    path: String,
}

impl List {
    /// Reads the page of a list that begins at a place. `path` is the list's in the Korean interface.
    pub(super) async fn read(visit: &Visit, of: ListOf, path: String, place: Option<Place>) -> Result<Self> {
        let reader = visit.reader();
        let mut cards = reader.list(of, place.map(|place| place.cursor), PER_PAGE + 1).await?;
        if place.is_some() && cards.is_empty() {
            return Err(Error::NotFound);
        }
        let total = u64::try_from(reader.count(of).await?).unwrap_or_default();
        let goes_on = cards.len() > PER_PAGE as usize;
        cards.truncate(PER_PAGE as usize);
        let page = place.map_or(1, |place| place.page);
        let next = cards.last().filter(|_| goes_on).map(|last| Place { cursor: last.cursor(), page: page + 1 });
        let list = address::localized(visit.language(), &path);
        let newer = match place {
            Some(place) => Some(newer(&reader, of, &list, place).await?),
            None => None,
        };
        let pager = (place.is_some() || next.is_some()).then(|| Pager {
            page,
            // Articles that came or went on the way can shift the count; where one stands is still within it.
            pages: total.div_ceil(u64::from(PER_PAGE)).max(page + u64::from(goes_on)),
            newer,
            older: next.map(|next| address::before(&list, next)),
        });
        let path = place.map_or(path.clone(), |place| address::before(&path, place));
        Ok(Self { cards, total, pager, is_first: place.is_none(), path })
    }

    /// What surrounds this page.
    pub(super) fn chrome(&self, visit: &Visit, title: &str) -> Chrome {
        visit.chrome(&self.path).titled(title)
    }
}

/// The address of the page before: the twenty articles that end where this page begins.
async fn newer(reader: &Reader, of: ListOf, list: &str, place: Place) -> Result<String> {
    let page = place.page - 1;
    // What came in since is on the first page only.
    let above = if page > 1 { reader.place_above(of, place.cursor, PER_PAGE).await? } else { None };
    Ok(above.map_or_else(|| list.to_owned(), |cursor| address::before(list, Place { cursor, page })))
}
