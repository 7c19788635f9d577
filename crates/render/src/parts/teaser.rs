//! An article as lists show it.

use jikji_news::{Language, Reason};
use serde::Serialize;

use super::{Image, Link, Moment};

/// An article in a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Teaser {
    /// Where the article is.
    pub address: String,
    /// The language it is written in.
    pub language: Language,
    /// The headline, without kicker and labels.
    pub headline: String,
    /// The series, as kicker.
    pub series: Option<Link>,
    /// The section.
    pub section: Option<Link>,
    /// Labels as printed: 속보, 단독.
    pub labels: Vec<String>,
    /// Whether it is paid for: shown as such, whatever else is shown.
    pub advertorial: bool,
    /// The first sentences, whole.
    pub excerpt: Option<String>,
    /// A picture.
    pub picture: Option<Image>,
    /// The writer's face, shown with opinion.
    pub portrait: Option<Image>,
    /// Who wrote it, as `하진우 기자`.
    pub byline: Option<String>,
    /// When it was first published, where that is known.
    pub published: Option<Moment>,
    /// Why it stands here, the first being the best reason. Only among related articles.
    pub reasons: Vec<Reason>,
}
