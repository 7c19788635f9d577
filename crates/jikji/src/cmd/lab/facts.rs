//! `jikji lab facts`: lines of text in, what they say in figures and by whom out.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write, stdin, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use jiff::civil::Date;
use jikji_news::{Clock as _, SystemClock};
use jikji_text::{Amount, Decimal, Fact, FactKind, Qualifier, Quantity, Ratio, facts};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(super) const HELP: &str = "보기:\n  echo '머스크는 97억4000만 달러를 오는 12일 낸다고 CNBC가 보도했다.' | jikji lab facts --date 2026-01-12\n  \
    jikji lab facts articles.jsonl > facts.jsonl\n\n\
    한 줄이 글 하나입니다. 글 그대로이거나 {\"id\":…,\"text\":\"…\",\"date\":\"2026-01-12\"}이고, date는 기사의 날입니다. 찍는 것:\n  \
    {\"id\":…,\"facts\":[{\"kind\":\"money\",\"surface\":\"97억4000만 달러\",\"value\":{…},\"start\":5,\"end\":15},…]}\n  \
    money        {\"currency\":\"USD\",\"amount\":9740000000}, 범위와 수백억은 amount 대신 low와 high\n  \
    percent      {\"amount\":222,\"unit\":\"%\"}; unit은 % pp(%포인트, bp) times(배), 줄었으면 음수\n  \
    count        {\"amount\":36,\"unit\":\"명\"}, 점수 2-0은 {\"first\":2,\"second\":0}\n  \
    date, time   ISO 8601: 2026-01-23 2025-12 2025-Q3 2026-01-27/2026-01-28 P4D, 12:12 PT10M\n  \
    quote        {\"speaker\":…,\"verb\":…}\n  \
    source, organisation  이름   person  {\"name\":…,\"role\":…}\n  \
    start, end   글에서의 자리. 바이트가 아니라 글자 수이고, end는 들지 않습니다\n  \
    qualifier    about over total at_least at_most more_than less_than\n  \
    change       {\"base\":\"전년 동기\",\"grew\":true}";

#[derive(Debug, clap::Args)]
pub(crate) struct Facts {
    /// 글 파일. 한 줄이 글 하나입니다. 주지 않거나 `-`이면 표준 입력
    #[arg(value_name = "파일")]
    pub file: Option<PathBuf>,
    /// 날짜가 따로 없는 글의 날(2026-01-12). 주지 않으면 오늘(UTC)
    #[arg(long, value_name = "날짜")]
    pub date: Option<Date>,
}

pub(super) fn run(args: Facts) -> anyhow::Result<ExitCode> {
    let today = || SystemClock.now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let day = args.date.unwrap_or_else(today);
    let input: Box<dyn BufRead> = match args.file.filter(|file| file.as_os_str() != "-") {
        Some(file) => {
            let opened = File::open(&file).with_context(|| format!("{}을(를) 열지 못했습니다", file.display()))?;
            Box::new(BufReader::new(opened))
        }
        None => Box::new(stdin().lock()),
    };
    let mut out = BufWriter::new(stdout().lock());
    for (number, line) in input.split(b'\n').enumerate() {
        let line = line?;
        let line = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(&line));
        // A line that is not such an object is a text that begins with a brace.
        let asked = serde_json::from_str(&line).unwrap_or_else(|_| Asked {
            id: json!(number + 1),
            text: line.into_owned(),
            date: None,
        });
        print(&mut out, &asked, day)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    id: Value,
    text: String,
    #[serde(default)]
    date: Option<Date>,
}

#[derive(Serialize)]
struct Line<'a> {
    id: &'a Value,
    facts: Vec<Shown<'a>>,
}

#[derive(Serialize)]
struct Shown<'a> {
    kind: &'static str,
    surface: &'a str,
    value: Value,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    qualifier: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<Value>,
}

fn print(out: &mut impl Write, asked: &Asked, day: Date) -> io::Result<()> {
    let text = asked.text.as_str();
    let mut places = super::Places::new(text);
    let found = facts(text, asked.date.unwrap_or(day));
    let facts = found.iter().map(|fact| shown(fact, text, &mut places)).collect();
    serde_json::to_writer(&mut *out, &Line { id: &asked.id, facts })?;
    out.write_all(b"\n")
}

fn shown<'a>(fact: &Fact, text: &'a str, places: &mut super::Places<'_>) -> Shown<'a> {
    let (kind, value) = value(&fact.kind);
    let amount = match &fact.kind {
        FactKind::Money { amount, .. } | FactKind::Percent { amount, .. } | FactKind::Count { amount, .. } => {
            Some(amount)
        }
        _ => None,
    };
    let change = amount.and_then(|amount| amount.comparison.as_ref());
    Shown {
        kind,
        surface: text.get(fact.span.clone()).unwrap_or_default(),
        value,
        start: places.of(fact.span.start),
        end: places.of(fact.span.end),
        qualifier: amount.and_then(|amount| amount.qualifier).map(qualifier),
        change: change.map(|change| json!({ "base": change.base, "grew": change.grew })),
    }
}

fn value(kind: &FactKind) -> (&'static str, Value) {
    match kind {
        FactKind::Money { currency, amount } => ("money", measured(amount, "currency", currency.code())),
        FactKind::Percent { ratio, amount } => {
            let unit = match ratio {
                Ratio::Percent => "%",
                Ratio::PercentagePoint => "pp",
                Ratio::Times => "times",
            };
            ("percent", measured(amount, "unit", unit))
        }
        FactKind::Count { unit, amount } => ("count", measured(amount, "unit", unit)),
        FactKind::Date(when) => ("date", words(when.to_string())),
        FactKind::Time(clock) => ("time", words(clock.to_string())),
        FactKind::Quote { speaker, verb } => ("quote", json!({ "speaker": speaker, "verb": verb })),
        FactKind::Source { name } => ("source", json!(name)),
        FactKind::Person { name, role } => ("person", json!({ "name": name, "role": role })),
        FactKind::Organisation { name } => ("organisation", json!(name)),
    }
}

/// What has no value, such as 설 연휴, is null.
fn words(text: String) -> Value {
    if text.is_empty() { Value::Null } else { Value::String(text) }
}

fn measured(amount: &Amount, unit_name: &str, unit: &str) -> Value {
    let mut value = match amount.quantity {
        Quantity::Exact(amount) => json!({ "amount": number(amount) }),
        Quantity::Range { low, high } => json!({ "low": number(low), "high": number(high) }),
        Quantity::Pair(first, second) => json!({ "first": number(first), "second": number(second) }),
    };
    if let Value::Object(fields) = &mut value {
        fields.insert(unit_name.to_owned(), json!(unit));
    }
    value
}

/// A whole number as one, as long as JSON has room for it.
fn number(decimal: Decimal) -> Value {
    match decimal.integer().and_then(|integer| i64::try_from(integer).ok()) {
        Some(integer) => json!(integer),
        None => json!(decimal.to_f64()),
    }
}

const fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::About => "about",
        Qualifier::Over => "over",
        Qualifier::Total => "total",
        Qualifier::AtLeast => "at_least",
        Qualifier::AtMost => "at_most",
        Qualifier::MoreThan => "more_than",
        Qualifier::LessThan => "less_than",
    }
}
