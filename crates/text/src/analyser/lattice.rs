//! The cheapest way through a stretch of text: Viterbi over all that its letters may be.

use crate::dictionary::{Connection, Words};
use crate::morpheme::MorphemeTag;
use crate::word::WordKind;

/// What a stretch of letters is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// The entry of the dictionary with this pattern.
    Entry(u32),
    /// What its shape says: a number, a Latin word, a sign.
    Shape(MorphemeTag),
    /// A word of the paper's own.
    Own(WordKind),
    /// A name that nobody knows.
    Guess,
    /// The beginning of the text.
    Start,
}

/// One possible reading of some letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub start: usize,
    pub end: usize,
    pub reading: Reading,
}

/// The readings of a stretch of text. Kept from stretch to stretch for its memory.
#[derive(Debug, Default)]
pub(super) struct Lattice {
    /// Each with the one before it on the cheapest way to it.
    nodes: Vec<(Node, u32)>,
    /// The readings that end before each letter: where they stand, what connects to them, the cost so far.
    ends: Vec<Vec<(u32, u16, i32)>>,
    length: usize,
    /// The place that ways were last asked for, and the answers by left id.
    asked: Option<usize>,
    answers: Vec<(u16, (i32, u32))>,
}

impl Lattice {
    /// Begins a stretch of so many letters.
    pub fn begin(&mut self, length: usize) {
        self.nodes.clear();
        for ends in self.ends.iter_mut().take(self.length + 1) {
            ends.clear();
        }
        self.length = length;
        self.asked = None;
        if self.ends.len() <= length {
            self.ends.resize_with(length + 1, Vec::new);
        }
        self.nodes.push((Node { start: 0, end: 0, reading: Reading::Start }, 0));
        if let Some(ends) = self.ends.first_mut() {
            ends.push((0, 0, 0));
        }
    }

    /// Whether any way leads to the border before this letter.
    pub fn is_reached(&self, at: usize) -> bool {
        self.ends.get(at).is_some_and(|ends| !ends.is_empty())
    }

    /// Adds a reading of the letters `start..end` behind all ways that end at `from`, which lies before the blanks that
    /// stand before `start`. Every way to `from` must have been added before.
    pub fn add(
        &mut self,
        words: &Words,
        from: usize,
        (start, end): (usize, usize),
        connection: Connection,
        reading: Reading,
    ) {
        let Some((total, before)) = self.cheapest(words, from, connection.left) else { return };
        let total = total.saturating_add(connection.cost);
        let node = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        let Some(ends) = self.ends.get_mut(end) else { return };
        // Of ways that end alike, what comes behind them sees only the cheapest.
        match ends.iter_mut().find(|(_, right, _)| *right == connection.right) {
            Some((.., cheapest)) if *cheapest <= total => return,
            Some(way) => *way = (node, connection.right, total),
            None => ends.push((node, connection.right, total)),
        }
        self.nodes.push((Node { start, end, reading }, before));
    }

    /// What it costs to come to a word with this left id behind `from`, and over which node. Asked for the same place and
    /// id again and again, so the answers are remembered while the place is the same.
    fn cheapest(&mut self, words: &Words, from: usize, left: u16) -> Option<(i32, u32)> {
        if self.asked != Some(from) {
            self.asked = Some(from);
            self.answers.clear();
        }
        if let Some((_, answer)) = self.answers.iter().find(|(of, _)| *of == left) {
            return Some(*answer);
        }
        let row = words.row(left);
        let ways = self.ends.get(from)?.iter();
        let costs = ways.map(|&(node, right, total)| {
            (total + row.get(usize::from(right)).map_or(0, |&cost| i32::from(cost)), node)
        });
        let answer = costs.min()?;
        self.answers.push((left, answer));
        Some(answer)
    }

    /// The cheapest way that ends at `from`, behind which the stretch has only blanks, into `out`.
    pub fn finish(&self, words: &Words, from: usize, out: &mut Vec<Node>) {
        out.clear();
        // What stands before the end of a text connects to it as to its beginning, by the row 0.
        let row = words.row(0);
        let ways = self.ends.get(from).map(Vec::as_slice).unwrap_or_default();
        let cheapest = ways
            .iter()
            .min_by_key(|&&(_, right, total)| total + row.get(usize::from(right)).map_or(0, |&cost| i32::from(cost)));
        let mut at = cheapest.map(|&(node, ..)| node);
        while let Some((node, before)) = at.and_then(|at| self.nodes.get(at as usize))
            && node.reading != Reading::Start
        {
            out.push(*node);
            at = Some(*before);
        }
        out.reverse();
    }
}
