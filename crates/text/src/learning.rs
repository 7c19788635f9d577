//! Words that the paper could know: names that nobody knows and that come again and again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::analyser::Analyser;
use crate::morpheme::{Morpheme, MorphemeTag, Origin};
use crate::sentence::sentences;
use crate::word::WordKind;

/// A word that stands in texts as a noun, unknown to the dictionary and to the paper, for the desk to approve or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// As it is written, without particles.
    pub surface: String,
    /// How often it stands in the texts.
    pub count: u32,
    /// In how many texts.
    pub texts: u32,
    /// Up to three sentences with it, from different texts.
    pub examples: Vec<String>,
}

/// The fewest times that a word must stand in the texts, and the fewest particles that it must have had: what is always
/// followed by the same syllable may be a longer word.
const FEWEST: u32 = 3;
const FEWEST_PARTICLES: usize = 2;

/// How many examples are kept, and how many words are counted at once: a bound on memory, reached by no paper's day.
const EXAMPLES: usize = 3;
/// The letters of the longest word.
const LONGEST: usize = 20;
const MOST: usize = 100_000;

/// Learns from texts which unknown words they use as nouns: those that stand before two particles or more, the most
/// frequent first. Finds nothing without a dictionary, which alone says what is unknown.
pub fn learn<'a>(analyser: &Analyser, texts: impl IntoIterator<Item = &'a str>) -> Vec<Candidate> {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for (number, text) in texts.into_iter().enumerate() {
        let found = analyser.analyse(text);
        for run in found.chunk_by(touch) {
            let (nouns, behind) = run.split_at(run.iter().take_while(|part| is_of_name(part)).count());
            let (true, Some(first), Some(last)) = (is_unknown(nouns), nouns.first(), nouns.last()) else { continue };
            let span = first.span.start..last.span.end;
            let surface = text.get(span.clone()).unwrap_or_default();
            let is_word = (2..=LONGEST).contains(&surface.chars().count());
            if is_word && (tallies.len() < MOST || tallies.contains_key(surface)) {
                let particle = behind.first().filter(|next| next.tag.is_particle() || next.tag == MorphemeTag::VCP);
                tallies.entry(surface.to_owned()).or_default().note(number, text, &span, particle);
            }
        }
    }
    let known =
        tallies.into_iter().filter(|(_, tally)| tally.count >= FEWEST && tally.particles.len() >= FEWEST_PARTICLES);
    let mut candidates: Vec<Candidate> = known
        .map(|(surface, tally)| {
            let Tally { count, texts, examples, .. } = tally;
            Candidate { surface, count, texts, examples }
        })
        .collect();
    candidates.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.surface.cmp(&other.surface)));
    candidates
}

/// Whether two morphemes stand without a blank between, or share letters.
fn touch(one: &Morpheme, next: &Morpheme) -> bool {
    next.span.start <= one.span.end
}

/// What a name is made of: a guess, and the nouns and Latin words around it (두빛전자 is 두빛, unknown, and 전자).
fn is_of_name(part: &Morpheme) -> bool {
    matches!(part.tag, MorphemeTag::NNP | MorphemeTag::NNG | MorphemeTag::SL | MorphemeTag::IC)
}

/// Whether a word of these parts is new: one is guessed; or it begins as an exclamation (아+이온+큐) or as the name of a person
/// (이재명+정부) and goes on.
fn is_unknown(parts: &[Morpheme]) -> bool {
    let strange = matches!(parts, [first, _, ..]
        if first.tag == MorphemeTag::IC || first.name == Some(WordKind::Person));
    strange || parts.iter().any(|part| part.origin == Origin::Guess)
}

#[derive(Default)]
struct Tally {
    count: u32,
    texts: u32,
    last: Option<usize>,
    particles: BTreeSet<String>,
    examples: Vec<String>,
}

impl Tally {
    fn note(&mut self, number: usize, text: &str, span: &Range<usize>, particle: Option<&Morpheme>) {
        self.count += 1;
        self.particles.extend(particle.map(|particle| particle.form.clone()));
        if self.last.replace(number) == Some(number) {
            return;
        }
        self.texts += 1;
        if self.examples.len() < EXAMPLES {
            let sentence = sentences(text).find(|sentence| sentence.contains(&span.start));
            let example = sentence.and_then(|sentence| text.get(sentence)).unwrap_or_default();
            self.examples.push(example.trim().to_owned());
        }
    }
}
