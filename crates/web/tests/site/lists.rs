#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use jikji_testkit::Story;

use crate::newsstand::{Newsstand, Reply};

/// A paper with this many articles, a minute apart, every third at the same moment as the one before.
async fn filled(articles: i64) -> Newsstand {
    let stand = Newsstand::open().await;
    let start: Timestamp = "2026-01-11T00:00:00Z".parse().unwrap();
    for number in 1..=articles {
        let at = start + SignedDuration::from_mins(number - i64::from(number % 3 == 0));
        let topic = stand.paper.write(async |tx| tx.topic("나루대교").await).await;
        let story = Story::new(&format!("제목{number}번")).series("연재물").published(Some(at));
        story.with(|content| content.topics = vec![topic]).put(&stand.paper).await;
    }
    stand
}

/// The headlines of a list, by number.
fn listed(reply: &Reply) -> Vec<i64> {
    let text = reply.text();
    let pieces = text.split("제목").skip(1);
    let mut seen = BTreeSet::new();
    pieces.filter_map(|piece| piece.split_once('번')?.0.parse().ok()).filter(|number| seen.insert(*number)).collect()
}

/// The address that the link of this relation leads to.
fn link(reply: &Reply, relation: &str) -> Option<String> {
    let link = reply.body.split("<a ").find(|link| link.contains(&format!("rel=\"{relation}\"")))?;
    let (_, rest) = link.split_once("href=\"")?;
    Some(rest.split_once('"')?.0.to_owned())
}

/// Where the page behind this one is.
fn older(reply: &Reply) -> Option<String> {
    link(reply, "next")
}

#[tokio::test]
async fn every_article_stands_on_exactly_one_page_of_a_list() {
    let stand = filled(45).await;
    for path in
        ["/latest", "/sections/sahoe", "/series/yeonjaemul", "/reporters/hajinu", "/topics/narudaegyo", "/en/latest"]
    {
        let mut all = Vec::new();
        let mut place = path.to_owned();
        for page in 1..=3 {
            let reply = stand.get(&place).await;
            assert_eq!(reply.status, 200, "{place}");
            let numbers = listed(&reply);
            assert_eq!(numbers.len(), if page == 3 { 5 } else { 20 }, "{place}");
            all.extend(numbers);
            let place_told = if path.starts_with("/en") { format!("{page} of 3") } else { format!("{page} / 3") };
            assert!(reply.text().contains(&place_told), "{place}: {}", reply.text());
            match older(&reply) {
                Some(next) => {
                    assert!(next.starts_with(&format!("{path}/before/")), "{next}");
                    place = next;
                }
                None => assert_eq!(page, 3, "{place}"),
            }
        }
        assert_eq!(all.len(), 45);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 45, "{path}");
    }
}

#[tokio::test]
async fn a_page_of_a_list_stays_where_it_is_while_articles_come_in() {
    let stand = filled(25).await;
    let place = older(&stand.get("/latest").await).unwrap();
    let before = listed(&stand.get(&place).await);
    Story::new("제목99번").put(&stand.paper).await;
    assert_eq!(listed(&stand.get(&place).await), before);
    assert!(listed(&stand.get("/latest").await).contains(&99));
}

#[tokio::test]
async fn the_way_back_leads_through_every_page_that_one_came_down() {
    let stand = filled(70).await;
    for path in ["/latest", "/en/sections/sahoe", "/series/yeonjaemul", "/reporters/hajinu", "/en/topics/narudaegyo"] {
        let mut way = vec![path.to_owned()];
        while let Some(next) = older(&stand.get(way.last().unwrap()).await) {
            way.push(next);
        }
        assert_eq!(way.len(), 4, "{way:?}");
        for pair in way.windows(2).rev() {
            assert_eq!(link(&stand.get(&pair[1]).await, "prev").as_ref(), Some(&pair[0]), "{way:?}");
        }
        assert_eq!(link(&stand.get(path).await, "prev"), None);
    }
}

#[tokio::test]
async fn the_way_back_ends_at_what_came_in_meanwhile() {
    let stand = filled(45).await;
    let second = older(&stand.get("/latest").await).unwrap();
    let third = older(&stand.get(&second).await).unwrap();
    Story::new("제목99번").put(&stand.paper).await;
    assert_eq!(link(&stand.get(&third).await, "prev"), Some(second.clone()));
    assert_eq!(link(&stand.get(&second).await, "prev").as_deref(), Some("/latest"));
    assert!(listed(&stand.get("/latest").await).contains(&99));
}

#[tokio::test]
async fn a_place_behind_the_end_is_none() {
    let stand = filled(2).await;
    assert_eq!(stand.get("/latest/before/-1000.1.2").await.status, 404);
    assert_eq!(stand.get("/latest/before/9000000000000000.1.2").await.status, 200, "all that is older");
}

#[tokio::test]
async fn what_else_stands_in_a_query_is_no_concern() {
    let stand = filled(3).await;
    let plain = stand.get("/latest").await;
    for query in ["?", "?a=1&a=2&a=3", "?=", "?&&&", "?utm_source=%B0%A1", "?page=999999999999999999999"] {
        let reply = stand.get(&format!("/latest{query}")).await;
        assert_eq!(reply.status, 200, "{query}");
        assert_eq!(reply.body, plain.body, "{query}");
    }
}

#[tokio::test]
async fn the_latest_stand_under_their_days() {
    let stand = Newsstand::open().await;
    for (headline, at) in [("어제 기사", "2026-01-11T14:59:00Z"), ("오늘 기사", "2026-01-11T15:01:00Z")] {
        Story::new(headline).published(Some(at.parse().unwrap())).put(&stand.paper).await;
    }
    stand.get("/latest").await.reads(&["2026.01.12", "오늘 기사", "2026.01.11", "어제 기사"]);
}

#[tokio::test]
async fn a_reporter_is_shown_with_what_is_known() {
    let stand = Newsstand::open().await;
    Story::new("기사").put(&stand.paper).await;
    stand
        .paper
        .write(async |tx| {
            let id = tx.reporter("하진우", Some("새나루신문"), None).await?;
            tx.introduce_reporter(id, Some("ha@saenaru.example"), Some("시청을 맡고 있습니다."), None).await
        })
        .await;
    let reply = stand.get("/reporters/hajinu").await;
    assert!(reply.body.contains("ha@saenaru.example"));
    reply.reads(&["하진우", "시청을 맡고 있습니다.", "기사"]);
}
