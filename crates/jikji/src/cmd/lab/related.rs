//! `jikji lab related`: documents in, which of them belong together out.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write, stdin, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use jiff::ZonedDateTime;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jikji_news::{ArticleNumber, Reason};
use jikji_search::{Document, Index, Position};
use serde::{Deserialize, Serialize};

pub(super) const HELP: &str = "보기:\n  jikji lab related --documents articles.jsonl --top 10\n\n\
    한 줄이 글 하나입니다:\n  {\"id\":\"…\",\"title\":\"…\",\"text\":\"…\",\"date\":\"2026-01-12\"}(date는 없어도 됩니다)\n\
    찍는 것도 한 줄에 하나입니다:\n  \
    {\"id\":\"…\",\"total\":3,\"related\":[{\"id\":\"…\",\"score\":0.31,\"reasons\":[{\"reason\":\"same_subject\"}]},…]}\n  \
    related  가까운 차례로 --top개까지. 관련기사로 세지 않을 만큼 먼 글도 들고, 베낀 글도 듭니다\n  \
    total    그 가운데 관련기사로 세는 글의 수. 100까지 셉니다";

#[derive(Debug, clap::Args)]
pub(crate) struct Related {
    /// 글 파일. `-`이면 표준 입력
    #[arg(long, value_name = "파일")]
    pub documents: PathBuf,
    /// 글마다 몇 개까지 찍을지
    #[arg(long, value_name = "수", default_value_t = 20)]
    pub top: usize,
    /// 사전 없이 규칙만 씁니다
    #[arg(long)]
    pub rules: bool,
}

/// A document as it comes.
#[derive(Deserialize)]
struct Given {
    id: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    date: Option<String>,
}

/// What is told of a document.
#[derive(Serialize)]
struct Told<'a> {
    id: &'a str,
    total: usize,
    related: Vec<Other<'a>>,
}

#[derive(Serialize)]
struct Other<'a> {
    id: &'a str,
    score: f32,
    reasons: Vec<Reason>,
}

pub(super) fn run(args: Related) -> anyhow::Result<ExitCode> {
    let folder = tempfile::tempdir().context("임시 폴더를 만들지 못했습니다")?;
    let index = Index::open(folder.path(), super::analyser(args.rules)?)?;
    let ids = take_in(&index, &args.documents)?;
    index.commit(&Position { epoch: String::new(), seq: 0 })?;
    let searcher = index.searcher()?;
    let mut out = BufWriter::new(stdout().lock());
    for (place, id) in ids.iter().enumerate() {
        let (related, total) = searcher.ranked(number(place)?, args.top)?;
        let other = |related: jikji_news::Related| {
            let id = ids.get(usize::try_from(related.number.get()).ok()?.checked_sub(1)?)?;
            Some(Other { id, score: related.score, reasons: related.reasons })
        };
        serde_json::to_writer(&mut out, &Told { id, total, related: related.into_iter().filter_map(other).collect() })?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Puts the documents into the index, numbered as they come; their ids.
fn take_in(index: &Index, file: &PathBuf) -> anyhow::Result<Vec<String>> {
    let input: Box<dyn BufRead> = if file.as_os_str() == "-" {
        Box::new(stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(file).with_context(|| format!("{}을(를) 열지 못했습니다", file.display()))?))
    };
    let mut ids = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (line, text) in (1..).zip(input.lines()) {
        let text = text?;
        if text.trim().is_empty() {
            continue;
        }
        let given: Given = serde_json::from_str(&text)
            .with_context(|| format!("{}의 {line}번째 줄을 읽지 못했습니다", file.display()))?;
        if let Some(before) = seen.insert(given.id.clone(), line) {
            bail!("{}의 {line}번째 줄: id {}이(가) {before}번째 줄에 이미 있습니다", file.display(), given.id);
        }
        let mut document = Document::new(number(ids.len())?, given.title, given.text);
        document.published = given.date.as_deref().map(time).transpose()?;
        index.put(&document)?;
        ids.push(given.id);
    }
    Ok(ids)
}

fn number(place: usize) -> anyhow::Result<ArticleNumber> {
    let number = i64::try_from(place).ok().and_then(|place| ArticleNumber::new(place + 1));
    number.context("글이 너무 많습니다")
}

/// A day, a day with a time, or an instant with its offset.
fn time(text: &str) -> anyhow::Result<ZonedDateTime> {
    if let Ok(at) = text.parse::<jiff::Timestamp>() {
        return Ok(at.to_zoned_datetime(TimeZone::UTC));
    }
    let at = text.parse::<DateTime>().or_else(|_| text.parse::<Date>().map(DateTime::from));
    let at = at.with_context(|| format!("`{text}`은(는) 날짜가 아닙니다. 2026-01-12처럼 적습니다"))?;
    Ok(at.to_zoned_datetime(TimeZone::UTC)?)
}
