//! The follower behind related articles: an index in memory that trails the change log, and the lists it gave.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use jikji_news::{Article, ArticleNumber, Change, RelatedList, Series, SeriesId, Subject};
use jikji_search::{Relatedness, Story};
use jikji_store::Reader;

use crate::{Follower, Following, Position, Result};

/// How many articles are read in one go.
const STRIDE: u32 = 500;

/// Which articles belong together. Rebuilt from the articles at every start, then fed by the change log.
#[derive(Default)]
pub struct Kin {
    index: RwLock<Relatedness>,
    /// The lists asked for since the index last changed, so that a page only reads its own.
    lists: RwLock<HashMap<ArticleNumber, Arc<RelatedList>>>,
    /// The last change taken in; `None` before the first rebuild.
    position: Mutex<Option<Position>>,
    listeners: RwLock<Vec<Listener>>,
}

/// What is told when related lists changed: whose, and at which place of the log.
type Listener = Box<dyn Fn(&Regrouped) + Send + Sync>;

/// Related lists that may be others than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regrouped {
    /// The articles whose lists they are; `None` for every article's.
    pub articles: Option<BTreeSet<ArticleNumber>>,
    /// The last change that they take account of.
    pub seq: i64,
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

    /// The last change that the lists take account of; 0 before the first rebuild.
    pub fn seq(&self) -> i64 {
        self.position.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map_or(0, |position| position.seq)
    }

    /// Has somebody told whenever lists change, after they did.
    pub fn tell(&self, listener: impl Fn(&Regrouped) + Send + Sync + 'static) {
        self.listeners.write().unwrap_or_else(PoisonError::into_inner).push(Box::new(listener));
    }

    /// The stories of these articles as readers see them now; `None` where they see none.
    async fn stories(
        reader: &Reader,
        numbers: impl IntoIterator<Item = ArticleNumber>,
    ) -> Result<Vec<(ArticleNumber, Option<Story>)>> {
        let names: HashMap<SeriesId, Series> =
            reader.all_series().await?.into_iter().map(|series| (series.id, series)).collect();
        let mut stories = Vec::new();
        for number in numbers {
            let story = match reader.live_article(number).await? {
                Some(article) => Some(story(reader, &names, &article).await?),
                None => None,
            };
            stories.push((number, story));
        }
        Ok(stories)
    }

    /// Changes the index and stands at a position; who listens is told whose lists it regrouped: those that gained or lost
    /// a story, not those in which only scores moved a little.
    fn settle(&self, position: Position, change: impl FnOnce(&mut Relatedness) -> Option<BTreeSet<ArticleNumber>>) {
        let seq = position.seq;
        let articles = {
            let mut index = self.index.write().unwrap_or_else(PoisonError::into_inner);
            let articles = change(&mut index);
            // Every list is counted anew when it is next asked for: how telling a word is depends on all stories.
            self.lists.write().unwrap_or_else(PoisonError::into_inner).clear();
            *self.position.lock().unwrap_or_else(PoisonError::into_inner) = Some(position);
            articles
        };
        let regrouped = Regrouped { articles, seq };
        for listener in self.listeners.read().unwrap_or_else(PoisonError::into_inner).iter() {
            listener(&regrouped);
        }
    }

    async fn take_in(&self, changes: &[Change], reader: &Reader) -> Result<()> {
        let (Some(last), Some(position)) = (changes.last(), self.position()) else { return Ok(()) };
        let touched: BTreeSet<ArticleNumber> = changes
            .iter()
            .flat_map(|change| &change.subjects)
            .filter_map(|subject| match subject {
                Subject::Article(number) => Some(*number),
                _ => None,
            })
            .collect();
        let stories = Self::stories(reader, touched).await?;
        self.settle(Position { seq: last.seq, ..position }, |index| {
            let mut regrouped = BTreeSet::new();
            for (number, story) in stories {
                // Whoever was or is related to a story may have it in its own list.
                regrouped.insert(number);
                regrouped.extend(index.related(number).articles.iter().map(|related| related.number));
                match story {
                    Some(story) => index.put(story),
                    None => index.remove(number),
                }
                regrouped.extend(index.related(number).articles.iter().map(|related| related.number));
            }
            Some(regrouped)
        });
        Ok(())
    }

    async fn count_anew(&self, reader: &Reader, start: Position) -> Result<()> {
        let mut anew = Relatedness::default();
        let mut above = 0;
        loop {
            let numbers = reader.numbers_above(above, STRIDE).await?;
            let Some(last) = numbers.last().copied() else { break };
            above = last.get();
            for (_, story) in Self::stories(reader, numbers).await? {
                if let Some(story) = story {
                    anew.put(story);
                }
            }
        }
        self.settle(start, |index| {
            *index = anew;
            None
        });
        Ok(())
    }
}

impl Follower for Kin {
    fn name(&self) -> &str {
        "kin"
    }

    fn position(&self) -> Option<Position> {
        self.position.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn follow<'a>(&'a self, changes: &'a [Change], reader: &'a Reader) -> Following<'a> {
        Box::pin(self.take_in(changes, reader))
    }

    fn rebuild<'a>(&'a self, reader: &'a Reader, start: Position) -> Following<'a> {
        Box::pin(self.count_anew(reader, start))
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
