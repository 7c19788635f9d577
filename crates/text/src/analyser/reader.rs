//! Analysis by the dictionary: every stretch of a text is read in the cheapest way.

use super::lattice::{Lattice, Node, Reading};
use super::own::OwnWords;
use super::rule::tag_of;
use crate::dictionary::{Connection, Shape, Words};
use crate::hangul::has_final;
use crate::letters::Letters;
use crate::morpheme::MorphemeTag;
use crate::piece::{Piece, PieceKind, pieces};

/// A stretch is cut behind the next sentence once it has so many letters, at the next blank at twice, anywhere at four
/// times as many.
const STRETCH: usize = 128;

/// The letters of a text whose memory is not kept.
const LARGE: usize = 1 << 18;

/// The longest name that is guessed, in letters.
const LONGEST_GUESS: usize = 8;

/// Memory that analysis needs, kept from text to text.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    pub letters: Letters,
    pieces: Vec<Piece>,
    lattice: Lattice,
    way: Vec<Node>,
    /// The readings of the text, their letters counted from its beginning.
    pub found: Vec<Node>,
}

impl Workspace {
    /// Reads a text; what was found is in `found`.
    pub fn read(&mut self, text: &str, words: &Words, own: &OwnWords) {
        self.letters.read(text);
        pieces(&self.letters, |_| None, &mut self.pieces);
        self.found.clear();
        let cut = std::mem::take(&mut self.pieces);
        let mut start = 0;
        while let Some(rest) = cut.get(start..).filter(|rest| !rest.is_empty()) {
            let length = stretch(rest, &self.letters.letters);
            self.read_stretch(rest.get(..length).unwrap_or_default(), words, own);
            start += length;
        }
        self.pieces = cut;
    }

    /// Whether it is worth keeping: a giant text leaves giant memory behind.
    pub fn is_small(&self) -> bool {
        self.letters.letters.capacity() < LARGE
    }

    fn read_stretch(&mut self, cut: &[Piece], words: &Words, own: &OwnWords) {
        let (Some(first), Some(last)) = (cut.first(), cut.last()) else { return };
        let offset = first.span.start;
        let Self { letters, lattice, way, found, .. } = self;
        let mut stretch =
            Stretch { letters: letters.get(offset..last.span.end), words, own, lattice, from: 0, spaced: false };
        stretch.lattice.begin(stretch.letters.len());
        for piece in cut {
            stretch.add(&Piece { kind: piece.kind, span: piece.span.start - offset..piece.span.end - offset });
        }
        let from = stretch.from;
        lattice.finish(words, from, way);
        found.extend(way.iter().map(|node| Node { start: node.start + offset, end: node.end + offset, ..*node }));
    }
}

/// How many of the pieces are read together.
fn stretch(cut: &[Piece], letters: &[char]) -> usize {
    let begin = cut.first().map_or(0, |piece| piece.span.start);
    let mut stop = false;
    for (at, piece) in cut.iter().enumerate() {
        let length = piece.span.end - begin;
        let is_stop = letters.get(piece.span.start).is_some_and(|sign| matches!(sign, '.' | '?' | '!'));
        let is_blank = piece.kind == PieceKind::Blank;
        let line_ends = is_blank && letters.get(piece.span.clone()).is_some_and(|blank| blank.contains(&'\n'));
        if line_ends || is_blank && (stop || length > 2 * STRETCH) || length > 4 * STRETCH {
            return at + 1;
        }
        stop = is_stop && length > STRETCH;
    }
    cut.len()
}

/// A stretch of text while its lattice grows.
struct Stretch<'a> {
    letters: &'a [char],
    words: &'a Words,
    own: &'a OwnWords,
    lattice: &'a mut Lattice,
    /// Behind the last letter before the blanks where it has come to.
    from: usize,
    spaced: bool,
}

