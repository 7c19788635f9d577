//! `jikji words`: the paper's own words, its synonyms, and what is proposed to the desk.

use std::io::stdout;
use std::process::ExitCode;
use std::sync::Arc;

use jikji_news::{Actor, ProposedWord, Standing, Synonyms, SystemClock, Word};
use jikji_newsroom::{Paper, Setup};
use jikji_store::{PaperDir, Store};
use jikji_text::{Josa, WordKind, with_josa};
use serde::Serialize;

use crate::args::words::{Words, WordsVerb, kind_word};
use crate::report;
use crate::serving::read_config;

/// So many proposals are shown; the desk has enough to do with them.
const PROPOSALS: u32 = 200;

/// The report of `words list --json`.
#[derive(Serialize)]
struct Report {
    words: Vec<Word>,
    synonyms: Vec<Synonyms>,
    proposed: Vec<ProposedWord>,
}

pub(crate) async fn run(args: Words) -> anyhow::Result<ExitCode> {
    let dir = PaperDir::new(args.paper);
    match args.verb.unwrap_or(WordsVerb::List { json: false }) {
        WordsVerb::List { json } => list(&dir, json).await?,
        verb => change(dir, verb).await?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn list(dir: &PaperDir, json: bool) -> anyhow::Result<()> {
    let reader = Store::look(dir).await?;
    let report = Report {
        words: reader.words().await?,
        synonyms: reader.synonyms().await?,
        proposed: reader.proposed_words(PROPOSALS).await?,
    };
    reader.close().await?;
    if json {
        return Ok(report::object(stdout().lock(), &report)?);
    }
    let known = report.words.iter().filter(|word| word.standing == Standing::Known);
    let words = known.map(|word| format!("{} ({})", word.surface, kind_word(word.kind)));
    let synonyms = report.synonyms.iter().map(|synonyms| format!("{} = {}", synonyms.word, synonyms.others.join(", ")));
    let proposed = report.proposed.iter().map(|word| {
        let (surface, kind) = (&word.surface, kind_word(word.kind));
        format!("{surface} ({kind}, {}번, 기사 {})", word.seen, word.article)
    });
    print("낱말", words.collect());
    print("같은말", synonyms.collect());
    print("제안된 낱말", proposed.collect());
    Ok(())
}

fn print(heading: &str, lines: Vec<String>) {
    say!("{heading} {}개", lines.len());
    for line in lines {
        say!("  {line}");
    }
}

async fn change(dir: PaperDir, verb: WordsVerb) -> anyhow::Result<()> {
    let setup = Setup { clock: Arc::new(SystemClock), zone: read_config(&dir)?.zone() };
    let paper = Paper::open(dir, "words", setup).await?;
    match verb {
        WordsVerb::List { .. } => {}
        WordsVerb::Add { words, kind } => know(&paper, &words, Some(kind)).await?,
        WordsVerb::Approve { words, kind } => know(&paper, &words, kind).await?,
        WordsVerb::Drop { words } | WordsVerb::Reject { words } => {
            for word in words {
                let is_new = paper.refuse_word(&word, Actor::command("words")).await?;
                let told = if is_new { "내렸습니다" } else { "이미 내려 두었습니다" };
                say!("{} {told}.", with_josa(&word, Josa::EulReul));
            }
        }
        WordsVerb::Synonym { word, others } => {
            let is_new = paper.set_synonyms(&word, &others, Actor::command("words")).await?;
            match (is_new, others.is_empty()) {
                (false, _) => say!("같은말이 그대로입니다."),
                (true, true) => say!("{word}의 같은말을 거두었습니다."),
                (true, false) => say!("{} 같은말: {}.", with_josa(&word, Josa::GwaWa), others.join(", ")),
            }
        }
    }
    Ok(paper.close().await?)
}

async fn know(paper: &Paper, words: &[String], kind: Option<WordKind>) -> anyhow::Result<()> {
    for word in words {
        let (word, is_new) = paper.know_word(word, kind, Actor::command("words")).await?;
        let told = if is_new { "올렸습니다" } else { "이미 올라 있습니다" };
        let particle = if is_new { Josa::EulReul } else { Josa::EunNeun };
        say!("{} {told} ({}).", with_josa(&word.surface, particle), kind_word(word.kind));
    }
    Ok(())
}
