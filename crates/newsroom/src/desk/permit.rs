//! Asking whether somebody may, where the verb is done: whoever calls a verb, by whatever door, cannot forget it.

use jikji_news::{Article, Barrier, Refusal, Thing, Verb, may};
use jikji_store::Tx;

use crate::Result;

/// Refuses a verb that is about the paper as a whole, or about an article that is only to be begun.
pub(crate) async fn permit(tx: &Tx, verb: Verb) -> Result<()> {
    ask(tx, verb, &Thing::Paper).await
}

/// Refuses a verb that whoever writes may not do with this article.
pub(crate) async fn permit_at(tx: &Tx, verb: Verb, article: &Article) -> Result<()> {
    if tx.by().member().is_none() {
        return Ok(());
    }
    let writers = tx.writers_of(article.number).await?;
    let (section, state) = (article.content.section, article.state);
    ask(tx, verb, &Thing::Article { writers: &writers, section, state }).await
}

/// What the member may do is read anew within the write: a role taken away, or an account closed, a moment ago counts.
async fn ask(tx: &Tx, verb: Verb, thing: &Thing<'_>) -> Result<()> {
    let Some(member) = tx.by().member() else { return Ok(()) };
    match tx.staff(member.id).await? {
        Some(staff) => Ok(may(&tx.by().renewed(staff), verb, thing)?),
        None => Err(Refusal::NotPermitted { verb: verb.key(), because: Barrier::Disabled }.into()),
    }
}
