//! Makes `dictionary/ko.jikji-dic.zst` of the compiled mecab-ko-dic; `dictionary/README.md` tells how.
//!
//! `cargo run --release -p jikji-text --example pack_dictionary -- FOLDER_OF_SYS_DIC OUT`
//!
//! What is left out of the original: readings, classes that nothing asks for, entries that can never win (the same
//! surface with the same connections, but dearer), and rows and columns of the connection matrix that are equal to others.
//! What is changed: forms and tags are written as the Sejong corpus and KLUE write them (`pack_dictionary/expression.rs`).

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a tool for the workshop, which may panic")]

#[path = "pack_dictionary/compiled.rs"]
mod compiled;
#[path = "pack_dictionary/expression.rs"]
mod expression;
#[path = "pack_dictionary/split.rs"]
mod split;
#[path = "pack_dictionary/trie.rs"]
mod trie;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::PathBuf;

use compiled::{Entry, Matrix};
use expression::pattern;

/// Entries that stand for shapes and guesses, in the order of `dictionary::Shape`. Their tags in the original.
const SHAPES: [&str; 10] = ["SN", "SL", "SH", "SF", "SC", "SSO", "SSC", "SE", "SY", "NNP"];

fn main() {
    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().expect("the folder of sys.dic"));
    let out = args.next().expect("where to write");
    let mut entries = compiled::entries(&fs::read(folder.join("sys.dic")).unwrap());
    let additions = compiled::additions(include_str!("../dictionary/additions.tsv"), &entries);
    // What is added is meant to win over what the original has it for, as noun.
    let added: HashSet<&str> = additions.iter().map(|entry| entry.surface.as_str()).collect();
    entries.retain(|entry| !(added.contains(entry.surface.as_str()) && entry.feature.starts_with("NN")));
    drop(added);
    entries.extend(additions);
    let unknown = compiled::unknown(&fs::read(folder.join("unk.dic")).unwrap());
    let matrix = compiled::matrix(&fs::read(folder.join("matrix.bin")).unwrap());
    println!("{} entries, connections {} x {}", entries.len(), matrix.left, matrix.right);

    let packed = pack(&entries, &unknown, &matrix);
    let compressed = zstd(&packed);
    println!("{} bytes, {} packed", packed.len(), compressed.len());
    fs::write(out, compressed).unwrap();
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ::zstd::Encoder::new(Vec::new(), 19).unwrap();
    encoder.long_distance_matching(true).unwrap();
    encoder.window_log(23).unwrap();
    encoder.include_checksum(true).unwrap();
    encoder.set_pledged_src_size(Some(bytes.len() as u64)).unwrap();
    encoder.include_contentsize(true).unwrap();
    std::io::Write::write_all(&mut encoder, bytes).unwrap();
    encoder.finish().unwrap()
}

/// What a surface may be: connections, cost, pattern.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Class {
    left: u16,
    right: u16,
    pattern: u32,
}

