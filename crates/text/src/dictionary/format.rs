//! The packed dictionary, read into memory.
//!
//! A line `jikji-dic 1`, then sections, each its length in bytes (u32) and these, all little-endian: shapes, codes of letters,
//! base and check of the trie, postings, costs, the left ids, right ids and patterns of classes, starts of patterns and
//! their bytes, the width of the matrix, the matrix, lines of splits. Written by `examples/pack_dictionary.rs`.

use std::collections::HashMap;
use std::io::{Read, Take};

use super::pattern::{Pattern, Sense};
use super::trie::Trie;
use crate::error::Error;
use crate::morpheme::MorphemeTag;
use crate::word::WordKind;

const MAGIC: &[u8] = b"jikji-dic 1\n";

/// No section is longer: what claims to be is not ours.
const LONGEST: u32 = 64 << 20;

/// What an entry does to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Class {
    /// How it connects to the word before it: a row of the matrix.
    pub left: u16,
    /// How it connects to the word behind it: a column.
    pub right: u16,
    /// What it is made of.
    pub pattern: u32,
    /// What it costs to stand behind a blank: dear for particles, endings and suffixes. Source: mecab-ko-dic, dicrc,
    /// left-space-penalty-factor.
    pub behind_blank: i32,
    /// Whether it is a noun, and whether one that names no person: these are often but a reading of common syllables.
    pub is_noun: bool,
    pub is_common: bool,
}

impl Class {
    fn new(left: u16, right: u16, pattern: u32, of: &Pattern<'_>) -> Self {
        use MorphemeTag::{VCP, XSA, XSN, XSV};
        let behind_blank = match of.first() {
            Some(tag) if tag.is_particle() => 6000,
            Some(tag) if tag.is_ending() => 3000,
            Some(VCP | XSN | XSV | XSA) => 3000,
            _ => 0,
        };
        let is_noun = of.whole().is_some_and(MorphemeTag::is_noun);
        let is_common = is_noun && of.name() != Some(WordKind::Person);
        Self { left, right, pattern, behind_blank, is_noun, is_common }
    }
}

/// What the costs of a thing known by its shape are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Number,
    Latin,
    Ideographs,
    Stop,
    Comma,
    Opening,
    Closing,
    Ellipsis,
    Sign,
    /// A name that ends in a vowel, or in a consonant.
    Name {
        closed: bool,
    },
}

/// Connections and cost of a shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Connection {
    pub left: u16,
    pub right: u16,
    pub cost: i32,
}

/// How many rows the table of shapes has.
const SHAPES: usize = 10;

/// All that the dictionary knows.
pub(crate) struct Words {
    pub trie: Trie,
    shapes: Vec<i16>,
    /// Class of each posting; the lowest bit says that it is the last of its word.
    postings: Vec<u32>,
    costs: Vec<i16>,
    classes: Vec<Class>,
    pattern_starts: Vec<u32>,
    patterns: Vec<u8>,
    width: usize,
    matrix: Vec<i16>,
    splits: HashMap<String, Vec<Split>>,
}

/// How a morpheme with this tag is written as several.
type Split = (MorphemeTag, Vec<(String, MorphemeTag)>);

impl Words {
    /// The morphemes that the corpus writes for this one, if it writes several.
    pub fn split(&self, form: &str, tag: MorphemeTag) -> Option<&[(String, MorphemeTag)]> {
        if !matches!(tag, MorphemeTag::VV | MorphemeTag::VA | MorphemeTag::VX | MorphemeTag::NNG) {
            return None;
        }
        let splits = self.splits.get(form)?;
        splits.iter().find(|(of, _)| *of == tag).map(|(_, parts)| parts.as_slice())
    }

