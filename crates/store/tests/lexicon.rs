//! What the desk decides on words and on related articles: kept, vouched for, and found again.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jiff::Timestamp;
use jikji_news::{
    Actor, ArticleNumber, Content, HeadlineSet, Origin, ProposedWord, RelatedChoice, Standing, State, Synonyms, Word,
};
use jikji_store::{Fault, Kept, Listing, NewArticle, PaperDir, Store, Tx};
use jikji_text::WordKind;
use sea_orm::ConnectionTrait;
use tempfile::TempDir;

const MOMENT: Timestamp = Timestamp::constant(1_768_176_000, 0);

struct Room {
    dir: TempDir,
    store: Store,
}

impl Room {
    async fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::found(&PaperDir::new(dir.path()).database_file()).await.unwrap();
        let room = Self { dir, store };
        room.write(async |tx| tx.found("epoch").await).await;
        room
    }

    async fn write<T>(&self, write: impl AsyncFnOnce(&mut Tx) -> jikji_store::Result<T>) -> T {
        let mut tx = self.store.begin(MOMENT, Actor::command("test")).await.unwrap();
        let value = write(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        value
    }

    async fn article(&self, headline: &str) -> ArticleNumber {
        let content = Content {
            headlines: HeadlineSet { headline: headline.into(), ..HeadlineSet::default() },
            ..Content::default()
        };
        let listing = Listing {
            excerpt: String::new(),
            listed_at: MOMENT,
            published_at: None,
            modified_at: None,
            reporters: Vec::new(),
        };
        let new = NewArticle { wanted: None, state: State::Draft, origin: Origin::Staff, content, listing };
        self.write(async |tx| tx.add_article(&new).await).await
    }

    async fn decide(&self, surface: &str, kind: WordKind, standing: Standing) {
        let word = Word { surface: surface.into(), kind, standing };
        self.write(async |tx| tx.decide_word(&word).await).await;
    }

    async fn fault_after(self, script: &str) -> Option<Fault> {
        let Self { dir, store } = self;
        store.close().await.unwrap();
        let file = PaperDir::new(dir.path()).database_file();
        let db = sea_orm::Database::connect(format!("sqlite://{}", file.display())).await.unwrap();
        db.execute_unprepared(script).await.unwrap();
        db.close().await.unwrap();
        let reader = Store::look(&PaperDir::new(dir.path())).await.unwrap();
        let proof = reader.prove(None).await.unwrap();
        reader.close().await.unwrap();
        proof.fault
    }
}

#[tokio::test]
async fn the_last_decision_on_a_word_counts() {
    let room = Room::new().await;
    room.decide("셩자오", WordKind::Person, Standing::Known).await;
    room.decide("나루페이", WordKind::Topic, Standing::Known).await;
    room.decide("나루페이", WordKind::Organisation, Standing::Known).await;
    room.decide("물레천둑", WordKind::Place, Standing::Refused).await;
    let words = room.store.reader().words().await.unwrap();
    let told: Vec<(&str, WordKind, Standing)> =
        words.iter().map(|word| (word.surface.as_str(), word.kind, word.standing)).collect();
    assert_eq!(
        told,
        [
            ("나루페이", WordKind::Organisation, Standing::Known),
            ("물레천둑", WordKind::Place, Standing::Refused),
            ("셩자오", WordKind::Person, Standing::Known),
        ]
    );
}

#[tokio::test]
async fn synonyms_are_set_and_taken_back() {
    let room = Room::new().await;
    for (word, others) in [("X", &["트위터"][..]), ("MS", &["마이크로소프트"]), ("X", &["트위터", "엑스"]), ("MS", &[])]
    {
        let others = others.iter().map(|other| (*other).to_owned()).collect();
        room.write(async |tx| tx.decide_synonyms(&Synonyms { word: word.into(), others }).await).await;
    }
    let synonyms = room.store.reader().synonyms().await.unwrap();
    assert_eq!(synonyms, [Synonyms { word: "X".into(), others: vec!["트위터".into(), "엑스".into()] }]);
}

