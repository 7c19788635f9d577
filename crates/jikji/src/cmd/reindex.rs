//! `jikji reindex`: builds the search index anew.

use std::process::ExitCode;
use std::sync::Arc;

use jikji_news::{Clock, SystemClock};
use jikji_newsroom::{Paper, Setup};
use jikji_store::PaperDir;

use crate::args::Reindex;
use crate::progress::bar;
use crate::serving::read_config;

const ARTICLES: &str = "색인 만들기 {wide_bar} {pos}/{len}건 · 초당 {per_sec} · 남은 시간 {eta}";

pub(crate) async fn run(args: Reindex) -> anyhow::Result<ExitCode> {
    let dir = PaperDir::new(args.paper);
    let clock = Arc::new(SystemClock);
    let setup = Setup { clock: Arc::<SystemClock>::clone(&clock), zone: read_config(&dir)?.zone() };
    let paper = Paper::open(dir, "reindex", setup).await?;
    let (bar, begun) = (bar(ARTICLES), clock.now());
    let articles = paper.reindex(|renewal| {
        bar.set_length(renewal.total);
        bar.set_position(renewal.done);
    });
    let articles = articles.await;
    bar.finish_and_clear();
    let seconds = clock.now().duration_since(begun).as_secs_f64();
    let articles = articles?;
    // Below a second a rate says nothing.
    let rate = if seconds >= 1.0 { format!(", 초당 {:.0}건", articles as f64 / seconds) } else { String::new() };
    say!("기사 {articles}건의 색인을 {seconds:.1}초에 만들었습니다{rate}.");
    paper.close().await?;
    Ok(ExitCode::SUCCESS)
}
