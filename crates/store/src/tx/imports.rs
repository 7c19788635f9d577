//! Writing what an import must remember.

use jikji_news::{ArticleNumber, LegacyAddress};

use super::Tx;
use crate::{ImportOrigin, Result, reader, sql};

impl Tx {
    /// The article that a page of this identity became.
    pub async fn article_of_identity(&mut self, identity: &str) -> Result<Option<ArticleNumber>> {
        if let Some(known) = self.known.identities.get(identity) {
            return Ok(*known);
        }
        let found = reader::article_of_identity(&self.db, identity).await?;
        self.known.identities.insert(identity.to_owned(), found);
        Ok(found)
    }

    /// Remembers that a page of this identity is this article; the first one keeps an identity.
    pub async fn remember_identity(&mut self, identity: &str, article: ArticleNumber) -> Result<()> {
        if self.article_of_identity(identity).await?.is_none() {
            self.known.identities.insert(identity.to_owned(), Some(article));
            self.known.new_identities.push((identity.to_owned(), article));
        }
        Ok(())
    }

    /// What an article was imported from.
    pub async fn import_origin(&self, number: ArticleNumber) -> Result<Option<ImportOrigin>> {
        match self.known.origins.get(&number) {
            Some(origin) => Ok(Some(origin.clone())),
            None => reader::import_origin(&self.db, number).await,
        }
    }

    /// Remembers what the page held and which version of the article it became.
    pub fn remember_import(&mut self, article: ArticleNumber, page_hash: &[u8], version: i64) {
        self.known.origins.insert(article, ImportOrigin { page_hash: page_hash.to_vec(), version });
    }

    /// Stores what the functions above gathered, many rows in one statement.
    pub(super) async fn store_what_imports_remember(&mut self) -> Result<()> {
        let identities = std::mem::take(&mut self.known.new_identities);
        let rows = identities.into_iter().map(|(identity, article)| vec![identity.into(), article.get().into()]);
        sql::insert_all(&self.db, "insert into import_key (identity, article)", "", rows.collect()).await?;
        let origins = std::mem::take(&mut self.known.origins);
        let rows = origins
            .into_iter()
            .map(|(article, origin)| vec![article.get().into(), origin.page_hash.into(), origin.version.into()]);
        let head = "insert into import_origin (article, page_hash, version)";
        let tail = "on conflict (article) do update set page_hash = excluded.page_hash, version = excluded.version";
        sql::insert_all(&self.db, head, tail, rows.collect()).await
    }

    /// Lets an old address lead to an article for ever; the first one keeps it.
    pub async fn add_legacy_address(&mut self, address: &LegacyAddress, article: ArticleNumber) -> Result<()> {
        let insert = "insert into legacy_address (family, number, host, article) values ($1, $2, $3, $4) \
                      on conflict do nothing";
        let values = vec![
            address.family.key().into(),
            address.number.get().into(),
            address.host.as_str().into(),
            article.get().into(),
        ];
        sql::run(&self.db, insert, values).await?;
        Ok(())
    }

    /// Whether an article has an old address.
    pub async fn has_legacy_address(&self, article: ArticleNumber) -> Result<bool> {
        let select = "select article from legacy_address where article = $1 limit 1";
        Ok(sql::value::<_, i64>(&self.db, select, vec![article.get().into()]).await?.is_some())
    }
}