fn pack(entries: &[Entry], unknown: &[Entry], matrix: &Matrix) -> Vec<u8> {
    let mut patterns: HashMap<Vec<u8>, u32> = HashMap::new();
    let mut pattern_bytes = Vec::new();
    let mut pattern_starts = Vec::new();
    let mut words: BTreeMap<Vec<char>, BTreeMap<Class, i16>> = BTreeMap::new();
    for entry in entries {
        let Some(bytes) = pattern(entry) else { continue };
        let next = patterns.len() as u32;
        let pattern = *patterns.entry(bytes.clone()).or_insert_with(|| {
            pattern_starts.push(pattern_bytes.len() as u32);
            pattern_bytes.extend(bytes);
            next
        });
        let class = Class { left: matrix.left_id(entry.left), right: matrix.right_id(entry.right), pattern };
        let cost = words.entry(entry.surface.chars().collect()).or_default().entry(class).or_insert(entry.cost);
        *cost = (*cost).min(entry.cost);
    }
    // Of entries with the same connections the cheapest always wins.
    for classes in words.values_mut() {
        let best = classes.iter().fold(HashMap::new(), |mut best: HashMap<(u16, u16), (i16, u32)>, (class, cost)| {
            let entry = best.entry((class.left, class.right)).or_insert((*cost, class.pattern));
            *entry = (*entry).min((*cost, class.pattern));
            best
        });
        classes.retain(|class, cost| best[&(class.left, class.right)] == (*cost, class.pattern));
    }

    // Classes and letters by how often they occur, so that the frequent ones have small numbers.
    let classes = numbered(words.values().flat_map(BTreeMap::keys).copied());
    let letters = numbered(words.keys().flatten().copied());
    let mut costs = Vec::new();
    let mut postings = Vec::new();
    let keys: Vec<(Vec<u32>, u32)> = words
        .iter()
        .map(|(word, found)| {
            let first = postings.len() as u32;
            let last = found.len() - 1;
            for (at, (class, cost)) in found.iter().enumerate() {
                postings.push(classes[class] << 1 | u32::from(at == last));
                costs.push(*cost);
            }
            (word.iter().map(|letter| letters[letter] + 1).collect(), first)
        })
        .collect();
    println!(
        "{} surfaces, {} postings, {} classes, {} patterns",
        keys.len(),
        postings.len(),
        classes.len(),
        pattern_starts.len()
    );
    let (base, check) = trie::build(keys);
    println!("{} nodes", base.len());

    let mut by_number: Vec<Class> = classes.keys().copied().collect();
    by_number.sort_by_key(|class| classes[class]);
    let mut code = vec![0_u16; 0x1_0000];
    for (letter, number) in &letters {
        code[*letter as usize] = u16::try_from(number + 1).unwrap();
    }
    pattern_starts.push(pattern_bytes.len() as u32);

    let mut out = Vec::new();
    out.extend_from_slice(b"jikji-dic 1\n");
    let shapes = SHAPES.map(|tag| shape(tag, entries, unknown, matrix));
    section(&mut out, shapes.iter().flat_map(|shape| shape.iter().flat_map(|part| part.to_le_bytes())).collect());
    section(&mut out, code.iter().flat_map(|code| code.to_le_bytes()).collect());
    section(&mut out, base.iter().flat_map(|base| base.to_le_bytes()).collect());
    section(&mut out, check.iter().flat_map(|check| check.to_le_bytes()).collect());
    section(&mut out, postings.iter().flat_map(|posting| posting.to_le_bytes()).collect());
    section(&mut out, costs.iter().flat_map(|cost| cost.to_le_bytes()).collect());
    section(&mut out, by_number.iter().flat_map(|class| class.left.to_le_bytes()).collect());
    section(&mut out, by_number.iter().flat_map(|class| class.right.to_le_bytes()).collect());
    section(&mut out, by_number.iter().flat_map(|class| class.pattern.to_le_bytes()).collect());
    section(&mut out, pattern_starts.iter().flat_map(|start| start.to_le_bytes()).collect());
    section(&mut out, pattern_bytes);
    section(&mut out, (matrix.rights() as u32).to_le_bytes().to_vec());
    section(&mut out, matrix.distinct().iter().flat_map(|cost| cost.to_le_bytes()).collect());
    section(&mut out, split::splits(entries).into_bytes());
    out
}

/// A section: its length in bytes, then these.
fn section(out: &mut Vec<u8>, bytes: Vec<u8>) {
    println!("  section of {} bytes", bytes.len());
    out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
    out.extend(bytes);
}

fn numbered<T: Ord + Copy + std::hash::Hash>(all: impl Iterator<Item = T>) -> HashMap<T, u32> {
    let mut counts: HashMap<T, u32> = HashMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let mut order: Vec<(u32, T)> = counts.into_iter().map(|(one, count)| (count, one)).collect();
    order.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    order.into_iter().zip(0..).map(|((_, one), number)| (one, number)).collect()
}

/// Connections (left, right) and cost of what has this tag and no name class, open and closed by its last syllable.
fn shape(tag: &str, entries: &[Entry], unknown: &[Entry], matrix: &Matrix) -> [i16; 5] {
    let of = |last: &str| {
        let mut all = unknown.iter().chain(entries).filter(|entry| {
            let mut features = entry.feature.split(',');
            (features.next(), features.next(), features.next()) == (Some(tag), Some("*"), Some(last))
        });
        all.next().map(|entry| (matrix.left_id(entry.left), matrix.right_id(entry.right), entry.cost))
    };
    let open = of("F").or_else(|| of("*")).unwrap_or_else(|| panic!("no {tag}"));
    let closed = of("T").unwrap_or(open);
    [open.0 as i16, open.1 as i16, closed.0 as i16, closed.1 as i16, open.2]
}
