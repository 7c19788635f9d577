//! How much two stories belong together: the weights, and where belonging begins.
//!
//! Tuned on the demo paper (`tests/demo_paper.rs` holds the outcome): the threshold is where four of five that it lets
//! through are of the same story line. It must not move with the size of the paper; [`crate::ordinary`] sees to that
//! for small ones.

use jikji_news::Reason;

use crate::entry::Entry;

/// From this score on an article counts as related.
pub(crate) const RELATED: f32 = 0.085;

/// From this cosine on two stories are told in the same words, so that a reader may be told that as the reason. It lies
/// below [`RELATED`] by more than the section adds, which is no reason to tell.
const SAME_SUBJECT: f32 = 0.075;

/// From this cosine on one is a copy of the other.
pub(crate) const COPY: f32 = 0.8;

/// What all topics together can add. One narrow topic gives about half of it: not enough without a subject in common.
const TOPICS: f32 = 0.08;

/// What the series adds: a column has a new subject every week.
const SERIES: f32 = 0.02;

/// What the section adds: of two that are as like, the one of the same section comes first.
const SECTION: f32 = 0.005;

/// The part of the score that time takes away from stories that lie years apart.
const TIME: f32 = 0.1;

/// After so many days half of that is gone.
const HALF_LIFE: f32 = 60.0;

/// The score of two stories, 0 to 1, from the cosine of their words and the narrowness (0 to 1) of each topic that they
/// share.
pub(crate) fn score(one: &Entry, two: &Entry, cosine: f32, narrowness: impl Iterator<Item = f32>) -> f32 {
    let topics = 1.0 - (-narrowness.sum::<f32>()).exp();
    let series = if share_series(one, two) { SERIES } else { 0.0 };
    let section = if one.section.is_some() && one.section == two.section { SECTION } else { 0.0 };
    let close = match (one.published, two.published) {
        (Some(one), Some(two)) => (-(one.abs_diff(two) as f32) / (HALF_LIFE * 86_400.0)).exp2(),
        _ => 0.5,
    };
    let sum = cosine + TOPICS * topics + series + section;
    (sum * (1.0 - TIME + TIME * close)).clamp(0.0, 1.0)
}

/// The reasons, in the words of the first; there is one wherever the score reaches [`RELATED`].
pub(crate) fn reasons(one: &Entry, two: &Entry, cosine: f32) -> Vec<Reason> {
    let series = one.series.iter().filter(|_| share_series(one, two));
    let topics = one.topics.iter().filter(|(id, _)| two.has_topic(*id));
    let subject = (cosine >= SAME_SUBJECT).then_some(Reason::SameSubject);
    series
        .map(|(_, name)| Reason::SameSeries { name: name.clone() })
        .chain(topics.map(|(_, name)| Reason::SameTopic { name: name.clone() }))
        .chain(subject)
        .collect()
}

fn share_series(one: &Entry, two: &Entry) -> bool {
    matches!((&one.series, &two.series), (Some((one, _)), Some((two, _))) if one == two)
}
