//! `/articles/{number}`.

use axum::extract::Path;
use jikji_news::{
    Article, ArticleNumber, Byline, PictureId, Placement, RelatedList, Reporter, Slot, State, Tag, Topic,
};
use jikji_render::pages::ArticlePage;
use jikji_render::parts::{
    Anchors, Chrome, Day, FactsBox, Link, Moment, NoticeView, RelatedBlock, Times, anchored_body, bylines, facts_box,
};
use jikji_render::{address, json_ld};
use jikji_store::{Card, Reader};

use super::gallery::signed;
use super::{Gallery, Visit};
use crate::answer::Answer;
use crate::{Error, Result};

/// How many related articles stand below a text; the list has all of them.
const RELATED: usize = 4;
/// How long the description for search engines is, in characters.
const DESCRIPTION: usize = 160;

/// The page of an article.
pub(crate) async fn show(visit: Visit, Path(number): Path<String>) -> Result<Answer<ArticlePage>> {
    let reader = visit.reader();
    let article = live(&reader, &number).await?;
    let number = article.number;
    let list = visit.site().paper().related(number);
    let numbers: Vec<ArticleNumber> = list.articles.iter().take(RELATED).map(|related| related.number).collect();
    let cards = reader.cards(&numbers).await?;
    let gallery = Gallery::holding(&visit, pictures(&article, &cards)).await?;
    let reporters = reader.reporters_of(number).await?;
    let topics = match article.content.topics.as_slice() {
        [] => Vec::new(),
        _ => reader.topics_of(number).await?,
    };
    let mut page = page(&visit, &article, &gallery, &reporters, topics);
    page.related = related(&visit, &list, number, &cards, &gallery);
    page.chrome.head.json_ld = Some(json_ld::article(&page));
    Ok(visit.answer(page, tags(&article)))
}

/// The article of this number, if readers may see it; else why they may not. That there is a draft is nobody's business.
pub(super) async fn live(reader: &Reader, number: &str) -> Result<Article> {
    let number: ArticleNumber = number.parse().map_err(|()| Error::NotFound)?;
    if let Some(article) = reader.live_article(number).await? {
        return Ok(article);
    }
    Err(match reader.state_of(number).await? {
        Some(State::TakenDown) => Error::NotPublic,
        Some(State::Retracted) => Error::Retracted,
        _ => Error::NotFound,
    })
}

fn page(
    visit: &Visit,
    article: &Article,
    gallery: &Gallery,
    reporters: &[Reporter],
    topics: Vec<Topic>,
) -> ArticlePage {
    let (content, furniture, language) = (&article.content, visit.furniture(), visit.language());
    let link = |name: &str, address: String| Link::new(name, address);
    let section = content.section.and_then(|id| furniture.section(id));
    let series = content.series.and_then(|id| furniture.series(id));
    let signed = signed(content.kind, &content.bylines);
    let notices = |placement: Placement| {
        let here = article.notices.iter().filter(move |notice| notice.placement == placement);
        here.map(|notice| NoticeView::of(notice, language)).collect()
    };
    let (facts, anchors) = match facts(visit, article) {
        Some((facts, anchors)) => (Some(facts), anchors),
        None => (None, Anchors::default()),
    };
    ArticlePage {
        chrome: chrome(visit, article, gallery),
        number: article.number.get(),
        language: content.language,
        section: section.map(|section| link(&section.name, address::section(language, &section.slug))),
        series: series.map(|series| link(&series.name, address::series(language, &series.slug))),
        labels: content.headlines.labels.iter().map(ToString::to_string).collect(),
        kind: content.kind,
        headline: content.headlines.headline.clone(),
        decks: content.headlines.decks.clone(),
        bylines: bylines(&furniture.settings.byline_pattern, &signed, |byline| {
            writer(reporters, byline).map(|reporter| address::reporter(language, &reporter.slug))
        }),
        times: times(visit, article),
        notices_above: notices(Placement::Top),
        lead: content.lead_picture.as_ref().and_then(|id| gallery.figure(id)),
        body: anchored_body(&content.body, &|id: &PictureId| gallery.figure(id), &anchors),
        notices_below: notices(Placement::Bottom),
        topics: topics.into_iter().map(|topic| link(&topic.name, address::topic(language, &topic.slug))).collect(),
        copyright: furniture.settings.copyright_line.clone(),
        banners_end: furniture.banners(Slot::ArticleEnd),
        banners_side: furniture.banners(Slot::ArticleSide),
        facts,
        related: None,
    }
}

