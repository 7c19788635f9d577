//! How the program dies, or is made to drop what it was doing.

use std::future::poll_fn;
use std::sync::Arc;

use jiff::SignedDuration;
use jikji_news::Step;
use jikji_newsroom::Error;
use jikji_store::Error as StoreError;

use crate::world::{World, desk, number};

/// How far what dies in its middle comes at most, in waits for the database or its kin.
const WAITS: usize = 40;

impl World {
    /// The program dies: between two steps, in a write, with a job in its hands, at its work, in the middle of a verb.
    pub async fn crash(&mut self) {
        match self.chance.below(5) {
            0 => {
                self.told = "dies between two steps".into();
                self.reopen().await;
            }
            1 => self.die_before_a_commit().await,
            2 => self.die_with_a_job().await,
            3 => self.die_at_work().await,
            _ => self.die_in_a_step().await,
        }
    }

    async fn die_before_a_commit(&mut self) {
        self.told = "dies in the middle of a write".into();
        let content = self.text();
        let paper = Arc::clone(self.paper().paper());
        let mut tx = paper.begin(desk()).await.unwrap();
        let stored = paper.save_draft_in(&mut tx, None, content).await.unwrap();
        paper.take_step_in(&mut tx, stored.number, stored.version, &Step::Spike).await.unwrap();
        drop((paper, tx));
        self.reopen().await;
    }

    /// The clock reaches the time of an article that waits for it, if one does.
    fn let_it_strike(&mut self) {
        if let Some(due) = self.model.stories.values().filter_map(|story| story.due).min() {
            self.paper().clock().set(due.max(self.now()));
        }
    }

    async fn die_with_a_job(&mut self) {
        self.let_it_strike();
        let paper = Arc::clone(self.paper().paper());
        let mut tx = paper.begin(desk()).await.unwrap();
        let job = tx.lease_job(SignedDuration::from_secs(60)).await.unwrap();
        paper.commit(tx).await.unwrap();
        self.told = format!("dies with {job:?} in its hands");
        drop(paper);
        self.reopen().await;
    }

    /// Whether a job was done before depends on threads; that it is done once, and all are done after, does not.
    async fn die_at_work(&mut self) {
        self.let_it_strike();
        let (waits, now) = (self.chance.below(WAITS), self.now());
        self.told = format!("dies at its work after {waits} waits, at {now}");
        let paper = Arc::clone(self.paper().paper());
        let done = dropped_after(waits, paper.run_due_jobs()).await;
        assert!(done.is_none_or(|done| done.is_ok()));
        drop(paper);
        self.reopen().await;
        self.paper().paper().run_due_jobs().await.unwrap();
        self.model.clock_strikes(now);
    }

    /// A step is dropped in its middle, by the death of the program or because who asked went away: it was taken or it was not,
    /// and whoever asks again gets to the same place.
    async fn die_in_a_step(&mut self) {
        let Some((of, _)) = self.some() else { return };
        let before = self.model.stories[&of].clone();
        let (step, now, waits) = (self.some_step(before.state), self.now(), self.chance.below(WAITS));
        let lives = self.chance.one_in(2);
        let mut after = before.clone();
        if after.step(before.version, &step, now).is_err() {
            return;
        }
        let paper = Arc::clone(self.paper().paper());
        let taken = dropped_after(waits, paper.take_step(number(of), before.version, &step, desk())).await;
        self.told = format!("{step:?} with {of} is dropped after {waits} waits, lives {lives}: {taken:?}");
        drop(paper);
        if !lives {
            self.reopen().await;
        }
        let again = self.paper().paper().take_step(number(of), before.version, &step, desk()).await;
        let (acknowledged, was_taken) = match again {
            Ok(_) => (taken.is_some(), false),
            Err(Error::Store(StoreError::Stale { found, .. })) => (taken.is_some(), found == after.version),
            Err(error) => panic!("{}, and then: {error}", self.told),
        };
        assert!(was_taken || !acknowledged, "{}", self.told);
        self.model.stories.insert(of, after);
    }
}

/// What a future comes to, if it needs no more than so many waits; else it is dropped where it is.
async fn dropped_after<T>(mut waits: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = Box::pin(future);
    poll_fn(move |context| {
        if waits == 0 {
            return std::task::Poll::Ready(None);
        }
        waits -= 1;
        future.as_mut().poll(context).map(Some)
    })
    .await
}
