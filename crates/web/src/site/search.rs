//! `/search`.

use axum::extract::RawQuery;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jikji_render::pages::{SearchOutcome, SearchPage};
use jikji_render::parts::Chrome;
use jikji_store::ListOf;

use super::{Gallery, Visit};
use crate::Result;
use crate::fields::{Fields, printable};

/// How many characters of a question are read.
pub(crate) const LONGEST: usize = 200;
/// How many articles stand in for an answer.
const OFFERED: u32 = 5;
/// After how many seconds an index that rests may be asked again.
const RETRY_AFTER: u32 = 30;

/// The page that searches.
pub(crate) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Result<Response> {
    let fields = Fields::read(query.as_deref());
    let query = printable(fields.get("q").unwrap_or_default(), LONGEST);
    if query.is_empty() {
        return Ok(visit.answer(page(&visit, query, SearchOutcome::Unasked), []).into_response());
    }
    rest(&visit, query).await
}

fn page(visit: &Visit, query: String, outcome: SearchOutcome) -> SearchPage {
    let mut chrome: Chrome = visit.chrome("/search");
    // The page that asks may be found; answers are not for search engines.
    chrome.head.indexed = query.is_empty();
    SearchPage { chrome, query, longest: LONGEST, outcome }
}

/// The index rests; the paper goes on.
async fn rest(visit: &Visit, query: String) -> Result<Response> {
    let cards = visit.reader().list(ListOf::Dated, None, OFFERED).await?;
    let latest = Gallery::of(visit, &cards).await?.teasers(visit, &cards);
    let page = page(visit, query, SearchOutcome::Resting { latest });
    let mut response = visit.answer(page, []).with_status(StatusCode::SERVICE_UNAVAILABLE).into_response();
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(RETRY_AFTER));
    Ok(response)
}
