//! The reader of the change log: brings one follower to the log's end, and keeps it there.

use std::sync::Arc;
use std::time::Duration;

use jikji_store::Reader;
use tokio::sync::{Mutex, watch};
use tokio::time::sleep;

use crate::caught::caught;
use crate::{Follower, Position, Result};

/// How many changes are taken in one go.
const STRIDE: u32 = 500;

/// How long a follower that failed rests, at first and at most; the rest doubles from one failure to the next.
const REST: Duration = Duration::from_millis(50);
const LONGEST_REST: Duration = Duration::from_secs(30);

/// A follower on its way along the log.
pub(crate) struct Trail {
    follower: Arc<dyn Follower>,
    /// Whoever brings the follower on has the turn, so that no change is taken in twice.
    turn: Mutex<()>,
}

impl Trail {
    pub fn new(follower: Arc<dyn Follower>) -> Self {
        Self { follower, turn: Mutex::new(()) }
    }

    /// Brings the follower to the end of the log; rebuilds it where its position belongs to another history.
    pub async fn catch_up(&self, reader: &Reader) -> Result<()> {
        let _turn = self.turn.lock().await;
        let epoch = reader.epoch().await?;
        let head = reader.log_head().await?.seq;
        let mut seq = match self.follower.position() {
            Some(position) if position.epoch == epoch && position.seq <= head => position.seq,
            _ => {
                self.follower.rebuild(reader, Position { epoch, seq: head }).await?;
                head
            }
        };
        loop {
            let changes = reader.changes_after(seq, STRIDE).await?;
            let Some(last) = changes.last().map(|change| change.seq) else { return Ok(()) };
            self.follower.follow(&changes, reader).await?;
            seq = last;
        }
    }

    /// Keeps the follower at the end of the log until the paper is dropped. One that fails is tried again after a rest, and
    /// nobody waits for it.
    pub async fn keep_up(&self, reader: Reader, mut head: watch::Receiver<i64>) {
        let mut rest = REST;
        loop {
            head.borrow_and_update();
            match caught(self.follower.name(), Box::pin(self.catch_up(&reader))).await {
                Ok(()) => {
                    rest = REST;
                    if head.changed().await.is_err() {
                        return;
                    }
                }
                // The paper is being closed: its database may be gone already.
                Err(_) if head.has_changed().is_err() => return,
                Err(error) => {
                    let follower = self.follower.name();
                    tracing::error!(follower, %error, ?rest, "a follower cannot take in the change log, and rests");
                    sleep(rest).await;
                    rest = (rest * 2).min(LONGEST_REST);
                }
            }
        }
    }
}
