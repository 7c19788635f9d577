//! One pass over all that answers: counted, and the best kept.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::hash::Hash;

use jikji_news::{ArticleNumber, Facet, Facets, Hit, ReporterId, SectionId};
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use super::{Cursor, Found, Sort};
use crate::layout::column;

/// What an article with every word has on top of its score; higher than any score.
pub(super) const WHOLE: Score = 4096.0;

/// Scores are compared in this many steps to one, so that the order of adding does not matter.
const STEPS: f32 = 256.0;

/// A story of today counts for so much more than one of long ago,
const FRESH: f32 = 0.15;

/// of which half is left after so many seconds: 90 days.
const HALF: f32 = 90.0 * 86_400.0;

/// Facets name so many reporters; sections and years are few.
const NAMED: usize = 50;

/// What is gathered.
pub(super) struct Gathering {
    pub size: usize,
    pub sort: Sort,
    pub after: Option<Cursor>,
    /// In seconds since 1970.
    pub now: i64,
}

/// A hit with what it is ordered by: the key, then the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Ranked {
    key: i64,
    number: u64,
    /// The bits of the score, which is above 0.
    score: u32,
}

/// The articles with every word, or those with some.
#[derive(Default)]
pub(super) struct Tier {
    best: BinaryHeap<Reverse<Ranked>>,
    count: u64,
    sections: HashMap<i64, u64>,
    years: HashMap<i64, u64>,
    reporters: HashMap<i64, u64>,
}

impl Tier {
    fn keep(&mut self, ranked: Ranked, size: usize) {
        if self.best.len() < size {
            self.best.push(Reverse(ranked));
        } else if self.best.peek().is_some_and(|Reverse(least)| *least < ranked) {
            self.best.pop();
            self.best.push(Reverse(ranked));
        }
    }

    fn absorb(&mut self, other: Self, size: usize) {
        for Reverse(ranked) in other.best {
            self.keep(ranked, size);
        }
        self.count += other.count;
        let pairs = [
            (&mut self.sections, other.sections),
            (&mut self.years, other.years),
            (&mut self.reporters, other.reporters),
        ];
        for (counts, others) in pairs {
            for (value, count) in others {
                *counts.entry(value).or_default() += count;
            }
        }
    }

    fn facets(&self) -> Facets {
        Facets {
            sections: facet(&self.sections, |id| Some(SectionId(id))),
            years: facet(&self.years, |year| i16::try_from(year).ok()),
            reporters: facet(&self.reporters, |id| Some(ReporterId(id))),
        }
    }
}

fn facet<T: Hash + Eq>(counts: &HashMap<i64, u64>, value: impl Fn(i64) -> Option<T>) -> Vec<Facet<T>> {
    let mut counts: Vec<(i64, u64)> = counts.iter().map(|(value, count)| (*value, *count)).collect();
    counts.sort_by_key(|&(value, count)| (Reverse(count), Reverse(value)));
    let named = counts.into_iter().filter_map(|(id, count)| Some(Facet { value: value(id)?, count }));
    named.take(NAMED).collect()
}

/// Both tiers, of a segment or of the whole index.
#[derive(Default)]
pub(super) struct Gathered {
    whole: Tier,
    partial: Tier,
}

impl Gathered {
    /// The part of the answer that was asked for.
    pub fn found(self, gathering: &Gathering, statistics: u64) -> Found {
        let Self { whole, partial } = self;
        let facets = if whole.count > 0 { whole.facets() } else { partial.facets() };
        let (total, others) = if whole.count > 0 { (whole.count, partial.count) } else { (partial.count, 0) };
        let with_others = whole.count == 0 || gathering.sort == Sort::Relevance;
        let descending = |tier: Tier, number: u8| {
            let mut best: Vec<Ranked> = tier.best.into_iter().map(|Reverse(ranked)| ranked).collect();
            best.sort_unstable_by(|one, two| two.cmp(one));
            best.into_iter().map(move |ranked| (number, ranked))
        };
        let mut hits: Vec<(u8, Ranked)> = descending(whole, 1).collect();
        if with_others {
            hits.extend(descending(partial, 0));
        }
        let more = hits.len() > gathering.size;
        hits.truncate(gathering.size);
        let next = hits.last().filter(|_| more).map(|(tier, last)| Cursor {
            tier: *tier,
            key: last.key,
            number: last.number,
            now: gathering.now,
            statistics,
        });
        let hits = hits.into_iter().filter_map(|(tier, ranked)| {
            let number = ArticleNumber::new(ranked.number.cast_signed())?;
            Some(Hit { number, score: f32::from_bits(ranked.score), whole: tier == 1 })
        });
        let hits = hits.collect();
        let partial = if with_others { others } else { 0 };
        Found { hits, total, partial, facets, next, ..Found::default() }
    }
}

impl Collector for Gathering {
    type Fruit = Gathered;
    type Child = Segment;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<Segment> {
        let columns = segment.fast_fields();
        Ok(Segment {
            // One more than is wanted tells whether there is more.
            size: self.size + 1,
            sort: self.sort,
            after: self.after,
            now: self.now,
            numbers: columns.u64(column::NUMBER)?,
            published: columns.i64(column::PUBLISHED)?,
            sections: columns.i64(column::SECTION)?,
            years: columns.i64(column::YEAR)?,
            reporters: columns.i64(column::REPORTER)?,
            gathered: Gathered::default(),
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, segments: Vec<Gathered>) -> tantivy::Result<Gathered> {
        let mut all = Gathered::default();
        for segment in segments {
            all.whole.absorb(segment.whole, self.size + 1);
            all.partial.absorb(segment.partial, self.size + 1);
        }
        Ok(all)
    }
}

/// The pass over one segment.
pub(super) struct Segment {
    size: usize,
    sort: Sort,
    after: Option<Cursor>,
    now: i64,
    numbers: Column<u64>,
    published: Column<i64>,
    sections: Column<i64>,
    years: Column<i64>,
    reporters: Column<i64>,
    gathered: Gathered,
}

impl SegmentCollector for Segment {
    type Fruit = Gathered;

    fn collect(&mut self, doc: DocId, score: Score) {
        let is_whole = score >= WHOLE;
        let score = if is_whole { score - WHOLE } else { score };
        let published = self.published.first(doc);
        let score = score * published.map_or(1.0, |published| freshness(self.now - published));
        let key = match self.sort {
            Sort::Relevance => (score * STEPS) as i64,
            Sort::Time => published.unwrap_or(i64::MIN),
        };
        let number = self.numbers.first(doc).unwrap_or_default();
        let ranked = Ranked { key, number, score: score.to_bits() };
        let tier = if is_whole { &mut self.gathered.whole } else { &mut self.gathered.partial };
        tier.count += 1;
        let counted = [
            (&self.sections, &mut tier.sections),
            (&self.years, &mut tier.years),
            (&self.reporters, &mut tier.reporters),
        ];
        for (column, counts) in counted {
            for value in column.values_for_doc(doc) {
                *counts.entry(value).or_default() += 1;
            }
        }
        let follows =
            self.after.is_none_or(|after| (u8::from(is_whole), key, number) < (after.tier, after.key, after.number));
        if follows {
            tier.keep(ranked, self.size);
        }
    }

    fn harvest(self) -> Gathered {
        self.gathered
    }
}

/// What a score is multiplied with for the age of a story in seconds. Gentle: it decides between answers that are about as
/// good as each other.
fn freshness(age: i64) -> f32 {
    1.0 + FRESH / (1.0 + age.max(0) as f32 / HALF)
}
