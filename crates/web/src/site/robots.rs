//! `/robots.txt`.

use axum::http::header;
use axum::response::IntoResponse;
use jikji_render::CachePolicy;

/// Everything may be read by everyone; what is not to be listed says so itself.
const ROBOTS: &str = "User-agent: *\nAllow: /\n";

/// The file.
pub(crate) async fn show() -> impl IntoResponse {
    let policy = CachePolicy::READERS.header();
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()), (header::CACHE_CONTROL, policy)], ROBOTS)
}
