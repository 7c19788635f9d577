//! Which stories belong to one: found through its most telling terms, its topics and its series, compared, folded, cut.

use std::collections::{BTreeSet, HashMap};

use jikji_news::{ArticleNumber, Related, RelatedList, SeriesId, TopicId};
use tantivy::columnar::{BytesColumn, Column};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocId, DocSet, SegmentReader, TERMINATED, TantivyError, Term};

use crate::layout::{Fields, column};
use crate::related::{Beside, Neighbourhood, Rarity, Scale, Tale, VERSION, Vector, reasons};

type Result<T> = std::result::Result<T, TantivyError>;

/// The most telling terms of a story are enough to find what is like it,
const ASKED: usize = 40;

/// and so many entries of the index are looked at for them, the most telling term's first.
const ENTRIES: usize = 200_000;

/// So many of the stories that they find are compared term by term.
const FOUND: usize = 160;

/// And so many of those that share a topic, the narrowest topic first and in each those nearest in time.
const SAME_TOPIC: usize = 60;

/// A topic that leads to more stories than this leads nowhere.
const TOPIC: usize = 5_000;

/// So many, the nearest, are compared together with their neighbours.
const POOL: usize = 100;

/// How a story stands to another.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Kinship {
    /// How the other stands in the list of the one.
    pub related: Related,
    /// How the one stands in the list of the other.
    pub mirrored: Related,
    /// Whether it is related, or only the next in the ranking.
    pub belongs: bool,
}

/// One segment of the index, open for what is asked here.
struct Segment<'a> {
    reader: &'a SegmentReader,
    tales: BytesColumn,
    numbers: Column<u64>,
    published: Column<i64>,
}

/// All segments, with how rare terms are.
pub(crate) struct Relating<'a> {
    fields: Fields,
    segments: Vec<Segment<'a>>,
    rarity: &'a Rarity,
    scale: Scale,
}

/// A story that was compared.
struct Match {
    number: ArticleNumber,
    tale: Tale,
    vector: Vector,
    cosine: f32,
    beside: Option<Beside>,
    /// By the words of the two alone.
    plain: f32,
    /// With their neighbours.
    score: f32,
}

