//! What the walk cannot see: bylines, signatures, captions below pictures, headings that are only bold.

use jikji_news::{Block, Document, Heading, Inline, Mark};

use super::inlines::{cut_front, plain};
use super::picture;
use crate::furniture::{is_banner, is_furniture};
use crate::signature::{add, lift, signature};
use crate::stamp::Stamps;
use crate::{Page, related};

/// Takes what is not text out of a document, and gives it to the page.
pub(super) fn finish(mut document: Document, page: &mut Page) {
    let tail = document.blocks.iter().position(|block| line_of(block).is_some_and(|line| related::is_heading(&line)));
    let tail = document.blocks.split_off(tail.unwrap_or(document.blocks.len()));
    let lines: Vec<String> = Document { blocks: tail }.text().lines().map(str::to_owned).collect();
    related::read(lines.iter().map(String::as_str), page);

    let mut blocks: Vec<Block> = Vec::with_capacity(document.blocks.len());
    let mut begun = false;
    for block in document.blocks {
        let Block::Paragraph { content } = block else {
            if !repeats_title(&block, page) {
                blocks.push(block);
            }
            continue;
        };
        if let Some(content) = read_paragraph(content, &mut begun, page) {
            match (caption_mark(&content), blocks.last_mut()) {
                (true, Some(Block::Picture { attrs })) if attrs.caption.is_none() => {
                    picture::set_caption(attrs, &plain(&content));
                }
                _ if is_subhead(&content) => blocks.push(Block::Heading(Heading { content: without_bold(content) })),
                _ => blocks.push(Block::Paragraph { content }),
            }
        }
    }
    page.set_body(Document { blocks });
}

/// The paragraph as it stays, or `None` where all of it belongs elsewhere.
fn read_paragraph(mut content: Vec<Inline>, begun: &mut bool, page: &mut Page) -> Option<Vec<Inline>> {
    let line = plain(&content);
    if is_banner(&line) {
        page.banners += 1;
        return None;
    }
    if let Some(stamps) = Stamps::read(&line) {
        stamps.apply(page);
        return None;
    }
    if let Some(bylines) = signature(&line) {
        add(bylines, page);
        return None;
    }
    if is_furniture(&line) {
        return None;
    }
    if !*begun && !caption_mark(&content) {
        *begun = true;
        let (bylines, rest) = lift(&line);
        if !bylines.is_empty() {
            cut_front(&mut content, line.len() - rest.len());
            add(bylines, page);
        }
    }
    (!content.is_empty()).then_some(content)
}

/// Some systems put headline and decks into the element of the text.
fn repeats_title(block: &Block, page: &Page) -> bool {
    let Block::Heading(heading) = block else { return false };
    let line = plain(&heading.content);
    page.headline.as_ref() == Some(&line) || line.lines().all(|line| page.decks.iter().any(|deck| deck == line.trim()))
}

fn line_of(block: &Block) -> Option<String> {
    match block {
        Block::Paragraph { content } | Block::Heading(Heading { content }) => Some(plain(content)),
        _ => None,
    }
}

/// Korean pages begin a caption with a triangle that points at the picture.
fn caption_mark(content: &[Inline]) -> bool {
    matches!(content.first(), Some(Inline::Text { text, .. }) if text.starts_with(['▲', '△', '▼', '◀']))
}

/// A short paragraph that is bold as a whole and no sentence is a heading without its tag.
fn is_subhead(content: &[Inline]) -> bool {
    const LONGEST: usize = 50;
    let bold =
        content.iter().all(|piece| matches!(piece, Inline::Text { marks, .. } if marks.as_slice() == [Mark::Bold]));
    let line = plain(content);
    bold && line.chars().nth(LONGEST).is_none() && !line.ends_with(['.', '”', '"'])
}

fn without_bold(mut content: Vec<Inline>) -> Vec<Inline> {
    for piece in &mut content {
        if let Inline::Text { marks, .. } = piece {
            marks.clear();
        }
    }
    content
}
