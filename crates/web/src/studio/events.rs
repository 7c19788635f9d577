//! Server-sent events: what changes in the paper, told to whoever may know it, from where they left off.
//!
//! An event's id is `epoch:seq`. A browser that comes again with the last one it saw gets every change after it, each once; one that
//! knows another history is told that everything was `rebuilt`. What somebody may see is asked anew for every change.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use hyper::body::Frame;
use jikji_news::{Actor, ArticleNumber, Change, Subject, Thing, Verb, may};
use jikji_store::Reader;
use serde_json::json;
use tokio::sync::mpsc;

use super::member::Member;
use crate::Result;
use crate::site::Site;

/// How often it is asked whether the session still holds: signing out and disabling close a stream within this time.
const RECHECK: Duration = Duration::from_millis(500);
/// After so many rechecks without an event a comment is sent, so that nothing in between takes the line for dead.
const HEARTBEAT: u32 = 30;
/// How many changes are read in one go.
const STRIDE: u32 = 100;
/// How many events wait for a browser that reads slowly; then the stream waits too.
const WAITING: usize = 32;

/// The stream.
pub(super) async fn stream(State(site): State<Arc<Site>>, member: Member, headers: HeaderMap) -> Result<Response> {
    let reader = site.paper().reader();
    let (epoch, end) = (reader.epoch().await?, reader.log_head().await?.seq);
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let seen = last.and_then(|last| last.rsplit_once(':'));
    let known = seen.and_then(|(of, seq)| seq.parse().ok().filter(|seq| of == epoch && (0..=end).contains(seq)));
    let (tell, told) = mpsc::channel(WAITING);
    let mut first = format!("retry: 2000\nid: {epoch}:{}\n", known.unwrap_or(end));
    if last.is_some() && known.is_none() {
        first += "event: rebuilt\ndata: {}\n";
    }
    first += "\n";
    let walk = Walk { site, key: member.origin.session().unwrap_or_default().to_owned(), epoch, tell };
    let walking = Box::pin(walk.go(reader, known.unwrap_or(end), first));
    let mut response = Body::new(Events { walking: Some(walking), told }).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

/// The body of a stream: as long as it is read it walks along the log, and it is gone with its connection.
struct Events {
    walking: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
    told: mpsc::Receiver<Bytes>,
}

impl HttpBody for Events {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if let Poll::Ready(Some(bytes)) = self.told.poll_recv(cx) {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        if let Some(walking) = &mut self.walking
            && walking.as_mut().poll(cx).is_ready()
        {
            // With the walk its sender is gone: what it told last comes out, and then the end.
            self.walking = None;
        }
        self.told.poll_recv(cx).map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }
}

/// A way along the log for one member.
struct Walk {
    site: Arc<Site>,
    key: String,
    epoch: String,
    tell: mpsc::Sender<Bytes>,
}

impl Walk {
    /// Tells change after change, until the session ends, the paper closes or nobody listens.
    async fn go(self, reader: Reader, mut seq: i64, first: String) {
        let mut closing = self.site.closing();
        let mut ends = self.site.newsroom().log_ends();
        let mut quiet = 0;
        if self.tell.send(first.into()).await.is_err() {
            return;
        }
        loop {
            ends.borrow_and_update();
            match self.tell_after(&reader, seq).await {
                Ok(Some(end)) => {
                    quiet = if end > seq { 0 } else { quiet + 1 };
                    seq = end;
                }
                Ok(None) => return,
                Err(error) => {
                    tracing::warn!(%error, "a stream of events cannot go on; the browser will come again");
                    return;
                }
            }
            if quiet >= HEARTBEAT {
                quiet = 0;
                if self.tell.send(Bytes::from_static(b": \n\n")).await.is_err() {
                    return;
                }
            }
            tokio::select! {
                changed = ends.changed() => if changed.is_err() { return },
                () = tokio::time::sleep(RECHECK) => {}
                _closed = closing.wait_for(|closed| *closed) => return,
            }
        }
    }

    /// Tells what comes after a place; answers how far it came, or `None` where the stream is over.
    async fn tell_after(&self, reader: &Reader, mut seq: i64) -> Result<Option<i64>> {
        loop {
            let Some((_, staff)) = self.site.newsroom().session(&self.key).await? else { return Ok(None) };
            let actor = Actor::staff(staff);
            let changes = reader.changes_after(seq, STRIDE).await?;
            let Some(last) = changes.last().map(|change| change.seq) else { return Ok(Some(seq)) };
            for change in &changes {
                let event = self.event(reader, &actor, change).await?;
                if self.tell.send(event.into()).await.is_err() {
                    return Ok(None);
                }
            }
            seq = last;
        }
    }

    /// A change as an event. Of what somebody may not know they get the place alone, which no browser shows to a script.
    async fn event(&self, reader: &Reader, actor: &Actor, change: &Change) -> Result<String> {
        let id = format!("id: {}:{}\n", self.epoch, change.seq);
        let mut articles = Vec::new();
        for subject in &change.subjects {
            match subject {
                Subject::Article(number) if may_read(reader, actor, *number).await? => articles.push(number.get()),
                Subject::Article(_) => return Ok(id + "\n"),
                Subject::Staff(_) if may(actor, Verb::KeepStaff, &Thing::Paper).is_err() => return Ok(id + "\n"),
                _ => {}
            }
        }
        let data = json!({
            "seq": change.seq,
            "kind": change.kind.key(),
            "at": change.at.to_string(),
            "by": change.by.0,
            "articles": articles,
        });
        Ok(format!("{id}event: change\ndata: {data}\n\n"))
    }
}

async fn may_read(reader: &Reader, actor: &Actor, number: ArticleNumber) -> Result<bool> {
    let Some(article) = reader.article(number).await? else { return Ok(false) };
    let writers = reader.writers_of(number).await?;
    let thing = Thing::Article { writers: &writers, section: article.content.section, state: article.state };
    Ok(may(actor, Verb::Read, &thing).is_ok())
}
