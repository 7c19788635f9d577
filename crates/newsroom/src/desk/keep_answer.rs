//! Keeping what a machine was answered, so that it hears the same when it asks again.

use jikji_news::{Actor, StaffId};
use jikji_store::KeptAnswer;

use crate::{Paper, Result};

impl Paper {
    /// Keeps the answer to a request under the key that its sender gave it. It is a write of its own after the one that it tells of:
    /// a program killed between the two does the request again, where the workflow refuses a second step, and a second draft can
    /// be thrown away.
    pub async fn keep_answer(&self, staff: StaffId, key: &str, answer: &KeptAnswer) -> Result<()> {
        let mut tx = self.begin(Actor::command("api")).await?;
        tx.keep_answer(staff, key, answer).await?;
        self.commit(tx).await?;
        Ok(())
    }
}