    /// Whether 하다 makes an adjective of this noun, not a verb; `None` when the dictionary does not tell.
    pub fn is_adjectival(&self, noun: &str) -> Option<bool> {
        let letters: Vec<char> = noun.chars().collect();
        let (_, value) = self.trie.prefixes(&letters).find(|&(length, _)| length == letters.len())?;
        let mut root = false;
        for (class, _) in self.postings(value) {
            match self.pattern(class.pattern).sense() {
                Sense::Action => return Some(false),
                Sense::Root => root = true,
                Sense::Other => {}
            }
        }
        root.then_some(true)
    }

    /// The classes and costs of the word with this value.
    pub fn postings(&self, value: usize) -> impl Iterator<Item = (Class, i32)> {
        let mut done = false;
        let from = self.postings.get(value..).unwrap_or_default();
        let costs = self.costs.get(value..).unwrap_or_default();
        from.iter().zip(costs).map_while(move |(posting, cost)| {
            let last = std::mem::replace(&mut done, posting & 1 == 1);
            let class = self.classes.get((posting >> 1) as usize)?;
            (!last).then_some((*class, i32::from(*cost)))
        })
    }

    /// What a pattern says.
    pub fn pattern(&self, number: u32) -> Pattern<'_> {
        pattern(&self.pattern_starts, &self.patterns, number)
    }

    /// The costs of standing before a word with this left id, by the right id of the word before.
    pub fn row(&self, left: u16) -> &[i16] {
        let start = usize::from(left) * self.width;
        self.matrix.get(start..start + self.width).unwrap_or_default()
    }

    /// How a shape connects.
    pub fn shape(&self, shape: Shape) -> Connection {
        let (row, closed) = match shape {
            Shape::Number => (0, false),
            Shape::Latin => (1, false),
            Shape::Ideographs => (2, false),
            Shape::Stop => (3, false),
            Shape::Comma => (4, false),
            Shape::Opening => (5, false),
            Shape::Closing => (6, false),
            Shape::Ellipsis => (7, false),
            Shape::Sign => (8, false),
            Shape::Name { closed } => (9, closed),
        };
        let number = |column: usize| self.shapes.get(row * 5 + column).copied().unwrap_or_default();
        let (left, right) = if closed { (number(2), number(3)) } else { (number(0), number(1)) };
        Connection { left: left as u16, right: right as u16, cost: i32::from(number(4)) }
    }
}

/// The pattern of this number.
fn pattern<'a>(starts: &[u32], bytes: &'a [u8], number: u32) -> Pattern<'a> {
    let at = |index: usize| starts.get(index).copied().unwrap_or_default() as usize;
    let number = number as usize;
    Pattern::new(bytes.get(at(number)..at(number + 1)).unwrap_or_default())
}

/// Unpacks and reads a dictionary.
pub(super) fn read(packed: &[u8]) -> Result<Words, Error> {
    let decoder = zstd::Decoder::with_buffer(packed).map_err(|_| damaged("it is not packed as it should be"))?;
    let mut sections = Sections { from: decoder };
    let mut magic = [0; MAGIC.len()];
    sections.from.read_exact(&mut magic).map_err(|_| damaged("it ends too early"))?;
    if magic != MAGIC {
        return Err(damaged("it is of another edition"));
    }
    let shapes = sections.numbers(i16::from_le_bytes)?;
    let codes = sections.numbers(u16::from_le_bytes)?;
    let base = sections.numbers(u32::from_le_bytes)?;
    let check = sections.numbers(u32::from_le_bytes)?;
    let nodes = base.into_iter().zip(check).map(|(base, check)| [base, check]).collect();
    let postings = sections.numbers(u32::from_le_bytes)?;
    let costs = sections.numbers(i16::from_le_bytes)?;
    let (left, right) = (sections.numbers(u16::from_le_bytes)?, sections.numbers(u16::from_le_bytes)?);
    let numbers = sections.numbers(u32::from_le_bytes)?;
    let pattern_starts = sections.numbers(u32::from_le_bytes)?;
    let patterns = sections.numbers(u8::from_le_bytes)?;
    let ids = left.into_iter().zip(right).zip(numbers);
    let classes = ids
        .map(|((left, right), number)| Class::new(left, right, number, &pattern(&pattern_starts, &patterns, number)))
        .collect();
    let words = Words {
        trie: Trie::new(codes, nodes).ok_or(damaged("its words cannot be found"))?,
        shapes,
        postings,
        costs,
        classes,
        pattern_starts,
        patterns,
        width: sections.numbers(u32::from_le_bytes)?.first().map_or(0, |&width| width as usize),
        matrix: sections.numbers(i16::from_le_bytes)?,
        splits: splits(&sections.numbers(u8::from_le_bytes)?).ok_or(damaged("its table of splits cannot be read"))?,
    };
    // The last byte read, the frame's checksum is compared.
    match sections.from.read(&mut [0]) {
        Ok(0) if is_sound(&words) => Ok(words),
        Ok(0) => Err(damaged("its parts do not fit together")),
        Ok(_) => Err(damaged("it goes on behind its end")),
        Err(_) => Err(damaged("its checksum is another")),
    }
}

