//! What becomes of a page, and of the same page again.

use std::sync::Arc;

use jiff::tz::TimeZone;
use jikji_news::{Actor, ArticleNumber, Origin, SystemClock};
use jikji_newsroom::{Paper, Setup, listing};
use jikji_store::PaperDir;
use serde_json::{Value, json};

use crate::harness::Room;
use crate::pages::{html, saenaru, seed, short};

/// Imports one file and gives what became of it.
fn import(room: &Room, name: &str) -> Value {
    room.import([name]).from(room.path()).run().ends(0).page()["article"].clone()
}

#[test]
fn created_then_unchanged_then_updated() {
    let room = Room::with_paper();
    room.write("page.txt", short("두 번 들어온 기사"));
    assert_eq!(import(&room, "page.txt"), json!({"number": 1, "outcome": "created", "state": "published"}));
    assert_eq!(import(&room, "page.txt"), json!({"number": 1, "outcome": "unchanged", "state": "published"}));
    // Another visit to the same article, on another day.
    room.write("page.txt", short("두 번 들어온 기사").replace("2026.01.12 (월)", "2026.01.13 (화)"));
    assert_eq!(import(&room, "page.txt")["outcome"], "unchanged");
    room.write("page.txt", short("두 번 들어온 기사").replace("내년 봄까지", "내년 여름까지"));
    assert_eq!(import(&room, "page.txt"), json!({"number": 1, "outcome": "updated", "state": "published"}));
    let served = room.serve().serve();
    assert!(served.get("/articles/1").body.contains("내년 여름까지"));
}

#[test]
fn what_staff_edited_is_left_alone() {
    let room = Room::with_paper();
    room.write("page.txt", short("편집국이 고친 기사"));
    import(&room, "page.txt");
    tokio::runtime::Runtime::new().unwrap().block_on(edit(&room));
    assert_eq!(import(&room, "page.txt")["outcome"], "unchanged", "the page is as it was");
    room.write("page.txt", short("편집국이 고친 기사").replace("내년 봄까지", "내년 여름까지"));
    let done = room.import(["page.txt"]).from(room.path()).run().ends(0);
    assert_eq!(done.page()["article"], json!({"number": 1, "outcome": "conflict", "state": "published"}));
    assert!(done.page()["remarks"].to_string().contains("편집국이 고친 기사라"), "{}", done.page()["remarks"]);
    let served = room.serve().serve();
    let article = served.get("/articles/1").body;
    assert!(article.contains("편집국의 제목") && !article.contains("내년 여름까지"), "{article}");
}

/// Gives article 1 another headline, as an editor would.
async fn edit(room: &Room) {
    let setup = Setup { clock: Arc::new(SystemClock), zone: TimeZone::UTC };
    let paper = Paper::open(PaperDir::new(room.paper()), "test", setup).await.unwrap();
    let mut tx = paper.begin(Actor::command("test")).await.unwrap();
    let article = tx.article(ArticleNumber::new(1).unwrap()).await.unwrap().unwrap();
    let mut content = article.content.clone();
    content.headlines.headline = "편집국의 제목".into();
    let listed = listing(&content, None, None, Vec::new(), tx.at(), paper.zone());
    tx.change_article(&article, article.state, Origin::Staff, &content, &listed).await.unwrap();
    paper.commit(tx).await.unwrap();
    paper.close().await.unwrap();
}

#[test]
fn a_full_page_completes_the_draft_of_its_teaser() {
    let room = Room::with_paper();
    let first = room.import([saenaru()]).run().ends(0).page();
    assert_eq!(first["article"], json!({"number": 1, "outcome": "created", "state": "published"}));
    let headline = first["teasers"][0]["headline"].as_str().unwrap();
    let whole = short(headline).replace("사회", "산업·기술").replace("하진우 기자", "오태경 선임기자");
    room.write("whole.txt", whole);
    let served = room.serve().serve();
    assert_eq!(served.get("/articles/2").status, 404, "a draft is not shown");
    assert_eq!(served.stop(), Some(0));
    assert_eq!(import(&room, "whole.txt"), json!({"number": 2, "outcome": "completed", "state": "published"}));
    // The teaser of an article that is known makes nothing.
    assert_eq!(room.import([saenaru()]).run().ends(0).page()["article"]["outcome"], "unchanged");
    room.write("next.txt", short("그다음 기사"));
    assert_eq!(import(&room, "next.txt")["number"], 3);
}

#[test]
fn a_number_is_kept_when_free_and_the_old_address_leads_there() {
    let room = Room::with_paper();
    room.write("a.html", html(48213, "번호를 지키는 기사"));
    room.write("b.html", html(48213, "다른 신문의 같은 번호").replace("saenaru.example", "dumul.example"));
    room.write("c.txt", short("번호가 없는 기사"));
    assert_eq!(import(&room, "a.html"), json!({"number": 48213, "outcome": "created", "state": "published"}));
    assert_eq!(import(&room, "b.html")["number"], 48214);
    assert_eq!(import(&room, "c.txt")["number"], 48215);
    assert_eq!(import(&room, "a.html")["outcome"], "unchanged");
    let served = room.serve().serve();
    for (host, number) in [("www.saenaru.example", 48213), ("dumul.example", 48214)] {
        for query in ["no=48213", "no=48213&page=2&utm_source=a%20b"] {
            let answer = served.get_at(host, &format!("/news/article.html?{query}"));
            assert_eq!(answer.status, 301, "{host} {query}");
            assert!(answer.head.contains(&format!("/articles/{number}\r\n")), "{}", answer.head);
        }
    }
    assert_eq!(served.get("/news/article.html?no=7").status, 404);
    let article = served.get("/articles/48213");
    assert_eq!(article.status, 200);
    assert!(article.body.contains("2026-01-12T09:00:00+09:00"), "입력");
}

#[test]
fn the_seed_page_goes_in_and_comes_out() {
    let Some(file) = seed() else { return };
    let room = Room::with_paper();
    let page = room.import([file.clone()]).run().ends(0).page();
    assert_eq!(page["article"], json!({"number": 1, "outcome": "created", "state": "published"}));
    assert_eq!(room.import([file]).run().ends(0).page()["article"]["outcome"], "unchanged");
    let served = room.serve().serve();
    let article = served.get("/articles/1");
    assert_eq!(article.status, 200);
    for words in ["머스크, 오픈AI 인수 위해", "입력 시각 미확인", "2026.01.12", "기상청 제공", "동두천"]
    {
        assert!(article.body.contains(words), "{words}");
    }
}
