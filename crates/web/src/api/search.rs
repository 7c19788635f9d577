//! `/api/v1/search`.

use axum::Json;
use axum::extract::RawQuery;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use jikji_news::{Byline, Language};
use jikji_render::CachePolicy;
use jikji_render::address;
use jikji_render::parts::Piece;
use jikji_store::Card;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Problem, language};
use crate::Result;
use crate::fields::Fields;
use crate::finding::{Finding, Question, Wrong};
use crate::site::{Site, Visit};

/// What a search found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Answer {
    /// The question as it was read.
    query: String,
    /// How many articles have every word; if none has, how many have some.
    total: u64,
    /// How many further articles have some of the words. By relevance they follow the others.
    partial: u64,
    /// What was perhaps meant. The hits are already those of this reading.
    did_you_mean: Option<String>,
    /// The articles, in order.
    hits: Vec<FoundArticle>,
    /// How many articles of `total` each filter leaves.
    facets: Facets,
    /// The value of `from` that asks for the following articles; null after the last.
    next: Option<String>,
}

/// An article that was found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FoundArticle {
    /// Its number.
    number: i64,
    /// Its page.
    url: String,
    /// Its headline, cut at what was asked for.
    headline: Vec<TextPiece>,
    /// Its labels: 속보, 단독.
    labels: Vec<String>,
    /// Its section.
    section: Option<Named>,
    /// Its series.
    series: Option<Named>,
    /// Who wrote it.
    byline: Vec<String>,
    /// When it was first published (RFC 3339), where that is known.
    published_at: Option<String>,
    /// The place of its text that answers, cut at what was asked for; where nothing in the text was, its beginning.
    passage: Vec<TextPiece>,
}

/// A piece of a text.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TextPiece {
    /// Its characters; never markup.
    text: String,
    /// Whether it is what was asked for.
    marked: bool,
}

/// A section, series or reporter.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Named {
    /// The name.
    name: String,
    /// What `section` or `reporter` of a question calls it.
    slug: String,
}

/// How many articles each filter leaves.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Facets {
    /// By section, the most frequent first.
    sections: Vec<NamedCount>,
    /// By year of publication, from the last back.
    years: Vec<YearCount>,
    /// By reporter, the most frequent first; ten at most.
    reporters: Vec<NamedCount>,
}

/// A section or reporter and how many articles it leaves.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NamedCount {
    /// The name.
    name: String,
    /// What `section` or `reporter` of a question calls it.
    slug: String,
    /// How many.
    count: u64,
}

/// A year and how many articles it leaves.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct YearCount {
    /// The year.
    year: i16,
    /// How many.
    count: u64,
}