/// Reads lines of `form/tag=form/tag form/tag`.
fn splits(lines: &[u8]) -> Option<HashMap<String, Vec<Split>>> {
    let morpheme = |text: &str| {
        let (form, tag) = text.split_once('/')?;
        Some((form.to_owned(), tag.parse().ok()?))
    };
    let mut splits: HashMap<String, Vec<Split>> = HashMap::new();
    for line in std::str::from_utf8(lines).ok()?.lines() {
        let (whole, parts) = line.split_once('=')?;
        let (form, tag) = morpheme(whole)?;
        let parts = parts.split(' ').map(morpheme).collect::<Option<_>>()?;
        splits.entry(form).or_default().push((tag, parts));
    }
    Some(splits)
}

const fn damaged(why: &'static str) -> Error {
    Error::Dictionary(why)
}

/// Whether every number leads to a place that is there.
fn is_sound(words: &Words) -> bool {
    let heights = words.matrix.len().checked_div(words.width).unwrap_or_default();
    let connects = |left: u16, right: u16| usize::from(left) < heights && usize::from(right) < words.width;
    let patterns = words.pattern_starts.len().saturating_sub(1);
    words.shapes.len() == SHAPES * 5
        && words.shapes.chunks_exact(5).all(|row| match *row {
            [left, right, closed_left, closed_right, _] => {
                connects(left as u16, right as u16) && connects(closed_left as u16, closed_right as u16)
            }
            _ => false,
        })
        && words.postings.len() == words.costs.len()
        && words.classes.iter().all(|class| connects(class.left, class.right) && (class.pattern as usize) < patterns)
        && words.postings.iter().all(|posting| ((posting >> 1) as usize) < words.classes.len())
        && words.pattern_starts.is_sorted()
        && words.pattern_starts.last().is_some_and(|&end| end as usize == words.patterns.len())
}

struct Sections<R> {
    from: R,
}

impl<R: Read> Sections<R> {
    /// The numbers of the next section.
    fn numbers<T, const N: usize>(&mut self, number: impl Fn([u8; N]) -> T) -> Result<Vec<T>, Error> {
        let mut length = [0; 4];
        self.from.read_exact(&mut length).map_err(|_| damaged("it ends too early"))?;
        let length = u32::from_le_bytes(length);
        if length > LONGEST || !(length as usize).is_multiple_of(N) {
            return Err(damaged("a part has a length that cannot be"));
        }
        let mut section: Take<&mut R> = self.from.by_ref().take(u64::from(length));
        let mut numbers = Vec::with_capacity(length as usize / N);
        let mut buffer = [[0; N]; 4 << 10];
        while numbers.len() < numbers.capacity().min(length as usize / N) {
            let wanted = buffer.len().min(length as usize / N - numbers.len());
            let part = buffer.get_mut(..wanted).unwrap_or_default();
            section.read_exact(part.as_flattened_mut()).map_err(|_| damaged("it ends too early"))?;
            numbers.extend(part.iter().map(|bytes| number(*bytes)));
        }
        Ok(numbers)
    }
}
