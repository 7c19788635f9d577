//! The stream of what changes.

use axum::body::{Body, HttpBody};
use jikji_news::Role;
use jikji_testkit::Story;
use tokio::time::{Duration, timeout};

use crate::Studio;

/// What comes next, or `None` at the end.
async fn next(body: &mut Body) -> Option<String> {
    let frame = std::future::poll_fn(|cx| std::pin::Pin::new(&mut *body).poll_frame(cx));
    let frame = timeout(Duration::from_secs(5), frame).await.unwrap()?;
    Some(String::from_utf8(frame.unwrap().into_data().unwrap().to_vec()).unwrap())
}

fn id(event: &str) -> String {
    event.lines().find_map(|line| line.strip_prefix("id: ")).unwrap().to_owned()
}

#[tokio::test]
async fn a_stream_resumes_exactly_and_closes_on_sign_out() {
    let studio = Studio::open().await;
    let (_, cookie) = studio.member("e@saenaru.example", &[Role::EditorInChief]).await;
    let mut body = studio.raw("GET", "/studio/events", &[("cookie", &cookie)], "").await.into_body();
    let first = next(&mut body).await.unwrap();
    assert!(!first.contains("event:"), "nothing of before: {first}");
    let number = Story::new("물레천 범람").put(&studio.paper).await;
    let mut seen = Vec::new();
    while !seen.last().is_some_and(|event: &String| event.contains("article_published")) {
        seen.push(next(&mut body).await.unwrap());
    }
    assert!(seen.last().unwrap().contains(&format!("\"articles\":[{number}]")), "{seen:?}");
    drop(body);

    let from = [("cookie", cookie.as_str()), ("last-event-id", &id(&first))];
    let mut body = studio.raw("GET", "/studio/events", &from, "").await.into_body();
    next(&mut body).await.unwrap();
    for event in &seen {
        assert_eq!(next(&mut body).await.as_ref(), Some(event), "each once, in order");
    }
    studio.ask("POST", "/studio/sign-out", &[("cookie", &cookie)], "").await;
    assert_eq!(next(&mut body).await, None, "signing out closes it");
}

#[tokio::test]
async fn another_history_is_told_as_rebuilt_and_what_is_not_theirs_is_not_told() {
    let studio = Studio::open().await;
    let (staff, cookie) = studio.member("r@saenaru.example", &[Role::Reporter]).await;
    let from = [("cookie", cookie.as_str()), ("last-event-id", "another:7")];
    let mut body = studio.raw("GET", "/studio/events", &from, "").await.into_body();
    assert!(next(&mut body).await.unwrap().contains("event: rebuilt"));
    Story::new("남의 초고").state(jikji_news::State::Draft).put(&studio.paper).await;
    Story::new("나간 기사").put(&studio.paper).await;
    let mut told = String::new();
    while !told.contains("article_published") {
        told += &next(&mut body).await.unwrap();
    }
    assert!(!told.contains("draft_saved"), "{told}");
    studio.paper.paper().disable_staff(staff.id, jikji_news::Actor::command("test")).await.unwrap();
    while next(&mut body).await.is_some() {}
}
