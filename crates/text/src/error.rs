//! What can be wrong with what was given.

/// A text, or a dictionary, was not what it should have been.
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
    /// No kind of morpheme has this name.
    #[error("no morpheme tag: {0:?}")]
    NotATag(String),
    /// The bytes are not a dictionary of this edition, or were damaged. What was found wrong.
    #[error("the dictionary cannot be used: {0}")]
    Dictionary(&'static str),
}
