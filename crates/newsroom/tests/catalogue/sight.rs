//! Whose eyes find what, over articles in every state.

use jikji_news::{Scope, SectionId, Sight, State};
use jikji_testkit::{Story, TestPaper};

use crate::{editor, found};

const STATES: [State; 11] = [
    State::Draft,
    State::Filed,
    State::Desking,
    State::SentBack,
    State::Held,
    State::Scheduled,
    State::Published,
    State::Amending,
    State::TakenDown,
    State::Retracted,
    State::Spiked,
];

/// splitmix64: chance that comes out the same every time.
fn chance(seed: &mut u64, below: usize) -> usize {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *seed;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((mixed ^ (mixed >> 31)) % below as u64) as usize
}

/// Articles go from state to state at random, many times; after every round each pair of eyes finds exactly its own.
#[tokio::test]
async fn readers_find_what_is_out_and_nothing_else() {
    let (paper, mut seed) = (TestPaper::new().await, 7);
    let mut states = Vec::new();
    for count in 0..22 {
        let state = STATES[count % STATES.len()];
        let section = if count % 2 == 0 { "사회" } else { "경제" };
        let headline = format!("{count}째 물레천 소식");
        Story::new(&headline).section(section).state(state).put(&paper).await;
        states.push(state);
    }
    let reader = paper.paper().reader();
    for _round in 0..12 {
        for _change in 0..4 {
            let (of, mut state) = (chance(&mut seed, states.len()), STATES[chance(&mut seed, STATES.len())]);
            if state == State::Amending && !states[of].is_public() {
                // Only what is out can be amended.
                state = State::Published;
            }
            let article = reader.article(crate::number(of as i64 + 1)).await.unwrap().unwrap();
            let zone = paper.paper().zone().clone();
            paper
                .write(async |tx| {
                    let listing = jikji_newsroom::listing(&article.content, None, None, Vec::new(), tx.at(), &zone);
                    tx.change_article(&article, state, article.origin, &article.content, &listing).await
                })
                .await;
            states[of] = state;
        }
        let those = |fit: &dyn Fn(usize, State) -> bool| -> Vec<i64> {
            let numbers = states.iter().enumerate().filter(|(of, state)| fit(*of, **state));
            numbers.map(|(of, _)| of as i64 + 1).collect()
        };
        let out = those(&|_, state| state.is_public());
        assert_eq!(found(paper.paper(), "물레천", Scope::Readers).await, out);
        assert_eq!(found(paper.paper(), "물레천", editor()).await, those(&|_, _| true));
        let society = reader.sections().await.unwrap().into_iter().find(|section| section.name == "사회").unwrap();
        let eyes = |sections: Vec<SectionId>| Scope::Staff(Sight { sections, ..Sight::default() });
        let own = those(&|of, state| state.is_public() || of % 2 == 0);
        assert_eq!(found(paper.paper(), "물레천", eyes(vec![society.id])).await, own);
        assert_eq!(found(paper.paper(), "물레천", eyes(Vec::new())).await, out, "a member without a section");
    }
}
