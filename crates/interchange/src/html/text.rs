//! Elements as lines of text.

use ego_tree::iter::Edge;
use jikji_text::stored;
use scraper::{ElementRef, Node};

use super::chaff;

/// Elements that stand in a line; every other one begins and ends a line.
const IN_LINE: &[&str] = &[
    "a", "abbr", "b", "big", "cite", "code", "data", "del", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Whether an element stands in a line.
pub(super) fn is_in_line(name: &str) -> bool {
    IN_LINE.contains(&name)
}

/// The lines of an element as they would be seen, stored and trimmed, without scripts and hidden things.
pub(super) fn lines(element: ElementRef<'_>) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut skipped = None;
    for edge in element.traverse() {
        match edge {
            Edge::Close(node) if skipped == Some(node.id()) => skipped = None,
            Edge::Open(_) | Edge::Close(_) if skipped.is_some() => {}
            Edge::Open(node) | Edge::Close(node) => match node.value() {
                Node::Element(value) if matches!(edge, Edge::Open(_)) && chaff::of(value).is_some() => {
                    skipped = Some(node.id());
                }
                Node::Element(value) if !is_in_line(value.name()) => lines.push(String::new()),
                Node::Text(text) if matches!(edge, Edge::Open(_)) => {
                    if let Some(line) = lines.last_mut() {
                        push_collapsed(line, text);
                    }
                }
                _ => {}
            },
        }
    }
    lines.iter().map(|line| stored(line).trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// An element as one line.
pub(super) fn line(element: ElementRef<'_>) -> String {
    lines(element).join(" ")
}

/// An element as one line, if it is no longer than a heading or a fact may be. Costs no more than that for a whole page.
pub(super) fn short(element: ElementRef<'_>) -> Option<String> {
    const LONGEST: usize = 120;
    let mut line = String::new();
    for piece in element.text() {
        push_collapsed(&mut line, piece);
        if line.len() > LONGEST {
            return None;
        }
    }
    Some(stored(&line).trim().to_owned())
}

/// The text of an element with its own line ends, as in `pre`; `br` is a line end too.
pub(super) fn raw(element: ElementRef<'_>) -> String {
    element
        .descendants()
        .filter_map(|node| match node.value() {
            Node::Text(text) => Some(&**text),
            Node::Element(value) if value.name() == "br" => Some("\n"),
            _ => None,
        })
        .collect()
}

/// Appends text as a browser lays it out: runs of blanks and line ends are one blank, a no-break space is none of them.
pub(super) fn push_collapsed(line: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            ' ' | '\t' | '\n' | '\r' | '\u{C}' => {
                if !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            letter => line.push(letter),
        }
    }
}