#[tokio::test]
async fn what_was_decided_is_not_proposed_again() {
    let room = Room::new().await;
    let article = room.article("물레천 둑").await;
    let proposal = |word: &str, seen| ProposedWord { surface: word.into(), kind: WordKind::Other, seen, article };
    room.decide("아무말", WordKind::Other, Standing::Refused).await;
    let proposed = [proposal("나루페이", 7), proposal("아무말", 9), proposal("한들구", 3)];
    room.write(async |tx| tx.propose_words(&proposed).await).await;
    room.write(async |tx| tx.propose_words(&[proposal("한들구", 8)]).await).await;
    let reader = room.store.reader();
    assert_eq!(reader.proposed_words(9).await.unwrap(), [proposal("한들구", 8), proposal("나루페이", 7)]);
    room.decide("한들구", WordKind::Place, Standing::Known).await;
    assert_eq!(reader.proposed_words(9).await.unwrap(), [proposal("나루페이", 7)]);
}

#[tokio::test]
async fn the_last_choice_of_related_articles_counts() {
    let room = Room::new().await;
    let (first, second, third) = (room.article("하나").await, room.article("둘").await, room.article("셋").await);
    let mut choice = RelatedChoice::default();
    choice.pin(second);
    choice.ban(third);
    room.write(async |tx| tx.choose_related(first, &choice).await).await;
    choice.ban(second);
    room.write(async |tx| tx.choose_related(first, &choice).await).await;
    let reader = room.store.reader();
    assert_eq!(reader.related_choice(first).await.unwrap().banned, [third, second]);
    assert!(reader.related_choice(second).await.unwrap().is_empty());
}

#[tokio::test]
async fn decisions_that_were_rewritten_are_found() {
    let cases = [
        (
            "update lexicon set value = replace(value, 'person', 'place')",
            Fault::RowChanged { seq: 2, row: Kept::Lexicon { id: 1 } },
        ),
        ("update lexicon set word = '다른말' where id = 2", Fault::RowChanged { seq: 3, row: Kept::Lexicon { id: 2 } }),
        ("update lexicon set by_whom = 'x' where id = 1", Fault::RowChanged { seq: 2, row: Kept::Lexicon { id: 1 } }),
        ("delete from lexicon where id = 2", Fault::RowMissing { seq: 3, row: Kept::Lexicon { id: 2 } }),
        (
            "insert into lexicon select 9, sort, '몰래', value, at, by_whom from lexicon where id = 1",
            Fault::Unvouched { row: Kept::Lexicon { id: 9 } },
        ),
        (
            "update related_choice set value = '{}'",
            Fault::RowChanged { seq: 5, row: Kept::RelatedChoice { article: 1, version: 1 } },
        ),
        (
            "insert into related_choice select article, 2, '{}', at, by_whom from related_choice",
            Fault::Unvouched { row: Kept::RelatedChoice { article: 1, version: 2 } },
        ),
    ];
    for (script, fault) in cases {
        let room = Room::new().await;
        room.decide("셩자오", WordKind::Person, Standing::Known).await;
        let synonyms = Synonyms { word: "X".into(), others: vec!["트위터".into()] };
        room.write(async |tx| tx.decide_synonyms(&synonyms).await).await;
        let article = room.article("하나").await;
        let choice = RelatedChoice { pinned: Vec::new(), banned: vec![article] };
        room.write(async |tx| tx.choose_related(article, &choice).await).await;
        assert_eq!(room.fault_after(script).await, Some(fault), "{script}");
    }
}

/// A paper of the schema before is proved, examined and backed up as it is, before any program changes it.
#[tokio::test]
async fn an_older_paper_is_proved_as_it_is() {
    let room = Room::new().await;
    room.article("하나").await;
    let older = "drop table lexicon; drop table related_choice; drop table proposed_word; \
                 update meta set value = '1' where name = 'schema'";
    assert_eq!(room.fault_after(older).await, None);
}
