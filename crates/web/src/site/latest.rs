//! `/latest`.

use jikji_news::Tag;
use jikji_render::pages::LatestPage;
use jikji_render::parts::{Day, DayGroup};
use jikji_store::{Card, ListOf};

use super::list::List;
use super::place::Asked;
use super::{Gallery, Visit};
use crate::Result;
use crate::answer::Answer;

/// The latest articles by day. What has no known time stands in no list of times.
pub(crate) async fn show(visit: Visit, Asked(place): Asked) -> Result<Answer<LatestPage>> {
    let list = List::read(&visit, ListOf::Dated, "/latest".to_owned(), place).await?;
    let title = visit.site().renderer().word(visit.language(), "latest");
    let chrome = list.chrome(&visit, &title);
    let gallery = Gallery::of(&visit, &list.cards).await?;
    let day_of = |card: &Card| card.listed_at.to_zoned_datetime(visit.now().time_zone().clone()).date();
    let days = list.cards.chunk_by(|one, next| day_of(one) == day_of(next)).filter_map(|cards| {
        let day = Day::of(day_of(cards.first()?), visit.language());
        Some(DayGroup { day, teasers: gallery.teasers(&visit, cards) })
    });
    let page = LatestPage { days: days.collect(), chrome, pager: list.pager };
    Ok(visit.answer(page, [Tag::Latest]))
}
