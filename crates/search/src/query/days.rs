//! A stretch of days, as readers name it.

use jiff::civil::Date;
use jiff::{Span, ToSpan, ZonedDateTime};

/// A stretch of time in seconds since 1970: from, inclusive, and until, exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Days {
    pub from: i64,
    pub until: i64,
}

/// First and last day of a stretch.
type Stretch = (Date, Date);

impl Days {
    /// Reads `지난주`, `last-week`, `7일`, `30d`, `2026`, `2026-01`, `2026.1.5`, `2026년1월`, and two of these with `~` or
    /// `..` between them, of which one may be left out. Weeks begin on Monday. Days are those of the zone of `now`.
    pub fn parse(text: &str, now: &ZonedDateTime) -> Option<Self> {
        let today = now.date();
        let text = text.to_lowercase();
        let (first, last) = match text.split_once("..").or_else(|| text.split_once(['~', '∼', '～', '〜'])) {
            Some((from, until)) => {
                let from = match from.trim() {
                    "" => None,
                    from => Some(stretch(from, today)?),
                };
                let until = match until.trim() {
                    "" => None,
                    until => Some(stretch(until, today).or_else(|| completed(until, from?.0, today))?),
                };
                (from.map(|(first, _)| first), until.map(|(_, last)| last))
            }
            None => stretch(&text, today).map(|(first, last)| (Some(first), Some(last)))?,
        };
        let second =
            |day: Date| day.to_zoned_datetime(now.time_zone().clone()).ok().map(|start| start.timestamp().as_second());
        Some(Self {
            from: first.map_or(Some(i64::MIN), second)?,
            until: last.map_or(Some(i64::MAX), |last| last.tomorrow().ok().and_then(second))?,
        })
    }
}

/// One stretch: named, counted back from today, or a date.
fn stretch(text: &str, today: Date) -> Option<Stretch> {
    named(text, today).or_else(|| counted(text, today)).or_else(|| dated(text))
}

fn named(text: &str, today: Date) -> Option<Stretch> {
    let back = |span: Span| today.checked_sub(span).ok();
    let week = |back: i64| {
        let monday = today.checked_sub((i64::from(today.weekday().to_monday_zero_offset()) + 7 * back).days()).ok()?;
        Some((monday, monday.checked_add(6.days()).ok()?))
    };
    let month = |day: Date| Some((day.first_of_month(), day.last_of_month()));
    let year = |day: Date| Some((day.first_of_year(), day.last_of_year()));
    match text {
        "오늘" | "today" => Some((today, today)),
        "어제" | "yesterday" => back(1.day()).map(|day| (day, day)),
        "그제" | "그저께" => back(2.days()).map(|day| (day, day)),
        "이번주" | "금주" | "this-week" => week(0),
        "지난주" | "전주" | "last-week" => week(1),
        "지지난주" => week(2),
        "이번달" | "이달" | "this-month" => month(today),
        "지난달" | "전달" | "last-month" => month(back(1.month())?),
        "올해" | "금년" | "this-year" => year(today),
        "지난해" | "작년" | "last-year" => year(back(1.year())?),
        "재작년" => year(back(2.years())?),
        _ => None,
    }
}

/// `7일`, `최근7일`, `2주`, `3개월`, `1년`, `30d`, `2w`, `6m`, `1y`: so much up to today.
fn counted(text: &str, today: Date) -> Option<Stretch> {
    let text = text.strip_prefix("최근").unwrap_or(text).trim();
    let end = text.find(|letter: char| !letter.is_ascii_digit())?;
    let count: i64 = text.get(..end)?.parse().ok().filter(|count| (1..=1_000).contains(count))?;
    let span = match text.get(end..)?.trim() {
        "일" | "일간" | "d" => (count - 1).days(),
        "주" | "주간" | "w" => (7 * count - 1).days(),
        "개월" | "달" | "m" => count.months(),
        "년" | "년간" | "y" if count < 100 => count.years(),
        _ => return None,
    };
    Some((today.checked_sub(span).ok()?, today))
}

/// A year, a month or a day, in digits with any of the usual signs between.
fn dated(text: &str) -> Option<Stretch> {
    let plain = text.replace(['년', '월', '.', '/'], "-").replace('일', "");
    let plain = plain.trim_matches('-');
    let parts: Vec<&str> = plain.split('-').map(str::trim).collect();
    match parts.as_slice() {
        [day] if day.len() == 8 => {
            let day = date(day.get(..4)?, day.get(4..6)?, day.get(6..)?)?;
            Some((day, day))
        }
        [year] if year.len() == 4 => {
            let first = date(year, "1", "1")?;
            Some((first, first.last_of_year()))
        }
        [year, month] if year.len() == 4 => {
            let first = date(year, month, "1")?;
            Some((first, first.last_of_month()))
        }
        [year, month, day] => {
            let day = date(year, month, day)?;
            Some((day, day))
        }
        _ => None,
    }
}

/// The end of a range that leaves out what it shares with its beginning: `2026-01-05~12`, `2026-01-05~02-01`.
fn completed(text: &str, from: Date, today: Date) -> Option<Stretch> {
    let text = text.trim();
    let month = format!("{}-{text}", from.strftime("%Y-%m"));
    stretch(&month, today).or_else(|| stretch(&format!("{}-{text}", from.strftime("%Y")), today))
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if ![year, month, day].into_iter().all(digits) {
        return None;
    }
    let year: i16 = year.parse().ok().filter(|year| (1_000..=9_000).contains(year))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}
