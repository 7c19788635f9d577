//! Where articles lived in the system that the paper came from: every such address leads to the article for ever.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use jikji_news::{ArticleNumber, Language, LegacyFamily, State as Standing};
use jikji_render::{CachePolicy, address};

use super::{Site, Visit};
use crate::guard::host;
use crate::{Error, Result};

/// Whether a path is of one of the families, on the desktop or the mobile site.
pub(crate) fn is_old(path: &str) -> bool {
    LegacyFamily::ALL.into_iter().flat_map(paths).any(|old| old == path)
}

/// The paths of a family: on the desktop and on the mobile site.
pub(crate) fn paths(family: LegacyFamily) -> [String; 2] {
    let desktop = family.path();
    [desktop.to_owned(), format!("/mobile{}", desktop.trim_start_matches("/news"))]
}

/// `/news/article.html?no=N`, whatever else the query holds.
pub(crate) async fn article_html(
    site: State<Arc<Site>>,
    visit: Visit,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response> {
    moved(&site, &visit, LegacyFamily::ArticleHtml, &uri, &headers).await
}

/// `/news/articleView.html?idxno=N`, whatever else the query holds.
pub(crate) async fn article_view(
    site: State<Arc<Site>>,
    visit: Visit,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response> {
    moved(&site, &visit, LegacyFamily::ArticleView, &uri, &headers).await
}

/// Leads to where the article lives now. The host only tells two old systems apart, where the paper came from both.
async fn moved(site: &Site, visit: &Visit, family: LegacyFamily, uri: &Uri, headers: &HeaderMap) -> Result<Response> {
    let mut given = values(uri.query(), family.parameter());
    let number: ArticleNumber = given.find_map(|number| number.parse().ok()).ok_or(Error::NotFound)?;
    let host = host(uri, headers).map(bare_host);
    let found = visit.reader().legacy_article(family, number, host.as_deref()).await?;
    let number = found.ok_or(Error::NotFound)?;
    // A browser remembers a 301 for good: a draft, which readers may never see, gets none.
    match visit.reader().state_of(number).await? {
        Some(state) if state.is_public() || matches!(state, Standing::TakenDown | Standing::Retracted) => {}
        _ => return Err(Error::NotFound),
    }
    let address = address::article(Language::Ko, number);
    let public = site.config().public_url.as_ref().map_or("", |url| url.as_str());
    // Digits behind an address that was checked when it was set: always a header value.
    let location = HeaderValue::try_from(format!("{public}{address}")).map_err(|_| Error::NotFound)?;
    let policy = HeaderValue::try_from(CachePolicy::READERS.header()).ok();
    let mut response = (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, location)]).into_response();
    response.headers_mut().extend(policy.map(|policy| (header::CACHE_CONTROL, policy)));
    Ok(response)
}

/// Every value of a key in a query, as it is written there.
fn values<'q>(query: Option<&'q str>, key: &str) -> impl Iterator<Item = &'q str> {
    query.unwrap_or_default().split('&').filter_map(move |pair| pair.strip_prefix(key)?.strip_prefix('='))
}

/// A host as old addresses are remembered: lower case, without port and `www.`.
fn bare_host(host: &str) -> String {
    let host = host.split(':').next().unwrap_or_default().to_ascii_lowercase();
    host.trim_start_matches("www.").to_owned()
}

#[cfg(test)]
mod tests {
    use super::{is_old, values};

    #[test]
    fn a_key_of_a_query_is_a_whole_word() {
        let all = |query| values(query, "no").collect::<Vec<_>>();
        assert_eq!(all(Some("a=1&no=x&no=y")), ["x", "y"]);
        assert!(all(Some("no&xno=1&not=1")).is_empty());
        assert!(all(None).is_empty());
    }

    #[test]
    fn the_old_paths_are_known() {
        for old in ["/news/article.html", "/mobile/article.html", "/news/articleView.html", "/mobile/articleView.html"]
        {
            assert!(is_old(old), "{old}");
        }
        for new in ["/", "/news", "/articles/1", "/mobile", "/news/article.html/x", "/mobile/news/article.html"] {
            assert!(!is_old(new), "{new}");
        }
    }
}
