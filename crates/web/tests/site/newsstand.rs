//! Where the tests read the paper.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, Response, StatusCode};
use jikji_news::Masthead;
use jikji_render::Renderer;
use jikji_testkit::{TestPaper, masthead};
use jikji_web::{PublicUrl, Site, SiteConfig, router};
use tower::ServiceExt;

/// A paper and its router.
pub struct Newsstand {
    pub paper: TestPaper,
    router: Router,
}

/// What came back.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Newsstand {
    /// An empty paper that is set up.
    pub async fn open() -> Self {
        Self::with(&masthead(), SiteConfig::default()).await
    }

    /// An empty paper that is found at `https://saenaru.example`.
    pub async fn at_home() -> Self {
        let public_url = Some(PublicUrl::try_from("https://saenaru.example".to_owned()).unwrap());
        Self::with(&masthead(), SiteConfig { public_url, ..SiteConfig::default() }).await
    }

    pub async fn with(masthead: &Masthead, config: SiteConfig) -> Self {
        let paper = TestPaper::with_masthead(masthead).await;
        let router = router(site(&paper, config));
        Self { paper, router }
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.ask("GET", path, &[]).await
    }

    /// A request with these headers.
    pub async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Reply {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// The response itself.
    pub async fn send_raw(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    pub async fn send(&self, request: Request<Body>) -> Reply {
        let response = self.send_raw(request).await;
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Reply { status: parts.status, headers: parts.headers, body }
    }
}

pub fn site(paper: &TestPaper, config: SiteConfig) -> Arc<Site> {
    let renderer = Arc::new(Renderer::new(None).unwrap());
    Arc::new(Site::new(Arc::clone(paper.paper()), renderer, config))
}

impl Reply {
    /// A header, empty where it is absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The text as it is read: without head, tags and runs of blanks.
    pub fn text(&self) -> String {
        let body = self.body.split_once("<body").map_or(self.body.as_str(), |(_, body)| body);
        let body = unkept(body);
        let mut text = String::new();
        for part in body.split('<') {
            text.push_str(part.split_once('>').map_or(part, |(_tag, text)| text));
            text.push(' ');
        }
        let text = text.replace("&quot;", "\"").replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Fails unless these stand in the text in this order.
    pub fn reads(&self, expected: &[&str]) {
        let text = self.text();
        let mut rest = text.as_str();
        for piece in expected {
            let piece = piece.split_whitespace().collect::<Vec<_>>().join(" ");
            rest = rest.split_once(&piece).unwrap_or_else(|| panic!("`{piece}` is not where it belongs in: {text}")).1;
        }
    }
}

/// Takes out the elements that keep a particle on the line of the mark before it: they are in the middle of words.
fn unkept(html: &str) -> String {
    let mut parts = html.split("<span class=\"kept\">");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (kept, rest) = part.split_once("</span>").unwrap_or((part, ""));
        plain.push_str(kept);
        plain.push_str(rest);
    }
    plain
}
