//! What is written is found, what is taken down is not.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use jikji_news::{Actor, Block, Scope, State, Step};
use jikji_newsroom::Catalogued;
use jikji_testkit::{Story, TestPaper};
use jikji_text::WordKind;

use crate::{editor, found, number, try_found};

async fn step(paper: &TestPaper, of: i64, step: Step) {
    let seen = paper.paper().reader().article(number(of)).await.unwrap().unwrap().version;
    paper.paper().take_step(number(of), seen, &step, Actor::command("test")).await.unwrap();
    paper.paper().catch_up().await.unwrap();
}

#[tokio::test]
async fn a_story_is_found_as_readers_see_it() {
    let paper = TestPaper::new().await;
    let draft = Story::new("물레천 둑이 무너졌다").state(State::Desking).published(None);
    let of = draft.put(&paper).await.get();
    let (readers, inner) = (Scope::Readers, paper.paper());
    assert_eq!(found(inner, "물레천", readers.clone()).await, [0; 0]);
    assert_eq!(found(inner, "물레천", editor()).await, [of]);

    step(&paper, of, Step::Publish).await;
    assert_eq!(found(inner, "물레천", readers.clone()).await, [of]);

    step(&paper, of, Step::Amend).await;
    let article = inner.reader().article(number(of)).await.unwrap().unwrap();
    let mut content = article.content.clone();
    content.body = [Block::paragraph("등대는 그대로 서 있다.")].into_iter().collect();
    let seen = Some((number(of), article.version));
    inner.save_draft(seen, content, Actor::command("test")).await.unwrap();
    inner.catch_up().await.unwrap();
    assert_eq!(found(inner, "등대", readers.clone()).await, [0; 0], "an amendment in work is not out");

    step(&paper, of, Step::Apply).await;
    assert_eq!(found(inner, "등대", readers.clone()).await, [of]);
    assert_eq!(found(inner, "\"의견을 듣기로\"", readers.clone()).await, [0; 0], "what was cut is not found any more");

    step(&paper, of, Step::Retract { reason: "사실이 아님".into() }).await;
    assert_eq!(found(inner, "등대", readers).await, [0; 0]);
    assert_eq!(found(inner, "등대", editor()).await, [of]);
}

/// Between a write and the index's commit a reader may ask: what was taken down is not shown even then.
#[tokio::test]
async fn what_was_taken_down_is_gone_before_the_index_knows() {
    let paper = TestPaper::new().await;
    let of = Story::new("나루대교 통행료").put(&paper).await;
    let seen = paper.paper().reader().article(of).await.unwrap().unwrap().version;
    let step = Step::TakeDown { reason: "확인 중".into() };
    paper.paper().take_step(of, seen, &step, Actor::command("test")).await.unwrap();
    assert_eq!(found(paper.paper(), "나루대교", Scope::Readers).await, [0; 0]);
    let suggested = paper.paper().suggest("나루대", 9).await.unwrap();
    assert!(suggested.iter().all(|suggestion| !suggestion.text.contains("통행료")), "{suggested:?}");
}

#[tokio::test]
async fn who_listens_hears_what_was_taken_in() {
    let paper = TestPaper::new().await;
    paper.paper().catch_up().await.unwrap();
    let told: Arc<Mutex<Vec<Catalogued>>> = Arc::default();
    let listener = Arc::clone(&told);
    paper.paper().catalogue().tell(move |catalogued| listener.lock().unwrap().push(catalogued.clone()));
    let of = Story::new("새 도서관").put(&paper).await;
    let told = told.lock().unwrap();
    let last = told.last().unwrap();
    assert_eq!(last.articles.as_ref().unwrap().iter().copied().collect::<Vec<_>>(), [of]);
    assert_eq!(last.position.seq, paper.paper().log_end());
}

/// In the background, as a served paper has it: found without anybody asking for it, the word that the desk decides on too.
#[tokio::test]
async fn a_served_paper_keeps_its_index_by_itself() {
    let paper = TestPaper::new().await;
    let served = Arc::clone(paper.paper());
    let following = tokio::spawn(async move { served.follow().await });
    Story::new("나루페이가 문을 열었다").put(&paper).await;
    paper.paper().know_word("나루페이", Some(WordKind::Organisation), Actor::command("test")).await.unwrap();
    paper.paper().set_synonyms("나루페이", &["NaruPay".into()], Actor::command("test")).await.unwrap();
    for asked in ["나루페이", "NaruPay"] {
        let mut tries = 0;
        while try_found(paper.paper(), asked, Scope::Readers).await.unwrap_or_default() != [1] {
            tokio::time::sleep(Duration::from_millis(20)).await;
            tries += 1;
            assert!(tries < 500, "{asked}");
        }
    }
    following.abort();
}
