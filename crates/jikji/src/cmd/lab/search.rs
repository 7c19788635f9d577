//! `jikji lab search`: documents and queries in, hits out, with the product's own settings in an index that is thrown away.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use jiff::tz::TimeZone;
use jikji_news::{ArticleNumber, Clock, Scope, SystemClock};
use jikji_search::{Document, Filter, Index, Paging, Position, Query, Searcher};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub(super) const HELP: &str = "보기:\n  jikji lab search --documents D.jsonl --queries Q.jsonl --top 10 > hits.jsonl\n\n\
    한 줄이 하나입니다:\n  \
    D  {\"id\":\"d1\",\"title\":\"제목\",\"text\":\"본문\"}    title은 없어도 됩니다\n  \
    Q  {\"id\":\"q1\",\"text\":\"찾는 말\"}              신문에서 찾을 때와 같은 말을 씁니다\n  \
    찍는 것  {\"query\":\"q1\",\"hits\":[{\"id\":\"d1\",\"score\":12.5},…]}    잘 맞는 것부터";

#[derive(Debug, clap::Args)]
pub(crate) struct Search {
    /// 찾을 글들(JSON 줄)
    #[arg(long, value_name = "파일")]
    pub documents: PathBuf,
    /// 물을 것들(JSON 줄)
    #[arg(long, value_name = "파일")]
    pub queries: PathBuf,
    /// 물음마다 몇 개까지 찍을지
    #[arg(long, value_name = "수", default_value_t = 10)]
    pub top: usize,
    /// 사전 없이 규칙만 씁니다
    #[arg(long)]
    pub rules: bool,
}

/// A document of the one who measures.
#[derive(Deserialize)]
struct Given {
    id: serde_json::Value,
    #[serde(default)]
    title: String,
    #[serde(default)]
    text: String,
}

#[derive(Deserialize)]
struct Asked {
    id: serde_json::Value,
    text: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    query: &'a serde_json::Value,
    hits: Vec<Shown<'a>>,
}

#[derive(Serialize)]
struct Shown<'a> {
    id: &'a serde_json::Value,
    score: f32,
}

pub(super) fn run(args: Search) -> anyhow::Result<ExitCode> {
    let folder = tempfile::tempdir().context("색인을 둘 임시 폴더를 만들지 못했습니다")?;
    let index = Index::open(folder.path(), super::analyser(args.rules)?)?;
    let mut ids = Vec::new();
    each(&args.documents, |given: Given| {
        ids.push(given.id);
        let number = i64::try_from(ids.len()).ok().and_then(ArticleNumber::new);
        let number = number.context("글이 너무 많습니다")?;
        Ok(index.put(&Document::new(number, given.title, given.text))?)
    })?;
    index.commit(&Position { epoch: "lab".to_owned(), seq: 1 })?;
    index.rest()?;
    let searcher = index.searcher()?;
    let mut out = BufWriter::new(stdout().lock());
    each(&args.queries, |asked: Asked| {
        let found = hits(&searcher, &asked.text, args.top)?;
        let hits = found.into_iter().filter_map(|(number, score)| {
            let place = usize::try_from(number.get()).ok()?.checked_sub(1)?;
            Some(Shown { id: ids.get(place)?, score })
        });
        serde_json::to_writer(&mut out, &Answer { query: &asked.id, hits: hits.collect() })?;
        Ok(out.write_all(b"\n")?)
    })?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The best hits for a query, page by page until there are enough.
fn hits(searcher: &Searcher, text: &str, top: usize) -> anyhow::Result<Vec<(ArticleNumber, f32)>> {
    let query = Query::parse(text, &SystemClock.now().to_zoned_datetime(TimeZone::UTC));
    let mut hits = Vec::new();
    let mut paging = Paging::first(top);
    while hits.len() < top {
        paging.size = top - hits.len();
        let found = searcher.search(&query, &Filter::default(), &Scope::Readers, &paging)?;
        hits.extend(found.hits.iter().map(|hit| (hit.number, hit.score)));
        paging.after = found.next;
        if paging.after.is_none() {
            break;
        }
    }
    Ok(hits)
}

/// Every line of a file of JSON lines; empty ones are none.
fn each<T: DeserializeOwned>(path: &Path, mut take: impl FnMut(T) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let file = File::open(path).with_context(|| format!("{}을(를) 열지 못했습니다", path.display()))?;
    for (at, line) in BufReader::new(file).split(b'\n').enumerate() {
        let line = line.with_context(|| format!("{}을(를) 읽지 못했습니다", path.display()))?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let value = serde_json::from_slice(&line)
            .with_context(|| format!("{} {}번째 줄이 바라는 JSON이 아닙니다", path.display(), at + 1))?;
        take(value)?;
    }
    Ok(())
}
