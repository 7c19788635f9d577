//! The demo paper as a whole: every file of it is laid in and stands.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::HashSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use jikji_news::{Clock, NoticeKind, Slot};
use jikji_newsroom::{Error, Paper, Setup};
use jikji_store::{ListOf, PaperDir};

/// Eleven in the morning of 2026-11-24 in Korea.
struct Morning;

impl Clock for Morning {
    fn now(&self) -> Timestamp {
        "2026-11-24T02:00:00Z".parse().unwrap()
    }
}

#[tokio::test]
async fn everything_is_laid_in() {
    let room = tempfile::tempdir().unwrap();
    let dir = PaperDir::new(room.path().join("paper"));
    let setup = Setup { clock: Arc::new(Morning), zone: TimeZone::get("Asia/Seoul").unwrap() };
    let masthead = jikji_demo::masthead().unwrap();
    assert_eq!(masthead.missing(), []);
    let filled =
        Paper::found(&dir, "", &masthead, &setup, async |paper: &Paper| jikji_demo::lay_out(paper).await).await;
    filled.map_err(|error: jikji_demo::Error| error.to_string()).unwrap();
    let again: Result<(), Error> = Paper::found(&dir, "", &masthead, &setup, async |_: &Paper| Ok(())).await;
    assert!(again.is_err(), "a paper is never overwritten");

    let paper = Paper::open(dir, "test", setup).await.unwrap();
    let reader = paper.reader();
    let cards = reader.list(ListOf::All, None, 1000).await.unwrap();
    assert_eq!(cards.len(), 60);
    assert_eq!(reader.sections().await.unwrap().len(), 6);
    assert_eq!(reader.all_series().await.unwrap().len(), 3);
    let mut notices = HashSet::new();
    let mut kinds = HashSet::new();
    for card in &cards {
        assert!(card.published_at.unwrap() <= paper.clock().now(), "{} lies ahead", card.headline);
        let article = reader.live_article(card.number).await.unwrap().unwrap();
        let length: usize = article.content.body.text().chars().count();
        assert!((550..=2700).contains(&length), "{}: {length} characters", card.headline);
        notices.extend(article.notices.iter().map(|notice| notice.kind));
        kinds.insert(article.content.kind);
        let shown = article.content.body.pictures().into_iter().chain(&card.lead_picture).cloned().collect::<Vec<_>>();
        for picture in reader.pictures(&shown).await.unwrap() {
            for rendition in picture.renditions {
                assert!(paper.media().get(&rendition.file).unwrap().is_some(), "{}", rendition.file);
            }
        }
    }
    assert_eq!(notices.len(), NoticeKind::ALL.len(), "one notice of each kind");
    assert_eq!(kinds.len(), 6, "one article of each kind");
    let banners = reader.banners().await.unwrap();
    let on_articles = banners.iter().filter(|banner| banner.slot != Slot::FrontMiddle).count();
    assert!(on_articles >= 3, "an article shows three banners, not {on_articles}");

    paper.catch_up().await.unwrap();
    let with_kin = cards.iter().filter(|card| paper.kin().related(card.number).total() > 0).count();
    assert!(with_kin >= 30, "only {with_kin} articles have related ones");
}
