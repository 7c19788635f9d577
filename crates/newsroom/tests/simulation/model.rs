//! What the paper must hold, told in the simplest way: every article in memory, every rule a few lines.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jikji_news::{Content, Origin, Refusal, State, Step, Workflow};
use jikji_store::ListOf;

/// The day that every imported page was seen on, at its first moment in Korea: 2026-01-12.
pub const SEEN: Timestamp = Timestamp::constant(1_768_143_600, 0);

/// An article.
#[derive(Debug, Clone)]
pub struct Story {
    pub version: i64,
    pub state: State,
    pub origin: Origin,
    pub content: Content,
    /// The text that went out last.
    pub live: Option<Content>,
    pub published_at: Option<Timestamp>,
    pub modified_at: Option<Timestamp>,
    pub due: Option<Timestamp>,
    pub notices: usize,
    /// How often readers came to see it.
    pub outs: usize,
    /// The version that an import made, and the variant of the page.
    pub import: Option<(i64, usize)>,
}

/// Why something is not done.
#[derive(Debug, PartialEq)]
pub enum No {
    Stale,
    Refused(Refusal),
}

/// What becomes of an imported page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrives {
    New,
    Newer,
    Same,
    Conflict,
}

impl Story {
    pub fn new(content: Content) -> Self {
        Self {
            version: 1,
            state: State::Draft,
            origin: Origin::Staff,
            content,
            live: None,
            published_at: None,
            modified_at: None,
            due: None,
            notices: 0,
            outs: 0,
            import: None,
        }
    }

    pub fn listed_at(&self) -> Timestamp {
        self.published_at.unwrap_or(SEEN)
    }

    pub fn save(&mut self, seen: i64, mut content: Content, now: Timestamp) -> Result<(), No> {
        self.saw(seen)?;
        content.seen_on = self.content.seen_on;
        if matches!(self.state, State::Published | State::Retracted | State::Spiked) {
            return Err(No::Refused(Refusal::NotFromHere { step: "save_draft", state: self.state }));
        }
        if self.content == content {
            return Ok(());
        }
        if let Some(at) = self.due {
            Workflow::take(&Step::Schedule { at }, self.state, &content, now).map_err(No::Refused)?;
        }
        (self.content, self.origin) = (content, Origin::Staff);
        self.version += 1;
        Ok(())
    }

    pub fn step(&mut self, seen: i64, step: &Step, now: Timestamp) -> Result<(), No> {
        self.saw(seen)?;
        let next = Workflow::take(step, self.state, &self.content, now).map_err(No::Refused)?;
        let before = (self.state, self.live.clone());
        (self.state, self.due) = (next, None);
        self.version += 1;
        match (step, before) {
            (Step::Publish, _) => {
                self.published_at = self.published_at.or(Some(now));
                self.outs += 1;
            }
            (Step::PutBack, _) => self.outs += 1,
            (Step::Schedule { at }, _) => self.due = Some(*at),
            (Step::Apply, (_, Some(live)))
                if live.headlines != self.content.headlines || live.body != self.content.body =>
            {
                self.modified_at = Some(now);
            }
            (Step::Discard | Step::TakeDown { .. } | Step::Retract { .. }, (State::Amending, Some(live))) => {
                self.content = live;
            }
            _ => {}
        }
        if self.state == State::Published {
            self.live = Some(self.content.clone());
        }
        Ok(())
    }

    fn saw(&self, seen: i64) -> Result<(), No> {
        if seen == self.version { Ok(()) } else { Err(No::Stale) }
    }
}

/// The paper.
#[derive(Debug, Clone, Default)]
pub struct Model {
    pub stories: BTreeMap<i64, Story>,
    /// The article that each imported page became.
    pub pages: BTreeMap<usize, i64>,
}

impl Model {
    /// How many articles have not come to their end.
    pub fn in_work(&self) -> usize {
        self.stories.values().filter(|story| !matches!(story.state, State::Retracted | State::Spiked)).count()
    }

    pub fn next_number(&self) -> i64 {
        self.stories.keys().next_back().map_or(1, |last| last + 1)
    }

    /// What must become of a page.
    pub fn arrives(&self, page: usize, variant: usize) -> Arrives {
        let Some(story) = self.pages.get(&page).map(|number| &self.stories[number]) else { return Arrives::New };
        match story.import {
            Some((_, held)) if held == variant => Arrives::Same,
            Some((version, _)) if version == story.version && story.origin == Origin::Import => Arrives::Newer,
            _ => Arrives::Conflict,
        }
    }

    /// Publishes what is due.
    pub fn clock_strikes(&mut self, now: Timestamp) -> usize {
        let mut out = 0;
        for story in self.stories.values_mut().filter(|story| story.due.is_some_and(|due| due <= now)) {
            let version = story.version;
            story.step(version, &Step::Publish, now).unwrap();
            out += 1;
        }
        out
    }

    /// The numbers of a list, newest first.
    pub fn list(&self, of: ListOf) -> Vec<i64> {
        let shown = |story: &&Story| story.state == State::Published || story.state == State::Amending;
        let stands = |live: &Content, story: &Story| match of {
            ListOf::All => true,
            ListOf::Dated => story.published_at.is_some(),
            ListOf::Section(id) => live.section == Some(id),
            ListOf::Series(id) => live.series == Some(id),
            ListOf::Reporter(_) | ListOf::Topic(_) => unreachable!("the simulation has none"),
        };
        let mut list: Vec<(Timestamp, i64)> = self
            .stories
            .iter()
            .filter(|(_, story)| shown(story) && story.live.as_ref().is_some_and(|live| stands(live, story)))
            .map(|(number, story)| (story.listed_at(), *number))
            .collect();
        list.sort_unstable_by(|a, b| b.cmp(a));
        list.into_iter().map(|(_, number)| number).collect()
    }
}
