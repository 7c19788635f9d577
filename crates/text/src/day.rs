//! Days as a newspaper prints them, and the forms in which other papers do.

use jiff::civil::{Date, Weekday};

use crate::error::Error;
use crate::language::Language;

/// Days of the week in Korean, from Monday.
const KOREAN_DAYS: [&str; 7] = ["월", "화", "수", "목", "금", "토", "일"];
/// Days of the week in English, from Monday.
const ENGLISH_DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The date line on top of a page: `2026.01.12 (월)`, in English `2026.01.12 (Mon)`.
pub fn date_line(date: Date, language: Language) -> String {
    let day = match language {
        Language::Korean => korean_day(date.weekday()),
        Language::English => three(english_day(date.weekday())),
    };
    format!("{} ({day})", dotted(date))
}

/// A day in the running text of a page: `2026년 1월 12일 월요일`, `Monday, January 12, 2026`.
pub fn long_date(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match language {
        Language::Korean => format!("{year}년 {month}월 {day}일 {}요일", korean_day(date.weekday())),
        Language::English => format!("{}, {} {day}, {year}", english_day(date.weekday()), english_month(date)),
    }
}

/// A day in a list: `2026.01.12`, `Jan 12, 2026`.
pub fn short_date(date: Date, language: Language) -> String {
    match language {
        Language::Korean => dotted(date),
        Language::English => format!("{} {}, {}", three(english_month(date)), date.day(), date.year()),
    }
}

/// Reads a day: `2026.01.12 (월)`, `2026.1.12.`, `2026. 1. 12.`, `2026-01-12`, `2026/01/12`, `2026년 1월 12일 (월)`; the
/// weekday may be missing, bare or bracketed, and short or long in Korean or English (`월`, `월요일`, `Mon`, `Monday`).
///
/// # Errors
/// [`Error::NotADate`] for another form or for anything after the date, [`Error::NoSuchDay`] for a thirtieth of
/// February, and [`Error::WrongWeekday`] when the weekday is another day's.
pub fn parse_day(text: &str) -> Result<Date, Error> {
    match take_day(text)? {
        (date, "") => Ok(date),
        _ => Err(Error::NotADate(text.to_owned())),
    }
}

/// Reads the day, with or without a weekday, that a text begins with, and gives what follows it, trimmed.
pub(crate) fn take_day(text: &str) -> Result<(Date, &str), Error> {
    let ((year, month, day), rest) = take_numbers(text.trim()).ok_or_else(|| Error::NotADate(text.to_owned()))?;
    let date = Date::new(year, month, day).map_err(|_| Error::NoSuchDay(text.to_owned()))?;
    match take_weekday(rest) {
        Some((weekday, _)) if weekday != date.weekday() => Err(Error::WrongWeekday(text.to_owned())),
        Some((_, rest)) => Ok((date, rest)),
        None => Ok((date, rest)),
    }
}

/// Year, month and day with the separators of one form, and the rest.
fn take_numbers(text: &str) -> Option<((i16, i8, i8), &str)> {
    let (year, rest) = take_number(text, 4..=4)?;
    let form = rest.chars().next()?;
    let (after_month, after_day) = match form {
        '년' => ('월', Some('일')),
        '.' => ('.', None),
        '-' | '/' => (form, None),
        _ => return None,
    };
    let (month, rest) = take_number(rest.strip_prefix(form)?.trim_start(), 1..=2)?;
    let (day, rest) = take_number(rest.strip_prefix(after_month)?.trim_start(), 1..=2)?;
    let rest = match after_day {
        Some(unit) => rest.strip_prefix(unit)?,
        None if form == '.' => rest.strip_prefix('.').unwrap_or(rest),
        None => rest,
    };
    Some(((year, i8::try_from(month).ok()?, i8::try_from(day).ok()?), rest.trim_start()))
}

/// A number of so many ASCII digits, and the rest with its leading blanks gone. `None` where more digits stand.
pub(crate) fn take_number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<(i16, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(length)?;
    if digits.contains(&length) { Some((number.parse().ok()?, rest.trim_start())) } else { None }
}

/// The weekday, bare or in brackets, that a text begins with.
fn take_weekday(text: &str) -> Option<(Weekday, &str)> {
    let (inner, bracketed) = match text.strip_prefix('(') {
        Some(inner) => (inner.trim_start(), true),
        None => (text, false),
    };
    let length = inner.find(|letter: char| !letter.is_alphabetic()).unwrap_or(inner.len());
    let (name, rest) = inner.split_at_checked(length)?;
    let rest = if bracketed { rest.trim_start().strip_prefix(')')? } else { rest };
    Some((weekday(name)?, rest.trim_start()))
}

fn weekday(name: &str) -> Option<Weekday> {
    let short = name.strip_suffix("요일").unwrap_or(name);
    let korean = KOREAN_DAYS.iter().position(|day| *day == short);
    let english =
        || ENGLISH_DAYS.iter().position(|day| day.eq_ignore_ascii_case(name) || three(day).eq_ignore_ascii_case(name));
    let offset = korean.or_else(english)?;
    Weekday::from_monday_zero_offset(i8::try_from(offset).ok()?).ok()
}

pub(crate) fn dotted(date: Date) -> String {
    format!("{:04}.{:02}.{:02}", date.year(), date.month(), date.day())
}

fn korean_day(day: Weekday) -> &'static str {
    nth(&KOREAN_DAYS, day.to_monday_zero_offset())
}

fn english_day(day: Weekday) -> &'static str {
    nth(&ENGLISH_DAYS, day.to_monday_zero_offset())
}

fn english_month(date: Date) -> &'static str {
    nth(&ENGLISH_MONTHS, date.month() - 1)
}

fn nth(names: &[&'static str], index: i8) -> &'static str {
    usize::try_from(index).ok().and_then(|index| names.get(index)).copied().unwrap_or_default()
}

/// The first three letters of an English name.
fn three(name: &str) -> &str {
    name.get(..3).unwrap_or(name)
}
