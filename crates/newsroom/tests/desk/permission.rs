//! A verb asks whether whoever calls it may, with what is known of them within the write.

use std::collections::BTreeSet;

use jikji_news::{Actor, Barrier, ChangeKind, Ground, Notice, NoticeId, NoticeKind, Placement, Refusal, Role, Staff};
use jikji_news::{StaffId, State};
use jikji_newsroom::{Error, Named};
use jikji_testkit::TestPaper;

use crate::{article, whole};

async fn member(paper: &TestPaper, email: &str, roles: &[Role]) -> Staff {
    let sections = [paper.write(async |tx| tx.section("사회").await).await].into();
    let staff = Staff {
        id: StaffId(0),
        email: email.parse().unwrap(),
        name: "하루나".into(),
        roles: roles.iter().copied().collect(),
        sections,
        publishes_directly: false,
        reporter: None,
        disabled: false,
    };
    paper.write(async |tx| tx.add_staff(staff).await).await
}

fn barrier<T: std::fmt::Debug>(answer: Result<T, Error>) -> Barrier {
    match answer {
        Err(Error::Refused(Refusal::NotPermitted { because, .. })) => because,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_reporter_writes_and_files_and_the_desk_publishes() {
    let paper = TestPaper::new().await;
    let reporter = Actor::staff(member(&paper, "haruna@saenaru.example", &[Role::Reporter]).await);
    let other = Actor::staff(member(&paper, "dasom@saenaru.example", &[Role::Reporter]).await);
    let desk = Actor::staff(member(&paper, "desk@saenaru.example", &[Role::Desk]).await);
    let banners = Actor::staff(member(&paper, "ads@saenaru.example", &[Role::Banners]).await);
    let content = whole(&paper, "물레천 범람").await;
    let newsroom = paper.paper();
    assert_eq!(barrier(newsroom.save_draft(None, content.clone(), banners).await), Barrier::Role);
    let made = newsroom.save_draft(None, content.clone(), reporter.clone()).await.unwrap();
    assert_eq!(newsroom.reader().writers_of(made.number).await.unwrap(), [reporter.member().unwrap().id]);
    let of = Some((made.number, made.version));
    assert_eq!(barrier(newsroom.save_draft(of, content.clone(), other.clone()).await), Barrier::Foreign);
    assert_eq!(barrier(newsroom.file(made.number, 99, other.clone()).await), Barrier::Foreign, "before all else");
    assert_eq!(barrier(newsroom.publish(made.number, made.version, reporter.clone()).await), Barrier::Undirected);
    let filed = newsroom.file(made.number, made.version, reporter.clone()).await.unwrap();
    let of = Some((filed.number, filed.version));
    assert_eq!(barrier(newsroom.save_draft(of, content, reporter.clone()).await), Barrier::OnDesk);
    let out = newsroom.publish(made.number, filed.version, desk).await.unwrap();
    assert_eq!(barrier(newsroom.take_down(made.number, out.version, "까닭", reporter.clone()).await), Barrier::Role);
    let notice = Notice {
        id: NoticeId(0),
        kind: NoticeKind::OwnCorrection,
        ground: Ground::Own,
        dated: jiff::civil::date(2026, 1, 12),
        placement: Placement::Top,
        text: "이름을 바로잡습니다.".into(),
    };
    assert_eq!(barrier(newsroom.add_notice(made.number, &notice, reporter).await), Barrier::Role);
    assert_eq!(article(&paper, made.number).await.state, State::Published);
}

#[tokio::test]
async fn a_role_that_was_taken_away_a_moment_ago_counts() {
    let paper = TestPaper::new().await;
    let staff = member(&paper, "desk@saenaru.example", &[Role::Desk]).await;
    let signed_in = Actor::staff(staff.clone());
    let content = whole(&paper, "물레천 범람").await;
    let made = paper.paper().save_draft(None, content, signed_in.clone()).await.unwrap();
    paper.write(async |tx| tx.change_staff(&Staff { roles: BTreeSet::new(), ..staff.clone() }).await).await;
    let newsroom = paper.paper();
    assert_eq!(barrier(newsroom.publish(made.number, made.version, signed_in.clone()).await), Barrier::Role);
    paper.write(async |tx| tx.change_staff(&Staff { disabled: true, ..staff.clone() }).await).await;
    assert_eq!(barrier(newsroom.publish(made.number, made.version, signed_in.clone()).await), Barrier::Disabled);
    let last = newsroom.reader().changes_after(0, 100).await.unwrap().pop().unwrap();
    assert_eq!((last.kind, last.tags().len()), (ChangeKind::StaffChanged, 0), "no page of readers shows the staff");
}

#[tokio::test]
async fn a_name_that_nobody_gave_begins_no_section_for_a_reporter() {
    let paper = TestPaper::new().await;
    let reporter = Actor::staff(member(&paper, "haruna@saenaru.example", &[Role::Reporter]).await);
    let chief = Actor::staff(member(&paper, "chief@saenaru.example", &[Role::EditorInChief]).await);
    let content = whole(&paper, "물레천 범람").await;
    let newsroom = paper.paper();
    let named = |section: &str| Named { section: Some(section.into()), series: None, topics: vec!["장마".into()] };
    match newsroom.save_named_draft(None, content.clone(), &named("사희"), reporter.clone()).await {
        Err(Error::NoSection { name, known }) => {
            assert_eq!((&*name, known.contains(&"사회".to_owned())), ("사희", true))
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(newsroom.reader().topic_named("장마").await.unwrap(), None, "a refused write leaves no trace");
    let by_name = newsroom.save_named_draft(None, content.clone(), &named("사회"), reporter.clone()).await.unwrap();
    let by_slug = newsroom.save_named_draft(None, content.clone(), &named("sahoe"), reporter).await.unwrap();
    let section = async |number| newsroom.reader().article(number).await.unwrap().unwrap().content.section;
    assert_eq!(section(by_name.number).await, section(by_slug.number).await);
    newsroom.save_named_draft(None, content, &named("날씨"), chief).await.unwrap();
    assert!(newsroom.reader().sections().await.unwrap().iter().any(|section| section.name == "날씨"));
}

#[tokio::test]
async fn who_was_slower_gets_both_texts_joined() {
    let paper = TestPaper::new().await;
    let newsroom = paper.paper();
    let desk = Actor::staff(member(&paper, "desk@saenaru.example", &[Role::EditorInChief]).await);
    let named = Named { section: Some("사회".into()), ..Named::default() };
    let content = whole(&paper, "물레천 범람").await;
    let made = newsroom.save_named_draft(None, content.clone(), &named, desk.clone()).await.unwrap();
    let of = Some((made.number, made.version));
    let (mut theirs, mut mine) = (content.clone(), content);
    theirs.headlines.headline = "물레천 범람, 둑 무너져".into();
    newsroom.save_named_draft(of, theirs, &named, desk.clone()).await.unwrap();
    mine.headlines.decks = vec!["주민 200명 대피".into()];
    assert!(newsroom.save_named_draft(of, mine.clone(), &named, desk).await.is_err());
    let merged = newsroom.merge_draft(made.number, made.version, mine, &named).await.unwrap();
    assert_eq!(merged.content.headlines.headline, "물레천 범람, 둑 무너져");
    assert_eq!((merged.content.headlines.decks, merged.conflicts), (vec!["주민 200명 대피".to_owned()], vec![]));
}
