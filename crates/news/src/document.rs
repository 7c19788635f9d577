//! The body of an article: a document of typed blocks, never HTML.
//!
//! Its JSON is the editor's (ProseMirror) form, `[{"type":"paragraph","content":[{"type":"text","text":"…"}]}]`. What has no
//! type here cannot be stored, so no text of anybody can become a script on a page.

mod block;
mod href;
mod inline;
mod reading;

pub use block::{
    Block, Embed, FactBox, FactBoxAttrs, Heading, ListItem, PictureBlock, Quote, QuoteAttrs, TableCell, TableRow,
};
pub use href::{Href, HrefError};
pub use inline::{Inline, Mark, marked_text, plain_text};

use serde::{Deserialize, Serialize};

/// A text as a list of blocks.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Document {
    /// The blocks, in reading order.
    pub blocks: Vec<Block>,
}

impl FromIterator<Block> for Document {
    fn from_iter<I: IntoIterator<Item = Block>>(blocks: I) -> Self {
        Self { blocks: blocks.into_iter().collect() }
    }
}
