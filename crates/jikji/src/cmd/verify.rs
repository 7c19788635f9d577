//! `jikji verify`: proves that a paper's history was not rewritten.

use std::io::stdout;
use std::process::ExitCode;

use jikji_newsroom::{LogEnd, verify};
use jikji_store::{Fault, PaperDir, Proof};
use serde::Serialize;

use crate::args::Verify;
use crate::failure;
use crate::report;

/// The report of `verify --json`.
#[derive(Serialize)]
struct Report {
    /// Whether the whole history fits together.
    sound: bool,
    /// How many entries fit, from the first on.
    entries: i64,
    /// How many texts are as the log says.
    texts: i64,
    /// The last entry that fits.
    head: LogEnd,
    /// What does not fit first.
    fault: Option<Misfit>,
}

#[derive(Serialize)]
struct Misfit {
    /// How it does not fit.
    kind: &'static str,
    /// The entry, where it is one.
    seq: Option<i64>,
    /// The same for a person.
    told: String,
}

impl From<&Fault> for Misfit {
    fn from(fault: &Fault) -> Self {
        Self { kind: fault.key(), seq: fault.seq(), told: fault.to_string() }
    }
}

impl From<&Proof> for Report {
    fn from(proof: &Proof) -> Self {
        let fault = proof.fault.as_ref().map(Misfit::from);
        Self { sound: fault.is_none(), entries: proof.entries, texts: proof.kept, head: (&proof.head).into(), fault }
    }
}

pub(crate) async fn run(args: Verify) -> anyhow::Result<ExitCode> {
    let proof = verify(&PaperDir::new(&args.paper), args.known.as_ref()).await?;
    if args.json {
        report::object(stdout().lock(), &Report::from(&proof))?;
    }
    let Some(fault) = &proof.fault else {
        if !args.json {
            say!("항목 {}개가 모두 이어지고, 적힌 글 {}건이 그대로입니다.", proof.entries, proof.kept);
            say!("기록의 끝 {}", proof.head);
        }
        return Ok(ExitCode::SUCCESS);
    };
    eprintln!("기록이 맞지 않습니다. {fault}. 그 앞의 항목 {}개는 이어집니다.", proof.entries);
    Ok(ExitCode::from(failure::DAMAGED))
}
