//! Importing saved article pages.

mod content;
mod known;

use std::collections::HashMap;

use jiff::Timestamp;
use jikji_interchange::{Page, Teaser, teaser_identity, title_identity};
use jikji_news::{
    Actor, Article, ArticleNumber, Content, Origin, Refusal, State, Step, Weather, WeatherSource, Workflow,
};
use jikji_store::{Listing, NewArticle, Tx};
use serde::Serialize;

use crate::draft::gather;
use crate::{Paper, Result, listing};
use content::{page_content, page_hash, teaser_content};
use known::{Known, keys};

/// A page that comes in, with the pictures that were found beside it.
#[derive(Debug, Clone, Default)]
pub struct Arrival {
    /// What the page says.
    pub page: Page,
    /// The bytes of its pictures, by the address that the page gives.
    pub pictures: HashMap<String, Vec<u8>>,
}

/// What became of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A new article.
    Created,
    /// The draft that a teaser had made is whole now.
    Completed,
    /// The page differs from the untouched import, which took it over.
    Updated,
    /// The same page as before.
    Unchanged,
    /// The page differs, but staff edited the article: it was left alone.
    Conflict,
}

/// What an import made of a page: the `article` of the report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Imported {
    /// The article's number.
    pub number: ArticleNumber,
    /// What became of the page.
    pub outcome: Outcome,
    /// The state the article is in.
    pub state: State,
    /// What could not be taken over, a sentence each.
    #[serde(skip)]
    pub remarks: Vec<String>,
}

/// Takes pages in, many in one write. A page counts as imported when [`Importer::commit`] has answered.
pub struct Importer<'p> {
    paper: &'p Paper,
    tx: Option<Tx>,
}

impl<'p> Importer<'p> {
    /// An importer of this paper.
    pub fn new(paper: &'p Paper) -> Self {
        Self { paper, tx: None }
    }

    /// Takes a page in. An error drops the write with every page since the last commit.
    pub async fn add(&mut self, arrival: &Arrival) -> Result<Imported> {
        let mut tx = match self.tx.take() {
            Some(tx) => tx,
            None => self.paper.begin(Actor::command("import")).await?,
        };
        let imported = self.take_in(&mut tx, arrival).await?;
        self.tx = Some(tx);
        Ok(imported)
    }

    /// Makes every page since the last commit permanent.
    pub async fn commit(&mut self) -> Result<()> {
        if let Some(tx) = self.tx.take() {
            self.paper.commit(tx).await?;
        }
        Ok(())
    }

    async fn take_in(&self, tx: &mut Tx, arrival: &Arrival) -> Result<Imported> {
        let page = &arrival.page;
        let imported = match keys(page).find(tx).await? {
            None => self.create(tx, arrival, None).await?,
            Some(Known { article, completes: true }) => self.create(tx, arrival, Some(&article)).await?,
            Some(Known { article, .. }) => self.renew(tx, arrival, &article).await?,
        };
        self.take_weather(tx, page).await?;
        for teaser in &page.teasers {
            self.take_teaser(tx, page, teaser).await?;
        }
        Ok(imported)
    }

    /// Makes the article of a page that was not known, or completes the draft that its teaser made.
    async fn create(&self, tx: &mut Tx, arrival: &Arrival, draft: Option<&Article>) -> Result<Imported> {
        let page = &arrival.page;
        let mut remarks = Vec::new();
        let mut content = page_content(self.paper, tx, arrival, &mut remarks).await?;
        let listing = self.listed(tx, page, &mut content, page.published_at).await?;
        let state = match Workflow::take(&Step::Publish, State::Draft, &content, tx.at()) {
            Ok(state) => state,
            Err(refusal) => {
                remarks.push(why_a_draft(&refusal));
                State::Draft
            }
        };
        let (number, version, outcome) = match draft {
            Some(draft) => {
                let version = tx.change_article(draft, state, Origin::Import, &content, &listing).await?;
                (draft.number, version, Outcome::Completed)
            }
            None => {
                let wanted = page.address.as_ref().map(|address| address.number);
                let new = NewArticle { wanted, state, origin: Origin::Import, content, listing };
                (tx.add_article(&new).await?, 1, Outcome::Created)
            }
        };
        keys(page).remember(tx, number).await?;
        tx.remember_import(number, &page_hash(page), version);
        if let Some(address) = &page.address {
            tx.add_legacy_address(address, number).await?;
        }
        Ok(Imported { number, outcome, state, remarks })
    }

