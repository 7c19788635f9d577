//! Knowing a page again. Its address counts where it is known, else outlet and headline; a page with neither is known by
//! what it holds.

use jikji_interchange::{Identity, Page, title_identity};
use jikji_news::{Article, ArticleNumber, LegacyAddress, Origin};
use jikji_store::Tx;

use super::content::page_hash;
use crate::Result;

/// The article a page was known to be.
pub(super) struct Known {
    pub article: Article,
    /// Whether it is a draft that only a teaser made.
    pub completes: bool,
}

/// The keys of a page, as stored.
pub(super) struct Keys {
    address: Option<String>,
    title: Option<String>,
    held: Option<String>,
}

/// The keys that a page is known by.
pub(super) fn keys(page: &Page) -> Keys {
    let address = page.address.as_ref().map(address_key);
    let title = title_identity(page).as_ref().map(key);
    let held = (address.is_none() && title.is_none()).then(|| format!("held|{}", hex(&page_hash(page))));
    Keys { address, title, held }
}

impl Keys {
    /// Finds the article. A page whose address is new may only complete a teaser's draft or give an address to an article that
    /// had none, for two articles of one paper may share a headline (부고, 인사).
    pub(super) async fn find(&self, tx: &mut Tx) -> Result<Option<Known>> {
        let by_address = match &self.address {
            Some(key) => tx.article_of_identity(key).await?,
            None => None,
        };
        let by_title = match (by_address, &self.title) {
            (None, Some(key)) => tx.article_of_identity(key).await?,
            _ => None,
        };
        let by_content = match &self.held {
            Some(key) => tx.article_of_identity(key).await?,
            None => None,
        };
        let Some(number) = by_address.or(by_title).or(by_content) else { return Ok(None) };
        let Some(article) = tx.article(number).await? else { return Ok(None) };
        let completes = article.origin == Origin::Teaser;
        let other_address = by_address.is_none() && self.address.is_some() && tx.has_legacy_address(number).await?;
        Ok((completes || !other_address).then_some(Known { article, completes }))
    }

    /// Remembers that these keys are this article.
    pub(super) async fn remember(&self, tx: &mut Tx, number: ArticleNumber) -> Result<()> {
        for key in [&self.address, &self.title, &self.held].into_iter().flatten() {
            tx.remember_identity(key, number).await?;
        }
        Ok(())
    }
}

/// Whether an article of this outlet and headline is there.
pub(super) async fn title_is_known(tx: &mut Tx, identity: &Identity) -> Result<bool> {
    Ok(tx.article_of_identity(&key(identity)).await?.is_some())
}

/// Remembers the article behind a teaser.
pub(super) async fn remember_title(tx: &mut Tx, identity: &Identity, number: ArticleNumber) -> Result<()> {
    Ok(tx.remember_identity(&key(identity), number).await?)
}

fn key(identity: &Identity) -> String {
    match identity {
        Identity::Address(address) => address_key(address),
        Identity::Title { outlet, headline } => format!("title|{outlet}|{headline}"),
    }
}

fn address_key(address: &LegacyAddress) -> String {
    format!("address|{}|{}|{}", address.family.key(), address.host, address.number)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
