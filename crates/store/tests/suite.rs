//! What any database behind the store must keep: run against SQLite here, and against every dialect that follows.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jiff::Timestamp;
use jikji_news::{
    Actor, ArticleNumber, Block, Byline, ChangeKind, Content, Document, HeadlineSet, LegacyAddress, LegacyFamily,
    Masthead, Origin, State, Tag,
};
use jikji_store::{Error, ListOf, Listing, LogHead, NewArticle, PaperDir, Store};
use tempfile::TempDir;

struct Room {
    dir: TempDir,
    store: Store,
}

async fn room() -> Room {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("paper.toml"), "").unwrap();
    let store = Store::found(&PaperDir::new(dir.path()).database_file()).await.unwrap();
    let mut tx = store.begin(at(0), Actor::command("test")).await.unwrap();
    tx.found("epoch-of-the-test").await.unwrap();
    tx.commit().await.unwrap();
    Room { dir, store }
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_768_176_000 + second).unwrap()
}

fn number(number: i64) -> ArticleNumber {
    ArticleNumber::new(number).unwrap()
}

fn article(headline: &str, second: i64) -> NewArticle {
    NewArticle {
        wanted: None,
        state: State::Published,
        origin: Origin::Import,
        content: Content {
            headlines: HeadlineSet { headline: headline.into(), ..HeadlineSet::default() },
            bylines: vec![Byline { name: "민다솜".into(), ..Byline::default() }],
            body: Document::from_iter([Block::paragraph("물레천이 넘쳤다.")]),
            ..Content::default()
        },
        listing: Listing {
            excerpt: "물레천이 넘쳤다.".into(),
            listed_at: at(second),
            published_at: Some(at(second)),
            modified_at: None,
            reporters: Vec::new(),
        },
    }
}

async fn add(store: &Store, new: NewArticle) -> ArticleNumber {
    let mut tx = store.begin(at(1000), Actor::command("test")).await.unwrap();
    let number = tx.add_article(&new).await.unwrap();
    tx.commit().await.unwrap();
    number
}

#[tokio::test]
async fn what_was_written_is_read() {
    let room = room().await;
    let mut tx = room.store.begin(at(5), Actor::command("test")).await.unwrap();
    let section = tx.section("사회").await.unwrap();
    assert_eq!(tx.section("사회").await.unwrap(), section);
    let reporter = tx.reporter("민다솜", Some("새나루신문"), Some("기자")).await.unwrap();
    let topic = tx.topic("물레천").await.unwrap();
    let mut new = article("물레천 범람", 5);
    new.content.section = Some(section);
    new.content.topics = vec![topic];
    new.listing.reporters = vec![reporter];
    let number = tx.add_article(&new).await.unwrap();
    tx.commit().await.unwrap();

    let reader = room.store.reader();
    let read = reader.live_article(number).await.unwrap().unwrap();
    assert_eq!((read.content, read.version, read.state), (new.content, 1, State::Published));
    for of in [ListOf::All, ListOf::Dated, ListOf::Section(section), ListOf::Reporter(reporter), ListOf::Topic(topic)] {
        assert_eq!(reader.list(of, None, 10).await.unwrap().len(), 1, "{of:?}");
        assert_eq!(reader.count(of).await.unwrap(), 1, "{of:?}");
    }
    assert_eq!(reader.reporters_of(number).await.unwrap()[0].outlet.as_deref(), Some("새나루신문"));
    assert_eq!(reader.section_at("sahoe").await.unwrap().unwrap().name, "사회");
    let published = reader.changes_after(0, 100).await.unwrap().pop().unwrap();
    assert_eq!(published.kind, ChangeKind::ArticlePublished);
    let tags = published.tags();
    for tag in [Tag::Front, Tag::Latest, Tag::Article(number), Tag::Section(section), Tag::Reporter(reporter)] {
        assert!(tags.contains(&tag), "{tag}");
    }
}

