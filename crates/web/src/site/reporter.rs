//! `/reporters/{slug}`.

use jikji_news::Tag;
use jikji_render::pages::{ReporterPage, ReporterView};
use jikji_store::ListOf;

use super::list::List;
use super::place::{Asked, Slug};
use super::{Gallery, Visit};
use crate::answer::Answer;
use crate::{Error, Result};

/// The page of a reporter.
pub(crate) async fn show(visit: Visit, Slug(slug): Slug, Asked(place): Asked) -> Result<Answer<ReporterPage>> {
    let reporter = visit.reader().reporter_at(&slug).await?.ok_or(Error::NotFound)?;
    let path = format!("/reporters/{}", reporter.slug);
    let list = List::read(&visit, ListOf::Reporter(reporter.id), path, place).await?;
    let title = match &reporter.role {
        Some(role) => format!("{} {role}", reporter.name),
        None => reporter.name.clone(),
    };
    let chrome = list.chrome(&visit, &title).described(reporter.introduction.clone());
    let pictures = list.cards.iter().filter_map(|card| card.lead_picture.as_ref()).chain(&reporter.portrait);
    let gallery = Gallery::holding(&visit, pictures).await?;
    let teasers = gallery.teasers(&visit, &list.cards);
    let portrait = reporter.portrait.as_ref().and_then(|id| gallery.image(id, &reporter.name));
    let view = ReporterView {
        name: reporter.name,
        role: reporter.role,
        outlet: reporter.outlet,
        email: reporter.email,
        introduction: reporter.introduction,
        portrait,
    };
    let page = ReporterPage { chrome, reporter: view, total: list.total, teasers, pager: list.pager };
    Ok(visit.answer(page, [Tag::Reporter(reporter.id)]))
}
