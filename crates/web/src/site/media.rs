//! Media files: under a name that never means other bytes.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use jikji_news::Format;
use jikji_render::CachePolicy;

use super::Site;
use crate::answer::file;
use crate::{Error, Result};

/// A file of the paper.
pub(crate) async fn show(State(site): State<Arc<Site>>, Path(name): Path<String>) -> Result<Response> {
    let content_type = content_type(&name).ok_or(Error::NotFound)?;
    let bytes = site.paper().media_file(name.clone()).await?.ok_or(Error::NotFound)?;
    let mut response = file(bytes, content_type, CachePolicy::Immutable, format!("\"{name}\"")).into_response();
    // Pictures are shown by feed readers and portals too.
    let name = header::HeaderName::from_static("cross-origin-resource-policy");
    response.headers_mut().insert(name, HeaderValue::from_static("cross-origin"));
    Ok(response)
}

/// The media type by the ending of the name; what no picture of the paper ends with is not served.
fn content_type(name: &str) -> Option<&'static str> {
    let ending = name.rsplit_once('.')?.1;
    [Format::Webp, Format::Jpeg].into_iter().find(|format| format.extension() == ending).map(Format::media_type)
}
