//! Measures the full-text index on articles that are made of sentences of a file, one a line; `bench/search/` says how.
//!
//! ```text
//! measure speed SENTENCES ARTICLES     indexing, commits, queries, suggestions, memory, size; bigrams alone beside it
//! measure hits --documents D --queries Q --top K   what `jikji lab search` prints, without the rest of the program
//! ```

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use jiff::{Timestamp, tz::TimeZone};
use jikji_news::{ArticleNumber, Scope};
use jikji_search::{Document, Filter, Index, Paging, Position, Query};
use jikji_text::{Analyser, Dictionary};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::BooleanQuery;
use tantivy::schema::{FAST, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{IndexWriter, TantivyDocument, Term};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["speed", sentences, articles] => speed(sentences, articles.parse()?),
        ["hits", "--documents", documents, "--queries", queries, "--top", top] => {
            hits(documents, queries, top.parse()?)
        }
        _ => Err("measure speed SENTENCES ARTICLES | measure hits --documents D --queries Q --top K".into()),
    }
}

fn analyser() -> Analyser {
    Dictionary::embedded().map_or_else(
        |error| {
            eprintln!("without a dictionary: {error}");
            Analyser::rules()
        },
        Analyser::with_dictionary,
    )
}

/// Numbers without pattern, the same every time (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed >> 16) as usize % limit.max(1)
    }
}

/// An invented name of three syllables, so that the vocabulary grows as that of a paper does.
fn name(chance: &mut Chance) -> String {
    const FAMILIES: &[char] =
        &['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임', '한', '오', '서', '신', '권'];
    let mut syllable = || char::from_u32(0xac00 + 28 * chance.below(399) as u32).unwrap_or('가');
    let (one, two) = (syllable(), syllable());
    let family = FAMILIES.get(chance.below(FAMILIES.len())).copied().unwrap_or('김');
    [family, one, two].iter().collect()
}

struct Story {
    headline: String,
    body: String,
}

fn stories(sentences: &[String], count: usize) -> impl Iterator<Item = Story> + '_ {
    let mut chance = Chance(1);
    (0..count).map(move |_| {
        let pick = |chance: &mut Chance| sentences.get(chance.below(sentences.len())).cloned().unwrap_or_default();
        let headline: String = pick(&mut chance).split_whitespace().take(6).collect::<Vec<_>>().join(" ");
        let mut body = String::new();
        let who = name(&mut chance);
        while body.len() < 2_000 {
            body.push_str(&pick(&mut chance));
            body.push_str(&format!(" {who} 씨와 {}는 그렇게 말했다. ", name(&mut chance)));
        }
        Story { headline, body }
    })
}

fn speed(path: &str, count: usize) -> Outcome<()> {
    let sentences: Vec<String> = fs::read_to_string(path)?.lines().map(str::to_owned).collect();
    let analyser = analyser();
    println!("{count} articles");
    println!("at the start        {}", memory()?);
    let folder = tempfile::tempdir()?;
    let index = Index::open(folder.path(), analyser.clone())?;
    let started = (cpu()?, Instant::now());
    let mut text = 0;
    for (number, story) in (1..).zip(stories(&sentences, count)) {
        text += story.headline.len() + story.body.len();
        index.put(&document(number, &story)?)?;
        if number % 1_000 == 0 {
            index.commit(&position(1))?;
        }
    }
    index.commit(&position(1))?;
    index.rest()?;
    report("indexed", count, started)?;
    println!("after indexing      {}", memory()?);

    let mut times = Vec::new();
    for (at, story) in stories(&sentences, 50).enumerate() {
        let started = Instant::now();
        index.put(&document(i64::try_from(count + at)? + 1, &story)?)?;
        index.commit(&position(2 + i64::try_from(at)?))?;
        index.searcher()?;
        times.push(started.elapsed().as_secs_f64() * 1e3);
    }
    println!("{}", row("one article, visible", &mut times));
    index.rest()?;
    // What was merged is cleared away by the commit that follows.
    index.put(&document(1, &Story { headline: String::new(), body: String::new() })?)?;
    index.commit(&position(100))?;
    index.rest()?;
    println!(
        "size                {:.1} % of {:.1} MB",
        size(folder.path())? as f64 * 100.0 / text as f64,
        text as f64 / 1e6
    );
    println!("                    {}", kinds_of_files(folder.path(), text)?);

    let mut kinds = queries(&sentences);
    let now = Timestamp::UNIX_EPOCH.to_zoned_datetime(TimeZone::UTC);
    for (kind, queries) in &kinds {
        let mut times = Vec::new();
        let mut answered = 0;
        for text in queries {
            let started = Instant::now();
            let query = Query::parse(text, &now);
            let found = index.searcher()?.search(&query, &Filter::default(), &Scope::Readers, &Paging::first(20))?;
            times.push(started.elapsed().as_secs_f64() * 1e3);
            answered += usize::from(!found.hits.is_empty());
        }
        println!("{}, {answered} of {} answered", row(kind, &mut times), queries.len());
    }
    let mut times = Vec::new();
    for text in kinds.remove("two words").unwrap_or_default() {
        for end in (1..text.chars().count()).take(12) {
            let typed: String = text.chars().take(end).collect();
            let started = Instant::now();
            index.searcher()?.suggest(&typed, 8)?;
            times.push(started.elapsed().as_secs_f64() * 1e3);
        }
    }
    println!("{}", row("suggestions", &mut times));
    println!("after asking        {}", memory()?);
    drop(index);
    drop(folder);
    baseline(&sentences, count)
}