#[tokio::test]
async fn a_dropped_write_leaves_no_trace() {
    let room = room().await;
    let before = room.store.reader().log_head().await.unwrap();
    let mut tx = room.store.begin(at(5), Actor::command("test")).await.unwrap();
    tx.section("사회").await.unwrap();
    let number = tx.add_article(&article("사라질 기사", 5)).await.unwrap();
    drop(tx);
    let reader = room.store.reader();
    assert_eq!(reader.log_head().await.unwrap(), before);
    assert!(reader.article(number).await.unwrap().is_none());
    assert!(reader.sections().await.unwrap().is_empty());
    assert_eq!(add(&room.store, article("다음 기사", 6)).await.get(), 1);
}

#[tokio::test]
async fn numbers_are_kept_when_free() {
    let room = room().await;
    let wanted = |n: i64| NewArticle { wanted: ArticleNumber::new(n), ..article("번호", n) };
    assert_eq!(add(&room.store, wanted(70123)).await.get(), 70123);
    assert_eq!(add(&room.store, wanted(70123)).await.get(), 70124);
    assert_eq!(add(&room.store, wanted(5)).await.get(), 5);
    assert_eq!(add(&room.store, article("번호 없음", 9)).await.get(), 70125);
}

#[tokio::test]
async fn a_list_keeps_its_place_while_articles_come_in() {
    let room = room().await;
    for second in [10, 20, 20, 30, 40] {
        add(&room.store, article("기사", second)).await;
    }
    let reader = room.store.reader();
    let first = reader.list(ListOf::All, None, 2).await.unwrap();
    add(&room.store, article("그사이 온 기사", 50)).await;
    let rest = reader.list(ListOf::All, Some(first[1].cursor()), 10).await.unwrap();
    let numbers: Vec<i64> = first.iter().chain(&rest).map(|card| card.number.get()).collect();
    assert_eq!(numbers, [5, 4, 3, 2, 1]);
    let picked = reader.cards(&[number(2), number(99), number(5)]).await.unwrap();
    assert_eq!(picked.iter().map(|card| card.number.get()).collect::<Vec<_>>(), [2, 5]);
}

#[tokio::test]
async fn a_stale_write_is_refused_and_every_text_is_kept() {
    let room = room().await;
    let number = add(&room.store, article("처음", 10)).await;
    let read = room.store.reader().article(number).await.unwrap().unwrap();
    let mut content = read.content.clone();
    content.headlines.headline = "고침".into();
    let listing = article("", 10).listing;
    for (stale, headline) in [(false, "고침"), (true, "늦은 고침")] {
        content.headlines.headline = headline.into();
        let mut tx = room.store.begin(at(60), Actor::command("test")).await.unwrap();
        let changed = tx.change_article(&read, State::Published, Origin::Staff, &content, &listing).await;
        assert_eq!(matches!(changed, Err(Error::Stale { seen: 1, found: 2, .. })), stale);
        if changed.is_ok() {
            tx.commit().await.unwrap();
        }
    }
    let live = room.store.reader().live_article(number).await.unwrap().unwrap();
    assert_eq!((live.content.headlines.headline.as_str(), live.version), ("고침", 2));
}

#[tokio::test]
async fn an_amendment_in_work_does_not_show() {
    let room = room().await;
    let number = add(&room.store, article("나간 글", 10)).await;
    let read = room.store.reader().article(number).await.unwrap().unwrap();
    let mut content = read.content.clone();
    content.headlines.headline = "손보는 글".into();
    let listing = article("", 99).listing;
    let mut tx = room.store.begin(at(60), Actor::command("test")).await.unwrap();
    tx.change_article(&read, State::Amending, Origin::Staff, &content, &listing).await.unwrap();
    tx.commit().await.unwrap();
    let reader = room.store.reader();
    assert_eq!(reader.live_article(number).await.unwrap().unwrap().content.headlines.headline, "나간 글");
    assert_eq!(reader.article(number).await.unwrap().unwrap().content.headlines.headline, "손보는 글");
    assert_eq!(reader.list(ListOf::All, None, 5).await.unwrap()[0].headline, "나간 글");
}

