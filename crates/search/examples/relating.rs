//! How long one related list takes: `cargo run --release -p jikji-search --example relating -- 100000`.
//!
//! Fills a throw-away index with so many generated articles, each of one of many story lines, and counts the lists of two
//! thousand of them, spread over the paper. Prints what it measured; nothing is held to it here.

use std::error::Error;
use std::time::{Duration, Instant};

use jikji_news::ArticleNumber;
use jikji_search::{Document, Index, Position};
use jikji_text::Analyser;

/// So many lists are counted.
const ASKED: usize = 2_000;

/// So many words of chance a generated paper has; about one in five of an article's words is one that all articles use.
const WORDS: u64 = 60_000;

/// So many articles tell of one story line.
const LINE: u64 = 9;

fn main() -> Result<(), Box<dyn Error>> {
    let count: u64 = std::env::args().nth(1).map_or(Ok(10_000), |count| count.parse())?;
    let folder = tempfile::tempdir()?;
    let index = Index::open(folder.path(), Analyser::rules())?;
    let began = Instant::now();
    for place in 0..count {
        index.put(&article(place)?)?;
    }
    index.commit(&Position { epoch: "bench".into(), seq: 1 })?;
    let filled = began.elapsed();
    println!("{count} articles put in within {filled:?}: {:.0} a second", count as f64 / filled.as_secs_f64());

    let searcher = index.searcher()?;
    let began = Instant::now();
    println!("{} stories counted within {:?}", searcher.stories()?, began.elapsed());
    let step = (count as usize / ASKED).max(1);
    let mut times: Vec<Duration> = Vec::new();
    let mut listed = 0;
    for place in (0..count).step_by(step) {
        let began = Instant::now();
        listed += searcher.related(number(place)?)?.total();
        times.push(began.elapsed());
    }
    times.sort_unstable();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
    println!(
        "{} lists of {:.1} articles: p50 {:?}, p99 {:?}, slowest {:?}",
        times.len(),
        listed as f64 / times.len() as f64,
        at(50),
        at(99),
        times.last().copied().unwrap_or_default(),
    );
    Ok(())
}

fn number(place: u64) -> Result<ArticleNumber, Box<dyn Error>> {
    ArticleNumber::new(i64::try_from(place)? + 1).ok_or_else(|| "too many articles".into())
}

/// About 800 characters: the words of its story line, words of chance with the frequencies that words have, common ones.
fn article(place: u64) -> Result<Document, Box<dyn Error>> {
    let mut dice = Dice((place + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let line = place / LINE * 31;
    let mut body = String::new();
    for sentence in 0..24 {
        for _ in 0..7 {
            let word = match dice.below(10) {
                0..2 => dice.below(40),
                2..5 => line % WORDS + dice.below(30),
                _ => WORDS / (1 + dice.below(WORDS)) + dice.below(200),
            };
            body += &spelled(word);
            body += ["은 ", "를 ", "에서 ", "의 ", " "].get(dice.below(5) as usize).copied().unwrap_or_default();
        }
        body += if sentence % 2 == 0 { "밝혔다. " } else { "예정이다. " };
    }
    let headline = format!("{} {}", spelled(line % WORDS), spelled(dice.below(WORDS)));
    Ok(Document::new(number(place)?, headline, body))
}

/// A word of two or three syllables by its number.
fn spelled(word: u64) -> String {
    let mixed = word.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let syllable = |shift: u32| char::from_u32(0xac00 + (mixed >> shift & 0xffff) as u32 % 11_172).unwrap_or('가');
    [20, 36, 48].into_iter().take(2 + (word % 2) as usize).map(syllable).collect()
}

/// Numbers of chance, the same for the same beginning.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}