/// The same articles in one field of character bigrams, and the same queries as any of their bigrams.
fn baseline(sentences: &[String], count: usize) -> Outcome<()> {
    println!("bigrams alone");
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqs);
    let field = schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing));
    let key = schema.add_u64_field("number", INDEXED | FAST);
    let folder = tempfile::tempdir()?;
    let index = tantivy::Index::create_in_dir(folder.path(), schema.build())?;
    let mut writer: IndexWriter = index.writer_with_num_threads(1, 15_000_000)?;
    let started = (cpu()?, Instant::now());
    let mut text = 0;
    for (number, story) in (1..).zip(stories(sentences, count)) {
        text += story.headline.len() + story.body.len();
        let mut entry = TantivyDocument::default();
        entry.add_u64(key, number);
        let tokens = pairs(&format!("{}\n{}", story.headline, story.body));
        entry.add_pre_tokenized_text(field, PreTokenizedString { text: String::new(), tokens });
        writer.add_document(entry)?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    report("indexed", count, started)?;
    println!(
        "size                {:.1} % of {:.1} MB",
        size(folder.path())? as f64 * 100.0 / text as f64,
        text as f64 / 1e6
    );
    let searcher = index.reader()?.searcher();
    for (kind, queries) in queries(sentences) {
        let mut times = Vec::new();
        for query in &queries {
            let started = Instant::now();
            let terms = pairs(query).into_iter().map(|token| Term::from_field_text(field, &token.text)).collect();
            let query = BooleanQuery::new_multiterms_query(terms);
            searcher.search(&query, &(Count, TopDocs::with_limit(20).order_by_score()))?;
            times.push(started.elapsed().as_secs_f64() * 1e3);
        }
        println!("{}", row(&kind, &mut times));
    }
    Ok(())
}

fn pairs(text: &str) -> Vec<Token> {
    let letters: Vec<char> = text.chars().filter(|letter| letter.is_alphanumeric() || letter.is_whitespace()).collect();
    let pairs = letters.windows(2).filter(|pair| !pair.iter().any(|letter| letter.is_whitespace()));
    pairs.map(|pair| Token { text: pair.iter().collect(), ..Token::default() }).collect()
}

/// Queries of each kind, out of the same sentences.
fn queries(sentences: &[String]) -> HashMap<String, Vec<String>> {
    let mut chance = Chance(7);
    let mut kinds: HashMap<String, Vec<String>> = HashMap::new();
    for _ in 0..100 {
        let sentence = sentences.get(chance.below(sentences.len())).cloned().unwrap_or_default();
        let words: Vec<&str> = sentence.split_whitespace().filter(|word| word.chars().count() > 2).collect();
        let Some(&word) = words.get(chance.below(words.len())) else { continue };
        let other = words.get(chance.below(words.len())).copied().unwrap_or(word);
        let slip: String =
            word.chars().rev().enumerate().map(|(at, letter)| if at == 1 { '쀍' } else { letter }).collect();
        let slip: String = slip.chars().rev().collect();
        let mut add = |kind: &str, text: String| kinds.entry(kind.to_owned()).or_default().push(text);
        add("one word", word.to_owned());
        add("two words", format!("{word} {other}"));
        add("a sentence", sentence.clone());
        add("a phrase", format!("\"{}\"", words.iter().take(3).copied().collect::<Vec<_>>().join(" ")));
        add("a slip", slip);
        add("initials", jikji_text::initials(&word.chars().take(3).collect::<String>()));
        add("a name", name(&mut chance));
    }
    kinds
}

