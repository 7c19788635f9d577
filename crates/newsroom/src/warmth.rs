//! Having the related lists of the newest articles ready before a reader asks.

use std::sync::Arc;
use std::time::Duration;

use jikji_store::{ListOf, Reader};
use tokio::sync::watch;
use tokio::time::sleep;

use crate::{Kin, Result};

/// The newest articles are nearly all that is read; older ones have their lists counted when somebody comes.
const NEWEST: u32 = 1_000;

/// How long nothing must have changed: in the middle of an import every list would be counted in vain.
const CALM: Duration = Duration::from_secs(2);

/// Counts the lists of the newest articles whenever the paper has come to rest after a change, until the paper is dropped.
pub(crate) async fn keep_warm(kin: Arc<Kin>, reader: Reader, mut head: watch::Receiver<i64>) {
    loop {
        head.borrow_and_update();
        sleep(CALM).await;
        let at_rest = !head.has_changed().unwrap_or(true) && kin.seq() >= *head.borrow();
        if at_rest {
            if let (Err(error), Ok(_)) = (warm(&kin, &reader, &head).await, head.has_changed()) {
                tracing::warn!(%error, "the related lists could not be counted ahead");
            }
            if head.changed().await.is_err() {
                return;
            }
        } else if head.has_changed().is_err() {
            return;
        }
    }
}

async fn warm(kin: &Kin, reader: &Reader, head: &watch::Receiver<i64>) -> Result<()> {
    for card in reader.list(ListOf::All, None, NEWEST).await? {
        if head.has_changed().unwrap_or(true) {
            break;
        }
        kin.related(card.number);
        tokio::task::yield_now().await;
    }
    Ok(())
}
