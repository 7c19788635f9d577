//! Words a slip or two away, and words that are not finished yet.

use super::letters::Reads;
use super::stroke::{strokes, strokes_of};

/// A longer word is not looked for: it would be no slip but another word. In keys.
const LONGEST: usize = 40;

/// Finds the words that differ by a few slips of the finger: a key too much, too few, another one, or two keys in the
/// wrong order (optimal string alignment over the keys that are struck, F. Damerau 1964).
#[derive(Debug, Clone)]
pub(crate) struct Near {
    keys: Vec<char>,
    slips: u8,
}

/// A row of the table of distances: to each beginning of the word looked for.
type Row = [u8; LONGEST + 1];

/// The last two rows, and the key between them.
#[derive(Clone)]
pub(crate) struct Rows {
    last: Row,
    before: Row,
    key: char,
    begun: bool,
}

impl Near {
    /// For a word; `None` when it is too short to have a slip in it or too long to be a word.
    pub fn new(word: &str) -> Option<Self> {
        let keys = strokes(word);
        let slips = match keys.len() {
            0..=3 => return None,
            4..=7 => 1,
            8..=LONGEST => 2,
            _ => return None,
        };
        Some(Self { keys, slips })
    }

    /// How many slips lie between the word looked for and this one; `None` for more than are allowed.
    pub fn distance(&self, word: &str) -> Option<u8> {
        let rows = word.chars().try_fold(self.start(), |rows, letter| self.read(&rows, letter))?;
        self.is_match(&rows).then(|| self.end(&rows))
    }

    fn end(&self, rows: &Rows) -> u8 {
        rows.last.get(self.keys.len()).copied().unwrap_or(u8::MAX)
    }

    fn strike(&self, rows: &Rows, key: char) -> Rows {
        let far = self.slips + 1;
        let mut next: Row = [far; LONGEST + 1];
        let at = |row: &Row, place: usize| row.get(place).copied().unwrap_or(far);
        let mut left = at(&rows.last, 0).saturating_add(1).min(far);
        if let Some(first) = next.first_mut() {
            *first = left;
        }
        for (place, &wanted) in self.keys.iter().enumerate() {
            let same = at(&rows.last, place).saturating_add(u8::from(wanted != key));
            let mut best = same.min(left.saturating_add(1)).min(at(&rows.last, place + 1).saturating_add(1));
            let swapped =
                place.checked_sub(1).filter(|before| self.keys.get(*before) == Some(&key) && rows.key == wanted);
            if let Some(before) = swapped {
                best = best.min(at(&rows.before, before).saturating_add(1));
            }
            left = best.min(far);
            if let Some(slot) = next.get_mut(place + 1) {
                *slot = left;
            }
        }
        Rows { last: next, before: rows.last, key, begun: true }
    }
}

impl Reads for Near {
    type State = Rows;

    fn start(&self) -> Rows {
        let mut last: Row = [0; LONGEST + 1];
        for (place, slot) in last.iter_mut().enumerate() {
            *slot = u8::try_from(place).unwrap_or(u8::MAX).min(self.slips + 1);
        }
        Rows { last, before: [self.slips + 1; LONGEST + 1], key: '\0', begun: false }
    }

    fn read(&self, rows: &Rows, letter: char) -> Option<Rows> {
        // Two slips in the first letter make another word of it; and nearly every word would have to be looked at.
        let slips = if rows.begun { self.slips } else { 1 };
        let rows = strokes_of(letter).fold(rows.clone(), |rows, key| self.strike(&rows, key));
        let least = rows.last.iter().chain(&rows.before).min().copied()?;
        (least <= slips).then_some(rows)
    }

    fn is_match(&self, rows: &Rows) -> bool {
        self.end(rows) <= self.slips
    }
}

/// Finds the words that begin with these keys: 옾 begins 오픈.
#[derive(Debug, Clone)]
pub(crate) struct Beginning(Vec<char>);

impl Beginning {
    /// Of a word that is being typed.
    pub fn new(word: &str) -> Self {
        Self(strokes(word))
    }
}

impl Reads for Beginning {
    /// How many keys were met.
    type State = usize;

    fn start(&self) -> usize {
        0
    }

    fn read(&self, met: &usize, letter: char) -> Option<usize> {
        let mut met = *met;
        for key in strokes_of(letter) {
            match self.0.get(met) {
                Some(wanted) if *wanted == key => met += 1,
                Some(_) => return None,
                None => return Some(met),
            }
        }
        Some(met)
    }

    fn is_match(&self, met: &usize) -> bool {
        *met == self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::Near;

    #[test]
    fn slips_are_counted_in_keys() {
        let cases = [
            ("머스크", "머스크", Some(0)),
            ("머스쿠", "머스크", Some(1)),
            ("머슼", "머스크", Some(1)),
            ("마이크로소프투", "마이크로소프트", Some(1)),
            ("마이크로소프", "마이크로소프트", Some(2)),
            ("opneai", "openai", Some(1)),
            ("오픈", "인공", None),
        ];
        for (typed, meant, slips) in cases {
            let near = Near::new(typed).unwrap_or_else(|| panic!("{typed}"));
            assert_eq!(near.distance(meant), slips, "{typed} {meant}");
        }
        assert!(Near::new("법").is_none());
    }
}
