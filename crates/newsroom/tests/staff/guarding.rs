//! One-time codes, slowing down, giving the password again, and who may keep the staff.

use jiff::SignedDuration;
use jikji_news::{Actor, Barrier, Refusal, Role, Staff};
use jikji_newsroom::{Caller, CodeSecret, Error, SignedIn};
use jikji_testkit::TestPaper;

use crate::{EMAIL, PASSWORD, caller, holds, later, member, new, sign_in, standing};

async fn with_codes(paper: &TestPaper) -> (SignedIn, CodeSecret) {
    let signed_in = member(paper, EMAIL, &[Role::Reporter]).await;
    let (session, staff) = paper.paper().session(signed_in.session.reveal()).await.unwrap().unwrap();
    let secret = CodeSecret::new();
    let now = paper.paper().clock().now();
    let wrong = paper.paper().enable_codes(&session, &staff, &secret, "000000").await;
    assert!(matches!(wrong, Err(Error::WrongCode)));
    paper.paper().enable_codes(&session, &staff, &secret, &secret.code_at(now)).await.unwrap();
    (signed_in, secret)
}

#[tokio::test]
async fn a_code_is_asked_for_and_taken_once() {
    let paper = TestPaper::new().await;
    let (_, secret) = with_codes(&paper).await;
    let first = secret.code_at(paper.paper().clock().now());
    for code in ["", "000000", first.as_str()] {
        let refused = sign_in(&paper, PASSWORD, code, caller()).await;
        assert!(matches!(refused, Err(Error::NotSignedIn)), "`{code}`: the one that switched it on was taken already");
    }
    let code = secret.code_at(later(&paper, SignedDuration::from_secs(30)));
    assert!(sign_in(&paper, PASSWORD, &code, caller()).await.is_ok());
    assert!(matches!(sign_in(&paper, PASSWORD, &code, caller()).await, Err(Error::NotSignedIn)), "replayed");
    let code = secret.code_at(later(&paper, SignedDuration::from_secs(60)));
    let spaced: String = code.chars().flat_map(|figure| [figure, ' ']).collect();
    assert!(sign_in(&paper, PASSWORD, &spaced, caller()).await.is_ok(), "as phones show it");
    assert!(CodeSecret::parse(&secret.grouped().to_lowercase()) == Some(secret.clone()));
    let address = secret.address("새나루신문", EMAIL);
    assert!(address.starts_with("otpauth://totp/%EC%83%88") && address.contains("secret="), "{address}");
}

#[tokio::test]
async fn a_recovery_switches_codes_off() {
    let paper = TestPaper::new().await;
    let (signed_in, _) = with_codes(&paper).await;
    let (_, key) = paper.paper().recover_account(signed_in.staff.id, Actor::command("test")).await.unwrap();
    paper.paper().accept_link(key.reveal(), PASSWORD, caller()).await.unwrap();
    assert!(sign_in(&paper, PASSWORD, "", caller()).await.is_ok());
}

#[tokio::test]
async fn who_guesses_is_slowed_and_who_knows_is_not_locked_out() {
    let paper = TestPaper::new().await;
    let owner = member(&paper, EMAIL, &[Role::Reporter]).await;
    let stranger = |number: usize| format!("198.51.100.{number}");
    let mut slowed = 0;
    for guess in 0..20 {
        let address = stranger(guess);
        let refused = sign_in(&paper, "틀린 비밀번호", "", Caller { address: &address, ..caller() }).await;
        slowed += usize::from(matches!(refused, Err(Error::SlowDown { .. })));
    }
    assert_eq!(slowed, 12, "after eight guesses at an account, wherever from");
    let own = Caller { device: Some(owner.device.reveal()), ..caller() };
    assert!(sign_in(&paper, PASSWORD, "", own).await.is_ok(), "the owner's device is none of the strangers'");
    later(&paper, SignedDuration::from_secs(2));
    assert!(sign_in(&paper, PASSWORD, "", caller()).await.is_ok(), "nor is a new one locked out");
}

#[tokio::test]
async fn many_guesses_at_once_are_counted_too() {
    let paper = TestPaper::new().await;
    member(&paper, EMAIL, &[Role::Reporter]).await;
    let guesses = (0..24).map(|_| {
        let paper = std::sync::Arc::clone(paper.paper());
        tokio::spawn(async move {
            let shown = jikji_newsroom::Credentials { email: EMAIL, password: "틀린 비밀번호", code: "" };
            matches!(paper.sign_in(shown, caller()).await, Err(Error::SlowDown { .. }))
        })
    });
    let mut slowed = 0;
    for guess in guesses.collect::<Vec<_>>() {
        slowed += usize::from(guess.await.unwrap());
    }
    assert_eq!(slowed, 16);
}

