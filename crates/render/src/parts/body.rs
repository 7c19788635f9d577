//! The body of an article, block by block.

use jikji_news::{Block, Document, Inline, PictureBlock, PictureId};
use serde::Serialize;

use super::image::focus;
use super::line::{nest, nest_anchored};
use super::{Anchors, Figure, Image, Line};

/// How deep boxes may stand in boxes; what is deeper is shown on the last level.
const DEEPEST: usize = 4;

/// A block of the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum BodyBlock {
    /// A paragraph.
    Paragraph {
        /// Its text.
        line: Line,
    },
    /// 소제목.
    Heading {
        /// Its text.
        line: Line,
    },
    /// A quotation.
    Quote {
        /// The words.
        line: Line,
        /// The speaker.
        cite: Option<String>,
    },
    /// A list.
    List {
        /// Whether its items are counted.
        ordered: bool,
        /// Its items.
        items: Vec<Line>,
    },
    /// A picture.
    Figure {
        /// It.
        figure: Figure,
    },
    /// The place of a picture that an import named and the paper does not hold: its words, without the picture.
    Missing {
        /// 설명.
        caption: String,
        /// 출처.
        credit: Option<String>,
    },
    /// A table.
    Table {
        /// Its first row, cell by cell.
        head: Vec<Line>,
        /// The other rows.
        rows: Vec<Vec<Line>>,
    },
    /// A fact box.
    FactBox {
        /// Its title.
        title: String,
        /// What stands in it.
        blocks: Vec<BodyBlock>,
    },
    /// 편집자주.
    Note {
        /// Its text.
        line: Line,
    },
    /// Something of another house: a link, for nothing foreign is loaded unasked.
    Embed {
        /// The house.
        provider: String,
        /// Where it is.
        address: String,
        /// What it is.
        title: String,
    },
}

/// Knows the figure of a picture; `None` where the paper does not hold it.
pub type FigureSource<'a> = dyn Fn(&PictureId) -> Option<Figure> + 'a;

/// The blocks of a document, with the pictures that `figures` knows.
pub fn body(document: &Document, figures: &FigureSource<'_>) -> Vec<BodyBlock> {
    anchored_body(document, figures, &Anchors::default())
}

/// The same, with these sentences named.
pub fn anchored_body(document: &Document, figures: &FigureSource<'_>, anchors: &Anchors) -> Vec<BodyBlock> {
    let mut blocks = Vec::with_capacity(document.blocks.len());
    for (place, block) in document.blocks.iter().enumerate() {
        match (block, anchors.of(place)) {
            (Block::Paragraph { content }, named @ [_, ..]) => {
                blocks.push(BodyBlock::Paragraph { line: nest_anchored(content, named) });
            }
            _ => gather(std::slice::from_ref(block), figures, 0, &mut blocks),
        }
    }
    blocks
}

fn gather(source: &[Block], figures: &FigureSource<'_>, depth: usize, blocks: &mut Vec<BodyBlock>) {
    for block in source {
        match block {
            Block::Paragraph { content } => blocks.extend(filled(content).map(|line| BodyBlock::Paragraph { line })),
            Block::Heading(heading) => {
                blocks.extend(filled(&heading.content).map(|line| BodyBlock::Heading { line }));
            }
            Block::Quote(quote) => blocks
                .extend(filled(&quote.content).map(|line| BodyBlock::Quote { line, cite: quote.attrs.cite.clone() })),
            Block::BulletList { content } | Block::OrderedList { content } => {
                let items: Vec<Line> = content.iter().filter_map(|item| filled(&item.content)).collect();
                if !items.is_empty() {
                    blocks.push(BodyBlock::List { ordered: matches!(block, Block::OrderedList { .. }), items });
                }
            }
            Block::Picture { attrs } => blocks.extend(picture(attrs, figures)),
            Block::Table { content } => {
                let mut rows: Vec<Vec<Line>> = content
                    .iter()
                    .map(|row| row.content.iter().map(|cell| nest(&cell.content)).collect::<Vec<_>>())
                    .filter(|row| !row.is_empty())
                    .collect();
                if !rows.is_empty() {
                    let head = rows.remove(0);
                    blocks.push(BodyBlock::Table { head, rows });
                }
            }
            Block::FactBox(fact_box) if depth < DEEPEST => {
                let mut inside = Vec::new();
                gather(&fact_box.content, figures, depth + 1, &mut inside);
                blocks.push(BodyBlock::FactBox { title: fact_box.attrs.title.clone(), blocks: inside });
            }
            Block::FactBox(_) => {}
            Block::EditorsNote { content } => blocks.extend(filled(content).map(|line| BodyBlock::Note { line })),
            Block::Embed { attrs } => blocks.push(BodyBlock::Embed {
                provider: attrs.house().to_owned(),
                address: attrs.href.as_str().to_owned(),
                title: attrs.title.clone().unwrap_or_else(|| attrs.href.as_str().to_owned()),
            }),
        }
    }
}

/// A line that shows something.
fn filled(content: &[Inline]) -> Option<Line> {
    let shows = |inline: &Inline| matches!(inline, Inline::Text { text, .. } if !text.trim().is_empty());
    content.iter().any(shows).then(|| nest(content))
}

fn picture(block: &PictureBlock, figures: &FigureSource<'_>) -> Option<BodyBlock> {
    let figure = block.picture.as_ref().and_then(figures);
    match figure {
        Some(Figure { image, caption, credit }) => Some(BodyBlock::Figure {
            figure: Figure {
                image: Image {
                    alt: block.alt.clone().unwrap_or(image.alt),
                    focus: block.focal.map_or(image.focus, focus),
                    ..image
                },
                caption: block.caption.clone().or(caption),
                credit: block.credit.clone().or(credit),
            },
        }),
        None => block.caption.clone().map(|caption| BodyBlock::Missing { caption, credit: block.credit.clone() }),
    }
}
