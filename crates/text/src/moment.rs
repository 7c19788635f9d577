//! Times of day beside a date, and times told by their distance from now.

use jiff::civil::{DateTime, Time};
use jiff::{Timestamp, ZonedDateTime};

use crate::day::{dotted, short_date, take_day, take_number};
use crate::error::Error;
use crate::language::Language;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// Clocks of two machines may differ by less than this.
const FUTURE: i64 = -MINUTE;

/// When an article was put in or changed: `2026.01.12 14:03`, `Jan 12, 2026, 14:03`.
pub fn time_stamp(moment: DateTime, language: Language) -> String {
    let (hour, minute) = (moment.hour(), moment.minute());
    match language {
        Language::Korean => format!("{} {hour:02}:{minute:02}", dotted(moment.date())),
        Language::English => format!("{}, {hour:02}:{minute:02}", short_date(moment.date(), language)),
    }
}

/// Reads a date with a time as article pages print them: `2015-11-16 22:46`, `2026.01.12 (월) 14:03:05`, `2023/06/23
/// 10:12`, `2026-01-12T14:03`, `2026.01.12 오후 2:03`, `2026년 1월 12일 14시 3분`. No zone is told and none is supposed.
///
/// # Errors
/// Those of the date ([`crate::parse_day`]), and [`Error::NotAStamp`] when no time of day follows it.
pub fn parse_stamp(text: &str) -> Result<DateTime, Error> {
    let (date, rest) = take_day(text)?;
    let time = take_time(rest).ok_or_else(|| Error::NotAStamp(text.to_owned()))?;
    Ok(DateTime::from_parts(date, time))
}

/// How long ago something was, as a list of stories tells it: `방금` within a minute, `5분 전`, `3시간 전`, and from a day on
/// the date in the zone of `at`. What lies ahead of `now` by more than a minute is told by its date.
pub fn relative_time(at: &ZonedDateTime, now: Timestamp, language: Language) -> String {
    let seconds = now.as_second() - at.timestamp().as_second();
    match (seconds, language) {
        (..=FUTURE | DAY.., _) => short_date(at.date(), language),
        (..MINUTE, Language::Korean) => "방금".to_owned(),
        (..MINUTE, Language::English) => "just now".to_owned(),
        (..HOUR, Language::Korean) => format!("{}분 전", seconds / MINUTE),
        (..HOUR, Language::English) => ago(seconds / MINUTE, "minute"),
        (_, Language::Korean) => format!("{}시간 전", seconds / HOUR),
        (_, Language::English) => ago(seconds / HOUR, "hour"),
    }
}

fn ago(count: i64, unit: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural} ago")
}

/// A time of day that is all of the text.
fn take_time(text: &str) -> Option<Time> {
    let text = text.strip_prefix('T').unwrap_or(text);
    let (half, text) = match (text.strip_prefix("오전"), text.strip_prefix("오후")) {
        (Some(rest), _) => (Some(0), rest.trim_start()),
        (_, Some(rest)) => (Some(12), rest.trim_start()),
        _ => (None, text),
    };
    let (hour, rest) = take_number(text, 1..=2)?;
    let (minute, second) = match rest.strip_prefix('시') {
        Some(rest) => (take_korean_minute(rest.trim_start())?, 0),
        None => take_clock_minute(rest)?,
    };
    let hour = match half {
        Some(noon) if (1..=12).contains(&hour) => hour % 12 + noon,
        Some(_) => return None,
        None => hour,
    };
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, i8::try_from(second).ok()?, 0).ok()
}

/// `3분` or nothing, after the hour.
fn take_korean_minute(text: &str) -> Option<i16> {
    if text.is_empty() {
        return Some(0);
    }
    let (minute, rest) = take_number(text, 1..=2)?;
    (rest == "분").then_some(minute)
}

/// `:03` or `:03:05`, after the hour.
fn take_clock_minute(text: &str) -> Option<(i16, i16)> {
    let (minute, rest) = take_number(text.strip_prefix(':')?, 2..=2)?;
    if rest.is_empty() {
        return Some((minute, 0));
    }
    let (second, rest) = take_number(rest.strip_prefix(':')?, 2..=2)?;
    rest.is_empty().then_some((minute, second))
}
