//! `/sections/{slug}`.

use jikji_news::Tag;
use jikji_render::pages::SectionPage;
use jikji_store::ListOf;

use super::list::List;
use super::place::{Asked, Slug};
use super::{Gallery, Visit};
use crate::answer::Answer;
use crate::{Error, Result};

/// The page of a section.
pub(crate) async fn show(visit: Visit, Slug(slug): Slug, Asked(place): Asked) -> Result<Answer<SectionPage>> {
    let section = visit.furniture().sections.iter().find(|section| section.slug == slug).ok_or(Error::NotFound)?;
    let path = format!("/sections/{}", section.slug);
    let list = List::read(&visit, ListOf::Section(section.id), path, place).await?;
    let chrome = list.chrome(&visit, &section.name).in_section(&section.slug);
    let gallery = Gallery::of(&visit, &list.cards).await?;
    let mut teasers = gallery.teasers(&visit, &list.cards);
    let lead = (list.is_first && !teasers.is_empty()).then(|| teasers.remove(0));
    let page = SectionPage { chrome, name: section.name.clone(), lead, teasers, pager: list.pager };
    Ok(visit.answer(page, [Tag::Section(section.id)]))
}
