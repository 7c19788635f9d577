//! Notices on an article.

use jikji_news::{Ground, Language, Notice, NoticeKind};
use serde::Serialize;

use super::Day;

/// A notice, as it stands above or below a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoticeView {
    /// What it is.
    pub kind: NoticeKind,
    /// Why it is.
    pub ground: Ground,
    /// When it was made.
    pub day: Day,
    /// The text.
    pub paragraphs: Vec<String>,
}

impl NoticeView {
    /// A notice of the paper.
    pub fn of(notice: &Notice, language: Language) -> Self {
        let lines = notice.text.lines().map(str::trim).filter(|line| !line.is_empty());
        Self {
            kind: notice.kind,
            ground: notice.ground,
            day: Day::of(notice.dated, language),
            paragraphs: lines.map(str::to_owned).collect(),
        }
    }
}
