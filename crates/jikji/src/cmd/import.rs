//! `jikji import page`: takes saved pages into a paper.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jikji_interchange::{Hint, Page, read_page};
use jikji_news::SystemClock;
use jikji_newsroom::{Arrival, Imported, Importer, Outcome, Paper, Setup};
use jikji_store::PaperDir;
use serde::Serialize;

use crate::args::ImportPage;
use crate::failure;
use crate::report::Report;
use crate::serving::read_config;
use crate::sources::{Source, sources};

/// So many pages are made permanent together: one wait for the disk for all of them.
const BATCH: usize = 200;

/// A page of the report: what was understood, and what became of it.
#[derive(Serialize)]
struct Reported {
    #[serde(flatten)]
    page: Page,
    article: Imported,
}

pub(crate) async fn run(args: ImportPage) -> anyhow::Result<ExitCode> {
    let dir = PaperDir::new(&args.paper);
    let setup = Setup { clock: std::sync::Arc::new(SystemClock), zone: read_config(&dir)?.zone() };
    let paper = Paper::open(dir, "import page", setup).await?;
    let (found, failed) = sources(&args.files);
    let progress = progress(found.len());
    let report = args.json.then(|| Report::new(std::io::BufWriter::new(stdout()))).transpose()?;
    let mut run = Run { importer: Importer::new(&paper), waiting: Vec::new(), report, failed, counts: [0; 5] };
    let mut full = false;
    for source in found {
        if full {
            run.fail(source.name(), "디스크가 가득 차 들여오지 않았습니다".to_owned());
            continue;
        }
        full = run.take(&source).await?;
        progress.inc(1);
    }
    full |= run.commit().await?;
    progress.finish_and_clear();
    let ended = run.end(&paper, full).await?;
    paper.close().await?;
    Ok(ended)
}

struct Run<'p, W: Write> {
    importer: Importer<'p>,
    /// Pages that are taken in but not yet permanent.
    waiting: Vec<Reported>,
    report: Option<Report<W>>,
    failed: Vec<(String, String)>,
    counts: [usize; 5],
}

impl<W: Write> Run<'_, W> {
    fn fail(&mut self, name: String, why: String) {
        self.failed.push((name, why));
    }

    /// Takes one page in; answers whether the disk is full.
    async fn take(&mut self, source: &Source) -> anyhow::Result<bool> {
        let read = source
            .bytes()
            .and_then(|bytes| read_page(&bytes, &source.name(), &Hint::default()).map_err(|error| error.to_string()));
        let page = match read {
            Ok(page) => page,
            Err(why) => {
                self.fail(source.name(), why);
                return Ok(false);
            }
        };
        let arrival = Arrival { pictures: source.pictures(&page), page };
        match self.importer.add(&arrival).await {
            Ok(article) => {
                let mut page = arrival.page;
                page.remarks.extend(article.remarks.iter().cloned());
                self.waiting.push(Reported { page, article });
                if self.waiting.len() >= BATCH { self.commit().await } else { Ok(false) }
            }
            Err(error) => {
                self.fail(source.name(), error.to_string());
                self.give_up("함께 저장하던 묶음이 취소되었습니다. 다시 들여오세요");
                Ok(is_full(&error))
            }
        }
    }

    /// Makes what is waiting permanent and only then reports it; answers whether the disk is full.
    async fn commit(&mut self) -> anyhow::Result<bool> {
        if let Err(error) = self.importer.commit().await {
            self.give_up(&error.to_string());
            return Ok(is_full(&error));
        }
        for reported in self.waiting.drain(..) {
            if let Some(count) = self.counts.get_mut(place(reported.article.outcome)) {
                *count += 1;
            }
            match &mut self.report {
                Some(report) => report.page(&reported)?,
                None => print(&reported),
            }
        }
        Ok(false)
    }

    fn give_up(&mut self, why: &str) {
        let lost = std::mem::take(&mut self.waiting);
        self.failed.extend(lost.into_iter().map(|reported| (reported.page.source, why.to_owned())));
    }

    async fn end(self, paper: &Paper, full: bool) -> anyhow::Result<ExitCode> {
        let Self { report, failed, counts, .. } = self;
        if let Some(report) = report {
            report.finish(&failed)?;
        } else {
            let [created, completed, updated, unchanged, conflict] = counts;
            say!(
                "새로 {created} · 초고 완성 {completed} · 고침 {updated} · 그대로 {unchanged} · 충돌 {conflict} · 못 읽음 {}",
                failed.len()
            );
        }
        for (name, why) in &failed {
            eprintln!("{name}: {why}");
        }
        let missing = paper.reader().masthead().await?.missing();
        if !missing.is_empty() {
            eprintln!(
                "이 신문은 법이 정한 발행 정보가 비어 있어 기사를 아직 보여 주지 않습니다(`jikji serve`가 안내합니다)."
            );
        }
        Ok(match (full, failed.is_empty()) {
            (true, _) => ExitCode::from(failure::FULL),
            (false, true) => ExitCode::SUCCESS,
            (false, false) => ExitCode::from(failure::IN_PART),
        })
    }
}

fn is_full(error: &jikji_newsroom::Error) -> bool {
    matches!(error, jikji_newsroom::Error::Store(jikji_store::Error::Full))
}

fn place(outcome: Outcome) -> usize {
    match outcome {
        Outcome::Created => 0,
        Outcome::Completed => 1,
        Outcome::Updated => 2,
        Outcome::Unchanged => 3,
        Outcome::Conflict => 4,
    }
}

fn print(reported: &Reported) {
    let word = match reported.article.outcome {
        Outcome::Created => "새로",
        Outcome::Completed => "완성",
        Outcome::Updated => "고침",
        Outcome::Unchanged => "그대로",
        Outcome::Conflict => "충돌",
    };
    let headline = reported.page.headline.as_deref().unwrap_or("(제목 없음)");
    say!("{word}\t기사 {}\t{headline}", reported.article.number);
    for remark in &reported.page.remarks {
        say!("\t{remark}");
    }
}

fn progress(files: usize) -> ProgressBar {
    let bar = ProgressBar::new(files as u64);
    let shown = stderr().is_terminal() && files > 1;
    bar.set_draw_target(if shown { ProgressDrawTarget::stderr_with_hz(4) } else { ProgressDrawTarget::hidden() });
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} 쪽 · 남은 시간 {eta}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(500));
    bar
}
