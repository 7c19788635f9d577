//! The paper and its model side by side, and what happens to them.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use jikji_interchange::{Hint, read_page};
use jikji_news::{
    Actor, ArticleNumber, Block, Content, Ground, Notice, NoticeId, NoticeKind, Placement, SectionId, SeriesId, State,
    Step,
};
use jikji_newsroom::{Arrival, Error, Importer, Outcome, Stored};
use jikji_store::Error as StoreError;
use jikji_testkit::TestPaper;

use crate::chance::Chance;
use crate::model::{Arrives, Model, No, Story};
use crate::shelf::Shelf;

const WORDS: [&str; 12] =
    ["물레천", "둑", "등대", "시장", "버스", "예산", "겨울", "새나루시", "복구", "학교", "항구", "축제"];
/// More articles in work than so many only make the examinations longer.
const MOST_IN_WORK: usize = 16;

pub struct World {
    pub paper: Option<TestPaper>,
    pub model: Model,
    pub chance: Chance,
    pub shelf: Arc<Shelf>,
    pub sections: Vec<SectionId>,
    pub series: SeriesId,
    /// What happened last, for the person who looks for the cause.
    pub told: String,
}

pub fn desk() -> Actor {
    Actor::command("simulation")
}

pub fn number(number: i64) -> ArticleNumber {
    ArticleNumber::new(number).unwrap()
}

impl World {
    pub async fn new(seed: u64) -> Self {
        let shelf = Arc::new(Shelf::default());
        let paper = TestPaper::new().await;
        let mut sections = Vec::new();
        for name in ["사회", "문화", "경제"] {
            sections.push(paper.write(async |tx| tx.section(name).await).await);
        }
        let series = paper.write(async |tx| tx.series("나루 사람들", None).await).await;
        let (model, chance) = (Model::default(), Chance::of(seed));
        let mut world = Self { paper: Some(paper), model, chance, shelf, sections, series, told: String::new() };
        world.reopen().await;
        world
    }

    pub fn paper(&self) -> &TestPaper {
        self.paper.as_ref().unwrap()
    }

    pub fn now(&self) -> Timestamp {
        self.paper().paper().clock().now()
    }

    /// The program dies and starts again.
    pub async fn reopen(&mut self) {
        let shelf = Arc::clone(&self.shelf);
        let paper = self.paper.take().unwrap().reopened(|paper| paper.add_follower(shelf)).await;
        self.paper = Some(paper);
    }

    /// One thing happens. Answers whether the program died.
    pub async fn go_on(&mut self) -> bool {
        match self.chance.below(100) {
            0..10 if self.model.in_work() < MOST_IN_WORK => self.write_new().await,
            0..26 => self.rewrite().await,
            26..64 => self.step().await,
            64..68 => self.notice().await,
            68..76 => self.import().await,
            76..88 => self.let_time_pass(),
            88..93 => self.work().await,
            93..96 => self.follow().await,
            _ => {
                self.crash().await;
                return true;
            }
        }
        false
    }

    pub fn text(&mut self) -> Content {
        let mut words = |count: usize| (0..count).map(|_| *self.chance.pick(&WORDS)).collect::<Vec<_>>().join(" ");
        let (headline, body) = (words(3), words(8));
        let mut content = Content::default();
        content.headlines.headline = headline;
        content.body = [Block::paragraph(body)].into_iter().collect();
        content.section = (!self.chance.one_in(12)).then(|| *self.chance.pick(&self.sections));
        content.series = self.chance.one_in(3).then_some(self.series);
        content.embargo = self.chance.one_in(8).then(|| self.soon());
        content
    }

    fn soon(&mut self) -> Timestamp {
        self.now() + SignedDuration::from_mins(self.chance.below(600) as i64 - 30)
    }

    /// An article, and a version of it that is the newest nearly always.
    pub fn some(&mut self) -> Option<(i64, i64)> {
        let numbers: Vec<i64> = self.model.stories.keys().copied().collect();
        let number = if numbers.is_empty() { return None } else { *self.chance.pick(&numbers) };
        let stale = i64::from(self.chance.one_in(15));
        Some((number, self.model.stories[&number].version - stale))
    }

