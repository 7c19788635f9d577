//! The workflow as a state machine: the table of the glossary, and what holds for any walk through it.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jiff::Timestamp;
use jikji_news::{Block, Content, Document, HeadlineSet, Lack, Refusal, SectionId, State, Step, Workflow};
use proptest::prelude::*;

fn whole() -> Content {
    Content {
        headlines: HeadlineSet { headline: "물레천 넘쳐 142가구 침수".into(), ..HeadlineSet::default() },
        section: Some(SectionId(1)),
        body: Document::from_iter([Block::paragraph("지난밤 내린 비로 물레천이 넘쳤다.")]),
        ..Content::default()
    }
}

fn now() -> Timestamp {
    "2026-01-12T00:00:00Z".parse().unwrap()
}

fn later() -> Timestamp {
    "2026-01-12T09:00:00Z".parse().unwrap()
}

fn steps() -> Vec<Step> {
    let reason = || "사실 확인이 더 필요합니다".to_owned();
    vec![
        Step::File,
        Step::Withdraw,
        Step::StartDesking,
        Step::TakeOver,
        Step::SendBack { reason: reason() },
        Step::Hold,
        Step::Publish,
        Step::Schedule { at: later() },
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
}

#[test]
fn the_whole_table() {
    // Rows: states; columns: where each step leads, in the order of `steps()`; `.` where it is refused.
    let letter =
        |state: State| "DFKBHSPATXV".chars().nth(State::ALL.iter().position(|s| *s == state).unwrap()).unwrap();
    let table = [
        (State::Draft, "F.....PS.......V."),
        (State::Filed, ".DK.BHPS.......V."),
        (State::Desking, "...KBHPS.......V."),
        (State::SentBack, "F..............V."),
        (State::Held, "..K.B.PS.......V."),
        (State::Scheduled, ".....HPSK......V."),
        (State::Published, ".........A..T.X.."),
        (State::Amending, "..........PPT.X.."),
        (State::TakenDown, ".............PX.."),
        (State::Retracted, "................."),
        (State::Spiked, "................D"),
    ];
    for (state, row) in table {
        let got: String =
            steps().iter().map(|step| Workflow::take(step, state, &whole(), now()).map_or('.', letter)).collect();
        assert_eq!(got, row, "{state:?}");
        let open = Workflow::open_steps(state);
        assert_eq!(open.len(), row.chars().filter(|c| *c != '.').count(), "{state:?}");
    }
}

#[test]
fn each_step_demands_what_it_needs() {
    let empty = Content::default();
    let lacks = |step: Step, state| match Workflow::take(&step, state, &empty, now()) {
        Err(Refusal::Lacking { lacks, .. }) => lacks,
        other => panic!("{other:?}"),
    };
    assert_eq!(lacks(Step::File, State::Draft), [Lack::Headline, Lack::Body, Lack::Section]);
    assert_eq!(lacks(Step::Publish, State::Desking), [Lack::Headline, Lack::Body, Lack::Section]);
    assert_eq!(lacks(Step::SendBack { reason: " ".into() }, State::Filed), [Lack::Reason]);
    assert_eq!(lacks(Step::Retract { reason: String::new() }, State::Published), [Lack::Reason]);
    assert_eq!(Workflow::take(&Step::Spike, State::Draft, &empty, now()), Ok(State::Spiked));
}

#[test]
fn time_and_embargo_hold() {
    let under = Content { embargo: Some(later()), ..whole() };
    let take = |step: Step, content: &Content, at| Workflow::take(&step, State::Desking, content, at);
    assert!(matches!(take(Step::Publish, &under, now()), Err(Refusal::UnderEmbargo { .. })));
    assert_eq!(take(Step::Publish, &under, later()), Ok(State::Published));
    assert_eq!(take(Step::Schedule { at: later() }, &under, now()), Ok(State::Scheduled));
    assert_eq!(take(Step::Schedule { at: now() }, &whole(), now()), Err(Refusal::TimePassed { at: now() }));
    let message = take(Step::Amend, &whole(), now()).unwrap_err().to_string();
    assert_eq!(message, "`amend` cannot be taken while the article is `desking`");
}

proptest! {
    /// Any walk: what is out never becomes a draft or goes to the desk again, what is retracted stays, and a refused step
    /// leaves the state alone because it returns none.
    #[test]
    fn any_walk_keeps_its_word(walk in prop::collection::vec(0..17usize, 0..60)) {
        let mut state = State::default();
        let mut was_public = false;
        for index in walk {
            if let Ok(next) = Workflow::take(&steps()[index], state, &whole(), now()) {
                prop_assert_ne!(state, State::Retracted);
                state = next;
                was_public |= state.is_public();
                let live = matches!(state, State::Published | State::Amending | State::TakenDown | State::Retracted);
                prop_assert_eq!(was_public, live);
            }
        }
    }
}
