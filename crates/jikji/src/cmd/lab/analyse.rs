//! `jikji lab analyse`: lines of text in, their morphemes out.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write, stdin, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use jikji_text::Analyser;
use serde::Serialize;

pub(super) const HELP: &str = "보기:\n  echo '오픈AI는 97억4000만 달러를 받았다.' | jikji lab analyse\n  \
    jikji lab analyse sentences.txt > morphemes.jsonl\n\n\
    한 줄이 글 하나이고, 찍는 것도 한 줄에 하나입니다:\n  \
    {\"text\":\"…\",\"morphemes\":[{\"form\":\"오픈\",\"tag\":\"NNP\",\"start\":0,\"end\":2},…]}\n  \
    form       형태소. 줄어든 말은 풀어 적습니다(했 = 하 + 였)\n  \
    tag        세종 품사 표지: NNG NNP NNB NR NP VV VA VX VCP VCN MMA MMD MMN MAG MAJ IC\n             \
    JKS JKC JKG JKO JKB JKV JKQ JX JC EP EF EC ETN ETM XPN XSN XSV XSA XR\n             \
    SF SP SS SE SO SL SH SW SN NA\n  \
    start, end 글에서의 자리. 바이트가 아니라 글자 수이고, end는 들지 않습니다\n  \
    name       고유한 이름이면 무엇의 이름인지: person organisation place topic other";

#[derive(Debug, clap::Args)]
pub(crate) struct Analyse {
    /// 글 파일. 한 줄이 글 하나입니다. 주지 않거나 `-`이면 표준 입력
    #[arg(value_name = "파일")]
    pub file: Option<PathBuf>,
    /// 사전 없이 규칙만 씁니다
    #[arg(long)]
    pub rules: bool,
}

pub(super) fn run(args: Analyse) -> anyhow::Result<ExitCode> {
    let analyser = super::analyser(args.rules)?;
    let input: Box<dyn BufRead> = match args.file.filter(|file| file.as_os_str() != "-") {
        Some(file) => {
            let opened = File::open(&file).with_context(|| format!("{}을(를) 열지 못했습니다", file.display()))?;
            Box::new(BufReader::new(opened))
        }
        None => Box::new(stdin().lock()),
    };
    let mut out = BufWriter::new(stdout().lock());
    for line in input.split(b'\n') {
        // A byte that is no text is shown as such, it stops nothing.
        let line = line?;
        let text = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(&line));
        print(&mut out, &text, &analyser)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

#[derive(Serialize)]
struct Line<'a> {
    text: &'a str,
    morphemes: Vec<Shown<'a>>,
}

#[derive(Serialize)]
struct Shown<'a> {
    form: &'a str,
    tag: &'static str,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<jikji_text::WordKind>,
}

fn print(out: &mut impl Write, text: &str, analyser: &Analyser) -> io::Result<()> {
    let found = analyser.analyse(text);
    let mut places = super::Places::new(text);
    let morphemes = found
        .iter()
        .map(|morpheme| Shown {
            form: &morpheme.form,
            tag: morpheme.tag.name(),
            start: places.of(morpheme.span.start),
            end: places.of(morpheme.span.end),
            name: morpheme.name,
        })
        .collect();
    serde_json::to_writer(&mut *out, &Line { text, morphemes })?;
    out.write_all(b"\n")
}
