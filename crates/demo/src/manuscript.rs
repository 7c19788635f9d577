//! A manuscript: front matter in TOML between `+++` lines, then the text in a light markup.

mod body;
mod inline;

use jiff::Span;
use jiff::civil::{Date, DateTime, Time};
use jikji_news::{ArticleKind, Ground, Label, NoticeKind};
use serde::Deserialize;

pub(crate) use body::document;

use crate::Error;

/// What stands between the `+++` lines.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrontMatter {
    pub headline: String,
    #[serde(default)]
    pub decks: Vec<String>,
    pub summary: Option<String>,
    pub section: String,
    pub series: Option<String>,
    #[serde(default)]
    pub labels: Vec<Label>,
    pub kind: ArticleKind,
    pub bylines: Vec<Writer>,
    #[serde(default)]
    pub topics: Vec<String>,
    pub lead_picture: Option<String>,
    pub published: When,
    pub modified: Option<When>,
    /// The story line; read by the judges of relatedness, not by the paper.
    #[serde(rename = "story")]
    pub _story: Option<String>,
    #[serde(default)]
    pub notice: Vec<NoticeText>,
}

/// A writer: one of the paper's people by key, or somebody else in full.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Writer {
    Key(String),
    Other { outlet: Option<String>, name: String, role: Option<String> },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoticeText {
    pub kind: NoticeKind,
    pub ground: Ground,
    pub dated: When,
    pub text: String,
}

/// `3d 08:40`: days before the paper is made, and the time of day; `3d` alone is a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct When {
    days_before: i64,
    time: Time,
}

impl TryFrom<String> for When {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("`{text}` is no time like `3d 08:40`");
        let (days, time) = text.split_once(' ').unwrap_or((&text, "00:00"));
        let days_before = days.strip_suffix('d').and_then(|days| days.parse().ok()).ok_or_else(wrong)?;
        Ok(Self { days_before, time: time.parse().map_err(|_| wrong())? })
    }
}

impl When {
    /// The moment on the paper's clock, counted from its first day.
    pub(crate) fn on(self, made_on: Date) -> Option<DateTime> {
        let day = made_on.checked_sub(Span::new().try_days(self.days_before).ok()?).ok()?;
        Some(day.to_datetime(self.time))
    }
}

/// Takes a file apart.
pub(crate) fn split<'a>(path: &str, text: &'a str) -> Result<(FrontMatter, &'a str), Error> {
    let damaged = |why: String| Error::Damaged(path.to_owned(), why);
    let (front, body) = text
        .strip_prefix("+++\n")
        .and_then(|rest| rest.split_once("\n+++\n"))
        .ok_or_else(|| damaged("the front matter stands between +++ lines".into()))?;
    Ok((toml::from_str(front).map_err(|error| damaged(error.to_string()))?, body))
}
