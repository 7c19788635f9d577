//! Days and times, as printed and as machines read them.

use jiff::{Timestamp, ZonedDateTime, civil};
use jikji_news::{Language, TimeLabel};
use serde::Serialize;

/// A day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Day {
    /// As printed: `2026.01.12 (월)`.
    pub text: String,
    /// As printed without the weekday: `2026.01.12`, in English `Jan 12, 2026`.
    pub short: String,
    /// For machines: `2026-01-12`.
    pub machine: String,
}

impl Day {
    /// A day in the words of a language.
    pub fn of(date: civil::Date, language: Language) -> Self {
        Self {
            text: jikji_text::date_line(date, spoken(language)),
            short: jikji_text::short_date(date, spoken(language)),
            machine: date.to_string(),
        }
    }
}

/// The language as the room of words knows it.
fn spoken(language: Language) -> jikji_text::Language {
    match language {
        Language::Ko => jikji_text::Language::Korean,
        Language::En => jikji_text::Language::English,
    }
}

/// A point in time, in the paper's time zone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Moment {
    /// Day and time: `2026.01.12 14:03`.
    pub text: String,
    /// The time of day: `14:03`.
    pub clock: String,
    /// What a list shows: the time for today, else the day: `14:03`, `01.11`, `2025.12.31`.
    pub brief: String,
    /// For machines: `2026-01-12T14:03:00+09:00`.
    pub machine: String,
}

impl Moment {
    /// A point in time as it is told at `now`, whose zone is the paper's.
    pub fn of(timestamp: Timestamp, now: &ZonedDateTime, language: Language) -> Self {
        let here = timestamp.to_zoned_datetime(now.time_zone().clone());
        let clock = here.strftime("%H:%M").to_string();
        let brief = if here.date() == now.date() {
            clock.clone()
        } else if here.year() == now.year() {
            here.strftime("%m.%d").to_string()
        } else {
            here.strftime("%Y.%m.%d").to_string()
        };
        let machine = here.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        Self { text: jikji_text::time_stamp(here.datetime(), spoken(language)), clock, brief, machine }
    }
}

/// The times that stand below a headline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Times {
    /// The word before the first one: `entered` 입력, `registered` 등록 or `approved` 승인.
    pub label: TimeLabel,
    /// First publication. `None`: unknown, and then never guessed.
    pub published: Option<Moment>,
    /// Last change that is shown to readers.
    pub modified: Option<Moment>,
    /// For an unknown time of publication: the day the article was seen.
    pub seen_on: Option<Day>,
}
