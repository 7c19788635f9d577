//! `/api/openapi.json`: the description of the API, made from its handlers.

use axum::http::header;
use axum::response::IntoResponse;
use jikji_render::CachePolicy;
use utoipa::OpenApi;

use super::problem::{Problem, WrongField};
use super::{search, suggest};

/// The description.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Jikji",
        description = "What programs may ask of a paper. Failures are problem details (RFC 9457), application/problem+json.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    components(schemas(Problem, WrongField)),
    paths(show, search::show, suggest::show)
)]
struct Description;

/// This description.
#[utoipa::path(
    get,
    path = "/api/openapi.json",
    responses((status = 200, description = "The description of the API in OpenAPI 3.1", content_type = "application/json"))
)]
pub(crate) async fn show() -> impl IntoResponse {
    let policy = CachePolicy::READERS.header();
    let description = Description::openapi().to_json().unwrap_or_default();
    ([(header::CONTENT_TYPE, "application/json".to_owned()), (header::CACHE_CONTROL, policy)], description)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The addresses that the routes of `api.rs` answer.
    fn routed() -> BTreeSet<String> {
        let calls = include_str!("../api.rs").split(".route(\"").skip(1);
        calls.filter_map(|call| Some(call.split_once('"')?.0.to_owned())).collect()
    }

    #[test]
    fn the_description_has_every_route_and_no_other() {
        let described: BTreeSet<String> = Description::openapi().paths.paths.into_keys().collect();
        assert_eq!(described, routed());
    }
}
