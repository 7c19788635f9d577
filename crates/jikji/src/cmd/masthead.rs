//! `jikji masthead`: shows the masthead of a paper, or stores a new version of it.

use std::process::ExitCode;
use std::sync::Arc;

use jikji_news::{Actor, SystemClock};
use jikji_newsroom::{Paper, Setup};
use jikji_store::PaperDir;

use crate::args::MastheadArgs;
use crate::cmd::init::{read_masthead, tell_missing};
use crate::serving::read_config;

pub(crate) async fn run(args: MastheadArgs) -> anyhow::Result<ExitCode> {
    let new = args.file.as_deref().map(read_masthead).transpose()?;
    let dir = PaperDir::new(args.paper);
    let setup = Setup { clock: Arc::new(SystemClock), zone: read_config(&dir)?.zone() };
    let paper = Paper::open(dir, "masthead", setup).await?;
    let now = paper.reader().masthead().await?;
    match new {
        None => say!("{}", toml::to_string(&now)?.trim_end()),
        Some(new) if new == now => say!("발행 정보가 그대로입니다."),
        Some(new) => {
            let mut tx = paper.begin(Actor::command("masthead")).await?;
            tx.set_masthead(&new).await?;
            paper.commit(tx).await?;
            say!("발행 정보를 새로 적었습니다. 앞의 것은 이력에 남습니다.");
            tell_missing(&new);
        }
    }
    paper.close().await?;
    Ok(ExitCode::SUCCESS)
}
