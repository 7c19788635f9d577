//! The blocks of a document.

use serde::{Deserialize, Serialize};

use super::{Href, Inline};
use crate::{Focal, PictureId};

/// A block of text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its line.
        #[serde(default)]
        content: Vec<Inline>,
    },
    /// 소제목.
    Heading(Heading),
    /// Somebody's words, set apart.
    Quote(Quote),
    /// An unordered list.
    BulletList {
        /// Its items.
        content: Vec<ListItem>,
    },
    /// An ordered list.
    OrderedList {
        /// Its items.
        content: Vec<ListItem>,
    },
    /// A picture.
    Picture {
        /// Which, and what stands below it.
        attrs: PictureBlock,
    },
    /// A table; its first row is the head.
    Table {
        /// Its rows.
        content: Vec<TableRow>,
    },
    /// A fact box.
    FactBox(FactBox),
    /// 편집자주.
    EditorsNote {
        /// Its line.
        #[serde(default)]
        content: Vec<Inline>,
    },
    /// Something of another house, shown by our own markup.
    Embed {
        /// What.
        attrs: Embed,
    },
}

/// A heading inside the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// Its line.
    #[serde(default)]
    pub content: Vec<Inline>,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// Its attributes in the editor's form.
    #[serde(default)]
    pub attrs: QuoteAttrs,
    /// The words.
    #[serde(default)]
    pub content: Vec<Inline>,
}

/// Who said it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct QuoteAttrs {
    /// The speaker as printed.
    #[serde(default)]
    pub cite: Option<String>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "list_item")]
pub struct ListItem {
    /// Its line.
    #[serde(default)]
    pub content: Vec<Inline>,
}

/// A picture in the text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PictureBlock {
    /// The picture, once the paper holds it.
    pub picture: Option<PictureId>,
    /// The address it stood under where it was imported from; kept so that it can be brought in later, never loaded by readers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// 설명.
    pub caption: Option<String>,
    /// 출처.
    pub credit: Option<String>,
    /// What somebody who does not see it must know.
    pub alt: Option<String>,
    /// What crops keep where this text wants another point than the picture's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focal: Option<Focal>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "table_row")]
pub struct TableRow {
    /// Its cells.
    pub content: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "table_cell")]
pub struct TableCell {
    /// Its line.
    #[serde(default)]
    pub content: Vec<Inline>,
}

/// A box of facts beside the story: a title and plain blocks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FactBox {
    /// Its attributes in the editor's form.
    pub attrs: FactBoxAttrs,
    /// Paragraphs and lists; a box inside a box is read as its blocks.
    #[serde(default)]
    pub content: Vec<Block>,
}

/// The head of a fact box.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FactBoxAttrs {
    /// The title.
    #[serde(default)]
    pub title: String,
}

/// Something that another house serves, named by provider and address; its script is loaded only after a reader's click.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Embed {
    /// The house, such as `youtube`.
    pub provider: String,
    /// The address of the thing there.
    pub href: Href,
    /// What it is, for those who do not load it.
    #[serde(default)]
    pub title: Option<String>,
}

impl Embed {
    /// The house's own name, as readers know it; an unknown provider is called what it is.
    pub fn house(&self) -> &str {
        match self.provider.as_str() {
            "youtube" => "YouTube",
            "vimeo" => "Vimeo",
            "naver" => "네이버TV",
            "kakao" => "카카오TV",
            "x" => "X",
            "instagram" => "Instagram",
            "facebook" => "Facebook",
            "tiktok" => "TikTok",
            other => other,
        }
    }
}

impl Block {
    /// A paragraph of unmarked text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { content: super::plain_text(text) }
    }

    /// A heading of unmarked text.
    pub fn heading(text: impl Into<String>) -> Self {
        Self::Heading(Heading { content: super::plain_text(text) })
    }

    /// A quotation of unmarked text.
    pub fn quote(text: impl Into<String>, cite: Option<String>) -> Self {
        Self::Quote(Quote { attrs: QuoteAttrs { cite }, content: super::plain_text(text) })
    }

    /// A fact box.
    pub fn fact_box(title: impl Into<String>, content: Vec<Self>) -> Self {
        Self::FactBox(FactBox { attrs: FactBoxAttrs { title: title.into() }, content })
    }
}
