//! Writing what an import must remember.

use jikji_news::{ArticleNumber, LegacyAddress};

use super::Tx;
use crate::{Result, sql};

impl Tx {
    /// Remembers that a page of this identity is this article; the first one keeps an identity.
    pub async fn remember_identity(&mut self, identity: &str, article: ArticleNumber) -> Result<()> {
        let insert = "insert into import_key (identity, article) values ($1, $2) on conflict do nothing";
        sql::run(&self.db, insert, vec![identity.into(), article.get().into()]).await?;
        Ok(())
    }

    /// Remembers what the page held and which version of the article it became.
    pub async fn remember_import(&mut self, article: ArticleNumber, page_hash: &[u8], version: i64) -> Result<()> {
        let upsert = "insert into import_origin (article, page_hash, version) values ($1, $2, $3) \
                      on conflict (article) do update set page_hash = excluded.page_hash, version = excluded.version";
        sql::run(&self.db, upsert, vec![article.get().into(), page_hash.to_vec().into(), version.into()]).await?;
        Ok(())
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
