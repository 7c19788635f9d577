//! How much two stories belong together: the weights, and where belonging begins.
//!
//! Tuned on the judged table of the demo paper, alone and among a thousand foreign articles (`tests/demo_paper.rs` holds
//! the outcome): the threshold is where four of five that it lets through belong.

use super::rarity::Rarity;
use super::tale::Tale;

/// From this score on an article counts as related, in a paper of one article whose words the dictionary knows,
const RELATED: f32 = 0.088;

/// and in one of words by rule: with their endings on they are alike less often.
const RELATED_BY_RULE: f32 = 0.064;

/// From this part of the threshold on two stories tell of the same things, so that a reader may be told that as the
/// reason. It lies below 1 by more than the section and what time takes away make up.
const SUBJECT: f32 = 0.8;

/// From this multiple of the threshold on they tell of the same event, if they are close in time.
const EVENT: f32 = 1.3;

/// From this cosine on one is another version of the other: a copy, 1보 and 2보. Parts of a story line reach .5.
pub(crate) const VERSION: f32 = 0.7;

/// What all topics together can add to the likeness. One narrow topic gives about half of it.
const TOPICS: f32 = 0.03;

/// What the series adds: a column has a new subject every week.
const SERIES: f32 = 0.02;

/// What the section adds: of two that are as like, the one of the same section comes first.
const SECTION: f32 = 0.005;

/// The part of the score that time takes away from stories that lie years apart.
const TIME: f32 = 0.1;

/// After so many days half of that is gone.
const HALF_LIFE: f32 = 60.0;

/// In papers of more stories likeness is not measured by another length. More were not tried.
const LARGEST: f32 = 3_000.0;

/// By what likeness is measured in a paper of this size. The more stories there are, the more the words tell that a
/// town's stories share, while no more of these belong together; threshold and bonuses grow with it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    size: f32,
    related: f32,
}

impl Scale {
    pub fn of(rarity: &Rarity, dictionary: bool) -> Self {
        let smallest = crate::related::ordinary::STORIES;
        let size = rarity.all().clamp(smallest, LARGEST).ln() / smallest.ln();
        Self { size, related: if dictionary { RELATED } else { RELATED_BY_RULE } }
    }

    /// From this score on an article counts as related.
    pub fn threshold(self) -> f32 {
        self.related * self.size
    }

    /// Whether two stories of this cosine tell of the same things.
    pub fn is_same_subject(self, cosine: f32) -> bool {
        cosine >= self.threshold() * SUBJECT
    }

    /// Whether two stories of this cosine, told at about the same time, tell of the same event.
    pub fn is_same_event(self, cosine: f32) -> bool {
        cosine >= self.threshold() * EVENT
    }

    /// The score of two stories, 0 to 1, from how like their words are and the narrowness (0 to 1) of each topic that they
    /// share.
    pub fn score(self, one: &Tale, two: &Tale, likeness: f32, narrowness: &[f32]) -> f32 {
        let topics = 1.0 - (-narrowness.iter().sum::<f32>()).exp();
        let series = if one.shared_series(two).is_some() { SERIES } else { 0.0 };
        let section = if one.section.is_some() && one.section == two.section { SECTION } else { 0.0 };
        let close = match (one.published, two.published) {
            (Some(one), Some(two)) => (-(one.abs_diff(two) as f32) / (HALF_LIFE * 86_400.0)).exp2(),
            _ => 0.5,
        };
        let sum = likeness + (TOPICS * topics + series + section) * self.size;
        (sum * (1.0 - TIME + TIME * close)).clamp(0.0, 1.0)
    }
}
