//! Marks inside a line: `**bold**` and `[text](address)`.

use jikji_news::{Href, Inline, Mark, marked_text};

/// The pieces of a line. What looks like a mark but is not closed is text.
pub(super) fn inlines(line: &str) -> Result<Vec<Inline>, String> {
    let mut pieces = Vec::new();
    for (index, part) in line.split("**").enumerate() {
        let marks = if index % 2 == 1 { vec![Mark::Bold] } else { Vec::new() };
        links(part, &marks, &mut pieces)?;
    }
    Ok(pieces)
}

fn links(text: &str, marks: &[Mark], pieces: &mut Vec<Inline>) -> Result<(), String> {
    let mut rest = text;
    while let Some((before, label, address, after)) = next_link(rest) {
        pieces.extend(marked_text(before, marks.to_vec()));
        let href = Href::try_from(address.to_owned()).map_err(|error| format!("{address}: {error}"))?;
        let mut linked = marks.to_vec();
        linked.push(Mark::Link { href });
        pieces.extend(marked_text(label, linked));
        rest = after;
    }
    pieces.extend(marked_text(rest, marks.to_vec()));
    Ok(())
}

fn next_link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (head, tail) = text.split_once("](")?;
    let (before, label) = head.rsplit_once('[')?;
    let (address, after) = tail.split_once(')')?;
    Some((before, label, address, after))
}