    /// A page whose article is there: the same again, a newer one of an untouched import, or a conflict with staff.
    async fn renew(&self, tx: &mut Tx, arrival: &Arrival, article: &Article) -> Result<Imported> {
        let page = &arrival.page;
        let number = article.number;
        let hash = page_hash(page);
        let origin = tx.import_origin(number).await?;
        let imported = |outcome, state, remarks| Ok(Imported { number, outcome, state, remarks });
        keys(page).remember(tx, number).await?;
        if let Some(address) = &page.address {
            tx.add_legacy_address(address, number).await?;
        }
        if origin.as_ref().is_some_and(|origin| origin.page_hash == hash) {
            return imported(Outcome::Unchanged, article.state, Vec::new());
        }
        let untouched = origin.is_some_and(|origin| origin.version == article.version);
        if !untouched || article.origin == Origin::Staff {
            let remark = format!("기사 {number}은(는) 편집국이 고친 기사라 그대로 두었습니다.");
            return imported(Outcome::Conflict, article.state, vec![remark]);
        }
        let mut remarks = Vec::new();
        let mut content = page_content(self.paper, tx, arrival, &mut remarks).await?;
        // 입력 never moves: once it is known, a page that tells another one tells 수정 at best.
        let published_at = article.clocks.published_at.or(page.published_at);
        let listing = self.listed(tx, page, &mut content, published_at).await?;
        let whole = Workflow::take(&Step::Publish, State::Draft, &content, tx.at()).is_ok();
        let state = if whole && article.state == State::Draft { State::Published } else { article.state };
        let version = tx.change_article(article, state, Origin::Import, &content, &listing).await?;
        tx.remember_import(number, &hash, version);
        imported(Outcome::Updated, state, remarks)
    }

    async fn listed(
        &self,
        tx: &mut Tx,
        page: &Page,
        content: &mut Content,
        published_at: Option<Timestamp>,
    ) -> Result<Listing> {
        let names = crate::draft::Gathered { section: page.section.as_deref(), series: page.series.as_deref() };
        let reporters = gather(tx, content, names).await?;
        Ok(listing(content, published_at, page.modified_at, reporters, tx.at(), self.paper.zone()))
    }

    /// The strip of a page is an observation of the day it was seen; without that day it says nothing.
    async fn take_weather(&self, tx: &mut Tx, page: &Page) -> Result<()> {
        if let (Some(seen_on), Some(credit), false) = (page.seen_on, &page.weather_credit, page.weather.is_empty()) {
            let weather = Weather {
                source: WeatherSource::Imported { seen_on },
                credit: credit.clone(),
                observations: page.weather.clone(),
            };
            tx.set_weather(&weather).await?;
        }
        Ok(())
    }

    /// A teaser makes a draft that its own page will complete; the teaser of a known article makes nothing.
    async fn take_teaser(&self, tx: &mut Tx, page: &Page, teaser: &Teaser) -> Result<()> {
        let outlet = page.bylines.iter().find_map(|byline| byline.outlet.as_deref()).or(page.outlet.as_deref());
        let Some(identity) = teaser_identity(teaser, outlet) else { return Ok(()) };
        let known = title_identity(page).as_ref() == Some(&identity);
        if known || known::title_is_known(tx, &identity).await? {
            return Ok(());
        }
        let mut content = teaser_content(page, teaser);
        let names = crate::draft::Gathered { section: None, series: teaser.series.as_deref() };
        let reporters = gather(tx, &mut content, names).await?;
        let listing = listing(&content, None, None, reporters, tx.at(), self.paper.zone());
        let new = NewArticle { wanted: None, state: State::Draft, origin: Origin::Teaser, content, listing };
        let number = tx.add_article(&new).await?;
        known::remember_title(tx, &identity, number).await
    }
}

/// Why a page became a draft, for the person who imports.
fn why_a_draft(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Lacking { lacks, .. } => {
            let words: Vec<&str> = lacks.iter().map(|lack| lack.word()).collect();
            format!("온전한 기사가 아니어서 작성 중으로 두었습니다. 없는 것: {}", words.join(", "))
        }
        other => format!("온전한 기사가 아니어서 작성 중으로 두었습니다({other})"),
    }
}
