//! Importing saved pages: what becomes of a page, and of the same page again.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use jikji_interchange::{Hint, read_page};
use jikji_news::{Actor, ArticleNumber, Clock, LegacyFamily, Masthead, Origin, Sky, State, Weather, WeatherSource};
use jikji_newsroom::{Arrival, Error, Imported, Importer, Outcome, Paper, Setup, listing};
use jikji_store::{ListOf, PaperDir};
use tempfile::TempDir;

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Timestamp {
        "2026-11-24T03:00:00Z".parse().unwrap()
    }
}

async fn paper() -> (TempDir, Paper) {
    let room = tempfile::tempdir().unwrap();
    let dir = PaperDir::new(room.path().join("paper"));
    let setup = Setup { clock: Arc::new(Noon), zone: TimeZone::get("Asia/Seoul").unwrap() };
    let nothing = async |_: &Paper| Ok::<(), Error>(());
    Paper::found(&dir, "", &Masthead::default(), &setup, nothing).await.unwrap();
    let paper = Paper::open(dir, "test", setup).await.unwrap();
    (room, paper)
}

fn arrival(text: &str) -> Arrival {
    Arrival { page: read_page(text.as_bytes(), "test.txt", &Hint::default()).unwrap(), ..Arrival::default() }
}

async fn import(paper: &Paper, arrival: &Arrival) -> Imported {
    let mut importer = Importer::new(paper);
    let imported = importer.add(arrival).await.unwrap();
    importer.commit().await.unwrap();
    imported
}

/// A page in the seed's form; the teaser is that of `OTHER`.
fn page(body: &str) -> String {
    format!(
        "2026.01.12 (월)\n\n  • 맑음서울 -9.0℃\n기상청 제공\n\n사회\n\n[나루 사람들] 물레천을 걷는 사람\n\n \n\n\
         [새나루신문=민다솜 기자] {body}\n\n배너\n\n관련기사\n\n93건의 관련기사 더보기\n\n\n\
         [나루 사람들] 등대지기 좌만호의 겨울\n\n[새나루신문=백가람 기자] 등대지기 좌만호 씨는 새벽마다 불을 살핀다. 그는 이 일을"
    )
}

const OTHER: &str = "2026.01.13 (화)\n\n문화\n\n[나루 사람들] 등대지기 좌만호의 겨울\n\n\
    [새나루신문=백가람 기자] 등대지기 좌만호 씨는 새벽마다 불을 살핀다. 그는 이 일을 서른 해 해 왔다.\n\n\
    올겨울도 등대는 꺼지지 않는다. 좌 씨는 \"배가 있으니 불이 있다\"고 말했다.";

#[tokio::test]
async fn a_whole_page_is_published_and_known_again() {
    let (_room, paper) = paper().await;
    let first = arrival(&page("물레천을 매일 걷는 사람이 있다. 그는 물의 높이를 적는다."));
    let made = import(&paper, &first).await;
    assert_eq!((made.outcome, made.state), (Outcome::Created, State::Published));
    let again = import(&paper, &first).await;
    assert_eq!((again.number, again.outcome), (made.number, Outcome::Unchanged));

    let reader = paper.reader();
    let article = reader.live_article(made.number).await.unwrap().unwrap();
    assert_eq!(article.clocks.published_at, None, "a time that the page does not tell is never guessed");
    assert_eq!(article.content.seen_on, Some(jiff::civil::date(2026, 1, 12)));
    assert_eq!(reader.sections().await.unwrap()[0].name, "사회");
    assert_eq!(reader.all_series().await.unwrap()[0].name, "나루 사람들");
    assert_eq!(reader.reporters_of(made.number).await.unwrap()[0].name, "민다솜");
    assert_eq!(reader.count(ListOf::All).await.unwrap(), 1, "a teaser is not shown");
    assert_eq!(reader.count(ListOf::Dated).await.unwrap(), 0, "without a time it is in no list by date");
    let weather = reader.weather().await.unwrap().unwrap();
    assert_eq!(weather.observations[0].sky, Some(Sky::Clear));
    assert_eq!(weather.observations[0].temperature, Some(-9.0));
}

#[tokio::test]
async fn a_newer_page_updates_an_untouched_import_and_never_the_staffs_text() {
    let (_room, paper) = paper().await;
    let made = import(&paper, &arrival(&page("처음 나온 글이다."))).await;
    let newer = import(&paper, &arrival(&page("고쳐 나온 글이다."))).await;
    assert_eq!((newer.number, newer.outcome), (made.number, Outcome::Updated));
    let reader = paper.reader();
    let article = reader.article(made.number).await.unwrap().unwrap();
    assert_eq!((article.version, article.content.body.text().as_str()), (2, "고쳐 나온 글이다."));

    let mut content = article.content.clone();
    content.headlines.headline = "편집국이 고친 제목".into();
    let mut tx = paper.begin(Actor::command("test")).await.unwrap();
    let listed = listing(&content, None, None, Vec::new(), tx.at(), paper.zone());
    tx.change_article(&article, State::Published, Origin::Staff, &content, &listed).await.unwrap();
    paper.commit(tx).await.unwrap();

    let conflict = import(&paper, &arrival(&page("또 고쳐 나온 글이다."))).await;
    assert_eq!((conflict.number, conflict.outcome), (made.number, Outcome::Conflict));
    let kept = reader.article(made.number).await.unwrap().unwrap();
    assert_eq!(kept.content.headlines.headline, "편집국이 고친 제목");
    let same = import(&paper, &arrival(&page("고쳐 나온 글이다."))).await;
    assert_eq!(same.outcome, Outcome::Unchanged, "the page is as it was, whatever staff did");
}

