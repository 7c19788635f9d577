//! The writing side of the API: every answer is that of a verb of the newsroom, asked by the owner of a token.

mod answer;
pub(super) mod articles;
mod body;
mod caller;
mod failure;
mod handed_in;
pub(super) mod notices;
pub(super) mod pictures;
mod repetition;
mod seen;
pub(super) mod steps;

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post, put};

use repetition::Repetition;

use crate::site::Site;

/// Every address of the API that asks for a token.
pub(crate) fn routes(site: &Arc<Site>) -> Router<Arc<Site>> {
    Router::new()
        .route("/api/v1/articles", post(articles::begin))
        .route("/api/v1/articles/{number}", get(articles::show))
        .route("/api/v1/articles/{number}/draft", put(articles::save))
        .route("/api/v1/articles/{number}/filing", post(steps::file).delete(steps::withdraw))
        .route("/api/v1/articles/{number}/publication", post(steps::publish).delete(steps::take_down))
        .route("/api/v1/articles/{number}/amendment", post(steps::amend).delete(steps::discard))
        .route("/api/v1/articles/{number}/notices", post(notices::add))
        .route("/api/v1/pictures", post(pictures::bring))
        .layer(from_fn_with_state(Arc::new(Repetition::new(Arc::clone(site))), repetition::answer_once))
}
