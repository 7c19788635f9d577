//! `jikji export site`: a paper as files that any host can serve.

use std::io::stdout;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::bail;
use indicatif::ProgressBar;
use jikji_news::SystemClock;
use jikji_newsroom::{Paper, Setup};
use jikji_store::PaperDir;
use jikji_web::{Broken, Exported, Site, Walked, export};
use serde::Serialize;

use crate::args::ExportSite;
use crate::failure;
use crate::progress::bar;
use crate::report;
use crate::serving::{open_theme, read_config, site_config, stop_signal};

/// The report of `export site --json`.
#[derive(Serialize)]
struct Report<'e> {
    out: &'e Path,
    pages: u64,
    files: u64,
    bytes: u64,
    redirects: u64,
    broken: Vec<BrokenLink<'e>>,
}

#[derive(Serialize)]
struct BrokenLink<'e> {
    address: &'e str,
    on: Option<&'e str>,
    status: u16,
}

pub(crate) async fn run(args: ExportSite) -> anyhow::Result<ExitCode> {
    let dir = PaperDir::new(&args.paper);
    let config = read_config(&dir)?;
    let setup = Setup { clock: Arc::new(SystemClock), zone: config.zone() };
    let paper = Arc::new(Paper::open(dir, "export site", setup).await?);
    let site = Site::new(Arc::clone(&paper), open_theme(paper.dir())?, site_config(&config));
    let exported = write(&paper, site, &args.out).await;
    if let Some(paper) = Arc::into_inner(paper) {
        paper.close().await?;
    }
    let exported = exported?;
    if args.json {
        report::object(stdout().lock(), &Report::of(&args.out, &exported))?;
    } else {
        print(&args.out, &exported);
    }
    for broken in &exported.broken {
        eprintln!("{}", told(broken));
    }
    Ok(if exported.broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(failure::IN_PART) })
}

/// Writes the site. Asked to stop, it takes away what it has begun.
async fn write(paper: &Paper, site: Site, out: &Path) -> anyhow::Result<Exported> {
    let missing = paper.reader().masthead().await?.missing();
    if !missing.is_empty() {
        let words: Vec<&str> = missing.iter().map(|duty| duty.word()).collect();
        bail!(
            "법이 정한 발행 정보가 비어 있어 내보낼 기사가 없습니다: {}. `jikji masthead`로 적으세요",
            words.join(", ")
        );
    }
    // The lists of related articles are part of the pages.
    paper.catch_up_pages().await?;
    let bar = bar("내보내기 {wide_bar} {pos}/{len}");
    let exported = tokio::select! {
        exported = export(Arc::new(site), out, |walked| show(&bar, walked)) => exported,
        () = stop_signal() => bail!("그만두었습니다. 만들던 것은 치웠습니다"),
    };
    bar.finish_and_clear();
    Ok(exported?)
}

fn show(bar: &ProgressBar, walked: Walked) {
    bar.set_length(walked.known);
    bar.set_position(walked.done);
}

fn print(out: &Path, exported: &Exported) {
    let Exported { pages, files, bytes, redirects, broken } = exported;
    say!("{}에 내보냈습니다: 화면 {pages}쪽, 그 밖의 파일 {files}개, {bytes}바이트", out.display());
    if *redirects > 0 {
        say!("옛 주소 {redirects}개가 갈 곳은 _redirects에 적었습니다.");
    }
    if broken.is_empty() {
        say!("안에서 서로 잇는 주소가 모두 이어집니다.");
    }
}

fn told(broken: &Broken) -> String {
    let Broken { address, on, status } = broken;
    match on {
        Some(on) => format!("끊어진 주소 {address}({status}): {on}에 있음"),
        None => format!("내보내지 못한 화면 {address}({status})"),
    }
}

impl<'e> Report<'e> {
    fn of(out: &'e Path, exported: &'e Exported) -> Self {
        let Exported { pages, files, bytes, redirects, broken } = exported;
        let links = broken.iter().map(|Broken { address, on, status }| BrokenLink {
            address,
            on: on.as_deref(),
            status: *status,
        });
        Self { out, pages: *pages, files: *files, bytes: *bytes, redirects: *redirects, broken: links.collect() }
    }
}
