//! Laying out the demo paper.

use std::collections::HashMap;

use jiff::civil::{Date, Time};
use jiff::{Timestamp, ZonedDateTime};
use jikji_news::{
    Actor, Byline, Content, HeadlineSet, Masthead, Notice, NoticeId, Origin, PictureId, Placement, ReporterId, State,
    Step, Weather, Workflow,
};
use jikji_newsroom::{Paper, listing};
use jikji_store::{NewArticle, Tx};

use crate::manuscript::{self, FrontMatter, When, Writer};
use crate::names::{self, Names};
use crate::{Error, Files, date_words, plates};

/// The masthead of the demo paper.
pub fn masthead() -> Result<Masthead, Error> {
    toml::from_str(&Files::text("masthead.toml")?)
        .map_err(|error| Error::Damaged("masthead.toml".into(), error.to_string()))
}

/// A manuscript, ready to be stored.
struct Ready {
    published: Timestamp,
    modified: Option<Timestamp>,
    content: Content,
    reporters: Vec<ReporterId>,
    notices: Vec<Notice>,
}

/// Lays everything into an empty paper, in one write.
pub async fn lay_out(paper: &Paper) -> Result<(), Error> {
    let outlet = masthead()?.name;
    let now = paper.clock().now().to_zoned_datetime(paper.zone().clone());
    let made_on = made_on(&now);
    let mut tx = paper.begin(Actor::command("demo")).await?;
    let plates = plates::lay_pictures(&mut tx, paper.media()).await?;
    plates::lay_banners(&mut tx, paper.media()).await?;
    let names = names::lay(&mut tx, &outlet, &plates).await?;
    let mut ready = Vec::new();
    for path in Files::iter().filter(|path| path.starts_with("articles/") && path.ends_with(".md")) {
        ready.push(prepare(&mut tx, &path, made_on, paper, &names, &plates).await?);
    }
    // Numbers ascend in the order of publication, as they would have.
    ready.sort_by_key(|article| article.published);
    for article in ready {
        store(&mut tx, paper, article).await?;
    }
    tx.set_weather(&sample_weather()?).await?;
    paper.commit(tx).await?;
    Ok(())
}

/// The first day of the paper: today, or yesterday while this morning's articles would still lie ahead.
fn made_on(now: &ZonedDateTime) -> Date {
    let today = now.date();
    if now.time() < Time::constant(8, 0, 0, 0) { today.yesterday().unwrap_or(today) } else { today }
}

async fn prepare(
    tx: &mut Tx,
    path: &str,
    made_on: Date,
    paper: &Paper,
    names: &Names,
    plates: &HashMap<String, PictureId>,
) -> Result<Ready, Error> {
    let damaged = |why: String| Error::Damaged(path.to_owned(), why);
    let text = Files::text(path)?;
    let (front, body) = manuscript::split(path, &text)?;
    let moment = |when: When| {
        let local = when.on(made_on).ok_or_else(|| damaged("the time is out of bounds".into()))?;
        let zoned = local.to_zoned_datetime(paper.zone().clone()).map_err(|error| damaged(error.to_string()))?;
        Ok::<_, Error>((local.date(), zoned.timestamp()))
    };
    let (day, published) = moment(front.published)?;
    let modified = front.modified.map(moment).transpose()?.map(|(_, at)| at);
    let mut notices = Vec::new();
    for notice in &front.notice {
        notices.push(Notice {
            id: NoticeId(0),
            kind: notice.kind,
            ground: notice.ground,
            dated: moment(notice.dated)?.0,
            placement: Placement::Top,
            text: notice.text.clone(),
        });
    }
    let body = date_words::fill(body, day).map_err(damaged)?;
    let body = manuscript::document(&body, plates).map_err(damaged)?;
    let (bylines, reporters) = writers(&front, names)?;
    let find = |what: &str, found: Option<_>| found.ok_or_else(|| Error::Missing(what.to_owned()));
    let mut topics = Vec::new();
    for name in &front.topics {
        topics.push(tx.topic(name).await?);
    }
    let content = Content {
        section: Some(find(&front.section, names.sections.get(&front.section).copied())?),
        series: match &front.series {
            Some(key) => Some(*names.series.get(key).ok_or_else(|| Error::Missing(key.clone()))?),
            None => None,
        },
        lead_picture: match &front.lead_picture {
            Some(key) => Some(plates.get(key).cloned().ok_or_else(|| Error::Missing(key.clone()))?),
            None => None,
        },
        headlines: HeadlineSet {
            headline: front.headline,
            decks: front.decks,
            labels: front.labels,
            summary: front.summary,
        },
        topics,
        bylines,
        kind: front.kind,
        body,
        ..Content::default()
    };
    Ok(Ready { published, modified, content, reporters, notices })
}

fn writers(front: &FrontMatter, names: &Names) -> Result<(Vec<Byline>, Vec<ReporterId>), Error> {
    let mut bylines = Vec::new();
    let mut reporters = Vec::new();
    for writer in &front.bylines {
        match writer {
            Writer::Key(key) => {
                let (id, byline) = names.reporters.get(key).ok_or_else(|| Error::Missing(key.clone()))?;
                reporters.push(*id);
                bylines.push(byline.clone());
            }
            Writer::Other { outlet, name, role } => {
                bylines.push(Byline { outlet: outlet.clone(), name: name.clone(), role: role.clone(), email: None })
            }
        }
    }
    Ok((bylines, reporters))
}

async fn store(tx: &mut Tx, paper: &Paper, article: Ready) -> Result<(), Error> {
    let Ready { published, modified, content, reporters, notices } = article;
    let state = Workflow::take(&Step::Publish, State::Draft, &content, published)
        .map_err(|refusal| Error::Damaged(content.headlines.headline.clone(), refusal.to_string()))?;
    let listing = listing(&content, Some(published), modified, reporters, tx.at(), paper.zone());
    let new = NewArticle { wanted: None, state, origin: Origin::Staff, content, listing };
    let number = tx.add_article(&new).await?;
    for notice in &notices {
        tx.add_notice(number, notice).await?;
    }
    Ok(())
}

/// The strip of the demo: made-up values, and marked as such.
fn sample_weather() -> Result<Weather, Error> {
    toml::from_str(&Files::text("weather.toml")?)
        .map_err(|error| Error::Damaged("weather.toml".into(), error.to_string()))
}
