//! `/topics/{slug}`.

use jikji_news::Tag;
use jikji_render::pages::TopicPage;
use jikji_store::ListOf;

use super::list::List;
use super::place::{Asked, Slug};
use super::{Gallery, Visit};
use crate::answer::Answer;
use crate::{Error, Result};

/// The page of a topic.
pub(crate) async fn show(visit: Visit, Slug(slug): Slug, Asked(place): Asked) -> Result<Answer<TopicPage>> {
    let topic = visit.reader().topic_at(&slug).await?.ok_or(Error::NotFound)?;
    let path = format!("/topics/{}", topic.slug);
    let list = List::read(&visit, ListOf::Topic(topic.id), path, place).await?;
    let chrome = list.chrome(&visit, &topic.name);
    let teasers = Gallery::of(&visit, &list.cards).await?.teasers(&visit, &list.cards);
    let page = TopicPage { chrome, name: topic.name, total: list.total, teasers, pager: list.pager };
    Ok(visit.answer(page, [Tag::Topic(topic.id)]))
}
