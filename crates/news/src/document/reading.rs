//! Reading a document as text: for excerpts, search, feeds, counts.

use super::{Block, Document, Inline};
use crate::PictureId;

impl Document {
    /// Whether there is nothing to read: no text, and no picture that stands for itself.
    pub fn is_empty(&self) -> bool {
        !self.blocks.iter().any(|block| {
            matches!(block, Block::Picture { attrs } if attrs.picture.is_some())
                || matches!(block, Block::Embed { .. })
                || !block_text(block).trim().is_empty()
        })
    }

    /// The running text: paragraphs only, one string each, as they are read on the page.
    pub fn paragraphs(&self) -> impl Iterator<Item = String> + '_ {
        self.blocks.iter().filter_map(|block| match block {
            Block::Paragraph { content } => Some(line_text(content)).filter(|text| !text.trim().is_empty()),
            _ => None,
        })
    }

    /// Everything that can be read, blocks divided by line ends: what search and counting see.
    pub fn text(&self) -> String {
        let texts = self.blocks.iter().map(block_text).filter(|text| !text.is_empty());
        texts.collect::<Vec<_>>().join("\n")
    }

    /// The pictures that stand in the text.
    pub fn pictures(&self) -> Vec<&PictureId> {
        fn gather<'a>(blocks: &'a [Block], found: &mut Vec<&'a PictureId>) {
            for block in blocks {
                match block {
                    Block::Picture { attrs } => found.extend(attrs.picture.as_ref()),
                    Block::FactBox(fact_box) => gather(&fact_box.content, found),
                    _ => {}
                }
            }
        }
        let mut found = Vec::new();
        gather(&self.blocks, &mut found);
        found
    }
}

/// The characters of a line; a break is a line end.
fn line_text(line: &[Inline]) -> String {
    line.iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => text.as_str(),
            Inline::Break => "\n",
        })
        .collect()
}

fn block_text(block: &Block) -> String {
    let lines = |mut lines: Vec<String>| {
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    };
    match block {
        Block::Paragraph { content } | Block::EditorsNote { content } => line_text(content),
        Block::Heading(heading) => line_text(&heading.content),
        Block::Quote(quote) => {
            lines(std::iter::once(line_text(&quote.content)).chain(quote.attrs.cite.clone()).collect())
        }
        Block::BulletList { content } | Block::OrderedList { content } => {
            lines(content.iter().map(|item| line_text(&item.content)).collect())
        }
        Block::Picture { attrs } => attrs.caption.clone().unwrap_or_default(),
        Block::Table { content } => lines(
            content
                .iter()
                .map(|row| row.content.iter().map(|cell| line_text(&cell.content)).collect::<Vec<_>>().join(" "))
                .collect(),
        ),
        Block::FactBox(fact_box) => lines(
            std::iter::once(fact_box.attrs.title.clone()).chain(fact_box.content.iter().map(block_text)).collect(),
        ),
        Block::Embed { attrs } => attrs.title.clone().unwrap_or_default(),
    }
}
