//! `jikji restore`: a paper from a backup.

use std::io::stdout;
use std::process::ExitCode;

use jikji_news::{Clock, SystemClock};
use jikji_newsroom::restore;
use jikji_store::PaperDir;

use crate::args::Restore;
use crate::cmd::backup;
use crate::progress::shown;
use crate::report;

pub(crate) async fn run(args: Restore) -> anyhow::Result<ExitCode> {
    let (dir, now) = (PaperDir::new(&args.dir), SystemClock.now());
    let restored = shown(|teller| restore(&args.file, &dir, now, teller)).await?;
    if args.json {
        report::object(stdout().lock(), &restored)?;
    } else {
        let made = restored.manifest.created_at;
        say!("{}에 되살렸습니다. {made:.0}의 백업입니다.", args.dir.display());
        say!("보여 주기: jikji serve --paper {}", args.dir.display());
    }
    Ok(backup::end(&restored.media))
}
