//! The follower behind related articles: an index in memory that trails the change log, and the lists it gave.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use jikji_news::{Article, ArticleNumber, RelatedList, Series, SeriesId, Subject};
use jikji_search::{Relatedness, Story};
use jikji_store::Reader;

use crate::Result;

/// How many changes or articles are taken in one go.
const STRIDE: u32 = 500;

/// Which articles belong together. Rebuilt from the articles at every start, then fed by the change log.
#[derive(Debug, Default)]
pub struct Kin {
    index: RwLock<Relatedness>,
    /// The lists asked for since the index last changed, so that a page only reads its own.
    lists: RwLock<HashMap<ArticleNumber, Arc<RelatedList>>>,
    /// The last change taken in; `None` before the first rebuild.
    position: tokio::sync::Mutex<Option<i64>>,
}

impl Kin {
    /// The articles that belong to one, best first.
    pub fn related(&self, number: ArticleNumber) -> Arc<RelatedList> {
        if let Some(list) = self.lists.read().unwrap_or_else(PoisonError::into_inner).get(&number) {
            return Arc::clone(list);
        }
        let index = self.index.read().unwrap_or_else(PoisonError::into_inner);
        let list = Arc::new(index.related(number));
        // Still under the index's lock, so that no list of an older index is kept.
        self.lists.write().unwrap_or_else(PoisonError::into_inner).insert(number, Arc::clone(&list));
        list
    }

    /// Takes in what the log holds since the last time; the first time, every public article.
    pub async fn catch_up(&self, reader: &Reader) -> Result<()> {
        let mut position = self.position.lock().await;
        match *position {
            None => {
                let head = reader.log_head().await?.seq;
                self.rebuild(reader).await?;
                *position = Some(head);
            }
            Some(mut seq) => loop {
                let changes = reader.changes_after(seq, STRIDE).await?;
                let Some(last) = changes.last().map(|change| change.seq) else { break };
                let touched: BTreeSet<ArticleNumber> = changes
                    .iter()
                    .flat_map(|change| &change.subjects)
                    .filter_map(|subject| match subject {
                        Subject::Article(number) => Some(*number),
                        _ => None,
                    })
                    .collect();
                self.take_in(reader, touched).await?;
                seq = last;
                *position = Some(seq);
            },
        }
        Ok(())
    }

    async fn rebuild(&self, reader: &Reader) -> Result<()> {
        let mut above = 0;
        loop {
            let numbers = reader.numbers_above(above, STRIDE).await?;
            let Some(last) = numbers.last().copied() else { return Ok(()) };
            above = last.get();
            self.take_in(reader, numbers.into_iter().collect()).await?;
        }
    }

    async fn take_in(&self, reader: &Reader, numbers: BTreeSet<ArticleNumber>) -> Result<()> {
        let names: HashMap<SeriesId, Series> =
            reader.all_series().await?.into_iter().map(|series| (series.id, series)).collect();
        let mut stories = Vec::with_capacity(numbers.len());
        for number in numbers {
            let story = match reader.live_article(number).await? {
                Some(article) => Some(story(reader, &names, &article).await?),
                None => None,
            };
            stories.push((number, story));
        }
        let mut index = self.index.write().unwrap_or_else(PoisonError::into_inner);
        for (number, story) in stories {
            match story {
                Some(story) => index.put(story),
                None => index.remove(number),
            }
        }
        self.lists.write().unwrap_or_else(PoisonError::into_inner).clear();
        Ok(())
    }
}

async fn story(reader: &Reader, names: &HashMap<SeriesId, Series>, article: &Article) -> Result<Story> {
    let content = &article.content;
    let series = content.series.and_then(|id| names.get(&id)).map(|series| (series.id, series.name.clone()));
    let topics = if content.topics.is_empty() { Vec::new() } else { reader.topics_of(article.number).await? };
    Ok(Story {
        number: article.number,
        headline: content.headlines.headline.clone(),
        decks: content.headlines.decks.join("\n"),
        body: content.body.text(),
        series,
        topics: topics.into_iter().map(|topic| (topic.id, topic.name)).collect(),
        section: content.section,
        published: article.clocks.published_at.map(|at| at.as_second()),
    })
}
