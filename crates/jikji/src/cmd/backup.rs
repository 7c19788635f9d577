//! `jikji backup`: a paper in one file.

use std::io::stdout;
use std::process::ExitCode;

use jikji_news::{Clock, SystemClock};
use jikji_newsroom::{MediaFiles, back_up};
use jikji_store::PaperDir;

use crate::args::Backup;
use crate::failure;
use crate::progress::shown;
use crate::report;

pub(crate) async fn run(args: Backup) -> anyhow::Result<ExitCode> {
    let (dir, now) = (PaperDir::new(&args.paper), SystemClock.now());
    let made = shown(|teller| back_up(&dir, &args.file, args.force, now, teller)).await?;
    if args.json {
        report::object(stdout().lock(), &made)?;
    } else {
        say!("백업했습니다: {} ({}바이트)", made.file.display(), made.bytes);
        say!("기록의 끝 {}:{}", made.manifest.log.seq, made.manifest.log.hash);
    }
    Ok(end(&made.media))
}

/// Says which media files are lost; a backup without them is a backup in part.
pub(crate) fn end(media: &MediaFiles) -> ExitCode {
    let lost = media.missing.count + media.empty.count;
    if lost == 0 {
        return ExitCode::SUCCESS;
    }
    eprintln!("데이터베이스가 적은 사진·배너 파일 {}개 가운데 {lost}개가 없거나 비어 있습니다:", media.named);
    for name in media.missing.first.iter().chain(&media.empty.first) {
        eprintln!("  {name}");
    }
    ExitCode::from(failure::IN_PART)
}
