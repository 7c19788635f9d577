//! Reading what an editor wants among the related articles of an article.

use jikji_news::{ArticleNumber, RelatedChoice};
use sea_orm::ConnectionTrait;

use crate::{Result, sql};

/// What was chosen last for an article; nothing where nobody ever chose.
pub(crate) async fn related_choice<C: ConnectionTrait>(db: &C, number: ArticleNumber) -> Result<RelatedChoice> {
    let select = "select value from related_choice where article = $1 order by version desc limit 1";
    let text: Option<String> = sql::value(db, select, vec![number.get().into()]).await?;
    text.map_or_else(|| Ok(RelatedChoice::default()), |text| sql::parse(|| format!("related_choice {number}"), &text))
}
