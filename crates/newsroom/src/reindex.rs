//! Building the search index anew, on somebody's command.

use crate::catalogue::Renewal;
use crate::{Paper, Result};

impl Paper {
    /// Builds the index anew from every article, with the dictionary; `tell` hears how far it has come. Answers how many articles
    /// are in it. While the paper is served this needs no command: a server builds an index that it cannot use by itself.
    pub async fn reindex(&self, mut tell: impl FnMut(Renewal)) -> Result<u64> {
        self.catalogue().equip().await;
        let mut renewal = self.catalogue().renewal();
        let (reader, catalogue) = (self.reader(), self.catalogue());
        let built = catalogue.build_anew(&reader);
        tokio::pin!(built);
        loop {
            tokio::select! {
                built = &mut built => return built,
                Ok(()) = renewal.changed() => {
                    if let Some(renewal) = *renewal.borrow_and_update() {
                        tell(renewal);
                    }
                }
            }
        }
    }
}
