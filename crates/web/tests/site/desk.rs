//! The writing side of the API.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use axum::body::Body;
use axum::http::Request;
use jiff::SignedDuration;
use jikji_news::{Actor, Role, StaffId, TokenId, TokenScope};
use jikji_newsroom::{NewStaff, NewToken};
use serde_json::{Value, json};

use crate::newsstand::{Newsstand, Reply};

/// A paper with a section, and a way to ask it as somebody.
struct Desk {
    stand: Newsstand,
}

/// A token, and whose it is.
struct Key {
    shown: String,
    id: TokenId,
    staff: StaffId,
}

impl Desk {
    async fn open() -> Self {
        let stand = Newsstand::open().await;
        stand.paper.write(async |tx| tx.section("사회").await).await;
        Self { stand }
    }

    async fn key(&self, email: &str, role: Role, scopes: &[TokenScope]) -> Key {
        let paper = self.stand.paper.paper();
        let new = NewStaff {
            email: email.parse().unwrap(),
            name: "하루나".into(),
            roles: [role].into(),
            sections: Default::default(),
            publishes_directly: false,
            reporter: None,
        };
        let (staff, _link) = paper.invite_staff(new, Actor::command("test")).await.unwrap();
        let new = NewToken {
            staff: staff.id,
            name: "시험".into(),
            scopes: scopes.iter().copied().collect(),
            lasts: SignedDuration::from_hours(24),
        };
        let (id, secret) = paper.create_token(&new, Actor::command("test")).await.unwrap();
        Key { shown: secret.reveal().to_owned(), id, staff: staff.id }
    }

    /// A page as readers see it once everything followed.
    async fn page(&self, path: &str) -> Reply {
        self.stand.paper.paper().catch_up_pages().await.unwrap();
        self.stand.get(path).await
    }

    async fn ask(&self, key: &Key, method: &str, path: &str, headers: &[(&str, &str)], body: &Value) -> Reply {
        let mut request = Request::builder().method(method).uri(path);
        request = request.header("authorization", format!("Bearer {}", key.shown));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let bytes = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        request = request.header("content-type", "application/json").header("content-length", bytes.len());
        self.stand.send(request.body(Body::from(bytes)).unwrap()).await
    }
}

fn text(headline: &str) -> Value {
    json!({
        "headline": headline,
        "section": "사회",
        "topics": ["장마"],
        "body": [{"type": "paragraph", "content": [{"type": "text", "text": "물레천이 넘쳤다."}]}],
    })
}

fn value(reply: &Reply) -> Value {
    serde_json::from_str(&reply.body).unwrap_or_else(|error| panic!("{error}: {}", reply.body))
}

const ALL: &[TokenScope] = &[TokenScope::Articles, TokenScope::Publish];

