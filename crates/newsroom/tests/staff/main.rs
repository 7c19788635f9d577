//! The staff and how they come in: what lets somebody in, what does not, and what ends it.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod coming_in;
mod guarding;
mod tokens;

use jiff::{SignedDuration, Timestamp};
use jikji_news::{Actor, Role, Staff};
use jikji_newsroom::{Caller, Credentials, Error, NewStaff, SignedIn};
use jikji_testkit::TestPaper;

const EMAIL: &str = "haruna@saenaru.example";
const PASSWORD: &str = "물레천에 비가 많이 왔다";

fn program() -> Actor {
    Actor::command("test")
}

fn new(email: &str, roles: &[Role]) -> NewStaff {
    NewStaff {
        email: email.parse().unwrap(),
        name: "하루나".into(),
        roles: roles.iter().copied().collect(),
        sections: Default::default(),
        publishes_directly: false,
        reporter: None,
    }
}

fn caller<'a>() -> Caller<'a> {
    Caller { address: "192.0.2.7", browser: "Firefox", ..Caller::default() }
}

/// A member who accepted their invitation.
async fn member(paper: &TestPaper, email: &str, roles: &[Role]) -> SignedIn {
    let (_, key) = paper.paper().invite_staff(new(email, roles), program()).await.unwrap();
    paper.paper().accept_link(key.reveal(), PASSWORD, caller()).await.unwrap()
}

async fn sign_in(paper: &TestPaper, password: &str, code: &str, caller: Caller<'_>) -> Result<SignedIn, Error> {
    paper.paper().sign_in(Credentials { email: EMAIL, password, code }, caller).await
}

async fn holds(paper: &TestPaper, key: &SignedIn) -> bool {
    paper.paper().session(key.session.reveal()).await.unwrap().is_some()
}

async fn standing(paper: &TestPaper, staff: &Staff) -> Staff {
    paper.paper().reader().staff(staff.id).await.unwrap().unwrap()
}

fn later(paper: &TestPaper, by: SignedDuration) -> Timestamp {
    let moment = paper.paper().clock().now().saturating_add(by).unwrap();
    paper.clock().set(moment);
    moment
}
