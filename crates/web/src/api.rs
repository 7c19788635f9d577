//! `/api/`: what programs may ask, in JSON.
//!
//! One handler a file, each with answer types of its own, so that no noun of the paper changes what programs rely on. Errors are
//! problem details (`problem.rs`); the description of it all, at `/api/openapi.json`, is made from the handlers (`openapi.rs`).

mod openapi;
mod problem;

use std::sync::Arc;

use axum::Router;
use axum::response::Response;
use axum::routing::get;

pub(crate) use problem::Problem;

use crate::site::Site;

/// Every address of the API.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/api/openapi.json", get(openapi::show))
}

/// Whether a path is one of the API: its failures are told in JSON.
pub(crate) fn is_its(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// A bare failure in words; one that tells its problem already is left as it is.
pub(crate) fn told(site: &Site, bare: Response) -> Response {
    if problem::is_told(&bare) { bare } else { Problem::of(site, bare.status()).answering(&bare) }
}
