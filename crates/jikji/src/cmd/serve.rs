//! `jikji serve`: shows a paper to its readers.

use std::process::ExitCode;

use jikji_store::PaperDir;

use crate::args::Serve;
use crate::serving::serve_paper;

pub(crate) async fn run(args: Serve) -> anyhow::Result<ExitCode> {
    serve_paper(PaperDir::new(args.paper), "serve", args.listen, |address| format!("신문이 나왔습니다: {address}/"))
        .await
}