#[tokio::test]
async fn an_article_goes_from_a_machine_to_readers_and_back() {
    let desk = Desk::open().await;
    let chief = desk.key("chief@saenaru.example", Role::EditorInChief, ALL).await;
    let made = desk.ask(&chief, "POST", "/api/v1/articles", &[], &text("물레천 범람")).await;
    assert_eq!((made.status.as_u16(), made.header("etag")), (201, "\"v1\""), "{}", made.body);
    let number = value(&made)["number"].as_i64().unwrap();
    let at = |part: &str| format!("/api/v1/articles/{number}{part}");
    assert_eq!(made.header("location"), at(""));
    let page = format!("/articles/{number}");
    assert_eq!(desk.page(&page).await.status, 404);
    let out = desk.ask(&chief, "POST", &at("/publication"), &[("if-match", "\"v1\"")], &Value::Null).await;
    assert_eq!((out.status.as_u16(), value(&out)["state"].as_str()), (200, Some("published")), "{}", out.body);
    desk.page(&page).await.reads(&["물레천 범람", "물레천이 넘쳤다."]);
    let again = desk.ask(&chief, "POST", &at("/publication"), &[], &Value::Null).await;
    assert_eq!((again.status.as_u16(), value(&again)["code"].as_str()), (409, Some("not_from_here")));

    let read = desk.ask(&chief, "GET", &at(""), &[], &Value::Null).await;
    let read_value = value(&read);
    assert_eq!(read_value["topics"][0]["name"], "장마");
    assert_eq!((read.header("etag"), read.header("cache-control")), ("\"v2\"", "private, no-store"));
    assert_eq!(desk.ask(&chief, "POST", &at("/amendment"), &[], &Value::Null).await.status, 200);
    let saved =
        desk.ask(&chief, "PUT", &at("/draft"), &[("if-match", "\"v3\"")], &text("물레천 범람, 둑 무너져")).await;
    assert_eq!(saved.status, 200, "{}", saved.body);
    assert!(!desk.page(&page).await.text().contains("둑 무너져"), "an amendment is not for readers yet");
    assert_eq!(desk.ask(&chief, "POST", &at("/publication"), &[], &Value::Null).await.status, 200);
    desk.page(&page).await.reads(&["물레천 범람, 둑 무너져"]);

    let notice = json!({"kind": "own_correction", "ground": "own", "text": "둑은 무너지지 않았습니다."});
    assert_eq!(desk.ask(&chief, "POST", &at("/notices"), &[], &notice).await.status, 201);
    desk.page(&page).await.reads(&["둑은 무너지지 않았습니다."]);

    let bare = desk.ask(&chief, "DELETE", &at("/publication"), &[], &Value::Null).await;
    assert_eq!((bare.status.as_u16(), value(&bare)["errors"][0]["field"].as_str()), (422, Some("reason")));
    let down = desk.ask(&chief, "DELETE", &at("/publication"), &[], &json!({"reason": "사실 확인"})).await;
    assert_eq!((down.status.as_u16(), value(&down)["state"].as_str()), (200, Some("taken_down")), "{}", down.body);
    let gone = desk.page(&page).await;
    assert!(gone.status == 404 && !gone.body.contains("사실 확인"));
    assert_eq!(desk.ask(&chief, "POST", &at("/publication"), &[], &Value::Null).await.status, 200);
    assert_eq!(desk.page(&page).await.status, 200);
}

#[tokio::test]
async fn a_reporter_files_and_somebody_else_publishes() {
    let desk = Desk::open().await;
    let reporter = desk.key("haruna@saenaru.example", Role::Reporter, ALL).await;
    let other = desk.key("dasom@saenaru.example", Role::Reporter, ALL).await;
    let made = desk.ask(&reporter, "POST", "/api/v1/articles", &[], &text("물레천 범람")).await;
    let number = value(&made)["number"].as_i64().unwrap();
    let at = |part: &str| format!("/api/v1/articles/{number}{part}");
    for (key, method, part, status, code) in [
        (&other, "GET", "", 403, "not_permitted"),
        (&other, "POST", "/filing", 403, "not_permitted"),
        (&reporter, "POST", "/publication", 403, "not_permitted"),
        (&reporter, "DELETE", "/filing", 409, "not_from_here"),
        (&reporter, "POST", "/amendment", 409, "not_from_here"),
    ] {
        let reply = desk.ask(key, method, &at(part), &[], &Value::Null).await;
        assert_eq!((reply.status.as_u16(), value(&reply)["code"].as_str()), (status, Some(code)), "{method} {part}");
    }
    assert_eq!(desk.ask(&reporter, "POST", &at("/filing"), &[], &Value::Null).await.status, 200);
    let narrow = desk.key("chief@saenaru.example", Role::EditorInChief, &[TokenScope::Articles]).await;
    let reply = desk.ask(&narrow, "POST", &at("/publication"), &[], &Value::Null).await;
    assert_eq!(reply.status, 403, "the token reaches less far than its owner");
}

