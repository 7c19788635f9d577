//! `jikji`: a newspaper in one program.

/// Says something on standard output. That nobody reads it (`jikji verify … | true`) is no reason to stop, nor to panic as
/// `println!` does.
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        let _unread = writeln!(std::io::stdout().lock(), $($text)*);
    }};
}

mod args;
mod cmd;
mod config;
mod failure;
mod progress;
mod report;
mod serving;
mod sources;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Args, Command, Export, Import};

fn main() -> ExitCode {
    let args = Args::parse();
    start_logging();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failure::report(&anyhow::anyhow!("프로그램을 시작하지 못했습니다: {error}")),
    };
    let done = runtime.block_on(async {
        match args.command {
            Command::Demo(args) => cmd::demo::run(args).await,
            Command::Init(args) => cmd::init::run(args).await,
            Command::Masthead(args) => cmd::masthead::run(args).await,
            Command::Serve(args) => cmd::serve::run(args).await,
            Command::Show(args) => cmd::show::run(args).await,
            Command::Staff { what } => cmd::staff::run(what).await,
            Command::Token { what } => cmd::token::run(what).await,
            Command::Read(args) => cmd::read::run(args),
            Command::Lab { what } => cmd::lab::run(what),
            Command::Backup(args) => cmd::backup::run(args).await,
            Command::Restore(args) => cmd::restore::run(args).await,
            Command::Verify(args) => cmd::verify::run(args).await,
            Command::Reindex(args) => cmd::reindex::run(args).await,
            Command::Words(args) => cmd::words::run(args).await,
            Command::Related(args) => cmd::related::run(args).await,
            Command::Doctor(args) => cmd::doctor::run(args).await,
            Command::Export { what: Export::Site(args) } => cmd::export::run(args).await,
            Command::Import { what: Import::Page(args) } => cmd::import::run(args).await,
        }
    });
    done.unwrap_or_else(|error| failure::report(&error))
}

/// Warnings and errors go to standard error, so that a report on standard output stays clean; `JIKJI_LOG` asks for more.
fn start_logging() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("JIKJI_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,sqlx=error"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
}