    async fn write_new(&mut self) {
        let content = self.text();
        let dies = self.dies();
        let paper = Arc::clone(self.paper().paper());
        let mut tx = paper.begin(desk()).await.unwrap();
        let stored = paper.save_draft_in(&mut tx, None, content.clone()).await.unwrap();
        self.told = format!("write {stored:?}, dies {dies}");
        assert_eq!(stored.number.get(), self.model.next_number());
        if !dies {
            paper.commit(tx).await.unwrap();
            self.model.stories.insert(stored.number.get(), Story::new(content));
        }
    }

    async fn rewrite(&mut self) {
        let (Some((of, seen)), content, dies, now) = (self.some(), self.text(), self.dies(), self.now()) else {
            return;
        };
        let paper = Arc::clone(self.paper().paper());
        let mut tx = paper.begin(desk()).await.unwrap();
        let done = paper.save_draft_in(&mut tx, Some((number(of), seen)), content.clone()).await;
        self.told = format!("rewrite {of} of {seen}: {done:?}, dies {dies}");
        let mut story = self.model.stories[&of].clone();
        agree(&done, story.save(seen, content, now), &story);
        if done.is_ok() && !dies {
            paper.commit(tx).await.unwrap();
            self.model.stories.insert(of, story);
        }
    }

    async fn step(&mut self) {
        let Some((of, seen)) = self.some() else { return };
        let (step, dies, now) = (self.some_step(self.model.stories[&of].state), self.dies(), self.now());
        let paper = Arc::clone(self.paper().paper());
        let mut tx = paper.begin(desk()).await.unwrap();
        let done = paper.take_step_in(&mut tx, number(of), seen, &step).await;
        self.told = format!("{step:?} with {of} of {seen}: {done:?}, dies {dies}");
        let mut story = self.model.stories[&of].clone();
        agree(&done, story.step(seen, &step, now), &story);
        if done.is_ok() && !dies {
            paper.commit(tx).await.unwrap();
            self.model.stories.insert(of, story);
        }
    }

    /// A step, mostly one that leads on from here.
    pub fn some_step(&mut self, state: State) -> Step {
        let reason = || "까닭이 있음".to_owned();
        let steps = [
            Step::File,
            Step::StartDesking,
            Step::SendBack { reason: reason() },
            Step::Hold,
            Step::Publish,
            Step::Schedule { at: self.soon() },
            Step::Schedule { at: self.soon() },
            Step::Unschedule,
            Step::Amend,
            Step::Apply,
            Step::Discard,
            Step::TakeDown { reason: reason() },
            Step::PutBack,
            Step::Retract { reason: reason() },
            Step::Spike,
            Step::Revive,
        ];
        let open = jikji_news::Workflow::open_steps(state);
        let any = self.chance.one_in(10);
        let fit: Vec<&Step> = steps.iter().filter(|step| any || open.contains(&step.key())).collect();
        // What ends an article is rare, or soon none would be left.
        let mut step = if fit.is_empty() { &steps[0] } else { *self.chance.pick(&fit) };
        if matches!(step, Step::Retract { .. } | Step::Spike) && !self.chance.one_in(10) && !fit.is_empty() {
            step = *self.chance.pick(&fit);
        }
        step.clone()
    }

    async fn notice(&mut self) {
        let Some((of, _)) = self.some() else { return };
        let notice = Notice {
            id: NoticeId(0),
            kind: *self.chance.pick(&NoticeKind::ALL),
            ground: Ground::Own,
            dated: jiff::civil::date(2026, 1, 12),
            placement: Placement::Top,
            text: "바로잡습니다.".into(),
        };
        let done = self.paper().paper().add_notice(number(of), &notice, desk()).await;
        let story = self.model.stories.get_mut(&of).unwrap();
        self.told = format!("notice on {of}: {done:?}");
        let fit = matches!(story.state, State::Published | State::Amending | State::TakenDown);
        assert_eq!(done.is_ok(), fit, "{}", self.told);
        story.notices += usize::from(fit);
    }

