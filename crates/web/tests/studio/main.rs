//! The studio through the real router: who gets where, what ends a session, and that nothing of it is kept.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod access;
mod door;
mod events;

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, Response, StatusCode};
use jikji_news::{Actor, Role, Staff};
use jikji_newsroom::{Caller, NewStaff};
use jikji_render::Renderer;
use jikji_testkit::TestPaper;
use jikji_web::{Site, SiteConfig, router};
use tower::ServiceExt;

const PASSWORD: &str = "물레천에 비가 많이 왔다";

struct Studio {
    paper: TestPaper,
    router: Router,
}

struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Reply {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The cookies it gives, as a browser sends them back.
    fn cookies(&self) -> String {
        let lines = self.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap());
        lines.filter_map(|line| line.split(';').next()).collect::<Vec<_>>().join("; ")
    }
}

impl Studio {
    async fn open() -> Self {
        Self::with(SiteConfig::default()).await
    }

    async fn with(config: SiteConfig) -> Self {
        let paper = TestPaper::new().await;
        let renderer = Arc::new(Renderer::new(None).unwrap());
        let router = router(Arc::new(Site::new(Arc::clone(paper.paper()), renderer, config)));
        Self { paper, router }
    }

    /// A member with these roles, and the cookie of their session.
    async fn member(&self, email: &str, roles: &[Role]) -> (Staff, String) {
        let new = NewStaff {
            email: email.parse().unwrap(),
            name: "하루나".into(),
            roles: roles.iter().copied().collect(),
            sections: Default::default(),
            publishes_directly: false,
            reporter: None,
        };
        let newsroom = self.paper.paper();
        let (_, key) = newsroom.invite_staff(new, Actor::command("test")).await.unwrap();
        let signed_in = newsroom.accept_link(key.reveal(), PASSWORD, Caller::default()).await.unwrap();
        let cookie = format!("jikji-session={}", signed_in.session.reveal());
        (signed_in.staff, cookie)
    }

    async fn raw(&self, method: &str, path: &str, headers: &[(&str, &str)], form: &str) -> Response<Body> {
        let mut request = Request::builder().method(method).uri(path).header("host", "saenaru.example");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if method == "POST" {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        self.router.clone().oneshot(request.body(Body::from(form.to_owned())).unwrap()).await.unwrap()
    }

    async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], form: &str) -> Reply {
        let (parts, body) = self.raw(method, path, headers, form).await.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Reply { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }
}
