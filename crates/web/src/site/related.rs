//! `/articles/{number}/related`.

use axum::extract::Path;
use jikji_news::{ArticleNumber, Tag};
use jikji_render::address;
use jikji_render::pages::RelatedPage;
use jikji_render::parts::Link;

use super::article::{live, reasoned};
use super::{Gallery, Visit};
use crate::Result;
use crate::answer::Answer;

/// All that belongs to an article, best first: at most a hundred, so one page holds them.
pub(crate) async fn show(visit: Visit, Path(number): Path<String>) -> Result<Answer<RelatedPage>> {
    let reader = visit.reader();
    let article = live(&reader, &number).await?;
    let number = article.number;
    let list = visit.site().paper().related(number);
    let numbers: Vec<ArticleNumber> = list.articles.iter().map(|related| related.number).collect();
    let cards = reader.cards(&numbers).await?;
    let gallery = Gallery::of(&visit, &cards).await?;
    let headline = article.content.headlines.headline;
    let title = format!("{}: {headline}", visit.site().renderer().word(visit.language(), "related"));
    let mut chrome = visit.chrome(&format!("/articles/{number}/related")).titled(title);
    // An empty list is an answer, but nothing to be found by.
    chrome.head.indexed = !cards.is_empty();
    let page = RelatedPage {
        chrome,
        article: Link::new(headline, address::article(visit.language(), number)),
        total: cards.len() as u64,
        teasers: reasoned(&visit, &list, &cards, &gallery),
        pager: None,
    };
    Ok(visit.answer(page, [Tag::Article(number), Tag::Related(number)]))
}
