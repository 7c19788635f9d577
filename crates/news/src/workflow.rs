//! The workflow: which step leads from which state to which, and what each step needs. A pure state machine.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Barrier, Content, State};

/// A step of the workflow, with what the person who takes it must say (GLOSSARY, "Buttons").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// 송고: the writer hands the article to the desk.
    File,
    /// 송고 취소: the writer takes it back, until desking begins.
    Withdraw,
    /// 데스킹 시작.
    StartDesking,
    /// 담당 가져오기: another desk editor goes on.
    TakeOver,
    /// 반려: back to the writer, with a reason.
    SendBack {
        /// What the writer must do.
        reason: String,
    },
    /// 보류.
    Hold,
    /// 바로 출고.
    Publish,
    /// 예약 출고, also for a new time of a scheduled article.
    Schedule {
        /// When it goes out.
        at: Timestamp,
    },
    /// 예약 취소: back on the desk.
    Unschedule,
    /// 출고본 수정: begins an amendment of a live article.
    Amend,
    /// 수정안 반영: the amendment goes live.
    Apply,
    /// 수정안 버리기: the live text stays.
    Discard,
    /// 기사 내림: reversible, with a reason for the house.
    TakeDown {
        /// Why; readers do not see it.
        reason: String,
    },
    /// 다시 올리기.
    PutBack,
    /// 기사 취소: for good, with a reason for readers.
    Retract {
        /// Why; readers see it.
        reason: String,
    },
    /// 폐기.
    Spike,
    /// 되살리기: a spiked article is a draft again.
    Revive,
}

impl Step {
    /// The name of the step in messages to machines.
    pub fn key(&self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Withdraw => "withdraw",
            Self::StartDesking => "start_desking",
            Self::TakeOver => "take_over",
            Self::SendBack { .. } => "send_back",
            Self::Hold => "hold",
            Self::Publish => "publish",
            Self::Schedule { .. } => "schedule",
            Self::Unschedule => "unschedule",
            Self::Amend => "amend",
            Self::Apply => "apply",
            Self::Discard => "discard",
            Self::TakeDown { .. } => "take_down",
            Self::PutBack => "put_back",
            Self::Retract { .. } => "retract",
            Self::Spike => "spike",
            Self::Revive => "revive",
        }
    }

    fn reason(&self) -> Option<&str> {
        match self {
            Self::SendBack { reason } | Self::TakeDown { reason } | Self::Retract { reason } => Some(reason),
            _ => None,
        }
    }

    /// Whether the step lets readers see a text they could not see before.
    fn goes_out(&self) -> bool {
        matches!(self, Self::Publish | Self::Schedule { .. } | Self::Apply | Self::PutBack)
    }
}

/// What an article lacks for a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// No headline.
    Headline,
    /// No text.
    Body,
    /// No section.
    Section,
    /// The step needs a reason.
    Reason,
}

impl Lack {
    /// The word on the screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Headline => "제목",
            Self::Body => "본문",
            Self::Section => "섹션",
            Self::Reason => "사유",
        }
    }
}

/// Why a step was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The step does not lead on from this state.
    #[error("`{step}` cannot be taken while the article is `{}`", state.key())]
    NotFromHere {
        /// The step that was asked for.
        step: &'static str,
        /// The state the article is in.
        state: State,
    },
    /// The article lacks what the step needs.
    #[error("`{step}` needs what the article lacks: {lacks:?}")]
    Lacking {
        /// The step that was asked for.
        step: &'static str,
        /// Everything that is missing, not only the first thing.
        lacks: Vec<Lack>,
    },
    /// The text is under embargo at the moment the step would show it.
    #[error("`{step}` would break the embargo, which holds until {until}")]
    UnderEmbargo {
        /// The step that was asked for.
        step: &'static str,
        /// When the embargo ends.
        until: Timestamp,
    },
    /// Whoever asks may not.
    #[error("`{verb}` is not for whoever asks: {}", because.key())]
    NotPermitted {
        /// What was to be done.
        verb: &'static str,
        /// What stands in the way.
        because: Barrier,
    },
    /// The time of a schedule has passed.
    #[error("`schedule` needs a time that is still to come; {at} has passed")]
    TimePassed {
        /// The time that was asked for.
        at: Timestamp,
    },
}