/// Searches the published articles.
#[utoipa::path(
    get,
    path = "/api/v1/search",
    params(
        ("q" = String, Query, description = "The question: words, \"exact phrase\", -without, OR, 기자:이름 or reporter:, 섹션: or section:, 연재: or series:, 기간: or date:. At most 200 characters are read."),
        ("section" = Option<String>, Query, description = "Only of the section with this slug"),
        ("year" = Option<i16>, Query, description = "Only published in this year"),
        ("reporter" = Option<String>, Query, description = "Only by the reporter with this slug"),
        ("sort" = Option<String>, Query, description = "relevance (as is usual) or time"),
        ("size" = Option<usize>, Query, description = "At most so many articles, 1 to 100; 20 unless said"),
        ("from" = Option<String>, Query, description = "The `next` of an earlier answer to the same question"),
        ("lang" = Option<String>, Query, description = "Language of addresses and messages: ko (as is usual) or en")
    ),
    responses(
        (status = 200, description = "What was found", body = Answer),
        (status = 400, description = "A field is wrong", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "The index rests; the paper goes on", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Result<Response> {
    let fields = Fields::read(query.as_deref());
    let language = language(&fields);
    let (question, wrong) = Question::read(&visit, &fields).await?;
    let unknown = fields.names().filter(|name| !Question::FIELDS.contains(name) && *name != "lang");
    let unknown: Vec<String> = unknown.map(str::to_owned).collect();
    if !wrong.is_empty() || !unknown.is_empty() {
        return Ok(refused(visit.site(), language, &wrong, unknown).into_response());
    }
    match Finding::ask(&visit, &question).await {
        Ok(finding) => Ok(kept_nowhere(Json(answer(&visit, language, &question, &finding)))),
        Err(error) if error.is_rest() => {
            tracing::warn!(%error, "a search was turned away");
            Ok(resting(visit.site(), language))
        }
        Err(error) => Err(error),
    }
}

/// That search rests.
pub(super) fn resting(site: &Site, language: Language) -> Response {
    let word = |key: &str| site.renderer().word(language, key);
    let problem = Problem::of(site, StatusCode::SERVICE_UNAVAILABLE);
    let mut response =
        problem.titled(word("search-resting-title")).detailed(word("search-resting-text")).into_response();
    response.headers_mut().insert(header::RETRY_AFTER, axum::http::HeaderValue::from_static("30"));
    response
}

/// An answer that is right only now.
pub(super) fn kept_nowhere(answer: impl IntoResponse) -> Response {
    ([(header::CACHE_CONTROL, CachePolicy::Private.header())], answer).into_response()
}

fn refused(site: &Site, language: Language, wrong: &[Wrong], unknown: Vec<String>) -> Problem {
    let word = |key: &str| site.renderer().word(language, key);
    let problem = Problem::of(site, StatusCode::BAD_REQUEST).detailed(word("fields-wrong"));
    let problem = wrong.iter().fold(problem, |problem, wrong| problem.at(wrong.field, word(wrong.lack.message())));
    unknown.into_iter().fold(problem, |problem, name| problem.at(name, word("field-unknown")))
}

fn answer(visit: &Visit, language: Language, question: &Question, finding: &Finding) -> Answer {
    let found = &finding.found;
    let named = |name: &str, slug: &str, count| NamedCount { name: name.to_owned(), slug: slug.to_owned(), count };
    let sections = finding.sections(visit).into_iter();
    let reporters = finding.reporters().iter();
    Answer {
        query: question.query.clone(),
        total: found.total,
        partial: found.partial,
        did_you_mean: found.did_you_mean.clone(),
        hits: finding.cards.iter().map(|card| article(visit, language, finding, card)).collect(),
        facets: Facets {
            sections: sections.map(|(section, count)| named(&section.name, &section.slug, count)).collect(),
            years: finding.years().into_iter().map(|(year, count)| YearCount { year, count }).collect(),
            reporters: reporters.map(|(reporter, count)| named(&reporter.name, &reporter.slug, *count)).collect(),
        },
        next: found.next.map(|cursor| question.next_place(cursor)),
    }
}

fn article(visit: &Visit, language: Language, finding: &Finding, card: &Card) -> FoundArticle {
    let furniture = visit.furniture();
    let named = |name: &str, slug: &str| Named { name: name.to_owned(), slug: slug.to_owned() };
    let section = card.section.and_then(|id| furniture.section(id));
    let series = card.series.and_then(|id| furniture.series(id));
    let passage = match finding.passage(card.number) {
        Some(passage) => Piece::cut(&passage.text, &passage.marks),
        None => Piece::cut(&card.excerpt, &[]),
    };
    FoundArticle {
        number: card.number.get(),
        url: format!("{}{}", visit.public_url(), address::article(language, card.number)),
        headline: pieces(Piece::cut(&card.headline, &finding.found.marker.marks(&card.headline))),
        labels: card.labels.iter().map(ToString::to_string).collect(),
        section: section.map(|section| named(&section.name, &section.slug)),
        series: series.map(|series| named(&series.name, &series.slug)),
        byline: card.bylines.iter().map(Byline::signature).collect(),
        published_at: card.published_at.map(|at| at.to_string()),
        passage: pieces(passage),
    }
}

fn pieces(pieces: Vec<Piece>) -> Vec<TextPiece> {
    pieces.into_iter().map(|piece| TextPiece { text: piece.text, marked: piece.marked }).collect()
}
