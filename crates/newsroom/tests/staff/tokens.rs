//! Tokens.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jikji_news::{Actor, Barrier, Refusal, Role, Thing, TokenScope, Verb, may};
use jikji_newsroom::{Error, NewToken};
use jikji_testkit::TestPaper;

use crate::{EMAIL, later, member, program};

fn token(staff: jikji_news::StaffId, scopes: &[TokenScope]) -> NewToken {
    let scopes: BTreeSet<TokenScope> = scopes.iter().copied().collect();
    NewToken { staff, name: "번역기".into(), scopes, lasts: SignedDuration::from_hours(24) }
}

#[tokio::test]
async fn a_token_is_its_owner_within_its_scopes_until_it_ends() {
    let paper = TestPaper::new().await;
    let newsroom = paper.paper();
    let chief = member(&paper, EMAIL, &[Role::EditorInChief]).await.staff;
    let (id, secret) = newsroom.create_token(&token(chief.id, &[TokenScope::Articles]), program()).await.unwrap();
    assert!(secret.reveal().starts_with("jikji_"));
    let actor = newsroom.actor_of_token(secret.reveal()).await.unwrap().unwrap();
    assert_eq!(actor.signature().0, format!("staff:{}:token:{}", chief.id.0, id.0));
    assert_eq!(may(&actor, Verb::Write, &Thing::Paper), Ok(()));
    let refused = may(&actor, Verb::KeepBanners, &Thing::Paper);
    assert_eq!(refused, Err(Refusal::NotPermitted { verb: "keep_banners", because: Barrier::Scope }));
    assert!(newsroom.actor_of_token("jikji_forged").await.unwrap().is_none());
    let made = newsroom.create_token(&token(chief.id, &[]), actor.clone()).await;
    assert!(matches!(made, Err(Error::Refused(_))), "a token makes no tokens");
    let known = newsroom.reader().tokens().await.unwrap();
    assert!(known.len() == 1 && known[0].used_at.is_some());

    later(&paper, SignedDuration::from_hours(24));
    assert!(newsroom.actor_of_token(secret.reveal()).await.unwrap().is_none(), "expired");
    let (id, secret) =
        newsroom.create_token(&token(chief.id, &[TokenScope::Articles]), Actor::staff(chief.clone())).await.unwrap();
    newsroom.revoke_token(id, Actor::staff(chief.clone())).await.unwrap();
    assert!(newsroom.actor_of_token(secret.reveal()).await.unwrap().is_none(), "revoked");
    assert!(matches!(newsroom.revoke_token(id, program()).await, Err(Error::NoToken)));
}

#[tokio::test]
async fn a_token_ends_with_the_account_and_is_nobody_elses() {
    let paper = TestPaper::new().await;
    let newsroom = paper.paper();
    let chief = member(&paper, EMAIL, &[Role::EditorInChief]).await.staff;
    let other = member(&paper, "dasom@saenaru.example", &[Role::Reporter]).await.staff;
    let (id, secret) = newsroom.create_token(&token(chief.id, &[TokenScope::Articles]), program()).await.unwrap();
    for refused in [
        newsroom.revoke_token(id, Actor::staff(other.clone())).await.err(),
        newsroom.create_token(&token(chief.id, &[]), Actor::staff(other)).await.err(),
    ] {
        assert!(matches!(refused, Some(Error::Refused(_))), "{refused:?}");
    }
    assert!(newsroom.actor_of_token(secret.reveal()).await.unwrap().is_some(), "a refused revocation leaves no trace");
    newsroom.disable_staff(chief.id, program()).await.unwrap();
    assert!(newsroom.actor_of_token(secret.reveal()).await.unwrap().is_none());
}
