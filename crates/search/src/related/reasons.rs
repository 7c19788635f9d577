//! Why a story belongs to another.

use std::cmp::Reverse;

use jikji_news::Reason;

use super::bucket::word;
use super::likeness::Scale;
use super::rarity::Rarity;
use super::tale::{NameKind, Tale};

/// Two stories of one event lie at most so far apart, in seconds: 30 days.
const EVENT: u64 = 30 * 86_400;

/// What comes so much later tells how it went on: 6 hours.
const LATER: i64 = 6 * 3_600;

/// Somebody who is in more than this part of all stories is no reason to read another.
const EVERYWHERE: f32 = 0.15;

/// The place of a part of a series beside another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beside {
    Before,
    After,
}

impl Beside {
    /// The place of the one beside the other, seen from there.
    pub fn mirrored(self) -> Self {
        match self {
            Self::Before => Self::After,
            Self::After => Self::Before,
        }
    }
}

/// The reasons why `other` belongs to `story`, the most telling first.
pub(crate) fn reasons(
    story: &Tale,
    other: &Tale,
    cosine: f32,
    beside: Option<Beside>,
    rarity: &Rarity,
    scale: Scale,
) -> Vec<Reason> {
    let series = story.shared_series(other).map(|name| {
        let name = name.to_owned();
        match beside {
            Some(Beside::Before) => Reason::EarlierPart { name },
            Some(Beside::After) => Reason::NextPart { name },
            None => Reason::SameSeries { name },
        }
    });
    let event = event(story, other, cosine, scale);
    let people = shared(story, other, NameKind::Person, rarity).map(|names| Reason::SamePeople { names });
    let organisations =
        shared(story, other, NameKind::Organisation, rarity).map(|names| Reason::SameOrganisations { names });
    let topics = story.topics.iter().filter(|(id, _)| other.has_topic(*id));
    let topics = topics.map(|(_, name)| Reason::SameTopic { name: name.clone() });
    let subject = (event.is_none() && scale.is_same_subject(cosine)).then_some(Reason::SameSubject);
    series.into_iter().chain(event).chain(people).chain(organisations).chain(topics).chain(subject).collect()
}

fn event(story: &Tale, other: &Tale, cosine: f32, scale: Scale) -> Option<Reason> {
    let (one, two) = (story.published?, other.published?);
    let same = scale.is_same_event(cosine) && one.abs_diff(two) <= EVENT;
    same.then(|| if two - one >= LATER { Reason::FollowUp } else { Reason::SameEvent })
}

/// The names of a kind that both have, the rarest first; none if there are none that tell anything.
fn shared(story: &Tale, other: &Tale, kind: NameKind, rarity: &Rarity) -> Option<Vec<String>> {
    let both = story.names.iter().filter(|name| name.kind == kind && other.has_name(name));
    let mut names: Vec<(Reverse<u32>, &str)> = both
        .filter_map(|name| {
            let telling = rarity.of(word(&name.text));
            (telling > -EVERYWHERE.ln()).then_some((Reverse((telling * 1000.0) as u32), name.text.as_str()))
        })
        .collect();
    names.sort_unstable();
    names.truncate(Reason::NAMES);
    (!names.is_empty()).then(|| names.into_iter().map(|(_, name)| name.to_owned()).collect())
}
