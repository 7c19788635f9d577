//! `/series/{slug}`.

use jikji_news::Tag;
use jikji_render::pages::SeriesPage;
use jikji_store::ListOf;

use super::list::List;
use super::place::{Asked, Slug};
use super::{Gallery, Visit};
use crate::answer::Answer;
use crate::{Error, Result};

/// The page of a series.
pub(crate) async fn show(visit: Visit, Slug(slug): Slug, Asked(place): Asked) -> Result<Answer<SeriesPage>> {
    let series = visit.reader().series_at(&slug).await?.ok_or(Error::NotFound)?;
    let path = format!("/series/{}", series.slug);
    let list = List::read(&visit, ListOf::Series(series.id), path, place).await?;
    let chrome = list.chrome(&visit, &series.name).described(series.description.clone());
    let teasers = Gallery::of(&visit, &list.cards).await?.teasers(&visit, &list.cards);
    let (total, pager) = (list.total, list.pager);
    let page = SeriesPage { chrome, name: series.name, description: series.description, total, teasers, pager };
    Ok(visit.answer(page, [Tag::Series(series.id)]))
}
