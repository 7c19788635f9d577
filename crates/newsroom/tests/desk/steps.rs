//! Verbs: what they store, what they refuse, which clocks they move.

use jikji_news::{ChangeKind, Ground, Lack, Notice, NoticeId, NoticeKind, Placement, Refusal, State, Step, Tag};
use jikji_newsroom::Error;
use jikji_store::{Error as StoreError, JobState, ListOf};
use jikji_testkit::TestPaper;

use crate::{article, at, desk, draft, scheduled, whole};

const LATER: &str = "2026-01-12T06:00:00Z";

#[tokio::test]
async fn a_draft_goes_to_the_desk_and_out() {
    let paper = TestPaper::new().await;
    let made = draft(&paper, "물레천 범람").await;
    let filed = paper.paper().file(made.number, made.version, desk()).await.unwrap();
    assert_eq!((filed.version, filed.state), (2, State::Filed));
    paper.clock().set(at(LATER));
    let out = paper.paper().publish(made.number, filed.version, desk()).await.unwrap();
    let published = article(&paper, made.number).await;
    assert_eq!((published.state, published.version), (State::Published, out.version));
    assert_eq!((published.clocks.published_at, published.clocks.modified_at), (Some(at(LATER)), None));
    let reader = paper.paper().reader();
    let kinds: Vec<ChangeKind> = reader.changes_after(0, 100).await.unwrap().iter().map(|change| change.kind).collect();
    let ends = [ChangeKind::DraftSaved, ChangeKind::StateChanged, ChangeKind::ArticlePublished];
    assert!(kinds.ends_with(&ends), "{kinds:?}");
    let steps = reader.steps_of(made.number).await.unwrap();
    assert_eq!(steps.iter().map(|taken| taken.step.clone()).collect::<Vec<_>>(), [Step::File, Step::Publish]);
    assert_eq!((steps[1].version, steps[1].at, &steps[1].by), (3, at(LATER), &desk().signature()));
}

#[tokio::test]
async fn who_saw_an_older_version_is_told_so() {
    let paper = TestPaper::new().await;
    let made = draft(&paper, "물레천 범람").await;
    let mut content = article(&paper, made.number).await.content;
    let same = paper.paper().save_draft(Some((made.number, 1)), content.clone(), desk()).await.unwrap();
    assert_eq!(same, made, "the same text again changes nothing");
    content.headlines.headline = "물레천 넘쳐".into();
    paper.paper().save_draft(Some((made.number, 1)), content.clone(), desk()).await.unwrap();
    content.headlines.headline = "늦은 저장".into();
    let head = paper.paper().reader().log_head().await.unwrap();
    let saved = paper.paper().save_draft(Some((made.number, 1)), content, desk()).await;
    let filed = paper.paper().file(made.number, 1, desk()).await;
    for refused in [saved, filed] {
        assert!(matches!(refused, Err(Error::Store(StoreError::Stale { seen: 1, found: 2, .. }))), "{refused:?}");
    }
    assert_eq!(paper.paper().reader().log_head().await.unwrap(), head);
    assert_eq!(article(&paper, made.number).await.content.headlines.headline, "물레천 넘쳐");
}

#[tokio::test]
async fn what_is_refused_says_why_and_leaves_no_trace() {
    let paper = TestPaper::new().await;
    let bare = paper.paper().save_draft(None, Default::default(), desk()).await.unwrap();
    let whole = draft(&paper, "물레천 범람").await;
    let head = paper.paper().reader().log_head().await.unwrap();
    let refused = |answer| match answer {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    let lacks = vec![Lack::Headline, Lack::Body, Lack::Section];
    let publish = paper.paper().publish(bare.number, 1, desk()).await;
    assert_eq!(refused(publish), Refusal::Lacking { step: "publish", lacks });
    let down = paper.paper().take_down(whole.number, 1, "사정", desk()).await;
    assert_eq!(refused(down), Refusal::NotFromHere { step: "take_down", state: State::Draft });
    let past = at("2026-01-12T02:59:59Z");
    let late = paper.paper().schedule(whole.number, 1, past, desk()).await;
    assert_eq!(refused(late), Refusal::TimePassed { at: past });
    let none = paper.paper().publish(jikji_news::ArticleNumber::new(99).unwrap(), 1, desk()).await;
    assert!(matches!(none, Err(Error::NoArticle(_))));
    assert_eq!(paper.paper().reader().log_head().await.unwrap(), head);
}

#[tokio::test]
async fn an_amendment_shows_when_it_is_applied_and_first_publication_never_moves() {
    let paper = TestPaper::new().await;
    let reader = paper.paper().reader();
    let made = draft(&paper, "물레천 범람").await;
    let out = paper.paper().publish(made.number, 1, desk()).await.unwrap();
    let first = article(&paper, made.number).await.clocks.published_at;
    let live = async || reader.live_article(made.number).await.unwrap().unwrap();
    let mut content = live().await.content;
    let refused = paper.paper().save_draft(Some((made.number, out.version)), content.clone(), desk()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotFromHere { step: "save_draft", .. }))));

    paper.clock().set(at(LATER));
    let amending = paper.paper().amend(made.number, out.version, desk()).await.unwrap();
    content.headlines.headline = "물레천 범람, 다친 사람 없어".into();
    content.section = Some(paper.write(async |tx| tx.section("날씨").await).await);
    let saved = paper.paper().save_draft(Some((made.number, amending.version)), content.clone(), desk()).await.unwrap();
    assert_eq!(live().await.content.headlines.headline, "물레천 범람");
    let dropped = paper.paper().discard(made.number, saved.version, desk()).await.unwrap();
    assert_eq!(
        (live().await.content.headlines.headline, live().await.clocks.modified_at),
        ("물레천 범람".into(), None)
    );

    let amending = paper.paper().amend(made.number, dropped.version, desk()).await.unwrap();
    let saved = paper.paper().save_draft(Some((made.number, amending.version)), content, desk()).await.unwrap();
    let applied = paper.paper().apply(made.number, saved.version, desk()).await.unwrap();
    let clocks = live().await.clocks;
    assert_eq!((clocks.published_at, clocks.modified_at), (first, Some(at(LATER))));
    assert_eq!(reader.list(ListOf::All, None, 5).await.unwrap()[0].headline, "물레천 범람, 다친 사람 없어");

    let amending = paper.paper().amend(made.number, applied.version, desk()).await.unwrap();
    let mut unfinished = live().await.content;
    unfinished.headlines.headline = "쓰다 만 제목".into();
    let saved = paper.paper().save_draft(Some((made.number, amending.version)), unfinished, desk()).await.unwrap();
    let down = paper.paper().take_down(made.number, saved.version, "확인할 것이 있음", desk()).await.unwrap();
    assert_eq!(reader.count(ListOf::All).await.unwrap(), 0);
    let back = paper.paper().put_back(made.number, down.version, desk()).await.unwrap();
    let shown = live().await;
    assert_eq!(shown.content.headlines.headline, "물레천 범람, 다친 사람 없어", "nobody released the other");
    assert_eq!(shown.clocks.published_at, first);

    let down = paper.paper().take_down(made.number, back.version, "또", desk()).await.unwrap();
    paper.paper().retract(made.number, down.version, "사실이 아님", desk()).await.unwrap();
    let last = reader.changes_after(0, 100).await.unwrap().pop().unwrap();
    assert!(last.tags().contains(&Tag::Article(made.number)), "the page of a retracted article is another one");
    let reason = reader.steps_of(made.number).await.unwrap().pop().unwrap().step;
    assert_eq!(reason, Step::Retract { reason: "사실이 아님".into() });
}

