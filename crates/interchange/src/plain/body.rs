//! The text itself.

use jikji_news::Block;
use jikji_text::is_complete_sentence;

use crate::Page;
use crate::furniture::{is_banner, is_furniture};
use crate::signature::{add, is_signed, lift, signature};
use crate::stamp::Stamps;

/// Whether a line opens the text: it begins with a byline, is longer than a headline can be, or is a sentence with a full stop.
pub(super) fn opens(line: &str) -> bool {
    const HEADLINE: usize = 120;
    const SENTENCE: usize = 15;
    let longer_than = |letters| line.chars().nth(letters).is_some();
    let sentence = || longer_than(SENTENCE) && line.ends_with(['.', '"', '”']) && is_complete_sentence(line);
    (is_signed(line) || sentence() || longer_than(HEADLINE)) && Stamps::read(line).is_none() && !is_furniture(line)
}

/// Reads paragraphs, one a line. The byline comes off the first; a line that is nothing but a byline is one wherever it stands.
pub(super) fn read<'a>(lines: impl Iterator<Item = &'a str>, page: &mut Page) {
    let mut paragraphs = Vec::new();
    for line in lines {
        if is_banner(line) {
            page.banners += 1;
        } else if let Some(stamps) = Stamps::read(line) {
            stamps.apply(page);
        } else if let Some(bylines) = signature(line) {
            add(bylines, page);
        } else if is_furniture(line) {
        } else if paragraphs.is_empty() {
            let (bylines, rest) = lift(line);
            add(bylines, page);
            paragraphs.push(rest.trim().to_owned());
        } else {
            paragraphs.push(line.to_owned());
        }
    }
    page.set_body(paragraphs.into_iter().map(Block::paragraph).collect());
}
