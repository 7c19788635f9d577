//! Proving a paper's history.

use jikji_store::{LogHead, PaperDir, Proof, Store};

use crate::Result;

/// Proves the change log of a paper and the texts it vouches for, beside whoever serves it. `known` is an end that the log had
/// at an earlier time, noted down elsewhere: only with it is a past missed that was cut away with all its traces.
pub async fn verify(dir: &PaperDir, known: Option<&LogHead>) -> Result<Proof> {
    let reader = Store::look(dir).await?;
    let proof = reader.prove(known).await;
    reader.close().await?;
    Ok(proof?)
}
