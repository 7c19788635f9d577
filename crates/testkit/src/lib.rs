//! For tests only: a paper in a directory of its own, articles made in a line, a clock that stands still.

mod clock;
mod paper;
mod story;

pub use clock::FixedClock;
pub use paper::{TestPaper, masthead};
pub use story::Story;
