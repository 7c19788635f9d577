//! The files that `mecab-dict-index` compiled, read back.
//!
//! Source of the layouts: MeCab 0.996, `dictionary.cpp` (`Dictionary::open`) and `connector.cpp` (`Connector::open`), BSD.

use std::collections::HashMap;

/// One entry of the lexicon.
pub struct Entry {
    pub surface: String,
    pub left: u16,
    pub right: u16,
    pub cost: i16,
    /// The features behind surface, connections and cost, with their commas.
    pub feature: String,
}

fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap())
}

fn half(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes(bytes[at..at + 2].try_into().unwrap())
}

/// Header: ten words and a name of 32 bytes; then the double array, the tokens and the features.
struct Compiled<'a> {
    units: &'a [u8],
    tokens: &'a [u8],
    features: &'a [u8],
}

fn open(bytes: &[u8]) -> Compiled<'_> {
    let [units, tokens, features] = [24, 28, 32].map(|at| word(bytes, at) as usize);
    let (units, rest) = bytes[72..].split_at(units);
    let (tokens, rest) = rest.split_at(tokens);
    Compiled { units, tokens, features: &rest[..features] }
}

impl Compiled<'_> {
    fn base(&self, node: usize) -> i32 {
        word(self.units, node * 8) as i32
    }

    fn check(&self, node: usize) -> Option<u32> {
        (node * 8 + 8 <= self.units.len()).then(|| word(self.units, node * 8 + 4))
    }

    /// All entries below the node with this base, whose bytes so far are `prefix`.
    fn collect(&self, base: i32, prefix: &mut Vec<u8>, out: &mut Vec<Entry>) {
        if self.check(base as usize) == Some(base as u32) && self.base(base as usize) < 0 {
            let value = (-self.base(base as usize) - 1) as usize;
            for token in (value >> 8)..(value >> 8) + (value & 0xFF) {
                out.push(self.entry(token, std::str::from_utf8(prefix).unwrap()));
            }
        }
        for byte in 0..=255_u8 {
            let node = base as usize + usize::from(byte) + 1;
            if self.check(node) == Some(base as u32) && self.base(node) >= 0 {
                prefix.push(byte);
                self.collect(self.base(node), prefix, out);
                prefix.pop();
            }
        }
    }

    fn entry(&self, token: usize, surface: &str) -> Entry {
        let at = token * 16;
        let feature = &self.features[word(self.tokens, at + 8) as usize..];
        let end = feature.iter().position(|&byte| byte == 0).unwrap();
        Entry {
            surface: surface.to_owned(),
            left: half(self.tokens, at),
            right: half(self.tokens, at + 2),
            cost: half(self.tokens, at + 6) as i16,
            feature: std::str::from_utf8(&feature[..end]).unwrap().to_owned(),
        }
    }
}

/// The entries of `sys.dic`.
pub fn entries(bytes: &[u8]) -> Vec<Entry> {
    let compiled = open(bytes);
    let mut out = Vec::new();
    compiled.collect(compiled.base(0), &mut Vec::new(), &mut out);
    assert_eq!(out.len(), word(bytes, 12) as usize, "every entry of the lexicon was found");
    out
}

/// The entries of `unk.dic`, whose surfaces are the names of categories.
pub fn unknown(bytes: &[u8]) -> Vec<Entry> {
    let compiled = open(bytes);
    let mut out = Vec::new();
    compiled.collect(compiled.base(0), &mut Vec::new(), &mut out);
    out
}

/// The costs of connections, equal rows and columns kept once.
pub struct Matrix {
    /// How many ids the original has of words to the right of a border (their left id), and to the left of one.
    pub left: usize,
    pub right: usize,
    costs: Vec<i16>,
    rows: Vec<usize>,
    columns: Vec<usize>,
    row_of: Vec<u16>,
    column_of: Vec<u16>,
}

impl Matrix {
    pub fn left_id(&self, id: u16) -> u16 {
        self.row_of[usize::from(id)]
    }

    pub fn right_id(&self, id: u16) -> u16 {
        self.column_of[usize::from(id)]
    }

    pub fn rights(&self) -> usize {
        self.columns.len()
    }

    /// Row by row: the costs before a word with this left id, by the right id of the word before.
    pub fn distinct(&self) -> Vec<i16> {
        let row = |row: usize| self.columns.iter().map(move |&column| self.costs[row * self.right + column]);
        self.rows.iter().flat_map(|&at| row(at)).collect()
    }
}

/// Reads `matrix.bin`.
pub fn matrix(bytes: &[u8]) -> Matrix {
    let (right, left) = (usize::from(half(bytes, 0)), usize::from(half(bytes, 2)));
    let costs: Vec<i16> = bytes[4..].chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]])).collect();
    assert_eq!(costs.len(), left * right);
    let (rows, row_of) = distinct(left, |row| costs[row * right..(row + 1) * right].to_vec());
    let (columns, column_of) = distinct(right, |column| (0..left).map(|row| costs[row * right + column]).collect());
    println!("{} distinct rows, {} distinct columns", rows.len(), columns.len());
    Matrix { left, right, costs, rows, columns, row_of, column_of }
}

/// The first of each kind among `count` lines, and for every line which of these it equals.
fn distinct(count: usize, line: impl Fn(usize) -> Vec<i16>) -> (Vec<usize>, Vec<u16>) {
    let mut seen: HashMap<Vec<i16>, u16> = HashMap::new();
    let mut first = Vec::new();
    let of = (0..count)
        .map(|at| {
            let next = u16::try_from(first.len()).unwrap();
            *seen.entry(line(at)).or_insert_with(|| {
                first.push(at);
                next
            })
        })
        .collect();
    (first, of)
}

/// The words of our own, with the connections and a cost that words of their tag, class and last syllable have.
pub fn additions(lines: &str, entries: &[Entry]) -> Vec<Entry> {
    let lines = lines.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let mut fields = line.split('\t');
            let (surface, tag) = (fields.next().unwrap(), fields.next().unwrap());
            let class = match fields.next() {
                None => "*",
                Some("person") => "인명",
                Some("place") => "지명",
                Some(other) => panic!("{surface}: {other}"),
            };
            let last = surface.chars().next_back().unwrap() as u32;
            let closed = if (last - 0xAC00).is_multiple_of(28) { "F" } else { "T" };
            let start = format!("{tag},{class},{closed},");
            let model = entries.iter().find(|entry| entry.feature.starts_with(&start)).unwrap();
            // A known word is cheaper than what it could be taken apart into.
            let cost = ADDITION - ADDITION_LETTER * surface.chars().count() as i16;
            let feature = format!("{tag},{class},{closed},{surface},*,*,*,*");
            Entry { surface: surface.to_owned(), left: model.left, right: model.right, cost, feature }
        })
        .collect()
}

/// What a word of our own costs, and what every letter of it takes off.
const ADDITION: i16 = 2500;
const ADDITION_LETTER: i16 = 400;
