//! From one story to the list of those that belong to it: find, compare, fold, cut.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jikji_news::{Related, RelatedList, TopicId};

use crate::Relatedness;
use crate::entry::{Entry, Vector, weights};
use crate::likeness::{self, COPY, RELATED};
use crate::ordinary;
use crate::term::weight;

/// The most telling terms of a story are enough to find what is like it.
const ASKED: usize = 50;

/// So many of the stories that they find are compared term by term: half as many again as a list holds.
const FOUND: usize = 150;

/// They come roughly in the order of their likeness: where so many in a row do not belong, those behind them will not either.
const IN_VAIN: usize = 24;

/// And so many of those that share a topic, the narrowest topic first.
const SAME_TOPIC: usize = 100;

/// A story that was compared.
struct Match<'a> {
    entry: &'a Entry,
    cosine: f32,
    score: f32,
}

/// The list for the story at a place.
pub(crate) fn related(index: &Relatedness, place: u32) -> RelatedList {
    let Some(entry) = index.entry(place) else { return RelatedList::default() };
    let vector = Vector::of(entry, &index.vocabulary);
    let compared = |candidate: u32| {
        let other = index.entry(candidate)?;
        let cosine = vector.cosine(other, &index.vocabulary);
        let shared = entry.topics.iter().filter(|(topic, _)| other.has_topic(*topic));
        let score = likeness::score(entry, other, cosine, shared.map(|(topic, _)| narrowness(index, *topic)));
        (score >= RELATED).then_some(Match { entry: other, cosine, score })
    };
    let topical: BTreeSet<u32> = by_topics(index, entry).into_iter().filter(|candidate| *candidate != place).collect();
    let mut matches: Vec<Match<'_>> = topical.iter().filter_map(|candidate| compared(*candidate)).collect();
    let mut in_vain = 0;
    for candidate in by_terms(index, entry) {
        if candidate == place || topical.contains(&candidate) {
            continue;
        }
        let found = compared(candidate);
        in_vain = if found.is_some() { 0 } else { in_vain + 1 };
        matches.extend(found);
        if in_vain == IN_VAIN {
            break;
        }
    }
    matches.sort_by(|one, two| two.score.total_cmp(&one.score).then(two.entry.number.cmp(&one.entry.number)));

    let articles = without_copies(index, entry, vector, matches)
        .into_iter()
        .map(|found| Related {
            number: found.entry.number,
            score: found.score,
            reasons: likeness::reasons(entry, found.entry, found.cosine),
        })
        .collect();
    RelatedList { articles }
}

/// The stories that the most telling terms lead to, roughly in the order of their likeness.
fn by_terms(index: &Relatedness, entry: &Entry) -> Vec<u32> {
    let mut asked: Vec<(u32, f32)> = weights(entry, &index.vocabulary).collect();
    // Stable: of terms that weigh the same those with the lesser hashes are asked, whatever came into the index before.
    asked.sort_by(|one, two| two.1.total_cmp(&one.1));
    asked.truncate(ASKED);

    let mut sums = vec![0.0_f32; index.entries.len()];
    let mut found = Vec::new();
    for (term, weighs) in asked {
        let product = weighs * index.vocabulary.rarity(term);
        for posting in index.vocabulary.postings(term) {
            if let Some(sum) = sums.get_mut(posting.place() as usize) {
                if *sum == 0.0 {
                    found.push(posting.place());
                }
                *sum += product * weight(posting.count());
            }
        }
    }
    let mut found: Vec<(f32, &Entry, u32)> = found
        .into_iter()
        .filter_map(|place| {
            let other = index.entry(place)?;
            let sum = sums.get(place as usize)?;
            Some((sum / other.length, other, place))
        })
        .collect();
    // One more than are compared, because the story finds itself.
    if found.len() > FOUND + 1 {
        found.select_nth_unstable_by(FOUND, |one, two| two.0.total_cmp(&one.0).then(two.1.number.cmp(&one.1.number)));
        found.truncate(FOUND + 1);
    }
    found.sort_unstable_by(|one, two| two.0.total_cmp(&one.0).then(two.1.number.cmp(&one.1.number)));
    found.into_iter().map(|(_, _, place)| place).collect()
}

/// The stories of the same topics, the narrowest topic first and in each those nearest in time.
fn by_topics(index: &Relatedness, entry: &Entry) -> Vec<u32> {
    let mut topics: Vec<&Vec<u32>> = entry.topics.iter().filter_map(|(topic, _)| index.topics.get(topic)).collect();
    topics.sort_by_key(|places| places.len());
    let mut found = Vec::new();
    for places in topics {
        let mut near: Vec<_> = places
            .iter()
            .filter_map(|&place| {
                let other = index.entry(place)?;
                let apart = other.published.zip(entry.published).map_or(u64::MAX, |(one, two)| one.abs_diff(two));
                Some((apart, Reverse(other.number), place))
            })
            .collect();
        near.sort_unstable();
        found.extend(near.into_iter().map(|(_, _, place)| place).take(SAME_TOPIC - found.len()));
    }
    found
}

/// How much it means to stand under this topic: near 1 where hardly anybody does, 0 where everybody does.
fn narrowness(index: &Relatedness, topic: TopicId) -> f32 {
    let all = index.len() as f32 + ordinary::STORIES;
    let with = index.topics.get(&topic).map_or(0, Vec::len).max(1) as f32;
    (all / with).ln() / all.ln()
}

/// The best of the matches up to the list's capacity, each text once: a copy of the story itself or of a better match
/// is folded into it.
fn without_copies<'a>(
    index: &Relatedness,
    entry: &'a Entry,
    vector: Vector,
    matches: Vec<Match<'a>>,
) -> Vec<Match<'a>> {
    let mut seen: Vec<(&Entry, Option<Vector>)> = vec![(entry, Some(vector))];
    let mut kept = Vec::new();
    for found in matches {
        let copied = seen.iter_mut().any(|(other, vector)| {
            other.sketch.resembles(&found.entry.sketch)
                && vector
                    .get_or_insert_with(|| Vector::of(other, &index.vocabulary))
                    .cosine(found.entry, &index.vocabulary)
                    >= COPY
        });
        if !copied {
            seen.push((found.entry, None));
            kept.push(found);
        }
        if kept.len() == RelatedList::CAPACITY {
            break;
        }
    }
    kept
}
