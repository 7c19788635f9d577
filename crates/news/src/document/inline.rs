//! What stands in a line: text with marks, and line breaks.

use serde::{Deserialize, Serialize};

use super::Href;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Inline {
    /// Text under the same marks.
    Text {
        /// The characters.
        text: String,
        /// The marks, from the outside in.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Mark>,
    },
    /// A line end inside a paragraph.
    Break,
}

/// How text is set apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "attrs", rename_all = "snake_case")]
pub enum Mark {
    /// Strong importance.
    Bold,
    /// Emphasis.
    Italic,
    /// No longer valid.
    Strike,
    /// Below the line.
    Subscript,
    /// Above the line.
    Superscript,
    /// Leads elsewhere.
    Link {
        /// Where to.
        href: Href,
    },
}

/// A line of unmarked text.
pub fn plain_text(text: impl Into<String>) -> Vec<Inline> {
    marked_text(text, Vec::new())
}

/// A line of text under marks; nothing for an empty text.
pub fn marked_text(text: impl Into<String>, marks: Vec<Mark>) -> Vec<Inline> {
    let text = text.into();
    if text.is_empty() { Vec::new() } else { vec![Inline::Text { text, marks }] }
}