#[tokio::test]
async fn no_token_that_does_not_hold_opens_anything() {
    let desk = Desk::open().await;
    let mut chief = desk.key("chief@saenaru.example", Role::EditorInChief, ALL).await;
    assert_eq!(desk.ask(&chief, "GET", "/api/v1/articles/1", &[], &Value::Null).await.status, 404);
    let paper = desk.stand.paper.paper();
    paper.revoke_token(chief.id, Actor::command("test")).await.unwrap();
    let bare = desk.stand.ask("POST", "/api/v1/articles", &[]).await;
    let revoked = desk.ask(&chief, "POST", "/api/v1/articles", &[], &text("기사")).await;
    chief.shown.push('x');
    let forged = desk.ask(&chief, "POST", "/api/v1/articles", &[("idempotency-key", "k")], &text("기사")).await;
    for reply in [bare, revoked, forged] {
        assert_eq!((reply.status.as_u16(), reply.header("www-authenticate")), (401, "Bearer realm=\"jikji\""));
    }
    let closed = desk.key("closed@saenaru.example", Role::EditorInChief, ALL).await;
    paper.disable_staff(closed.staff, Actor::command("test")).await.unwrap();
    assert_eq!(desk.ask(&closed, "POST", "/api/v1/articles", &[], &text("기사")).await.status, 401);
    assert_eq!(paper.reader().count_texts().await.unwrap(), 0);
}

#[tokio::test]
async fn who_comes_late_gets_both_texts() {
    let desk = Desk::open().await;
    let chief = desk.key("chief@saenaru.example", Role::EditorInChief, ALL).await;
    desk.ask(&chief, "POST", "/api/v1/articles", &[], &text("물레천 범람")).await;
    let draft = "/api/v1/articles/1/draft";
    assert_eq!(desk.ask(&chief, "PUT", draft, &[], &text("제목")).await.status, 428);
    assert_eq!(desk.ask(&chief, "PUT", draft, &[("if-match", "*")], &text("제목")).await.status, 400);
    assert_eq!(desk.ask(&chief, "PUT", draft, &[("if-match", "\"v1\"")], &text("첫 제목")).await.status, 200);
    let mut late = text("물레천 범람");
    late["decks"] = json!(["주민 대피"]);
    let reply = desk.ask(&chief, "PUT", draft, &[("if-match", "\"v1\"")], &late).await;
    assert_eq!((reply.status.as_u16(), reply.header("etag")), (412, "\"v2\""));
    let merge = &value(&reply)["merge"];
    assert_eq!((&merge["text"]["headline"], &merge["text"]["decks"]), (&json!("첫 제목"), &json!(["주민 대피"])));
    assert_eq!(merge["conflicts"], json!([]));
    late["headline"] = json!("둘째 제목");
    let merge = value(&desk.ask(&chief, "PUT", draft, &[("if-match", "\"v1\"")], &late).await)["merge"].clone();
    assert_eq!(
        (&merge["conflicts"][0]["mine"], &merge["conflicts"][0]["theirs"]),
        (&json!("둘째 제목"), &json!("첫 제목"))
    );
}

#[tokio::test]
async fn a_request_that_comes_twice_is_done_once() {
    let desk = Desk::open().await;
    let chief = desk.key("chief@saenaru.example", Role::EditorInChief, ALL).await;
    let key = [("idempotency-key", "first-story")];
    let first = desk.ask(&chief, "POST", "/api/v1/articles", &key, &text("물레천 범람")).await;
    let second = desk.ask(&chief, "POST", "/api/v1/articles", &key, &text("물레천 범람")).await;
    assert_eq!((first.status, &first.body), (second.status, &second.body));
    assert_eq!((second.header("etag"), second.header("idempotency-replayed")), ("\"v1\"", "true"));
    let foreign = desk.ask(&chief, "POST", "/api/v1/articles", &key, &text("다른 기사")).await;
    assert_eq!((foreign.status.as_u16(), value(&foreign)["code"].as_str()), (422, Some("key_taken")));
    assert_eq!(desk.stand.paper.paper().reader().count_texts().await.unwrap(), 1);
}

