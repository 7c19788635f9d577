//! Bylines, as printed, with links to the writers' pages.

use jikji_news::{Byline, BylinePattern};
use serde::Serialize;

/// Writers of one outlet, printed together: `[뉴스스페이스=윤슬 기자·김시민 기자]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BylineGroup {
    /// What stands before: `[`.
    pub before: String,
    /// The outlet.
    pub outlet: Option<String>,
    /// What stands between outlet and people: `=`. Empty without an outlet.
    pub between: String,
    /// The writers, never empty.
    pub people: Vec<Writer>,
    /// What stands after: `]`.
    pub after: String,
}

/// A writer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Writer {
    /// The name alone.
    pub name: String,
    /// What the writer is, as printed after the name.
    pub role: Option<String>,
    /// Name and role as printed: `윤슬 기자`.
    pub signature: String,
    /// The writer's page, for those who have one.
    pub address: Option<String>,
    /// An address that readers may write to.
    pub email: Option<String>,
}

/// The bylines of an article by the paper's pattern. `page_of` knows the pages of writers who have one.
pub fn bylines(
    pattern: &BylinePattern,
    bylines: &[Byline],
    page_of: impl Fn(&Byline) -> Option<String>,
) -> Vec<BylineGroup> {
    let (before, between, after) = pattern.parts();
    bylines
        .chunk_by(|one, next| one.outlet == next.outlet)
        .map(|group| {
            let outlet = group.first().and_then(|byline| byline.outlet.clone());
            let people = group.iter().map(|byline| Writer {
                name: byline.name.clone(),
                role: byline.role.clone(),
                signature: byline.signature(),
                address: page_of(byline),
                email: byline.email.clone(),
            });
            BylineGroup {
                before: before.to_owned(),
                between: if outlet.is_some() { between.to_owned() } else { String::new() },
                outlet,
                people: people.collect(),
                after: after.to_owned(),
            }
        })
        .collect()
}
