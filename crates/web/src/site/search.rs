//! `/search`.

use axum::extract::RawQuery;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jikji_render::address::{self, Asking};
use jikji_render::pages::{SearchOutcome, SearchPage, SearchResults};
use jikji_render::parts::{Filter, FilterChoice, HitView, Link, Pager, Piece, Sort};
use jikji_search::Sort as Order;
use jikji_store::{Card, ListOf};

use super::{Gallery, Visit};
use crate::Result;
use crate::fields::Fields;
use crate::finding::{Finding, LONGEST, Question};

/// How many articles stand in for an answer.
const OFFERED: u32 = 5;
/// After how many seconds an index that rests may be asked again.
const RETRY_AFTER: u32 = 30;

/// The page that searches. What its address says beside a question and cannot be read is left aside.
pub(crate) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Result<Response> {
    let (question, _wrong) = Question::read(&visit, &Fields::read(query.as_deref())).await?;
    if question.query.is_empty() {
        return Ok(visit.answer(page(&visit, question, SearchOutcome::Unasked), []).into_response());
    }
    match Finding::ask(&visit, &question).await {
        Ok(finding) => {
            let results = results(&visit, &question, &finding).await?;
            let outcome = SearchOutcome::Found(Box::new(results));
            Ok(visit.answer(page(&visit, question, outcome), []).into_response())
        }
        Err(error) if error.is_rest() => {
            tracing::warn!(%error, "a search was turned away");
            rest(&visit, question).await
        }
        Err(error) => Err(error),
    }
}

fn page(visit: &Visit, question: Question, outcome: SearchOutcome) -> SearchPage {
    let mut chrome = visit.chrome("/search");
    // The page that asks may be found; answers are not for search engines.
    chrome.head.indexed = question.query.is_empty();
    SearchPage { chrome, query: question.query, longest: LONGEST, outcome }
}

/// The index rests; the paper goes on.
async fn rest(visit: &Visit, question: Question) -> Result<Response> {
    let cards = visit.reader().list(ListOf::Dated, None, OFFERED).await?;
    let latest = Gallery::of(visit, &cards).await?.teasers(visit, &cards);
    let page = page(visit, question, SearchOutcome::Resting { latest });
    let mut response = visit.answer(page, []).with_status(StatusCode::SERVICE_UNAVAILABLE).into_response();
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(RETRY_AFTER));
    Ok(response)
}

async fn results(visit: &Visit, question: &Question, finding: &Finding) -> Result<SearchResults> {
    let gallery = Gallery::of(visit, &finding.cards).await?;
    let asking = question.asking();
    let at = |asking: Asking<'_>| address::search(visit.language(), &asking);
    let chosen = chosen(visit, question);
    let meant = finding.found.did_you_mean.as_ref();
    Ok(SearchResults {
        total: finding.found.total,
        loose: finding.is_loose(),
        did_you_mean: meant.map(|meant| Link::new(meant, at(Asking { query: meant, ..asking }))),
        hits: finding.cards.iter().map(|card| hit(visit, finding, &gallery, card)).collect(),
        sorts: [("relevance", Order::Relevance, None), ("time", Order::Time, Some("time"))]
            .map(|(key, order, sort)| Sort {
                key,
                address: at(Asking { sort, ..asking }),
                current: question.sort == order,
            })
            .into(),
        unfiltered: (!chosen.is_empty()).then(|| at(Asking { section: None, year: None, reporter: None, ..asking })),
        chosen,
        filters: filters(visit, question, finding),
        pager: pager(visit, question, finding),
    })
}

fn hit(visit: &Visit, finding: &Finding, gallery: &Gallery, card: &Card) -> HitView {
    let passage = finding.passage(card.number);
    HitView {
        teaser: gallery.teaser(visit, card),
        headline: Piece::cut(&card.headline, &finding.found.marker.marks(&card.headline)),
        passage: passage.map(|passage| Piece::cut(&passage.text, &passage.marks)).unwrap_or_default(),
    }
}

/// The filters in force, each leading to the answer without it.
fn chosen(visit: &Visit, question: &Question) -> Vec<Link> {
    let asking = question.asking();
    let link = |name: &str, asking: Asking<'_>| Link::new(name, address::search(visit.language(), &asking));
    let section = question.section.iter().map(|section| link(&section.name, Asking { section: None, ..asking }));
    let year = question.year.iter().map(|year| link(&year.to_string(), Asking { year: None, ..asking }));
    let reporter = question.reporter.iter().map(|reporter| link(&reporter.name, Asking { reporter: None, ..asking }));
    section.chain(year).chain(reporter).collect()
}

/// What narrows the answer down. A filter that has nothing to choose between is left out.
fn filters(visit: &Visit, question: &Question, finding: &Finding) -> Vec<Filter> {
    let asking = question.asking();
    let choice = |name: String, count, current, with: Asking<'_>| FilterChoice {
        name,
        count,
        address: address::search(visit.language(), &with),
        current,
    };
    let sections = finding.sections(visit).into_iter().map(|(section, count)| {
        let current = question.section.as_ref().is_some_and(|chosen| chosen.id == section.id);
        let with = Asking { section: (!current).then_some(&section.slug), ..asking };
        choice(section.name.clone(), count, current, with)
    });
    let years = finding.years().into_iter().map(|(year, count)| {
        let current = question.year == Some(year);
        choice(year.to_string(), count, current, Asking { year: (!current).then_some(year), ..asking })
    });
    let reporters = finding.reporters().iter().map(|(reporter, count)| {
        let current = question.reporter.as_ref().is_some_and(|chosen| chosen.id == reporter.id);
        let with = Asking { reporter: (!current).then_some(&reporter.slug), ..asking };
        choice(reporter.name.clone(), *count, current, with)
    });
    let filters = [
        Filter { key: "section", choices: sections.collect() },
        Filter { key: "year", choices: years.collect() },
        Filter { key: "reporter", choices: reporters.collect() },
    ];
    let offers = |filter: &Filter| filter.choices.len() > 1 || filter.choices.iter().any(|choice| choice.current);
    filters.into_iter().filter(offers).collect()
}

fn pager(visit: &Visit, question: &Question, finding: &Finding) -> Option<Pager> {
    let next = finding.found.next.map(|cursor| question.next_place(cursor));
    let asking = question.asking();
    let at = |asking: Asking<'_>| address::search(visit.language(), &asking);
    (question.page > 1 || next.is_some()).then(|| Pager {
        page: question.page,
        // Articles that came or went on the way can shift the count; where one stands is still within it.
        pages: finding.pages(question.size).max(question.page + u64::from(next.is_some())),
        newer: (question.page > 1).then(|| at(asking)),
        older: next.map(|next| at(Asking { from: Some(&next), ..asking })),
    })
}