impl<'a> Relating<'a> {
    pub fn new(searcher: &'a tantivy::Searcher, fields: Fields, rarity: &'a Rarity, dictionary: bool) -> Result<Self> {
        let open = |reader: &'a SegmentReader| {
            let columns = reader.fast_fields();
            let tales = columns.bytes(column::TALE)?.unwrap_or_else(|| BytesColumn::empty(reader.max_doc()));
            let published = columns.i64(column::PUBLISHED)?;
            Ok(Segment { reader, tales, numbers: columns.u64(column::NUMBER)?, published })
        };
        let segments = searcher.segment_readers().iter().map(open).collect::<Result<_>>()?;
        Ok(Self { fields, segments, rarity, scale: Scale::of(rarity, dictionary) })
    }

    /// The related stories, best first, each told once, as many as a list holds.
    pub fn related(&self, number: ArticleNumber) -> Result<Vec<Kinship>> {
        let Some((tale, vector, matches)) = self.matches(number, FOUND)? else { return Ok(Vec::new()) };
        let threshold = self.scale.threshold();
        let belonging = matches.into_iter().filter(|found| found.plain >= threshold || found.beside.is_some());
        let told = without_versions(&vector, belonging);
        Ok(told.into_iter().map(|found| self.kinship(number, &tale, found)).collect())
    }

    /// So many stories in the order of their likeness, whether they belong or not, and how many belong.
    pub fn ranked(&self, number: ArticleNumber, top: usize) -> Result<Vec<Kinship>> {
        let Some((tale, _, matches)) = self.matches(number, FOUND.max(top))? else { return Ok(Vec::new()) };
        Ok(matches.into_iter().map(|found| self.kinship(number, &tale, found)).collect())
    }

    /// Whether a story of this number is there.
    pub fn has(&self, number: ArticleNumber) -> Result<bool> {
        Ok(self.tale_of(number)?.is_some())
    }

    /// The story, and those that it may belong to in the order of their scores; `None` where it is not in the index.
    fn matches(&self, number: ArticleNumber, count: usize) -> Result<Option<(Tale, Vector, Vec<Match>)>> {
        let Some((address, tale)) = self.tale_of(number)? else { return Ok(None) };
        let vector = self.rarity.vector(&tale);
        let beside = self.beside(&tale, address)?;
        let mut candidates: BTreeSet<DocAddress> = self.by_terms(&vector, count)?.into_iter().collect();
        candidates.extend(self.by_topics(&tale)?);
        candidates.extend(beside.keys());
        candidates.remove(&address);
        let narrowness = self.narrowness(&tale)?;
        let mut matches = Vec::with_capacity(candidates.len());
        for address in candidates {
            let Some((number, other)) = self.story(address)? else { continue };
            let terms = self.rarity.vector(&other);
            let cosine = vector.cosine(&terms);
            let plain = self.scale.score(&tale, &other, cosine, &shared(&narrowness, &other));
            let beside = beside.get(&address).copied();
            matches.push(Match { number, tale: other, vector: terms, cosine, beside, plain, score: plain });
        }
        matches.sort_unstable_by(|one, two| two.cosine.total_cmp(&one.cosine).then(two.number.cmp(&one.number)));
        let pool = matches.iter().take(POOL).map(|found| &found.vector);
        let likenesses = Neighbourhood::of(&std::iter::once(&vector).chain(pool).collect::<Vec<_>>()).likenesses();
        for (found, likeness) in matches.iter_mut().zip(likenesses.into_iter().skip(1)) {
            let likeness = (found.cosine + likeness) / 2.0;
            found.score = self.scale.score(&tale, &found.tale, likeness, &shared(&narrowness, &found.tale));
        }
        matches.sort_unstable_by(|one, two| two.score.total_cmp(&one.score).then(two.number.cmp(&one.number)));
        Ok(Some((tale, vector, matches)))
    }

    fn kinship(&self, number: ArticleNumber, tale: &Tale, found: Match) -> Kinship {
        let reasons = |one, two, beside| reasons(one, two, found.cosine, beside, self.rarity, self.scale);
        let there = reasons(tale, &found.tale, found.beside);
        let back = reasons(&found.tale, tale, found.beside.map(Beside::mirrored));
        Kinship {
            belongs: found.plain >= self.scale.threshold() || found.beside.is_some(),
            related: Related { number: found.number, score: found.score, reasons: there },
            mirrored: Related { number, score: found.score, reasons: back },
        }
    }

    /// Where a story stands, and what is kept of it.
    fn tale_of(&self, number: ArticleNumber) -> Result<Option<(DocAddress, Tale)>> {
        let term = Term::from_field_u64(self.fields.number, number.get().unsigned_abs());
        for address in self.postings(&term)? {
            if let Some((_, tale)) = self.story(address)? {
                return Ok(Some((address, tale)));
            }
        }
        Ok(None)
    }

    /// The story at a place; `None` for one that readers do not see.
    fn story(&self, address: DocAddress) -> Result<Option<(ArticleNumber, Tale)>> {
        let Some(segment) = self.segments.get(address.segment_ord as usize) else { return Ok(None) };
        let Some(ord) = segment.tales.term_ords(address.doc_id).next() else { return Ok(None) };
        let mut bytes = Vec::new();
        segment.tales.ord_to_bytes(ord, &mut bytes)?;
        let number = segment.numbers.first(address.doc_id).and_then(|number| i64::try_from(number).ok());
        Ok(number.and_then(ArticleNumber::new).map(|number| (number, Tale::unpack(&bytes))))
    }

    /// The stories that the most telling terms lead to, those that most of them lead to first.
    fn by_terms(&self, vector: &Vector, count: usize) -> Result<Vec<DocAddress>> {
        let asked = vector.telling(ASKED);
        let mut budget = ENTRIES;
        let mut found: Vec<(f32, u64, DocAddress)> = Vec::new();
        for (ordinal, segment) in (0_u32..).zip(&self.segments) {
            let index = segment.reader.inverted_index(self.fields.told)?;
            let mut sums = vec![0.0_f32; segment.reader.max_doc() as usize];
            let mut touched: Vec<DocId> = Vec::new();
            for &(bucket, weight) in &asked {
                let term = Term::from_field_bytes(self.fields.told, &told(bucket));
                let Some(mut postings) = index.read_postings(&term, IndexRecordOption::Basic)? else { continue };
                budget = budget.saturating_sub(postings.size_hint() as usize);
                let weighs = weight * self.rarity.of(bucket);
                while postings.doc() != TERMINATED {
                    if let Some(sum) = sums.get_mut(postings.doc() as usize) {
                        if *sum == 0.0 {
                            touched.push(postings.doc());
                        }
                        *sum += weighs;
                    }
                    postings.advance();
                }
                if budget == 0 {
                    break;
                }
            }
            found.extend(touched.into_iter().filter(|doc| !segment.reader.is_deleted(*doc)).filter_map(|doc| {
                let number = segment.numbers.first(doc)?;
                Some((*sums.get(doc as usize)?, number, DocAddress::new(ordinal, doc)))
            }));
        }
        let best = |one: &(f32, u64, _), two: &(f32, u64, _)| two.0.total_cmp(&one.0).then(two.1.cmp(&one.1));
        // One more than are compared, because the story finds itself.
        if found.len() > count + 1 {
            found.select_nth_unstable_by(count, best);
            found.truncate(count + 1);
        }
        Ok(found.into_iter().map(|(_, _, address)| address).collect())
    }

    /// The stories of the same topics, the narrowest topic first and in each those nearest in time.
    fn by_topics(&self, tale: &Tale) -> Result<Vec<DocAddress>> {
        let mut topics = Vec::new();
        for (topic, _) in &tale.topics {
            let count = self.count(&self.topic(*topic))?;
            if count <= TOPIC {
                topics.push((count, topic.0, self.topic(*topic)));
            }
        }
        topics.sort_unstable_by_key(|(count, topic, _)| (*count, *topic));
        let mut found: Vec<DocAddress> = Vec::new();
        for (_, _, term) in topics {
            let mut near: Vec<(u64, u64, DocAddress)> = self
                .postings(&term)?
                .into_iter()
                .filter_map(|address| {
                    let (number, at) = self.placed(address)?;
                    let apart = at.zip(tale.published).map_or(u64::MAX, |(one, two)| one.abs_diff(two));
                    Some((apart, u64::MAX - number, address))
                })
                .collect();
            near.sort_unstable();
            found.extend(near.into_iter().map(|(_, _, address)| address).take(SAME_TOPIC - found.len()));
        }
        Ok(found)
    }

    /// The parts of the series just before and just after a story.
    fn beside(&self, tale: &Tale, own: DocAddress) -> Result<HashMap<DocAddress, Beside>> {
        let (Some((series, _)), Some((number, Some(at)))) = (&tale.series, self.placed(own)) else {
            return Ok(HashMap::new());
        };
        let parts = self.postings(&self.series(*series))?.into_iter().filter_map(|address| {
            let (other, published) = self.placed(address)?;
            Some(((published?, other), address))
        });
        let (before, after): (Vec<_>, Vec<_>) =
            parts.filter(|(_, address)| *address != own).partition(|(place, _)| *place < (at, number));
        let before = before.into_iter().max().map(|(_, address)| (address, Beside::Before));
        let after = after.into_iter().min().map(|(_, address)| (address, Beside::After));
        Ok(before.into_iter().chain(after).collect())
    }

    /// Number and time of a story that readers see.
    fn placed(&self, address: DocAddress) -> Option<(u64, Option<i64>)> {
        let segment = self.segments.get(address.segment_ord as usize)?;
        segment.tales.term_ords(address.doc_id).next()?;
        Some((segment.numbers.first(address.doc_id)?, segment.published.first(address.doc_id)))
    }

    /// How much it means to stand under each topic: near 1 where hardly anybody does, 0 where everybody does.
    fn narrowness(&self, tale: &Tale) -> Result<Vec<(TopicId, f32)>> {
        let all = self.rarity.all();
        let narrow = |(topic, _): &(TopicId, String)| {
            let with = self.count(&self.topic(*topic))?.max(1) as f32;
            Ok((*topic, ((all / with).ln() / all.ln()).max(0.0)))
        };
        tale.topics.iter().map(narrow).collect()
    }

    fn topic(&self, id: TopicId) -> Term {
        Term::from_field_i64(self.fields.topic, id.0)
    }

    fn series(&self, id: SeriesId) -> Term {
        Term::from_field_i64(self.fields.series, id.0)
    }

    /// How many articles have a term, those among them that readers do not see.
    fn count(&self, term: &Term) -> Result<usize> {
        let counts = self.segments.iter().map(|segment| {
            let index = segment.reader.inverted_index(term.field())?;
            Ok(index.doc_freq(term)? as usize)
        });
        counts.sum()
    }

    /// The places of the articles that have a term.
    fn postings(&self, term: &Term) -> Result<Vec<DocAddress>> {
        let mut found = Vec::new();
        for (ordinal, segment) in (0_u32..).zip(&self.segments) {
            let index = segment.reader.inverted_index(term.field())?;
            let Some(mut postings) = index.read_postings(term, IndexRecordOption::Basic)? else { continue };
            while postings.doc() != TERMINATED {
                if !segment.reader.is_deleted(postings.doc()) {
                    found.push(DocAddress::new(ordinal, postings.doc()));
                }
                postings.advance();
            }
        }
        Ok(found)
    }
}

