//! `jikji doctor`: examines a paper and says what to do.

use std::io::stdout;
use std::process::ExitCode;

use jikji_news::{Clock, SystemClock};
use jikji_newsroom::{Check, Finding, Verdict, examine};
use jikji_render::Renderer;
use jikji_store::{Error, PaperDir};
use serde::Serialize;

use crate::args::Doctor;
use crate::failure;
use crate::report;
use crate::serving::read_config;

const SETTINGS: Check = Check("settings", "설정");
const THEME: Check = Check("theme", "테마");

/// The report of `doctor --json`.
#[derive(Serialize)]
struct Report<'f> {
    /// The worst of all findings.
    verdict: Verdict,
    findings: &'f [Finding],
}

pub(crate) async fn run(args: Doctor) -> anyhow::Result<ExitCode> {
    let dir = PaperDir::new(&args.paper);
    if !dir.holds_a_paper() {
        return Err(Error::NoPaper { path: args.paper }.into());
    }
    let mut findings = vec![settings(&dir), theme(&dir)];
    findings.extend(examine(&dir, SystemClock.now()).await);
    let verdict = findings.iter().map(|finding| finding.verdict).max().unwrap_or(Verdict::Fine);
    if args.json {
        report::object(stdout().lock(), &Report { verdict, findings: &findings })?;
    } else {
        findings.iter().for_each(print);
    }
    Ok(match verdict {
        Verdict::Fine => ExitCode::SUCCESS,
        Verdict::Advice => ExitCode::from(failure::IN_PART),
        Verdict::Damaged => ExitCode::from(failure::DAMAGED),
    })
}

fn settings(dir: &PaperDir) -> Finding {
    if !dir.settings_file().exists() {
        return SETTINGS
            .advice("paper.toml이 없습니다", "그대로 두면 기본 설정을 씁니다. 백업에 있으면 되돌려 놓으세요");
    }
    match read_config(dir) {
        Ok(_) => SETTINGS.fine("paper.toml과 환경 변수에 잘못이 없습니다"),
        Err(error) => SETTINGS.damaged(error.to_string(), "알려 준 줄을 고치세요. 고칠 때까지 신문이 열리지 않습니다"),
    }
}

fn theme(dir: &PaperDir) -> Finding {
    if !dir.theme().is_dir() {
        return THEME.fine("기본 테마를 씁니다");
    }
    let told = match Renderer::new(Some(dir.theme())) {
        Ok(renderer) => match renderer.faults().first() {
            None => return THEME.fine("이 신문의 테마에 잘못이 없습니다"),
            Some(fault) => format!("{}: {}", fault.template, fault.message),
        },
        Err(error) => error.to_string(),
    };
    THEME.advice(told, "theme/의 그 파일을 고치세요. 고칠 때까지 기본 틀을 씁니다")
}

/// A finding for a person: a mark, what was examined, what was found; below it what to do.
fn print(finding: &Finding) {
    let mark = match finding.verdict {
        Verdict::Fine => "괜찮음",
        Verdict::Advice => "권고",
        Verdict::Damaged => "손상",
    };
    say!("[{mark}] {}: {}", finding.name, finding.told);
    if let Some(remedy) = &finding.remedy {
        say!("  할 일: {remedy}");
    }
}
