//! `/api/openapi.json`: the description of the API, made from its handlers.

use axum::http::header;
use axum::response::IntoResponse;
use jikji_render::CachePolicy;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi};

use super::desk::{articles, notices, pictures, steps};
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
    modifiers(&Doors),
    paths(
        show,
        search::show,
        suggest::show,
        articles::begin,
        articles::show,
        articles::save,
        steps::file,
        steps::withdraw,
        steps::publish,
        steps::take_down,
        steps::amend,
        steps::discard,
        notices::add,
        pictures::bring,
    )
)]
struct Description;

/// How a machine shows who it is.
struct Doors;

impl Modify for Doors {
    fn modify(&self, description: &mut utoipa::openapi::OpenApi) {
        let mut bearer = Http::new(HttpAuthScheme::Bearer);
        bearer.description =
            Some("A token made with `jikji token create`; its scopes are named at each operation.".into());
        description.components.get_or_insert_default().add_security_scheme("token", SecurityScheme::Http(bearer));
    }
}

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
        let sources = [include_str!("../api.rs"), include_str!("desk.rs")];
        let calls = sources.iter().flat_map(|source| source.split(".route(\"").skip(1));
        calls.filter_map(|call| Some(call.split_once('"')?.0.to_owned())).collect()
    }

    #[test]
    fn the_description_has_every_route_and_no_other() {
        let described: BTreeSet<String> = Description::openapi().paths.paths.into_keys().collect();
        assert_eq!(described, routed());
    }
}