/// What the story says in figures and by whom, unless the paper or the desk wants none. Days such as 오는 12일 are counted from
/// its own day; a story without one has none to count from.
fn facts(visit: &Visit, article: &Article) -> Option<(FactsBox, Anchors)> {
    let content = &article.content;
    if content.without_facts || visit.furniture().settings.without_facts {
        return None;
    }
    let published = article.clocks.published_at.map(|at| at.to_zoned_datetime(visit.now().time_zone().clone()).date());
    facts_box(&content.body, published.or(content.seen_on)?, visit.language())
}

fn chrome(visit: &Visit, article: &Article, gallery: &Gallery) -> Chrome {
    let content = &article.content;
    let description = content.headlines.summary.clone().unwrap_or_else(|| {
        let beginning: Vec<String> = content.body.paragraphs().take(3).collect();
        jikji_text::excerpt(&beginning.join(" "), DESCRIPTION)
    });
    let mut chrome = visit
        .chrome(&format!("/articles/{}", article.number))
        .titled(&content.headlines.headline)
        .described(Some(description).filter(|description| !description.is_empty()));
    if let Some(section) = content.section.and_then(|id| visit.furniture().section(id)) {
        chrome = chrome.in_section(&section.slug);
    }
    chrome.head.kind = "article";
    let lead = content.lead_picture.as_ref().and_then(|id| gallery.image(id, ""));
    // Machines take whole addresses only; a paper that does not know its own names none.
    let public_url = Some(visit.public_url()).filter(|url| !url.is_empty());
    chrome.head.image = public_url.zip(lead).map(|(url, image)| format!("{url}{}", image.src));
    chrome
}

fn times(visit: &Visit, article: &Article) -> Times {
    let moment = |at| Moment::of(at, visit.now(), visit.language());
    Times {
        label: visit.furniture().settings.time_label,
        published: article.clocks.published_at.map(moment),
        modified: article.clocks.modified_at.map(moment),
        seen_on: article.content.seen_on.map(|day| Day::of(day, visit.language())),
    }
}

/// The reporter behind a byline.
fn writer<'r>(reporters: &'r [Reporter], byline: &Byline) -> Option<&'r Reporter> {
    reporters.iter().find(|reporter| reporter.name == byline.name && reporter.outlet == byline.outlet)
}

/// 관련기사, with the number of articles that there are. `None` where there are none.
fn related(
    visit: &Visit,
    list: &RelatedList,
    number: ArticleNumber,
    cards: &[Card],
    gallery: &Gallery,
) -> Option<RelatedBlock> {
    (!cards.is_empty()).then(|| RelatedBlock {
        total: list.total(),
        address: address::related(visit.language(), number),
        teasers: reasoned(visit, list, cards, gallery),
    })
}

/// Teasers with why they belong.
pub(super) fn reasoned(
    visit: &Visit,
    list: &RelatedList,
    cards: &[Card],
    gallery: &Gallery,
) -> Vec<jikji_render::parts::Teaser> {
    let teasers = cards.iter().map(|card| {
        let mut teaser = gallery.teaser(visit, card);
        let related = list.articles.iter().find(|related| related.number == card.number);
        teaser.reasons = related.map(|related| related.reasons.clone()).unwrap_or_default();
        teaser
    });
    teasers.collect()
}

/// Every picture of the page.
fn pictures<'a>(article: &'a Article, cards: &'a [Card]) -> impl Iterator<Item = &'a PictureId> {
    let content = &article.content;
    let text = content.body.pictures().into_iter().chain(&content.lead_picture);
    text.chain(cards.iter().filter_map(|card| card.lead_picture.as_ref()))
}

/// What the page shows: the names of its section and series are the chrome's affair, for they never change alone.
fn tags(article: &Article) -> [Tag; 3] {
    [Tag::Article(article.number), Tag::Related(article.number), Tag::Banners]
}
