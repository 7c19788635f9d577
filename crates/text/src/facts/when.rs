//! When: days and times made absolute.

use std::fmt;

use jiff::civil::{Date, Time};

/// A stretch of the calendar with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// One day.
    Day(Date),
    /// The week that begins with this Monday.
    Week(Date),
    /// A month of a year.
    Month(i16, i8),
    /// A quarter, 1 to 4, of a year.
    Quarter(i16, i8),
    /// A half, 1 or 2, of a year.
    Half(i16, i8),
    /// A year.
    Year(i16),
}

/// ISO 8601 where it has a form: `2026-01-23`, `2026-W03`, `2025-12`, `2026`; beside it `2025-Q3` and `2027-H1`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Week(monday) => {
                let week = monday.iso_week_date();
                write!(f, "{:04}-W{:02}", week.year(), week.week())
            }
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

/// Which part of a period is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// 초.
    Early,
    /// 중순, 중반.
    Middle,
    /// 말, 하순.
    Late,
}

/// A stretch of time by its length; what it counts is in the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Length {
    /// 3년.
    Years(u32),
    /// 20분기.
    Quarters(u32),
    /// 4개월.
    Months(u32),
    /// 2주.
    Weeks(u32),
    /// 나흘.
    Days(u32),
    /// 3시간.
    Hours(u32),
    /// 10분.
    Minutes(u32),
    /// 30초.
    Seconds(u32),
}

/// An ISO 8601 duration: `P3Y`, `P60M` for twenty quarters, `PT10M`.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Years(count) => write!(f, "P{count}Y"),
            Self::Quarters(count) => write!(f, "P{}M", count.saturating_mul(3)),
            Self::Months(count) => write!(f, "P{count}M"),
            Self::Weeks(count) => write!(f, "P{count}W"),
            Self::Days(count) => write!(f, "P{count}D"),
            Self::Hours(count) => write!(f, "PT{count}H"),
            Self::Minutes(count) => write!(f, "PT{count}M"),
            Self::Seconds(count) => write!(f, "PT{count}S"),
        }
    }
}

/// What a date in a text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// A period, or a part of one: 지난달 말.
    At(Period, Option<Part>),
    /// From one to another, both within: 27∼28일, 1960년대.
    Between(Period, Period),
    /// So long: 나흘간.
    For(Length),
    /// A word of the calendar that rules cannot place: 설 연휴, 장마철.
    Named,
}

/// ISO 8601, ranges with a slash: `2026-01-27/2026-01-28`. A part is not shown; [`When::Named`] is empty.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(period, _) => period.fmt(f),
            Self::Between(from, to) => write!(f, "{from}/{to}"),
            Self::For(length) => length.fmt(f),
            Self::Named => Ok(()),
        }
    }
}

/// What a time in a text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Clock {
    /// A time of day.
    At(Time),
    /// From one time to another.
    Between(Time, Time),
    /// So long: 10분.
    For(Length),
    /// A part of the day without an hour: 오후, 새벽.
    Named,
}

/// `20:40`, `15:00/17:00`, `PT10M`; [`Clock::Named`] is empty.
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(time) => hours(f, time),
            Self::Between(from, to) => {
                hours(f, from)?;
                f.write_str("/")?;
                hours(f, to)
            }
            Self::For(length) => length.fmt(f),
            Self::Named => Ok(()),
        }
    }
}

fn hours(f: &mut fmt::Formatter<'_>, time: &Time) -> fmt::Result {
    write!(f, "{:02}:{:02}", time.hour(), time.minute())
}
