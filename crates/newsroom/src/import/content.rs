//! From what a page says to what an article holds.

use jikji_interchange::{Page, Teaser};
use jikji_news::{ArticleKind, Block, Content, Document, HeadlineSet, PictureId};
use jikji_store::Tx;
use sha2::{Digest, Sha256};

use super::Arrival;
use crate::{Paper, Result};

/// The content of a page's article, its pictures brought in where their bytes came along.
pub(super) async fn page_content(
    paper: &Paper,
    tx: &mut Tx,
    arrival: &Arrival,
    remarks: &mut Vec<String>,
) -> Result<Content> {
    let page = &arrival.page;
    let (body, lead_picture) = with_pictures(paper, tx, arrival, remarks).await?;
    Ok(Content {
        headlines: HeadlineSet {
            headline: page.headline.clone().unwrap_or_default(),
            decks: page.decks.clone(),
            labels: page.labels.clone(),
            summary: None,
        },
        bylines: page.bylines.clone(),
        kind: ArticleKind::Own,
        language: page.language,
        seen_on: if page.published_at.is_none() { page.seen_on } else { None },
        lead_picture,
        body,
        ..Content::default()
    })
}

/// The body with the pictures that could be brought in. A picture that stands first becomes the lead picture.
async fn with_pictures(
    paper: &Paper,
    tx: &mut Tx,
    arrival: &Arrival,
    remarks: &mut Vec<String>,
) -> Result<(Document, Option<PictureId>)> {
    let mut body = arrival.page.body.clone();
    for block in &mut body.blocks {
        let Block::Picture { attrs } = block else { continue };
        let Some(bytes) = attrs.source.as_ref().and_then(|source| arrival.pictures.get(source)) else { continue };
        let (alt, caption, credit) = (attrs.alt.clone(), attrs.caption.clone(), attrs.credit.clone());
        match paper.bring_picture(tx, bytes, alt, caption, credit).await {
            Ok(id) => attrs.picture = Some(id),
            // A picture that cannot be read must not keep the text out; what the disk refuses must.
            Err(crate::Error::Picture(error)) => remarks.push(format!("사진을 가져오지 못했습니다: {error}")),
            Err(error) => return Err(error),
        }
    }
    let lead = match body.blocks.first() {
        Some(Block::Picture { attrs }) => attrs.picture.clone(),
        _ => None,
    };
    if lead.is_some() {
        body.blocks.remove(0);
    }
    Ok((body, lead))
}

/// The content of the draft that a teaser makes.
pub(super) fn teaser_content(page: &Page, teaser: &Teaser) -> Content {
    Content {
        headlines: HeadlineSet {
            headline: teaser.headline.clone(),
            labels: teaser.labels.clone(),
            ..HeadlineSet::default()
        },
        bylines: teaser.bylines.clone(),
        language: page.language,
        seen_on: page.seen_on,
        excerpt: teaser.excerpt.clone(),
        ..Content::default()
    }
}

/// The hash of what a page says of its article. What belongs to the visit (the day, the weather, the banners, the related
/// articles) is left out: the same article seen on another day is the same page.
pub(super) fn page_hash(page: &Page) -> [u8; 32] {
    let article = (
        (&page.section, &page.series, &page.labels, &page.headline, &page.decks),
        (&page.bylines, page.published_at, page.modified_at),
        &page.body,
    );
    // These values are plain data; serialising them cannot fail, and if it did the page would count as changed.
    Sha256::digest(serde_json::to_vec(&article).unwrap_or_default()).into()
}