#[tokio::test]
async fn a_notice_moves_no_clock_that_readers_see() {
    let paper = TestPaper::new().await;
    let made = draft(&paper, "물레천 범람").await;
    let notice = Notice {
        id: NoticeId(0),
        kind: NoticeKind::OwnCorrection,
        ground: Ground::Own,
        dated: jiff::civil::date(2026, 1, 12),
        placement: Placement::Top,
        text: "물레천의 길이를 바로잡습니다.".into(),
    };
    let early = paper.paper().add_notice(made.number, &notice, desk()).await;
    assert!(matches!(early, Err(Error::Refused(Refusal::NotFromHere { step: "add_notice", .. }))));
    let out = paper.paper().publish(made.number, 1, desk()).await.unwrap();
    let before = article(&paper, made.number).await.clocks;
    paper.clock().set(at(LATER));
    paper.paper().add_notice(made.number, &notice, desk()).await.unwrap();
    let after = article(&paper, made.number).await;
    assert_eq!((after.notices.len(), after.version), (1, out.version));
    assert_eq!((after.clocks.published_at, after.clocks.modified_at), (before.published_at, None));
    assert_eq!(after.clocks.changed_at, at(LATER));
}

#[tokio::test]
async fn a_schedule_is_one_promise_whatever_is_done_to_the_article() {
    let paper = TestPaper::new().await;
    let reader = paper.paper().reader();
    let due = async || {
        let waiting = reader.jobs(JobState::Waiting, 10).await.unwrap();
        waiting.iter().map(|job| job.due_at).collect::<Vec<_>>()
    };
    let (nine, ten) = (at("2026-01-13T00:00:00Z"), at("2026-01-13T01:00:00Z"));
    let first = scheduled(&paper, "예약 기사", nine).await;
    let moved = paper.paper().schedule(first.number, first.version, ten, desk()).await.unwrap();
    assert_eq!(due().await, [ten]);
    let mut content = article(&paper, first.number).await.content;
    content.headlines.headline = "예약한 뒤 고친 기사".into();
    let seen = Some((first.number, moved.version));
    let unfit = jikji_news::Content { section: None, ..content.clone() };
    assert!(matches!(paper.paper().save_draft(seen, unfit, desk()).await, Err(Error::Refused(_))));
    let saved = paper.paper().save_draft(seen, content, desk()).await.unwrap();
    assert_eq!(due().await, [ten], "the text changed, the time did not");
    assert_eq!(paper.paper().scheduled_at(first.number, saved.version).await.unwrap(), Some(ten));
    let back = paper.paper().unschedule(first.number, saved.version, desk()).await.unwrap();
    assert_eq!(due().await, []);
    let again = paper.paper().schedule(first.number, back.version, nine, desk()).await.unwrap();
    paper.paper().publish(first.number, again.version, desk()).await.unwrap();
    assert_eq!(due().await, []);

    let embargoed = draft(&paper, "엠바고 기사").await;
    let mut content = whole(&paper, "엠바고 기사").await;
    content.embargo = Some(ten);
    let saved = paper.paper().save_draft(Some((embargoed.number, 1)), content, desk()).await.unwrap();
    let early = paper.paper().schedule(saved.number, saved.version, nine, desk()).await;
    assert!(matches!(early, Err(Error::Refused(Refusal::UnderEmbargo { until, .. })) if until == ten));
    paper.paper().schedule(saved.number, saved.version, ten, desk()).await.unwrap();
}
