//! `/api/`: what programs may ask, in JSON.
//!
//! One handler a file, each with answer types of its own, so that no noun of the paper changes what programs rely on. Errors are
//! problem details (`problem.rs`); the description of it all, at `/api/openapi.json`, is made from the handlers (`openapi.rs`).

pub(crate) mod desk;
mod openapi;
mod problem;
mod search;
mod suggest;

use std::sync::Arc;

use axum::Router;
use axum::response::Response;
use axum::routing::get;

use jikji_news::Language;
pub(crate) use problem::Problem;

use crate::fields::Fields;
use crate::site::Site;

/// Every address of the API.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/api/openapi.json", get(openapi::show))
        .route("/api/v1/search", get(search::show))
        .route("/api/v1/suggest", get(suggest::show))
}

/// The language that a program asks to be answered in, by the field `lang`; Korean unless it says otherwise.
fn language(fields: &Fields) -> Language {
    match fields.get("lang") {
        Some("en") => Language::En,
        _ => Language::Ko,
    }
}

/// Whether a path is one of the API: its failures are told in JSON.
pub(crate) fn is_its(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// A bare failure in words; one that tells its problem already is left as it is.
pub(crate) fn told(site: &Site, bare: Response) -> Response {
    if problem::is_told(&bare) { bare } else { Problem::of(site, bare.status()).answering(&bare) }
}