impl Stretch<'_> {
    fn add(&mut self, piece: &Piece) {
        match piece.kind {
            PieceKind::Blank => {
                self.spaced = true;
                return;
            }
            PieceKind::Hangul | PieceKind::Ideographs => self.add_words(piece),
            _ => self.add_shape(piece),
        }
        self.from = piece.span.end;
        self.spaced = false;
    }

    /// What is known by its shape is one reading, or an own word that begins with it.
    fn add_shape(&mut self, piece: &Piece) {
        if !self.lattice.is_reached(self.from) {
            return;
        }
        let letters = self.letters.get(piece.span.clone()).unwrap_or_default();
        let Some(tag) = tag_of(piece, letters) else { return };
        let shape = shape_of(tag, letters.first().copied().unwrap_or_default());
        let span = (piece.span.start, piece.span.end);
        self.lattice.add(self.words, self.from, span, self.words.shape(shape), Reading::Shape(tag));
        self.add_own(piece.span.start);
    }

    fn add_own(&mut self, at: usize) {
        let rest = self.letters.get(at..).unwrap_or_default();
        if let Some(found) = self.own.longest(rest, |_| true) {
            let last = rest.get(found.length - 1).copied().unwrap_or_default();
            let shape = self.words.shape(Shape::Name { closed: has_final(last).is_some() });
            let connection = Connection { cost: OWN - OWN_LETTER * found.length as i32, ..shape };
            let span = (at, at + found.length);
            self.lattice.add(self.words, self.from, span, connection, Reading::Own(found.kind));
        }
    }

    /// Every entry of the dictionary at every letter, and names that nobody knows at the first: of any length that is no
    /// noun of the dictionary's, nor two.
    fn add_words(&mut self, piece: &Piece) {
        for at in piece.span.clone() {
            let begins = at == piece.span.start;
            let from = if begins { self.from } else { at };
            if !self.lattice.is_reached(from) {
                continue;
            }
            let rest = self.letters.get(at..piece.span.end).unwrap_or_default();
            let known = self.add_entries(from, at, rest, begins && self.spaced);
            if begins {
                self.add_own(at);
                let unlikely = known.nouns | self.compounds(rest, known.common);
                for length in 2..=rest.len().min(LONGEST_GUESS) {
                    if unlikely & 1 << length == 0 {
                        self.add_guess(from, at, length);
                    }
                }
            }
            if known.any == 0 {
                self.add_guess(from, at, 1);
            }
        }
    }

    /// Every entry of the dictionary that these letters begin with.
    fn add_entries(&mut self, from: usize, at: usize, rest: &[char], spaced: bool) -> Known {
        let mut known = Known::default();
        for (length, value) in self.words.trie.prefixes(rest) {
            let bit = 1_u32.checked_shl(length as u32).unwrap_or_default();
            known.any |= 1;
            for (class, cost) in self.words.postings(value) {
                known.nouns |= if class.is_noun { bit } else { 0 };
                known.common |= if class.is_common { bit } else { 0 };
                let cost = if spaced { cost + class.behind_blank } else { cost };
                let connection = Connection { left: class.left, right: class.right, cost };
                self.lattice.add(self.words, from, (at, at + length), connection, Reading::Entry(class.pattern));
            }
        }
        known
    }

    /// The lengths that two common nouns of at least two letters make together, as bits.
    fn compounds(&self, rest: &[char], first: u32) -> u32 {
        let mut lengths = 0;
        for length in (2..LONGEST_GUESS - 1).filter(|length| first & 1 << length != 0) {
            let second = rest.get(length..rest.len().min(LONGEST_GUESS)).unwrap_or_default();
            for (more, value) in self.words.trie.prefixes(second).filter(|&(more, _)| more > 1) {
                if self.words.postings(value).any(|(class, _)| class.is_common) {
                    lengths |= 1 << (length + more);
                }
            }
        }
        lengths
    }

    fn add_guess(&mut self, from: usize, at: usize, length: usize) {
        let last = self.letters.get(at + length - 1).copied().unwrap_or_default();
        let shape = self.words.shape(Shape::Name { closed: has_final(last).is_some() });
        let connection = Connection { cost: GUESS + GUESS_LETTER * length as i32, ..shape };
        self.lattice.add(self.words, from, (at, at + length), connection, Reading::Guess);
    }
}

/// Which lengths of a word the dictionary knows, a bit each.
#[derive(Debug, Default)]
struct Known {
    any: u32,
    nouns: u32,
    common: u32,
}

/// What an own word costs, and what every letter of it gives back: a longer one is surer.
const OWN: i32 = 0;
const OWN_LETTER: i32 = 1500;

/// What a guessed name costs, and every letter of it. Tuned on half of KLUE-DP, see docs/MEASUREMENTS.md.
const GUESS: i32 = 4500;
const GUESS_LETTER: i32 = 700;

const fn shape_of(tag: MorphemeTag, sign: char) -> Shape {
    match tag {
        MorphemeTag::SN => Shape::Number,
        MorphemeTag::SL => Shape::Latin,
        MorphemeTag::SH => Shape::Ideographs,
        MorphemeTag::SF => Shape::Stop,
        MorphemeTag::SP => Shape::Comma,
        MorphemeTag::SE => Shape::Ellipsis,
        MorphemeTag::SS if matches!(sign, '(' | '[' | '{' | '<' | '“' | '‘' | '《' | '〈' | '「' | '『' | '【') => {
            Shape::Opening
        }
        MorphemeTag::SS if matches!(sign, ')' | ']' | '}' | '>' | '”' | '’' | '》' | '〉' | '」' | '』' | '】') => {
            Shape::Closing
        }
        _ => Shape::Sign,
    }
}