#[tokio::test]
async fn a_page_completes_the_draft_of_its_teaser_and_a_known_teaser_makes_nothing() {
    let (_room, paper) = paper().await;
    let made = import(&paper, &arrival(&page("물레천을 매일 걷는 사람이 있다."))).await;
    let draft = ArticleNumber::new(made.number.get() + 1).unwrap();
    let reader = paper.reader();
    let teaser = reader.article(draft).await.unwrap().unwrap();
    assert_eq!((teaser.state, teaser.origin), (State::Draft, Origin::Teaser));
    assert_eq!(teaser.content.headlines.headline, "등대지기 좌만호의 겨울");
    assert!(reader.live_article(draft).await.unwrap().is_none());

    let whole = import(&paper, &arrival(OTHER)).await;
    assert_eq!((whole.number, whole.outcome, whole.state), (draft, Outcome::Completed, State::Published));
    import(&paper, &arrival(&page("물레천을 매일 걷는 사람이 있다. 고침."))).await;
    assert!(reader.article(ArticleNumber::new(3).unwrap()).await.unwrap().is_none());
    assert_eq!(reader.count(ListOf::All).await.unwrap(), 2);
}

#[tokio::test]
async fn what_is_not_whole_stays_a_draft() {
    let (_room, paper) = paper().await;
    let no_section = "2026.01.12 (월)\n\n[새나루신문=민다솜 기자] 섹션도 제목도 없는 글이 있다. 그래도 잃지 않는다.";
    if let Ok(page) = read_page(no_section.as_bytes(), "test.txt", &Hint::default()) {
        let lone = Arrival { page, ..Arrival::default() };
        let made = import(&paper, &lone).await;
        assert_eq!((made.outcome, made.state), (Outcome::Created, State::Draft));
        assert!(!made.remarks.is_empty());
        let again = import(&paper, &lone).await;
        assert_eq!((again.number, again.outcome), (made.number, Outcome::Unchanged));
    }
}

fn at_address(number: i64, host: &str, headline: &str) -> Arrival {
    let html = format!(
        "<!doctype html><html lang=ko><head><meta charset=utf-8><title>{headline}</title>\
         <link rel=canonical href='https://{host}/news/article.html?no={number}'>\
         <meta property='og:type' content='article'><meta property='og:title' content='{headline}'>\
         <meta property='article:section' content='사회'></head><body><div id=news_body_area>\
         <p>[새나루신문=민다솜 기자] {headline}에 관한 글이다. 한 문장을 더 적는다.</p></div></body></html>"
    );
    Arrival { page: read_page(html.as_bytes(), "test.html", &Hint::default()).unwrap(), ..Arrival::default() }
}

#[tokio::test]
async fn numbers_and_old_addresses_are_kept() {
    let (_room, paper) = paper().await;
    let first = import(&paper, &at_address(70123, "saenaru.example", "인사")).await;
    assert_eq!((first.number.get(), first.state), (70123, State::Published));
    let namesake = import(&paper, &at_address(70124, "saenaru.example", "인사")).await;
    assert_eq!(namesake.number.get(), 70124, "two addresses are two articles, even under one headline");
    let taken = import(&paper, &at_address(70123, "other.example", "다른 신문의 글")).await;
    assert_eq!(taken.number.get(), 70125);
    let reader = paper.reader();
    let old = async |host: Option<&str>| {
        let number = ArticleNumber::new(70123).unwrap();
        reader.legacy_article(LegacyFamily::ArticleHtml, number, host).await.unwrap().map(ArticleNumber::get)
    };
    assert_eq!(old(Some("saenaru.example")).await, Some(70123));
    assert_eq!(old(Some("other.example")).await, Some(70125));
    assert_eq!(old(None).await, None);
}

#[tokio::test]
async fn an_import_never_pushes_newer_weather_aside() {
    let (_room, paper) = paper().await;
    let observed_at = "2026-01-12T02:00:00Z".parse().unwrap();
    let live =
        Weather {
            source: WeatherSource::Live { observed_at }, credit: "기상청 제공".into(), observations: vec![]
        };
    let mut tx = paper.begin(Actor::command("test")).await.unwrap();
    assert!(tx.set_weather(&live).await.unwrap());
    paper.commit(tx).await.unwrap();
    import(&paper, &arrival(&page("글이다."))).await;
    assert_eq!(paper.reader().weather().await.unwrap(), Some(live));
}

#[tokio::test]
async fn pages_of_one_write_stand_or_fall_together() {
    let (_room, paper) = paper().await;
    let mut importer = Importer::new(&paper);
    importer.add(&at_address(1, "saenaru.example", "하나")).await.unwrap();
    importer.add(&at_address(2, "saenaru.example", "둘")).await.unwrap();
    assert_eq!(paper.reader().count(ListOf::All).await.unwrap(), 0, "nothing shows before the commit");
    drop(importer);
    assert_eq!(paper.reader().count(ListOf::All).await.unwrap(), 0);
    import(&paper, &at_address(2, "saenaru.example", "둘")).await;
    assert_eq!(paper.reader().count(ListOf::All).await.unwrap(), 1);
}
