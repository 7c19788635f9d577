//! What the index keeps of a story to know which others belong to it. No text: its telling terms, the names in it, and
//! what it is gathered under, packed into some 500 bytes.

mod packed;

use jikji_news::{SectionId, SeriesId, TopicId};

use super::ordinary::Ordinary;

/// A story as others are held against it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Tale {
    /// The terms it keeps, by bucket, each once.
    pub terms: Vec<Weighed>,
    /// First publication in seconds since 1970, where it is known.
    pub published: Option<i64>,
    pub section: Option<SectionId>,
    /// The series with its name.
    pub series: Option<(SeriesId, String)>,
    /// The topics with their names.
    pub topics: Vec<(TopicId, String)>,
    /// People and organisations, the first to be named first.
    pub names: Vec<Name>,
}

/// A term with what it weighs in a story, before it is asked how rare it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Weighed {
    pub bucket: u32,
    /// See [`Weighed::weight`]; below 16.
    step: u8,
}

/// Somebody or something named.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    pub kind: NameKind,
    /// As it is written.
    pub text: String,
}

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NameKind {
    Person,
    Organisation,
}

impl Weighed {
    /// Weights lie between a fifth and 10, and are kept in sixteen steps of 30 % each: 4 bits instead of 32, and the cosine
    /// of two stories moves by less than a hundredth.
    const LEAST: f32 = 0.2;
    const STEP: f32 = 1.3;

    pub fn new(bucket: u32, weight: f32) -> Self {
        let step = ((weight / Self::LEAST).ln() / Self::STEP.ln()).round().clamp(0.0, 15.0);
        Self { bucket, step: step as u8 }
    }

    pub fn weight(self) -> f32 {
        const WEIGHTS: [f32; 16] = weights();
        WEIGHTS.get(usize::from(self.step)).copied().unwrap_or_default()
    }
}

const fn weights() -> [f32; 16] {
    let mut weights = [Weighed::LEAST; 16];
    let mut step = 1;
    while step < weights.len() {
        weights[step] = weights[step - 1] * Weighed::STEP;
        step += 1;
    }
    weights
}

impl Tale {
    /// The terms alone of a tale's bytes.
    pub fn terms_of(mut bytes: &[u8]) -> Vec<Weighed> {
        packed::terms(&mut bytes)
    }

    /// The terms that tell most by themselves, whatever other stories tell: they lead to the story.
    pub fn leading(&self, count: usize, ordinary: &Ordinary) -> Vec<u32> {
        let mut terms: Vec<(f32, u32)> =
            self.terms.iter().map(|term| (term.weight() * ordinary.telling(term.bucket), term.bucket)).collect();
        terms.sort_unstable_by(|one, two| two.0.total_cmp(&one.0).then(one.1.cmp(&two.1)));
        terms.into_iter().take(count).map(|(_, bucket)| bucket).collect()
    }

    /// Whether the story stands under this topic.
    pub fn has_topic(&self, id: TopicId) -> bool {
        self.topics.iter().any(|(other, _)| *other == id)
    }

    /// The series, where both are parts of the same.
    pub fn shared_series(&self, other: &Self) -> Option<&str> {
        let (id, name) = self.series.as_ref()?;
        other.series.as_ref().filter(|(other, _)| other == id).map(|_| name.as_str())
    }

    /// The name of this text, where the story has it.
    pub fn has_name(&self, name: &Name) -> bool {
        self.names.contains(name)
    }
}
