//! `jikji demo`: the demo paper, made when absent, opened when present.

use std::process::ExitCode;

use jikji_news::SystemClock;
use jikji_newsroom::{Paper, Setup};
use jikji_store::PaperDir;

use crate::args::Demo;
use crate::config::{self, Config};
use crate::serving::serve_paper;

pub(crate) async fn run(args: Demo) -> anyhow::Result<ExitCode> {
    let dir = PaperDir::new(&args.dir);
    if dir.is_free()? {
        let setup = Setup { clock: std::sync::Arc::new(SystemClock), zone: Config::default().zone() };
        let fill = async |paper: &Paper| jikji_demo::lay_out(paper).await;
        Paper::found::<jikji_demo::Error>(&dir, config::TEMPLATE, &jikji_demo::masthead()?, &setup, fill).await?;
        say!("견본 신문을 만들었습니다: {}", args.dir.display());
    }
    serve_paper(dir, "demo", args.listen, |address| format!("견본 신문이 나왔습니다: {address}/")).await
}
