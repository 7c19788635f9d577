//! `/api/v1/suggest`.

use axum::Json;
use axum::extract::RawQuery;
use axum::response::Response;
use jikji_news::Language;
use jikji_render::address::{self, Asking};
use jikji_search::{Suggestion, SuggestionKind};
use serde::Serialize;
use utoipa::ToSchema;

use super::language;
use super::search::{kept_nowhere, resting};
use crate::Result;
use crate::fields::{Fields, printable};
use crate::finding::LONGEST;
use crate::site::Visit;

/// More than these nobody reads while typing.
const MOST: usize = 8;

/// What a reader may be about to ask for.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Suggestions {
    /// What was typed.
    query: String,
    /// Names first, then the newest headlines.
    suggestions: Vec<Suggested>,
}

/// One suggestion.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Suggested {
    /// What it is: `person`, `topic`, `series` or `headline`.
    kind: &'static str,
    /// As printed.
    text: String,
    /// What it is, in the word of a language.
    word: String,
    /// Where it leads.
    address: String,
}

/// Suggests what a reader may be about to ask for.
#[utoipa::path(
    get,
    path = "/api/v1/suggest",
    params(
        ("q" = String, Query, description = "What was typed so far"),
        ("lang" = Option<String>, Query, description = "Language of words and addresses: ko (as is usual) or en")
    ),
    responses(
        (status = 200, description = "At most eight suggestions", body = Suggestions),
        (status = 503, description = "The index rests; the paper goes on", body = super::Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Result<Response> {
    let fields = Fields::read(query.as_deref());
    let (language, query) = (language(&fields), printable(fields.get("q").unwrap_or_default(), LONGEST));
    let suggestions = match visit.site().paper().suggest(&query, MOST).await {
        Ok(suggestions) => suggestions,
        Err(error) if error.is_rest() => return Ok(resting(visit.site(), language)),
        Err(error) => return Err(error),
    };
    let suggestions = suggestions.into_iter().map(|suggestion| suggested(&visit, language, suggestion)).collect();
    Ok(kept_nowhere(Json(Suggestions { query, suggestions })))
}

fn suggested(visit: &Visit, language: Language, Suggestion { kind, text }: Suggestion) -> Suggested {
    let asking = |query: &str| address::search(language, &Asking { query, ..Asking::default() });
    let (kind, word, address) = match kind {
        SuggestionKind::Headline(number) => ("headline", "suggestion-headline", address::article(language, number)),
        SuggestionKind::Person => ("person", "suggestion-person", asking(&format!("기자:\"{text}\""))),
        SuggestionKind::Topic => ("topic", "suggestion-topic", asking(&text)),
        SuggestionKind::Series => {
            let series = visit.furniture().all_series().find(|series| series.name == text);
            let address = series.map(|series| address::series(language, &series.slug));
            ("series", "suggestion-series", address.unwrap_or_else(|| asking(&format!("연재:\"{text}\""))))
        }
    };
    let word = visit.site().renderer().word(language, word);
    Suggested { kind, text, word, address }
}