#[tokio::test]
async fn an_address_that_tries_many_accounts_is_slowed() {
    let paper = TestPaper::new().await;
    let mut slowed = false;
    for guess in 0..31 {
        let email = format!("guess{guess}@saenaru.example");
        let shown = jikji_newsroom::Credentials { email: &email, password: "틀린 비밀번호", code: "" };
        slowed = matches!(paper.paper().sign_in(shown, caller()).await, Err(Error::SlowDown { .. }));
    }
    assert!(slowed);
}

#[tokio::test]
async fn what_guards_the_account_asks_for_the_password_again() {
    let paper = TestPaper::new().await;
    let newsroom = paper.paper();
    let signed_in = member(&paper, EMAIL, &[Role::Reporter]).await;
    let other = sign_in(&paper, PASSWORD, "", caller()).await.unwrap();
    later(&paper, SignedDuration::from_mins(11));
    let (session, staff) = newsroom.session(signed_in.session.reveal()).await.unwrap().unwrap();
    let email = "haruna2@saenaru.example".parse::<jikji_news::Email>().unwrap();
    let secret = CodeSecret::new();
    assert!(matches!(newsroom.change_email(&session, &staff, email.clone()).await, Err(Error::NotProven)));
    assert!(matches!(newsroom.change_password(&session, &staff, "또 다른 긴 비밀번호").await, Err(Error::NotProven)));
    assert!(matches!(newsroom.enable_codes(&session, &staff, &secret, "1").await, Err(Error::NotProven)));
    assert!(matches!(newsroom.disable_codes(&session, &staff).await, Err(Error::NotProven)));
    let wrong = newsroom.prove(&session, &staff, "틀린 비밀번호", caller()).await;
    assert!(matches!(wrong, Err(Error::NotSignedIn)));
    newsroom.prove(&session, &staff, PASSWORD, caller()).await.unwrap();
    let (session, staff) = newsroom.session(signed_in.session.reveal()).await.unwrap().unwrap();
    newsroom.change_password(&session, &staff, "또 다른 긴 비밀번호").await.unwrap();
    assert!(holds(&paper, &signed_in).await && !holds(&paper, &other).await, "the others end");
    newsroom.change_email(&session, &staff, email.clone()).await.unwrap();
    assert_eq!(standing(&paper, &staff).await.email, email);
}

#[tokio::test]
async fn an_administrator_alone_keeps_the_staff_and_one_always_stays() {
    let paper = TestPaper::new().await;
    let newsroom = paper.paper();
    let chief = member(&paper, "chief@saenaru.example", &[Role::EditorInChief, Role::Desk]).await.staff;
    let keeper = member(&paper, EMAIL, &[Role::Administrator]).await.staff;
    let (by_chief, by_keeper) = (Actor::staff(chief.clone()), Actor::staff(keeper.clone()));
    let refusals = [
        newsroom.invite_staff(new("x@saenaru.example", &[]), by_chief.clone()).await.err(),
        newsroom.disable_staff(keeper.id, by_chief.clone()).await.err(),
        newsroom.recover_account(keeper.id, by_chief.clone()).await.err(),
        newsroom.change_staff(Staff { roles: [Role::Administrator].into(), ..chief.clone() }, by_chief).await.err(),
    ];
    for refusal in refusals {
        let role = Some(Refusal::NotPermitted { verb: "keep_staff", because: Barrier::Role });
        assert!(matches!(&refusal, Some(Error::Refused(found)) if Some(found) == role.as_ref()), "{refusal:?}");
    }
    let last = newsroom.disable_staff(keeper.id, by_keeper.clone()).await;
    assert!(matches!(last, Err(Error::LastAdministrator)));
    newsroom.change_staff(Staff { name: "새 이름".into(), ..chief.clone() }, by_keeper.clone()).await.unwrap();
    assert_eq!(standing(&paper, &chief).await.name, "새 이름");
    let both = [Role::EditorInChief, Role::Administrator].into();
    newsroom.change_staff(Staff { roles: both, ..chief.clone() }, by_keeper.clone()).await.unwrap();
    newsroom.disable_staff(keeper.id, by_keeper).await.unwrap();
    assert!(standing(&paper, &keeper).await.disabled);
}