/// The workflow of one article.
#[derive(Debug, Clone, Copy)]
pub struct Workflow;

impl Workflow {
    /// The state that a step leads to, or why it cannot be taken. Nothing is changed.
    pub fn take(step: &Step, state: State, content: &Content, now: Timestamp) -> Result<State, Refusal> {
        let next = Self::next(step, state).ok_or(Refusal::NotFromHere { step: step.key(), state })?;
        let lacks = Self::lacks(step, content);
        if !lacks.is_empty() {
            return Err(Refusal::Lacking { step: step.key(), lacks });
        }
        let seen_at = match step {
            Step::Schedule { at } if *at <= now => return Err(Refusal::TimePassed { at: *at }),
            Step::Schedule { at } => *at,
            _ => now,
        };
        match content.embargo {
            Some(until) if step.goes_out() && seen_at < until => Err(Refusal::UnderEmbargo { step: step.key(), until }),
            _ => Ok(next),
        }
    }

    /// The steps that lead on from a state, by name; what they need is not looked at.
    pub fn open_steps(state: State) -> Vec<&'static str> {
        let reason = String::new;
        let at = Timestamp::MIN;
        [
            Step::File,
            Step::Withdraw,
            Step::StartDesking,
            Step::TakeOver,
            Step::SendBack { reason: reason() },
            Step::Hold,
            Step::Publish,
            Step::Schedule { at },
            Step::Unschedule,
            Step::Amend,
            Step::Apply,
            Step::Discard,
            Step::TakeDown { reason: reason() },
            Step::PutBack,
            Step::Retract { reason: reason() },
            Step::Spike,
            Step::Revive,
        ]
        .iter()
        .filter(|step| Self::next(step, state).is_some())
        .map(Step::key)
        .collect()
    }

    /// The table of the workflow.
    fn next(step: &Step, state: State) -> Option<State> {
        use State::*;
        Some(match (step, state) {
            (Step::File, Draft | SentBack) => Filed,
            (Step::Withdraw, Filed) => Draft,
            (Step::StartDesking, Filed | Held) => Desking,
            (Step::TakeOver, Desking) => Desking,
            (Step::SendBack { .. }, Filed | Desking | Held) => SentBack,
            (Step::Hold, Filed | Desking | Scheduled) => Held,
            (Step::Publish, Draft | Filed | Desking | Held | Scheduled) => Published,
            (Step::Schedule { .. }, Draft | Filed | Desking | Held | Scheduled) => Scheduled,
            (Step::Unschedule, Scheduled) => Desking,
            (Step::Amend, Published) => Amending,
            (Step::Apply | Step::Discard, Amending) => Published,
            (Step::TakeDown { .. }, Published | Amending) => TakenDown,
            (Step::PutBack, TakenDown) => Published,
            (Step::Retract { .. }, Published | Amending | TakenDown) => Retracted,
            (Step::Spike, Draft | Filed | Desking | SentBack | Held | Scheduled) => Spiked,
            (Step::Revive, Spiked) => Draft,
            _ => return None,
        })
    }

    /// Out of the box only an empty headline, body or section blocks; a draft may lack anything.
    fn lacks(step: &Step, content: &Content) -> Vec<Lack> {
        let mut lacks = Vec::new();
        if step.goes_out() || *step == Step::File {
            if content.headlines.headline.trim().is_empty() {
                lacks.push(Lack::Headline);
            }
            if content.body.is_empty() {
                lacks.push(Lack::Body);
            }
            if content.section.is_none() {
                lacks.push(Lack::Section);
            }
        }
        if step.reason().is_some_and(|reason| reason.trim().is_empty()) {
            lacks.push(Lack::Reason);
        }
        lacks
    }
}
