//! Holding the paper against its model.

use std::collections::BTreeMap;

use jikji_news::{ChangeKind, Scope, State, Subject};
use jikji_newsroom::{Follower, Kin, Position};
use jikji_search::{Filter, Paging};
use jikji_store::{JobState, ListOf, Reader};

use crate::world::{World, number};

impl World {
    /// Everything that was acknowledged is there, and nothing else.
    pub async fn examine(&self) {
        let paper = self.paper().paper();
        let reader = paper.reader();
        self.examine_articles(&reader).await;
        self.examine_lists(&reader).await;
        self.examine_log(&reader).await;
        self.examine_jobs(&reader).await;
        if paper.catch_up().await.is_err() {
            // The index was cleared away: that is noticed at its next commit.
            paper.catch_up().await.unwrap();
        }
        self.examine_followers(&reader).await;
        self.examine_search().await;
    }

    async fn examine_articles(&self, reader: &Reader) {
        for (of, story) in &self.model.stories {
            let stored = reader.article(number(*of)).await.unwrap().unwrap();
            assert_eq!(
                (stored.version, stored.state, stored.origin),
                (story.version, story.state, story.origin),
                "{of}"
            );
            assert_eq!(stored.content, story.content, "{of}");
            let clocks = stored.clocks;
            assert_eq!((clocks.published_at, clocks.modified_at), (story.published_at, story.modified_at), "{of}");
            assert_eq!(stored.notices.len(), story.notices, "{of}");
            let live = reader.live_article(number(*of)).await.unwrap();
            assert_eq!(live.map(|live| live.content), story.live.clone().filter(|_| story.state.is_public()), "{of}");
            let due = self.paper().paper().scheduled_at(number(*of), story.version).await.unwrap();
            assert_eq!(due, story.due, "{of}");
        }
        let beyond = number(self.model.next_number());
        assert_eq!(reader.state_of(beyond).await.unwrap(), None, "nothing that was not acknowledged");
    }

    async fn examine_lists(&self, reader: &Reader) {
        let sections = self.sections.iter().map(|id| ListOf::Section(*id));
        for of in sections.chain([ListOf::All, ListOf::Dated, ListOf::Series(self.series)]) {
            let cards = reader.list(of, None, 1000).await.unwrap();
            let numbers: Vec<i64> = cards.iter().map(|card| card.number.get()).collect();
            assert_eq!(numbers, self.model.list(of), "{of:?}");
            assert_eq!(reader.count(of).await.unwrap(), numbers.len() as i64, "{of:?}");
            for card in cards {
                let live = self.model.stories[&card.number.get()].live.as_ref().unwrap();
                assert_eq!(card.headline, live.headlines.headline);
            }
        }
    }

    async fn examine_log(&self, reader: &Reader) {
        let proof = reader.prove(None).await.unwrap();
        assert_eq!((proof.fault, proof.head), (None, reader.log_head().await.unwrap()));
        let mut outs = BTreeMap::new();
        let mut seq = 0;
        loop {
            let changes = reader.changes_after(seq, 1000).await.unwrap();
            let Some(last) = changes.last() else { break };
            seq = last.seq;
            for change in changes.iter().filter(|change| change.kind == ChangeKind::ArticlePublished) {
                let article = change.subjects.iter().find_map(|subject| match subject {
                    Subject::Article(number) => Some(number.get()),
                    _ => None,
                });
                *outs.entry(article.unwrap()).or_insert(0) += 1;
            }
        }
        let expected = self.model.stories.iter().filter(|(_, story)| story.outs > 0);
        assert_eq!(
            outs,
            expected.map(|(of, story)| (*of, story.outs)).collect(),
            "each went out as often as it should"
        );
    }

    async fn examine_jobs(&self, reader: &Reader) {
        let scheduled = self.model.stories.values().filter(|story| story.state == State::Scheduled).count();
        for (state, expected) in [(JobState::Waiting, scheduled), (JobState::Leased, 0), (JobState::Failed, 0)] {
            let jobs = reader.jobs(state, 1000).await.unwrap();
            assert_eq!(jobs.len(), expected, "{state:?}: {jobs:?}");
        }
        let done = reader.jobs(JobState::Done, 100_000).await.unwrap();
        assert!(done.iter().all(|job| job.late_by().is_some_and(|late| !late.is_negative())), "none before its time");
    }

    /// Whoever searches finds every article that is out, by its headline, and none that is not; not even between commit and index.
    async fn examine_search(&self) {
        let paper = self.paper().paper();
        assert_eq!(paper.catalogue().position().unwrap().seq, paper.log_end());
        let out = self.model.list(ListOf::All);
        for (of, story) in &self.model.stories {
            let headline = &story.live.as_ref().unwrap_or(&story.content).headlines.headline;
            let (asked, first) = (format!("\"{headline}\""), Paging::first(Paging::MAX));
            let found = paper.search(&asked, Filter::default(), Scope::Readers, first).await.unwrap();
            let found: Vec<i64> = found.hits.iter().map(|hit| hit.number.get()).collect();
            assert_eq!(found.contains(of), out.contains(of), "{of}, {asked}: {found:?}");
            assert!(found.iter().all(|number| out.contains(number)), "{asked}: {found:?}");
        }
    }

    async fn examine_followers(&self, reader: &Reader) {
        let anew = Kin::default();
        anew.rebuild(reader, Position { epoch: String::new(), seq: 0 }).await.unwrap();
        let mut headlines = BTreeMap::new();
        for of in self.model.list(ListOf::All) {
            assert_eq!(self.paper().paper().kin().related(number(of)), anew.related(number(of)), "{of}");
            let live = self.model.stories[&of].live.as_ref().unwrap();
            headlines.insert(of, live.headlines.headline.clone());
        }
        assert_eq!(self.shelf.headlines(), headlines);
    }
}
