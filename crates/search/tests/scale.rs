//! The time that one list takes in a large paper. Only tells something in an optimised build:
//! `cargo test --release -p jikji-search --test scale -- --ignored --nocapture`.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::time::{Duration, Instant};

use jikji_news::{ArticleNumber, TopicId};
use jikji_search::{Relatedness, Story};

const STORIES: i64 = 100_000;

#[test]
#[ignore = "takes minutes and measures; nothing to prove on every run"]
fn a_list_takes_milliseconds_in_a_paper_of_a_hundred_thousand_stories() {
    let mut dice = Dice(1);
    let mut index = Relatedness::default();
    let start = Instant::now();
    for number in 1..=STORIES {
        index.put(story(number, &mut dice));
    }
    println!("put: {:?} a story", start.elapsed() / STORIES as u32);

    let mut times: Vec<Duration> = Vec::new();
    let mut listed = 0;
    for _ in 0..500 {
        let number = ArticleNumber::new(1 + dice.below(STORIES as u64) as i64).unwrap();
        let start = Instant::now();
        listed += index.related(number).total();
        times.push(start.elapsed());
    }
    times.sort();
    let (median, slow) = (times[times.len() / 2], times[times.len() * 99 / 100]);
    println!("list: p50 {median:?}, p99 {slow:?}, {} articles on average", listed / times.len());

    let start = Instant::now();
    for number in 1..=1_000 {
        index.put(story(number, &mut dice));
    }
    println!("put again: {:?} a story", start.elapsed() / 1_000);
    assert!(median <= Duration::from_millis(5));
}

/// A story of about 800 characters: 180 words after Zipf's law, and the names of one of 10,000 lines.
fn story(number: i64, dice: &mut Dice) -> Story {
    let line = dice.below(10_000);
    let mut body = String::new();
    for place in 0..180 {
        let word = if place % 15 == 0 {
            20_000 + line * 3 + dice.below(3)
        } else {
            20_000_f64.powf(dice.below(1 << 20) as f64 / (1 << 20) as f64) as u64
        };
        body.push_str(&spell(word));
        body.push(' ');
    }
    Story {
        number: ArticleNumber::new(number).unwrap(),
        headline: spell(20_000 + line * 3) + " " + &spell(20_001 + line * 3),
        decks: String::new(),
        body,
        series: None,
        topics: vec![(TopicId(line as i64), spell(20_000 + line * 3)), (TopicId(-1 - dice.below(8) as i64), spell(7))],
        section: None,
        published: Some(number * 3_600),
    }
}

/// A word of two to four syllables for a number.
fn spell(word: u64) -> String {
    let mut dice = Dice(word);
    (0..2 + dice.below(3)).map(|_| char::from_u32(0xac00 + (dice.below(900) * 12) as u32).unwrap()).collect()
}

/// Numbers without pattern, the same on every run (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        ((mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb) >> 32) % end
    }
}