    async fn import(&mut self) {
        let (page, variant, dies) = (self.chance.below(5), self.chance.below(3), self.dies());
        let text = format!(
            "2026.01.12 (월)\n\n사회\n\n들여온 기사 {page}\n\n[새나루신문=민다솜 기자] 들여온 글의 {variant}째 꼴이다. \
             물레천 둑이 무너졌다."
        );
        let arrival =
            Arrival { page: read_page(text.as_bytes(), "page.txt", &Hint::default()).unwrap(), ..Arrival::default() };
        let arrives = self.model.arrives(page, variant);
        let mut importer = Importer::new(self.paper.as_ref().unwrap().paper());
        let imported = importer.add(&arrival).await.unwrap();
        self.told = format!("import page {page} as {variant}: {imported:?}, dies {dies}");
        let expected = match arrives {
            Arrives::New => Outcome::Created,
            Arrives::Newer => Outcome::Updated,
            Arrives::Same => Outcome::Unchanged,
            Arrives::Conflict => Outcome::Conflict,
        };
        assert_eq!(imported.outcome, expected, "{}", self.told);
        if dies {
            return;
        }
        importer.commit().await.unwrap();
        drop(importer);
        if matches!(arrives, Arrives::New | Arrives::Newer) {
            let stored = self.paper().paper().reader().article(imported.number).await.unwrap().unwrap();
            assert!(stored.content.body.text().contains(&format!("{variant}째 꼴")), "{stored:?}");
            let of = imported.number.get();
            assert_eq!(self.model.pages.get(&page).copied().unwrap_or(self.model.next_number()), of);
            let before = self.model.stories.get(&of);
            let version = before.map_or(1, |story| story.version + 1);
            let (outs, notices) = before.map_or((1, 0), |story| (story.outs, story.notices));
            let story = Story {
                version,
                state: State::Published,
                origin: jikji_news::Origin::Import,
                live: Some(stored.content.clone()),
                outs,
                notices,
                import: Some((version, variant)),
                ..Story::new(stored.content)
            };
            self.model.stories.insert(of, story);
            self.model.pages.insert(page, of);
        }
    }

    /// The clock goes on, to a moment of interest where there is one, and once in a while back.
    fn let_time_pass(&mut self) {
        let due: Vec<Timestamp> = self.model.stories.values().filter_map(|story| story.due).collect();
        let edge = (!due.is_empty() && self.chance.one_in(2)).then(|| *self.chance.pick(&due));
        let now = match edge {
            Some(due) => due - SignedDuration::from_micros(self.chance.below(2) as i64),
            None if self.chance.one_in(10) => self.now() - SignedDuration::from_mins(self.chance.below(600) as i64),
            None => self.now() + SignedDuration::from_secs(self.chance.below(7200) as i64),
        };
        self.told = format!("it is {now}");
        self.paper().clock().set(now);
    }

    pub async fn work(&mut self) {
        let attempts = self.paper().paper().run_due_jobs().await.unwrap();
        let now = self.now();
        self.told = format!("{attempts} jobs at {now}");
        assert_eq!(attempts, self.model.clock_strikes(now));
    }

    async fn follow(&mut self) {
        let (sulks, torn) = (self.chance.one_in(2), self.chance.one_in(4));
        if torn {
            // Somebody clears the index away: the next commit of it fails, and it is built anew.
            let _none = std::fs::remove_dir_all(self.paper().paper().dir().index());
        }
        self.shelf.sulks.store(sulks, std::sync::atomic::Ordering::Relaxed);
        let caught_up = self.paper().paper().catch_up().await;
        self.told = format!("followers: {caught_up:?}");
        self.shelf.sulks.store(false, std::sync::atomic::Ordering::Relaxed);
    }

    /// Whether the program dies before the commit of what it is doing.
    fn dies(&mut self) -> bool {
        self.chance.one_in(12)
    }
}

/// Paper and model did the same, or refused for the same reason.
fn agree(done: &Result<Stored, Error>, expected: Result<(), No>, after: &Story) {
    match (done, expected) {
        (Ok(stored), Ok(())) => assert_eq!((stored.version, stored.state), (after.version, after.state)),
        (Err(Error::Refused(refusal)), Err(No::Refused(expected))) => assert_eq!(*refusal, expected),
        (Err(Error::Store(StoreError::Stale { .. })), Err(No::Stale)) => {}
        (done, expected) => panic!("the paper says {done:?}, the model {expected:?}"),
    }
}
