//! The only door to the present.

use jiff::Timestamp;

/// Where the present comes from. Everything that needs to know what time it is gets a clock or a moment handed in, so that
/// tests can stand at midnight, on a leap day, or let time run backwards.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place where the present enters")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}
