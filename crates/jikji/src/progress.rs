//! How far a backup or a restore has come, on a terminal; and its end before its time.

use std::future::Future;
use std::io::{self, IsTerminal, stderr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::bail;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jikji_newsroom::{Progress, Stage, Teller};

use crate::serving::stop_signal;

/// The bar of a verb that tells how many bytes are done.
const BYTES: &str = "{msg} {wide_bar} {bytes}/{total_bytes} · 남은 시간 {eta}";

/// Shows the progress of a verb until it has ended. Asked to stop, it lets the verb take away what it has begun.
pub(crate) async fn shown<T, V, F>(verb: V) -> anyhow::Result<T>
where
    V: FnOnce(Box<dyn FnMut(Progress) -> io::Result<()> + Send>) -> F,
    F: Future<Output = Result<T, jikji_newsroom::Error>>,
{
    let (bar, stopped) = (bar(BYTES), Arc::new(AtomicBool::new(false)));
    let done = verb(Box::new(teller(bar.clone(), Arc::clone(&stopped))));
    tokio::pin!(done);
    let done = tokio::select! {
        done = &mut done => done,
        () = stop_signal() => {
            stopped.store(true, Ordering::Relaxed);
            done.await
        }
    };
    bar.finish_and_clear();
    match done {
        Err(_) if stopped.load(Ordering::Relaxed) => bail!("그만두었습니다. 만들던 것은 치웠습니다"),
        done => Ok(done?),
    }
}

fn teller(bar: ProgressBar, stopped: Arc<AtomicBool>) -> impl Teller {
    let mut stage = None;
    move |progress: Progress| {
        if stopped.load(Ordering::Relaxed) {
            return Err(io::Error::other("그만두라는 말을 들었습니다"));
        }
        if stage.replace(progress.stage) != Some(progress.stage) {
            bar.set_message(word(progress.stage));
            bar.reset_eta();
        }
        bar.set_length(progress.total);
        bar.set_position(progress.done);
        Ok(())
    }
}

/// A bar on the terminal, drawn by this template; on anything else, none.
pub(crate) fn bar(template: &str) -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    let shown = stderr().is_terminal();
    bar.set_draw_target(if shown { ProgressDrawTarget::stderr_with_hz(4) } else { ProgressDrawTarget::hidden() });
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(500));
    bar
}

fn word(stage: Stage) -> &'static str {
    match stage {
        Stage::Copying => "데이터베이스 베끼기",
        Stage::Proving => "변경 기록 확인",
        Stage::Packing => "묶기",
        Stage::Checking => "다시 읽어 확인",
        Stage::Unpacking => "풀기",
    }
}