#[tokio::test]
async fn the_log_is_a_chain_without_a_hole() {
    let room = room().await;
    for second in 0..5 {
        add(&room.store, article("기사", second)).await;
    }
    let reader = room.store.reader();
    let changes = reader.changes_after(0, 1000).await.unwrap();
    assert!(changes.iter().zip(1..).all(|(change, seq)| change.seq == seq));
    let proof = reader.prove(None).await.unwrap();
    let head = reader.log_head().await.unwrap();
    assert_eq!((proof.entries, proof.kept, proof.fault), (changes.len() as i64, 5, None));
    assert_eq!(proof.head, head);
    assert_eq!(head.to_string().parse::<LogHead>().unwrap(), head);
}

#[tokio::test]
async fn an_old_address_needs_its_host_only_where_two_share_it() {
    let room = room().await;
    let one = add(&room.store, article("하나", 1)).await;
    let two = add(&room.store, article("둘", 2)).await;
    let address =
        |host: &str| LegacyAddress { family: LegacyFamily::ArticleHtml, host: host.into(), number: number(7) };
    let reader = room.store.reader();
    for (host, article, expected_without_host) in [("a.example", one, Some(one)), ("b.example", two, None)] {
        let mut tx = room.store.begin(at(9), Actor::command("test")).await.unwrap();
        tx.add_legacy_address(&address(host), article).await.unwrap();
        tx.commit().await.unwrap();
        let look =
            async |host: Option<&str>| reader.legacy_article(LegacyFamily::ArticleHtml, number(7), host).await.unwrap();
        assert_eq!(look(None).await, expected_without_host);
        assert_eq!(look(Some(host)).await, Some(article));
    }
}

#[tokio::test]
async fn a_paper_of_tomorrow_is_left_alone() {
    let room = room().await;
    let dir = PaperDir::new(room.dir.path());
    room.store.close().await.unwrap();
    let reopened = Store::open(&dir).await.unwrap();
    let mut tx = reopened.begin(at(1), Actor::command("test")).await.unwrap();
    tx.set_masthead(&Masthead { name: "새나루신문".into(), ..Masthead::default() }).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reopened.reader().masthead().await.unwrap().name, "새나루신문");
    reopened.close().await.unwrap();

    let tomorrow = "update meta set value = '9999' where name = 'schema'";
    let db = sea_orm::Database::connect(format!("sqlite://{}", dir.database_file().display())).await.unwrap();
    sea_orm::ConnectionTrait::execute_unprepared(&db, tomorrow).await.unwrap();
    db.close().await.unwrap();
    assert!(matches!(Store::open(&dir).await, Err(Error::NewerSchema { found: 9999, .. })));
}

#[tokio::test]
async fn what_is_no_paper_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let paper = PaperDir::new(dir.path());
    assert!(matches!(Store::open(&paper).await, Err(Error::NoPaper { .. })));
    std::fs::write(paper.settings_file(), "").unwrap();
    assert!(matches!(Store::open(&paper).await, Err(Error::HalfMade { .. })));
    std::fs::write(paper.database_file(), "").unwrap();
    assert!(matches!(Store::open(&paper).await, Err(Error::HalfMade { .. })));
    std::fs::write(paper.database_file(), "this is no database, but it is long enough to be read as one").unwrap();
    assert!(matches!(Store::open(&paper).await, Err(Error::Damaged { .. })));
}

#[test]
fn the_lock_names_its_holder() {
    let dir = tempfile::tempdir().unwrap();
    let paper = PaperDir::new(dir.path());
    assert!(matches!(paper.lock("serve"), Err(Error::NoPaper { .. })));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0, "a folder that is no paper is left as it is");
    std::fs::write(paper.settings_file(), "").unwrap();
    let held = paper.lock("serve").unwrap();
    let refused = paper.lock("import page").unwrap_err().to_string();
    assert!(refused.contains("jikji serve") && refused.contains(&std::process::id().to_string()), "{refused}");
    drop(held);
    paper.lock("import page").unwrap();
    assert!(matches!(PaperDir::new(dir.path().join("none")).lock("serve"), Err(Error::NoPaper { .. })));
}
