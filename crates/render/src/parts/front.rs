//! What stands on the front below the lead.

use serde::Serialize;

use super::{Link, Teaser};

/// How a block of the front is set: neighbours differ, so that the eye has something to hold on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// One large story with a picture, three small ones beside it.
    LeadAndList,
    /// Small pictures in a row.
    Pictures,
    /// Text only, set in columns.
    Text,
}

impl Rhythm {
    /// The rhythm of the n-th block, from 0. A block with fewer than two pictures is text.
    pub fn of(position: usize, teasers: &[Teaser]) -> Self {
        let pictures = teasers.iter().filter(|teaser| teaser.picture.is_some()).count();
        let leads = teasers.first().is_some_and(|teaser| teaser.picture.is_some());
        match position % 3 {
            0 | 2 if leads => Self::LeadAndList,
            1 if pictures >= 3 => Self::Pictures,
            _ if leads => Self::LeadAndList,
            _ => Self::Text,
        }
    }
}

/// A section on the front.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectionBlock {
    /// The section.
    pub section: Link,
    /// How it is set.
    pub rhythm: Rhythm,
    /// Its articles, the weightiest first; 1 to 5.
    pub teasers: Vec<Teaser>,
}

impl SectionBlock {
    /// The n-th block of the front, set in the rhythm that suits its place and pictures.
    pub fn new(position: usize, section: Link, teasers: Vec<Teaser>) -> Self {
        let rhythm = Rhythm::of(position, &teasers);
        Self { section, rhythm, teasers }
    }
}
