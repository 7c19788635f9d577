//! A text as it is handed in, and how it becomes the content of an article: names become sections, series, reporters.

use jikji_news::{Byline, Content, ReporterId};
use jikji_store::Tx;

use crate::Result;

/// Names that an article stands under, before the paper knows them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Gathered<'a> {
    pub section: Option<&'a str>,
    pub series: Option<&'a str>,
}

/// Fills section, series and topics of a content by name, and finds the reporters behind its bylines; makes what is missing.
pub(crate) async fn gather(tx: &mut Tx, content: &mut Content, names: Gathered<'_>) -> Result<Vec<ReporterId>> {
    if let Some(name) = names.section {
        content.section = Some(tx.section(name).await?);
    }
    if let Some(name) = names.series {
        content.series = Some(tx.series(name, None).await?);
    }
    reporters(tx, &content.bylines).await
}

/// The reporters behind bylines, in their order, each once.
async fn reporters(tx: &mut Tx, bylines: &[Byline]) -> Result<Vec<ReporterId>> {
    let mut reporters = Vec::with_capacity(bylines.len());
    for byline in bylines {
        let id = tx.reporter(&byline.name, byline.outlet.as_deref(), byline.role.as_deref()).await?;
        if !reporters.contains(&id) {
            reporters.push(id);
        }
    }
    Ok(reporters)
}
