//! Serving a paper: what `serve`, `demo` and `show` share.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, anyhow};
use jikji_news::SystemClock;
use jikji_newsroom::{Paper, Setup};
use jikji_render::Renderer;
use jikji_store::{ListOf, PaperDir};
use jikji_web::{Site, SiteConfig};
use tokio::net::TcpListener;

use crate::config::Config;

/// Up to so many articles the related lists are there before the first page; above, they come while the paper is read.
const KIN_AT_ONCE: i64 = 300;

/// The settings of a paper, from its `paper.toml` and the environment.
pub(crate) fn read_config(dir: &PaperDir) -> anyhow::Result<Config> {
    Config::read(&dir.settings_file(), |name| std::env::var(name).ok())
}

/// What a paper's settings say of its site.
pub(crate) fn site_config(config: &Config) -> SiteConfig {
    SiteConfig { public_url: config.public_url().cloned(), weather_hide_after: config.hide_weather_after() }
}

/// The theme of a paper; its mistakes are told on standard error.
pub(crate) fn open_theme(dir: &PaperDir) -> anyhow::Result<Arc<Renderer>> {
    let renderer = Renderer::new(Some(dir.theme()).filter(|theme| theme.is_dir()))?;
    for fault in renderer.faults() {
        let line = fault.line.map(|line| format!(" {line}째 줄")).unwrap_or_default();
        eprintln!("테마의 {}{line}: {}. 고칠 때까지 기본 틀을 씁니다", fault.template, fault.message);
    }
    Ok(Arc::new(renderer))
}

/// Serves a paper until the process is told to stop. `announce` gives what is printed once readers can come.
pub(crate) async fn serve_paper(
    dir: PaperDir,
    command: &str,
    listen: Option<SocketAddr>,
    announce: impl FnOnce(&str) -> String,
) -> anyhow::Result<ExitCode> {
    let config = read_config(&dir)?;
    let setup = Setup { clock: Arc::new(SystemClock), zone: config.zone() };
    let paper = Arc::new(Paper::open(dir, command, setup).await?);
    let renderer = open_theme(paper.dir())?;
    let listener = bind(listen.unwrap_or_else(|| config.listen())).await?;
    let address = format!("http://{}", listener.local_addr()?);

    if paper.reader().count(ListOf::All).await? <= KIN_AT_ONCE {
        paper.catch_up_pages().await?;
    }
    let site = Arc::new(Site::new(Arc::clone(&paper), renderer, site_config(&config)));
    // After the site, whose page cache is one of the followers: who comes later is not taken along.
    let background = tokio::spawn({
        let paper = Arc::clone(&paper);
        // The followers of the log, and the worker that does what is due.
        async move { tokio::join!(paper.follow(), paper.work()) }
    });

    say!("{}", announce(config.public_url().map_or(address.as_str(), |url| url.as_str())));
    tell_missing_duties(&paper).await?;
    jikji_web::serve(listener, site, stop_signal()).await;

    background.abort();
    // The aborted task lets go of the paper before its handle says it ended.
    let _aborted = background.await;
    if let Some(paper) = Arc::into_inner(paper) {
        paper.close().await?;
    }
    Ok(ExitCode::SUCCESS)
}

async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            let next = SocketAddr::new(address.ip(), address.port().saturating_add(1));
            anyhow!("{address}은 다른 프로그램이 쓰고 있습니다. 다른 주소를 주세요: --listen {next}")
        }
        std::io::ErrorKind::PermissionDenied => {
            anyhow!("{address}에서 들을 권한이 없습니다. 1024보다 큰 포트를 주세요: --listen {}:8080", address.ip())
        }
        std::io::ErrorKind::AddrNotAvailable => anyhow!("{address}은 이 기계의 주소가 아닙니다"),
        _ => anyhow!("{address}에서 들을 수 없습니다: {error}"),
    })
}

async fn tell_missing_duties(paper: &Paper) -> anyhow::Result<()> {
    let missing = paper.reader().masthead().await?.missing();
    if !missing.is_empty() {
        let words: Vec<&str> = missing.iter().map(|duty| duty.word()).collect();
        say!("법이 정한 발행 정보가 비어 있어 기사 대신 준비 안내를 보여 줍니다: {}", words.join(", "));
    }
    Ok(())
}

/// Ends when the process is asked to stop, by the terminal or the system.
pub(crate) async fn stop_signal() {
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await,
            // Without the signal only the terminal can stop it.
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        stopped = tokio::signal::ctrl_c() => {
            if let Err(error) = stopped.context("ctrl-c") {
                tracing::warn!(%error, "the terminal cannot stop the program");
                std::future::pending::<()>().await;
            }
        }
        _ = terminate => {}
    }
}
