//! A follower of another process: it keeps its position over every crash of the paper, lags, and sometimes fails.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use jikji_news::{Change, Subject};
use jikji_newsroom::{Error, Follower, Following, Position};
use jikji_store::{Error as StoreError, ListOf, Reader};

/// The headlines that readers see, by article.
#[derive(Default)]
pub struct Shelf {
    pub sulks: AtomicBool,
    held: Mutex<(Option<Position>, BTreeMap<i64, String>)>,
}

impl Shelf {
    pub fn headlines(&self) -> BTreeMap<i64, String> {
        self.held.lock().unwrap().1.clone()
    }
}

impl Follower for Shelf {
    fn name(&self) -> &str {
        "shelf"
    }

    fn position(&self) -> Option<Position> {
        self.held.lock().unwrap().0.clone()
    }

    fn follow<'a>(&'a self, changes: &'a [Change], reader: &'a Reader) -> Following<'a> {
        Box::pin(async move {
            if self.sulks.load(Ordering::Relaxed) {
                return Err(Error::Store(StoreError::Full));
            }
            let mut shown = Vec::new();
            for subject in changes.iter().flat_map(|change| &change.subjects) {
                if let Subject::Article(number) = subject {
                    shown.push((number.get(), reader.live_article(*number).await?));
                }
            }
            let mut held = self.held.lock().unwrap();
            let position = held.0.as_mut().unwrap();
            for change in changes {
                assert_eq!(change.seq, position.seq + 1, "each change once, in order");
                position.seq = change.seq;
            }
            for (number, article) in shown {
                match article {
                    Some(article) => held.1.insert(number, article.content.headlines.headline),
                    None => held.1.remove(&number),
                };
            }
            Ok(())
        })
    }

    fn rebuild<'a>(&'a self, reader: &'a Reader, start: Position) -> Following<'a> {
        Box::pin(async move {
            let cards = reader.list(ListOf::All, None, 1000).await?;
            let mut held = self.held.lock().unwrap();
            assert_eq!(held.0, None, "one history, one rebuild");
            *held = (Some(start), cards.into_iter().map(|card| (card.number.get(), card.headline)).collect());
            Ok(())
        })
    }
}
