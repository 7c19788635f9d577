//! Invitations, recovery, signing in and out.

use jiff::SignedDuration;
use jikji_news::{ChangeKind, Role, Session};
use jikji_newsroom::{Credentials, Error, PasswordFault};
use jikji_testkit::TestPaper;

use crate::{EMAIL, PASSWORD, caller, holds, later, member, new, program, sign_in};

#[tokio::test]
async fn an_invitation_lets_in_once_and_for_a_week() {
    let paper = TestPaper::new().await;
    let newsroom = paper.paper();
    let (staff, first) = newsroom.invite_staff(new(EMAIL, &[Role::Reporter]), program()).await.unwrap();
    let (same, key) = newsroom.invite_staff(new(EMAIL, &[Role::EditorInChief]), program()).await.unwrap();
    assert_eq!((same.id, newsroom.reader().all_staff().await.unwrap().len()), (staff.id, 1), "invited anew");
    assert!(newsroom.link(first.reveal()).await.unwrap().is_none(), "the first link is of no use any more");
    let weak = newsroom.accept_link(key.reveal(), "password1", caller()).await;
    assert!(matches!(weak, Err(Error::WeakPassword(PasswordFault::Common))));
    let own = newsroom.accept_link(key.reveal(), "새나루신문2026", caller()).await;
    assert!(matches!(own, Err(Error::WeakPassword(PasswordFault::Known))));
    let signed_in = newsroom.accept_link(key.reveal(), PASSWORD, caller()).await.unwrap();
    assert!(signed_in.staff.is(Role::EditorInChief) && holds(&paper, &signed_in).await);
    assert!(matches!(newsroom.accept_link(key.reveal(), PASSWORD, caller()).await, Err(Error::LinkSpent)));
    let taken = newsroom.invite_staff(new(EMAIL, &[Role::Reporter]), program()).await;
    assert!(matches!(taken, Err(Error::EmailTaken(_))), "who came in is not invited again");
    let (_, late) = newsroom.invite_staff(new("dasom@saenaru.example", &[]), program()).await.unwrap();
    later(&paper, SignedDuration::from_hours(7 * 24));
    assert!(matches!(newsroom.accept_link(late.reveal(), PASSWORD, caller()).await, Err(Error::LinkSpent)));
    let kinds: Vec<ChangeKind> =
        newsroom.reader().changes_after(0, 100).await.unwrap().iter().map(|change| change.kind).collect();
    for kind in [ChangeKind::StaffInvited, ChangeKind::StaffLinkMade, ChangeKind::PasswordSet] {
        assert!(kinds.contains(&kind), "{kinds:?}");
    }
    assert_eq!(newsroom.reader().prove(None).await.unwrap().fault, None);
}

#[tokio::test]
async fn two_who_hold_one_link_are_one_who_gets_in() {
    let paper = TestPaper::new().await;
    let (_, key) = paper.paper().invite_staff(new(EMAIL, &[Role::Reporter]), program()).await.unwrap();
    let both = tokio::join!(
        paper.paper().accept_link(key.reveal(), PASSWORD, caller()),
        paper.paper().accept_link(key.reveal(), "다른 사람의 긴 비밀번호", caller()),
    );
    assert_eq!(usize::from(both.0.is_ok()) + usize::from(both.1.is_ok()), 1);
}

#[tokio::test]
async fn who_does_not_exist_gets_the_same_answer() {
    let paper = TestPaper::new().await;
    let invited = paper.paper().invite_staff(new("dasom@saenaru.example", &[]), program()).await.unwrap();
    member(&paper, EMAIL, &[Role::Reporter]).await;
    for email in ["nobody@saenaru.example", "dasom@saenaru.example", "no address", "", EMAIL] {
        let shown = Credentials { email, password: "아무 말이나 적어 본다", code: "" };
        let refused = paper.paper().sign_in(shown, caller()).await;
        assert!(matches!(refused, Err(Error::NotSignedIn)), "{email}: {refused:?}");
    }
    drop(invited);
    let shown = Credentials { email: " HARUNA@saenaru.example", password: PASSWORD, code: "" };
    assert!(paper.paper().sign_in(shown, caller()).await.is_ok(), "addresses are typed as people please");
}

#[tokio::test]
async fn a_session_ends_when_it_should() {
    let paper = TestPaper::new().await;
    let newsroom = paper.paper();
    let first = member(&paper, EMAIL, &[Role::Reporter]).await;
    let again = crate::Caller { session: Some(first.session.reveal()), ..caller() };
    let second = sign_in(&paper, PASSWORD, "", again).await.unwrap();
    assert!(!holds(&paper, &first).await && holds(&paper, &second).await, "renewed at sign-in");
    assert!(newsroom.session("forged").await.unwrap().is_none());
    newsroom.sign_out(second.session.reveal()).await.unwrap();
    assert!(!holds(&paper, &second).await, "dead at once");
    newsroom.sign_out(second.session.reveal()).await.unwrap();

    let (idle, used) = (sign_in(&paper, PASSWORD, "", caller()).await.unwrap(), {
        sign_in(&paper, PASSWORD, "", caller()).await.unwrap()
    });
    for _ in 0..4 {
        later(&paper, SignedDuration::from_hours(6 * 24));
        assert!(holds(&paper, &used).await);
    }
    assert!(!holds(&paper, &idle).await, "nobody used it for a week");
    later(&paper, SignedDuration::from_hours(6 * 24));
    assert!(!holds(&paper, &used).await, "none lasts longer than {:?}", Session::LONGEST);

    let third = sign_in(&paper, PASSWORD, "", caller()).await.unwrap();
    newsroom.disable_staff(third.staff.id, program()).await.unwrap();
    assert!(!holds(&paper, &third).await, "closing the account ends everything");
    assert!(matches!(sign_in(&paper, PASSWORD, "", caller()).await, Err(Error::NotSignedIn)));
}

#[tokio::test]
async fn a_recovery_ends_what_was_before() {
    let paper = TestPaper::new().await;
    let newsroom = paper.paper();
    let before = member(&paper, EMAIL, &[Role::Reporter]).await;
    let (_, key) = newsroom.recover_account(before.staff.id, program()).await.unwrap();
    assert!(holds(&paper, &before).await, "until the link is used");
    let after = newsroom.accept_link(key.reveal(), "새 비밀번호는 더 길다", caller()).await.unwrap();
    assert!(!holds(&paper, &before).await && holds(&paper, &after).await);
    assert!(matches!(sign_in(&paper, PASSWORD, "", caller()).await, Err(Error::NotSignedIn)));
    assert!(sign_in(&paper, "새 비밀번호는 더 길다", "", caller()).await.is_ok());
    newsroom.disable_staff(before.staff.id, program()).await.unwrap();
    assert!(matches!(newsroom.recover_account(before.staff.id, program()).await, Err(Error::NoStaff)));
}
