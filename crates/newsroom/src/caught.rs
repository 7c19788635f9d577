//! Panics of what runs in the background, caught: a bug in one follower or job must not silence the others.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::Poll;

use crate::{Error, Result};

/// What a future answers; a panic of it is an error under this name. What it held is dropped, a write among it rolled back.
pub(crate) async fn caught<T>(
    name: &str,
    mut future: Pin<Box<dyn Future<Output = Result<T>> + Send + '_>>,
) -> Result<T> {
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(poll) => poll,
        Err(_) => Poll::Ready(Err(Error::Panicked { what: name.to_owned() })),
    })
    .await
}
