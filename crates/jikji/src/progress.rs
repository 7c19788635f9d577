//! How far a backup or a restore has come, on a terminal.

use std::io::{IsTerminal, stderr};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jikji_newsroom::{Progress, Stage};

/// A bar that a verb can tell its progress, and that is gone when the command has ended.
#[derive(Clone)]
pub(crate) struct Bar(ProgressBar);

impl Bar {
    /// A bar on the terminal; on anything else, none.
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::new_spinner();
        let shown = stderr().is_terminal();
        bar.set_draw_target(if shown { ProgressDrawTarget::stderr_with_hz(4) } else { ProgressDrawTarget::hidden() });
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes} · 남은 시간 {eta}")
        {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(500));
        Self(bar)
    }

    /// What is given to the verb.
    pub(crate) fn teller(&self) -> impl FnMut(Progress) + Send + 'static {
        let bar = self.0.clone();
        let mut stage = None;
        move |progress| {
            if stage.replace(progress.stage) != Some(progress.stage) {
                bar.set_message(word(progress.stage));
                bar.reset_eta();
            }
            bar.set_length(progress.total);
            bar.set_position(progress.done);
        }
    }

    /// Takes the bar off the terminal.
    pub(crate) fn end(self) {
        self.0.finish_and_clear();
    }
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
