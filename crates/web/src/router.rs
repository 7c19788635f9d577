//! Every address of the paper.

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Redirect;
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;

use crate::site::{
    Site, article, asset, front, latest, legacy, media, related, reporter, robots, search, section, series, topic,
    unknown,
};
use crate::{api, drawing, freshness, guard, headers, keeping, studio};

/// The readers' paper, and the studio beside it.
pub fn router(site: Arc<Site>) -> Router {
    let studio = studio::routes(&site);
    unkept(Arc::clone(&site)).layer(from_fn_with_state(site, keeping::keep)).merge(studio)
}

/// The readers' paper, every page made anew: for whoever asks for each once.
pub(crate) fn unkept(site: Arc<Site>) -> Router {
    let routes = Router::new()
        .merge(pages(""))
        .merge(pages("/en"))
        .merge(api::routes())
        .merge(api::desk::routes(&site))
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
        .fallback(unknown::show);
    within_walls(routes, site)
}

/// The pages of one interface language, under its prefix.
fn pages(prefix: &str) -> Router<Arc<Site>> {
    let at = |path: &str| format!("{prefix}{path}");
    Router::new()
        .route(&at("/"), get(front::show))
        .route(&at("/sections/{slug}"), get(section::show))
        .route(&at("/sections/{slug}/before/{place}"), get(section::show))
        .route(&at("/series/{slug}"), get(series::show))
        .route(&at("/series/{slug}/before/{place}"), get(series::show))
        .route(&at("/reporters/{slug}"), get(reporter::show))
        .route(&at("/reporters/{slug}/before/{place}"), get(reporter::show))
        .route(&at("/topics/{slug}"), get(topic::show))
        .route(&at("/topics/{slug}/before/{place}"), get(topic::show))
        .route(&at("/articles/{number}"), get(article::show))
        .route(&at("/articles/{number}/related"), get(related::show))
        .route(&at("/search"), get(search::show))
        .route(&at("/latest"), get(latest::show))
        .route(&at("/latest/before/{place}"), get(latest::show))
}

/// Puts routes behind everything that every request passes. A layer stands around those above it.
fn within_walls(routes: Router<Arc<Site>>, site: Arc<Site>) -> Router {
    routes
        .method_not_allowed_fallback(guard::other_method)
        .with_state(Arc::clone(&site))
        .layer(CatchPanicLayer::custom(drawing::panicked))
        .layer(from_fn(guard::in_time))
        .layer(from_fn_with_state(Arc::clone(&site), guard::check))
        .layer(from_fn_with_state(site, drawing::in_design))
        .layer(from_fn(freshness::not_modified))
        .layer(from_fn(headers::secure))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::time::Duration;

    use axum::body::{Body, to_bytes};
    use axum::extract::Request;
    use axum::http::StatusCode;
    use axum::response::IntoResponse;
    use jikji_news::Tag;
    use jikji_render::{CachePolicy, Renderer};
    use jikji_testkit::TestPaper;
    use tower::ServiceExt;

    use super::*;
    use crate::SiteConfig;
    use crate::answer::document;
    use crate::site::Visit;

    async fn answer(paper: &TestPaper, routes: Router<Arc<Site>>) -> (StatusCode, String) {
        let renderer = Arc::new(Renderer::new(None).unwrap());
        let site = Arc::new(Site::new(Arc::clone(paper.paper()), renderer, SiteConfig::default()));
        let request = Request::builder().uri("/").body(Body::empty()).unwrap();
        let response = within_walls(routes, site).oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8(bytes.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn a_panic_is_a_500_that_tells_readers_nothing() {
        let paper = TestPaper::new().await;
        #[expect(unreachable_code, reason = "a handler must have a type")]
        let panics = get(|| async {
            panic!("the secret");
            ""
        });
        let (status, html) = answer(&paper, Router::new().route("/", panics)).await;
        assert_eq!(status, 500);
        assert!(html.contains("지금은 화면을 만들 수 없습니다") && html.contains("발행인") && !html.contains("secret"));
    }

    fn kept(routes: Router<Arc<Site>>, site: Arc<Site>) -> Router {
        within_walls(routes, Arc::clone(&site)).layer(from_fn_with_state(site, keeping::keep))
    }

    /// A page that counts how often it is made, and fails when it is told to.
    fn counted(made: Arc<AtomicUsize>, fails: Arc<AtomicBool>) -> Router<Arc<Site>> {
        let page = async move |visit: Visit| {
            made.fetch_add(1, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(20)).await;
            if fails.load(Ordering::SeqCst) {
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            }
            let html = format!("<p>{}</p>", made.load(Ordering::SeqCst));
            document(StatusCode::OK, visit.language(), CachePolicy::READERS, visit.recipe([Tag::Front]), html)
        };
        Router::new().route("/", get(page))
    }

    async fn read(routes: &Router) -> (StatusCode, String) {
        let request = Request::builder().uri("/").body(Body::empty()).unwrap();
        let response = routes.clone().oneshot(request).await.unwrap();
        let status = response.status();
        (status, String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap())
    }

    #[tokio::test]
    async fn a_page_is_made_once_however_many_ask() {
        let paper = TestPaper::new().await;
        let renderer = Arc::new(Renderer::new(None).unwrap());
        let site = Arc::new(Site::new(Arc::clone(paper.paper()), renderer, SiteConfig::default()));
        paper.paper().catch_up().await.unwrap();
        let made = Arc::new(AtomicUsize::new(0));
        let routes = kept(counted(Arc::clone(&made), Arc::default()), site);
        let mut readers = tokio::task::JoinSet::new();
        for _ in 0..500 {
            let routes = routes.clone();
            readers.spawn(async move { read(&routes).await });
        }
        while let Some(reply) = readers.join_next().await {
            assert_eq!(reply.unwrap(), (StatusCode::OK, "<p>1</p>".to_owned()));
        }
        assert_eq!(made.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn a_page_that_cannot_be_made_anew_is_shown_as_it_was() {
        let paper = TestPaper::new().await;
        let renderer = Arc::new(Renderer::new(None).unwrap());
        let site = Arc::new(Site::new(Arc::clone(paper.paper()), renderer, SiteConfig::default()));
        paper.paper().catch_up().await.unwrap();
        let (made, fails) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let routes = kept(counted(Arc::clone(&made), Arc::clone(&fails)), site);
        assert_eq!(read(&routes).await.1, "<p>1</p>");
        jikji_testkit::Story::new("새 기사").put(&paper).await;
        fails.store(true, Ordering::SeqCst);
        assert_eq!(read(&routes).await, (StatusCode::OK, "<p>1</p>".to_owned()), "the old page for a bad hour");
        fails.store(false, Ordering::SeqCst);
        assert_eq!(read(&routes).await, (StatusCode::OK, "<p>3</p>".to_owned()));
    }
}
