//! Listening.

use std::convert::Infallible;
use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::response::Response;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::Service;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::studio::Peer;
use crate::{Site, keeping, router};

/// How long a client may take to send the head of a request.
const HEAD_WITHIN: Duration = Duration::from_secs(15);
/// What is held of a request's head at most, in bytes. Well above what `guard` allows, so that what is too large for us, but
/// no attack, is still answered with a page.
const HEAD_LIMIT: usize = 256 * 1024;
/// How many connections are held at once; more wait in the system's queue. Below the usual limit of open files.
const MOST_CONNECTIONS: usize = 900;
/// How long requests that are under way may take when the paper closes.
const GRACE: Duration = Duration::from_secs(10);
/// How long to wait when the system gives no more connections.
const BREATH: Duration = Duration::from_millis(100);

/// Serves the paper on a listener until `shutdown` is done; then finishes what is under way, lets go of the paper, and returns.
pub async fn serve(listener: TcpListener, site: Arc<Site>, shutdown: impl Future<Output = ()>) {
    let routes = TowerToHyperService::new(router(Arc::clone(&site)));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_WITHIN).max_buf_size(HEAD_LIMIT);
    let open = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut shutdown = std::pin::pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept(), if connections.len() < MOST_CONNECTIONS => accepted,
            _ended = connections.join_next(), if !connections.is_empty() => continue,
            () = &mut shutdown => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let service = Counter { site: Arc::clone(&site), routes: routes.clone(), peer: Peer(peer) };
                // A page is written in one piece; waiting to fill packets only costs the reader time.
                let _as_it_is = stream.set_nodelay(true);
                let connection = open.watch(http.serve_connection(TokioIo::new(stream), service));
                connections.spawn(async move {
                    // A reader who hangs up is nobody's fault.
                    if let Err(error) = connection.await {
                        tracing::debug!(%error, "a connection ended early");
                    }
                });
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
    drop(listener);
    site.close();
    if tokio::time::timeout(GRACE, open.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time and were cut");
    }
    // Waits until each task is gone, and with it its hold on the paper.
    connections.shutdown().await;
}

/// Where a request comes first: what lies ready is handed over at once, for anything else the routes are asked.
#[derive(Clone)]
struct Counter {
    site: Arc<Site>,
    routes: TowerToHyperService<Router>,
    peer: Peer,
}

impl Service<Request<Incoming>> for Counter {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn call(&self, mut request: Request<Incoming>) -> Self::Future {
        match keeping::ready(&self.site, request.method(), request.uri(), request.headers()) {
            Some(response) => Box::pin(ready(Ok(response))),
            None => {
                request.extensions_mut().insert(self.peer);
                Box::pin(self.routes.call(request))
            }
        }
    }
}
