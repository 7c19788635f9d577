//! `jikji read`: reads pages and prints what it understood.

use std::io::{Write, stdout};
use std::process::ExitCode;

use jikji_interchange::{Hint, Page, read_page};

use crate::args::Read;
use crate::failure;
use crate::report::Report;
use crate::sources::sources;

pub(crate) fn run(args: Read) -> anyhow::Result<ExitCode> {
    let (found, mut failed) = sources(&args.files);
    let mut report = args.json.then(|| Report::new(stdout().lock())).transpose()?;
    for source in found {
        let read = source
            .bytes()
            .and_then(|bytes| read_page(&bytes, &source.name(), &Hint::default()).map_err(|error| error.to_string()));
        match (read, &mut report) {
            (Ok(page), Some(report)) => report.page(&page)?,
            (Ok(page), None) => print(&page)?,
            (Err(why), _) => failed.push((source.name(), why)),
        }
    }
    if let Some(report) = report {
        report.finish(&failed)?;
    }
    for (name, why) in &failed {
        eprintln!("{name}: {why}");
    }
    Ok(if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(failure::IN_PART) })
}

/// What was understood, for a person.
fn print(page: &Page) -> std::io::Result<()> {
    let mut out = stdout().lock();
    let none = || "없음".to_owned();
    writeln!(out, "{}", page.source)?;
    writeln!(out, "  제목      {}", page.headline.clone().unwrap_or_else(none))?;
    let labels: Vec<&str> = page.labels.iter().map(|label| label.word()).collect();
    let kicker = [page.section.as_deref(), page.series.as_deref()].into_iter().flatten().chain(labels);
    writeln!(out, "  섹션·연재 {}", kicker.collect::<Vec<_>>().join(" · "))?;
    let writers: Vec<String> = page
        .bylines
        .iter()
        .map(|byline| match &byline.outlet {
            Some(outlet) => format!("{outlet}={}", byline.signature()),
            None => byline.signature(),
        })
        .collect();
    writeln!(out, "  바이라인  {}", if writers.is_empty() { none() } else { writers.join(", ") })?;
    let published = page.published_at.map(|at| at.to_string());
    let seen = page.seen_on.map(|day| format!("알 수 없음({day}에 본 페이지)"));
    writeln!(out, "  입력      {}", published.or(seen).unwrap_or_else(none))?;
    let characters: usize = page.paragraphs.iter().map(|text| text.chars().count()).sum();
    writeln!(out, "  본문      문단 {}개, {characters}자, 사진 {}장", page.paragraphs.len(), page.pictures.len())?;
    writeln!(out, "  날씨      {}곳", page.weather.len())?;
    let claimed = page.related_claimed.map_or_else(none, |count| format!("{count}건이라고 적힘"));
    writeln!(out, "  관련기사  {claimed}, 보인 것 {}건 · 배너 {}개", page.teasers.len(), page.banners)?;
    for line in &page.not_understood {
        writeln!(out, "  모르는 줄 {line}")?;
    }
    for remark in &page.remarks {
        writeln!(out, "  참고      {remark}")?;
    }
    Ok(())
}