#[tokio::test]
async fn what_is_wrong_is_told_by_field_and_never_a_fault() {
    let desk = Desk::open().await;
    let reporter = desk.key("haruna@saenaru.example", Role::Reporter, ALL).await;
    let link = json!([{"type": "paragraph", "content": [{"type": "text", "text": "여기",
        "marks": [{"type": "link", "attrs": {"href": "javascript:alert(1)"}}]}]}]);
    let deep = (0..200).fold(json!([]), |inner, _| json!([inner]));
    for (body, status, field) in [
        (json!({"headline": 1}), 422, "headline"),
        (json!({"heading": "제목"}), 422, "heading"),
        (json!({"labels": ["특보"]}), 422, "labels.0"),
        (json!({"body": [{"type": "script"}]}), 422, "body.0"),
        (json!({"body": "<p>글</p>"}), 422, "body"),
        (json!({"body": link}), 422, "body.0"),
        (json!({"body": deep}), 422, "body.0"),
        (json!({"embargo": "내일"}), 422, "embargo"),
        (json!({"section": "없는 면"}), 422, "section"),
        (json!([]), 422, "body"),
    ] {
        let reply = desk.ask(&reporter, "POST", "/api/v1/articles", &[], &body).await;
        assert_eq!(reply.status.as_u16(), status, "{}", reply.body);
        assert_eq!(reply.header("content-type"), "application/problem+json");
        let told = value(&reply)["errors"][0]["field"].as_str().unwrap_or_default().to_owned();
        assert!(told.starts_with(field), "{field}: {}", reply.body);
    }
    let request = |kind: &str, length: &str, body: &'static str| {
        let request = Request::post("/api/v1/articles").header("authorization", format!("Bearer {}", reporter.shown));
        let request = request.header("content-type", kind).header("content-length", length);
        request.body(Body::from(body)).unwrap()
    };
    let json_kind = "application/json";
    for (kind, length, body, status) in [
        ("text/html", "2", "{}", 415),
        (json_kind, "1", "{", 400),
        (json_kind, "4", "{} x", 400),
        (json_kind, "1000000000", "{}", 413),
    ] {
        assert_eq!(desk.stand.send(request(kind, length, body)).await.status.as_u16(), status, "{kind} {body}");
    }
    let picture = Request::post("/api/v1/pictures").header("authorization", format!("Bearer {}", reporter.shown));
    let svg = picture.body(Body::from("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")).unwrap();
    assert_eq!(desk.stand.send(svg).await.status, 422);
    assert_eq!(desk.stand.paper.paper().reader().count_texts().await.unwrap(), 0, "nothing of it left a trace");
    for odd in ["0", "-1", "99999999999999999999", "x", "%00"] {
        let reply = desk.ask(&reporter, "GET", &format!("/api/v1/articles/{odd}"), &[], &Value::Null).await;
        assert_eq!(reply.status, 404, "{odd}");
    }
}

#[tokio::test]
async fn an_address_tells_which_methods_are_its_own() {
    let desk = Desk::open().await;
    let chief = desk.key("chief@saenaru.example", Role::EditorInChief, ALL).await;
    for (method, path, allowed) in [
        ("GET", "/api/v1/articles", &["POST"][..]),
        ("PATCH", "/api/v1/articles/1/draft", &["PUT"]),
        ("GET", "/api/v1/articles/1/publication", &["DELETE", "POST"]),
    ] {
        let reply = desk.ask(&chief, method, path, &[], &Value::Null).await;
        let mut told: Vec<&str> = reply.header("allow").split(',').map(str::trim).collect();
        told.sort_unstable();
        assert_eq!((reply.status.as_u16(), &told[..]), (405, allowed), "{method} {path}");
    }
}

#[tokio::test]
async fn markup_in_any_field_comes_out_as_text() {
    let desk = Desk::open().await;
    let chief = desk.key("chief@saenaru.example", Role::EditorInChief, ALL).await;
    let bad = "<script>alert(1)</script>";
    let article = json!({
        "headline": bad, "decks": [bad], "summary": bad, "section": "사회", "series": bad, "topics": [bad],
        "bylines": [{"name": bad, "role": bad, "outlet": bad, "email": bad}],
        "body": [{"type": "paragraph", "content": [{"type": "text", "text": bad}]}],
    });
    let made = desk.ask(&chief, "POST", "/api/v1/articles", &[], &article).await;
    assert_eq!(made.status, 201, "{}", made.body);
    assert_eq!(desk.ask(&chief, "POST", "/api/v1/articles/1/publication", &[], &Value::Null).await.status, 200);
    for path in ["/articles/1", "/", "/latest", "/sections/sahoe"] {
        let page = desk.page(path).await;
        assert!(page.status == 200 && !page.body.contains(bad), "{path}");
    }
}
