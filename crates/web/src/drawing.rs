//! Errors in the paper's design: every refused request, whoever refused it, gets a page here.

use std::any::Any;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jikji_news::{ArticleNumber, Tag};
use jikji_render::Page;
use jikji_render::pages::{ErrorPage, SetupPage};
use jikji_render::parts::Chrome;
use jikji_store::ListOf;

use crate::answer::document;
use crate::api;
use crate::cache::Recipe;
use crate::error::Words;
use crate::site::{Gallery, Site, Visit};
use crate::{Error, Result};

/// How many articles an error page offers instead.
const OFFERED: u32 = 5;
/// After how many seconds a paper that is not ready may be asked again.
const RETRY_AFTER: u32 = 60;

/// Gives every response with an error status its page.
pub(crate) async fn in_design(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let is_head = request.method() == Method::HEAD;
    let bare = next.run(request).await;
    let failed = bare.status().is_client_error() || bare.status().is_server_error();
    // A handler may have drawn a failure itself: the page that searches does while the index rests.
    if !failed || bare.extensions().get::<Recipe>().is_some() {
        return bare;
    }
    if api::is_its(&path) {
        let told = api::told(&site, bare);
        return if is_head { without_body(told) } else { told };
    }
    let words = bare.extensions().get::<Words>().copied();
    let mut response = match draw(&site, &path, bare.status(), words).await {
        Ok(drawn) => drawn,
        Err(error) => {
            tracing::error!(%error, "an error page could not be drawn");
            (bare.status(), [(header::CACHE_CONTROL, "no-store")], bare.status().to_string()).into_response()
        }
    };
    if let Some(words) = words {
        response.extensions_mut().insert(words);
    }
    if let Some(allowed) = bare.headers().get(header::ALLOW) {
        response.headers_mut().insert(header::ALLOW, allowed.clone());
    }
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(RETRY_AFTER));
    }
    if is_head { without_body(response) } else { response }
}

/// The response to a panic: what it said goes to the log, never to a reader.
pub(crate) fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response {
    let said = cause.downcast_ref::<String>().cloned();
    let said = said.or_else(|| cause.downcast_ref::<&str>().map(|said| (*said).to_owned()));
    Error::Panicked(said.unwrap_or_else(|| "without a word".to_owned())).into_response()
}

async fn draw(site: &Arc<Site>, path: &str, status: StatusCode, words: Option<Words>) -> Result<Response> {
    let visit = Visit::open(Arc::clone(site), path).await?;
    let chrome = Chrome::nowhere(&visit.frame());
    if words == Some(Words::SetUp) {
        return render(&visit, status, &SetupPage::new(chrome, visit.masthead()), &[]);
    }
    let mut page = ErrorPage::new(chrome, status.as_u16());
    if words == Some(Words::NotPublic) {
        page.reason = Some(site.renderer().word(visit.language(), "error-not-public"));
    }
    let mut tags = Vec::new();
    if matches!(status, StatusCode::NOT_FOUND | StatusCode::GONE) {
        let cards = visit.reader().list(ListOf::Dated, None, OFFERED).await?;
        page.latest = Gallery::of(&visit, &cards).await?.teasers(&visit, &cards);
        tags.push(Tag::Latest);
        tags.extend(article_at(path).map(Tag::Article));
    }
    render(&visit, status, &page, &tags)
}

fn render<P: Page>(visit: &Visit, status: StatusCode, page: &P, tags: &[Tag]) -> Result<Response> {
    let html = visit.site().renderer().render(page)?;
    Ok(document(status, visit.language(), page.cache_policy(), visit.recipe(tags.iter().copied()), html))
}

/// The article that a path is of, which may yet come to be there.
fn article_at(path: &str) -> Option<ArticleNumber> {
    let path = path.strip_prefix("/en").unwrap_or(path).strip_prefix("/articles/")?;
    path.split('/').next()?.parse().ok()
}

/// What `HEAD` is answered with: the length of the page instead of the page. Routes do this themselves.
pub(crate) fn without_body(response: Response) -> Response {
    use axum::body::HttpBody;
    let length = response.body().size_hint().exact();
    let mut head = response.map(|_body| Body::empty());
    if let Some(length) = length {
        head.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    head
}
