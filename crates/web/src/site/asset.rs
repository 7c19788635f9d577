//! The files of the theme.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use jikji_render::{Asset, CachePolicy};

use super::Site;
use crate::answer::file;
use crate::{Error, Result};

/// A file under `{hash}/{name}`.
pub(crate) async fn show(State(site): State<Arc<Site>>, Path(path): Path<String>) -> Result<Response> {
    site.renderer().asset(&path).map(serve).ok_or(Error::NotFound)
}

/// The paper's sign, under the names that browsers ask for unasked.
pub(crate) async fn icon(State(site): State<Arc<Site>>) -> Result<Response> {
    site.renderer().assets().named("favicon.svg").cloned().map(serve).ok_or(Error::NotFound)
}

fn serve(asset: Asset) -> Response {
    let policy = if asset.immutable { CachePolicy::Immutable } else { CachePolicy::BRIEF };
    let (content_type, etag) = (asset.content_type, asset.etag());
    file(asset.bytes.into_owned(), content_type, policy, etag)
}
