//! Every address of the paper.

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Redirect;
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;

use crate::site::{
    Site, article, asset, front, latest, legacy, media, related, reporter, robots, section, series, unknown,
};
use crate::{drawing, freshness, guard, headers};

/// The readers' paper. A layer stands around those above it.
pub fn router(site: Arc<Site>) -> Router {
    Router::new()
        .merge(pages(""))
        .merge(pages("/en"))
        .route("/en", get(|| async { Redirect::permanent("/en/") }))
        .route("/media/{file}", get(media::show))
        .route("/assets/{*path}", get(asset::show))
        .route("/favicon.ico", get(asset::icon))
        .route("/favicon.svg", get(asset::icon))
        .route("/robots.txt", get(robots::show))
        .route("/news/article.html", get(legacy::article_html))
        .route("/mobile/article.html", get(legacy::article_html))
        .route("/news/articleView.html", get(legacy::article_view))
        .route("/mobile/articleView.html", get(legacy::article_view))
        .fallback(unknown::show)
        .method_not_allowed_fallback(guard::other_method)
        .with_state(Arc::clone(&site))
        .layer(CatchPanicLayer::custom(drawing::panicked))
        .layer(from_fn(guard::in_time))
        .layer(from_fn_with_state(Arc::clone(&site), guard::check))
        .layer(from_fn_with_state(site, drawing::in_design))
        .layer(from_fn(freshness::not_modified))
        .layer(from_fn(headers::secure))
}

/// The pages of one interface language, under its prefix.
fn pages(prefix: &str) -> Router<Arc<Site>> {
    let at = |path: &str| format!("{prefix}{path}");
    Router::new()
        .route(&at("/"), get(front::show))
        .route(&at("/sections/{slug}"), get(section::show))
        .route(&at("/series/{slug}"), get(series::show))
        .route(&at("/reporters/{slug}"), get(reporter::show))
        .route(&at("/articles/{number}"), get(article::show))
        .route(&at("/articles/{number}/related"), get(related::show))
        .route(&at("/latest"), get(latest::show))
}