/// Counts how rare terms are, in one pass over what is kept of the stories.
pub(crate) fn count(searcher: &tantivy::Searcher, rarity: &mut Rarity) -> Result<()> {
    for reader in searcher.segment_readers() {
        let Some(tales) = reader.fast_fields().bytes(column::TALE)? else { continue };
        let mut stories: HashMap<u64, u32> = HashMap::new();
        for doc in reader.doc_ids_alive() {
            for ord in tales.term_ords(doc) {
                *stories.entry(ord).or_default() += 1;
            }
        }
        let mut stream = tales.dictionary().stream()?;
        while stream.advance() {
            if let Some(stories) = stories.get(&stream.term_ord()) {
                rarity.add(&Tale::terms_of(stream.key()), *stories);
            }
        }
    }
    Ok(())
}

/// The bucket of a term as the index has it.
pub(crate) fn told(bucket: u32) -> [u8; 3] {
    let [_, high, middle, low] = bucket.to_be_bytes();
    [high, middle, low]
}

fn shared(narrowness: &[(TopicId, f32)], other: &Tale) -> Vec<f32> {
    narrowness.iter().filter(|(topic, _)| other.has_topic(*topic)).map(|(_, narrowness)| *narrowness).collect()
}

/// The best of the matches up to the list's capacity, each story once: another version of the story itself or of a better
/// match is folded into it.
fn without_versions(own: &Vector, matches: impl Iterator<Item = Match>) -> Vec<Match> {
    let mut kept: Vec<Match> = Vec::new();
    for found in matches {
        let folded = found.vector.cosine(own) >= VERSION
            || kept.iter().any(|other| {
                // Two that are so near to each other are about as near to the story.
                (other.cosine - found.cosine).abs() <= 1.0 - VERSION && other.vector.cosine(&found.vector) >= VERSION
            });
        if !folded || found.beside.is_some() {
            kept.push(found);
        }
        if kept.len() == RelatedList::CAPACITY {
            break;
        }
    }
    kept
}
