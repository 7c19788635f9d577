//! What can be wrong with a text that should hold a date.

/// A text was not what it should have been.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The text has none of the shapes of a date that newspapers use.
    #[error("no date in a known form: {0:?}")]
    NotADate(String),
    /// The text has the shape of a date, but the calendar has no such day.
    #[error("no such day in the calendar: {0:?}")]
    NoSuchDay(String),
    /// The weekday in brackets is not the weekday of the date.
    #[error("the weekday does not belong to the date: {0:?}")]
    WrongWeekday(String),
    /// The text has none of the shapes of a date with a time of day, or the clock has no such time.
    #[error("no date with a time in a known form: {0:?}")]
    NotAStamp(String),
}