fn hits(documents: &str, queries: &str, top: usize) -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let index = Index::open(folder.path(), analyser())?;
    let mut ids = Vec::new();
    for line in fs::read_to_string(documents)?.lines() {
        let given: serde_json::Value = serde_json::from_str(line)?;
        let text = |key: &str| given.get(key).and_then(|value| value.as_str()).unwrap_or_default();
        ids.push(text("id").to_owned());
        let number = ArticleNumber::new(i64::try_from(ids.len())?).ok_or("too many")?;
        index.put(&Document::new(number, text("title"), text("text")))?;
    }
    index.commit(&position(1))?;
    index.rest()?;
    let now = Timestamp::UNIX_EPOCH.to_zoned_datetime(TimeZone::UTC);
    let searcher = index.searcher()?;
    for line in fs::read_to_string(queries)?.lines() {
        let asked: serde_json::Value = serde_json::from_str(line)?;
        let query = Query::parse(asked.get("text").and_then(|text| text.as_str()).unwrap_or_default(), &now);
        let found = searcher.search(&query, &Filter::default(), &Scope::Readers, &Paging::first(top))?;
        let hits = found.hits.iter().filter_map(|hit| {
            let id = ids.get(usize::try_from(hit.number.get()).ok()?.checked_sub(1)?)?;
            Some(serde_json::json!({ "id": id, "score": hit.score }))
        });
        let hits: Vec<serde_json::Value> = hits.collect();
        println!("{}", serde_json::json!({ "query": asked.get("id"), "hits": hits, "meant": found.did_you_mean }));
    }
    Ok(())
}

fn document(number: i64, story: &Story) -> Outcome<Document> {
    let key = ArticleNumber::new(number).ok_or("no number")?;
    let mut document = Document::new(key, story.headline.clone(), story.body.clone());
    let published = Timestamp::from_second(1_000_000_000 + 600 * number)?;
    document.published = Some(published.to_zoned_datetime(TimeZone::UTC));
    Ok(document)
}

fn position(seq: i64) -> Position {
    Position { epoch: "bench".to_owned(), seq }
}

fn report(what: &str, count: usize, (before, started): (f64, Instant)) -> Outcome<()> {
    let (used, wall) = (cpu()? - before, started.elapsed().as_secs_f64());
    println!("{what:<20}{:.0} articles a second of CPU, {used:.1} s of CPU, {wall:.1} s", count as f64 / used);
    Ok(())
}

fn row(what: &str, times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let at = |part: f64| times.get(((times.len() as f64 * part) as usize).min(times.len().saturating_sub(1))).copied();
    format!("{what:<20}p50 {:.2} ms, p99 {:.2} ms", at(0.5).unwrap_or_default(), at(0.99).unwrap_or_default())
}

/// Seconds of CPU of this process, all threads.
fn cpu() -> Outcome<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let fields: Vec<&str> =
        stat.rsplit_once(')').map(|(_, rest)| rest.split_whitespace().collect()).unwrap_or_default();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok()).unwrap_or_default();
    Ok((ticks(11) + ticks(12)) / 100.0)
}

fn memory() -> Outcome<String> {
    let status = fs::read_to_string("/proc/self/status")?;
    let lines = status.lines().filter(|line| ["VmHWM", "VmRSS", "RssAnon"].iter().any(|name| line.starts_with(name)));
    Ok(lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(", "))
}

/// What part of the text each kind of file takes.
fn kinds_of_files(folder: &Path, text: usize) -> Outcome<String> {
    let mut kinds: HashMap<String, u64> = HashMap::new();
    for entry in fs::read_dir(folder)?.flatten().flat_map(|entry| fs::read_dir(entry.path())).flatten() {
        let entry = entry?;
        let kind = entry.path().extension().map(|end| end.to_string_lossy().into_owned()).unwrap_or_default();
        *kinds.entry(kind).or_default() += entry.metadata()?.len();
    }
    let parts = kinds.into_iter().map(|(kind, bytes)| format!("{kind} {:.1} %", bytes as f64 * 100.0 / text as f64));
    Ok(parts.collect::<Vec<_>>().join(", "))
}

fn size(folder: &Path) -> Outcome<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        bytes += if entry.file_type()?.is_dir() { size(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(bytes)
}
