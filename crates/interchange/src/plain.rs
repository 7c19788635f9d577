//! A page as lines of text: what a reader copies out of a browser, or a system prints for readers without styles.
//!
//! From top to bottom: [`head`] (date, weather, section, headline, decks), [`body`] (byline, paragraphs), then the block of
//! related articles. Lines of times, banners and furniture may stand anywhere.

mod body;
mod head;

use jikji_text::stored;

use crate::{Page, related};

/// Reads lines into a page. Whether a rule that belongs to article pages took at least one of them: a headline and paragraphs
/// alone could be any text.
pub(crate) fn read(text: &str, page: &mut Page) -> bool {
    let lines = lines(text);
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    read_lines(&lines, page)
}

/// The same for lines already cut, stored and trimmed.
pub(crate) fn read_lines(lines: &[&str], page: &mut Page) -> bool {
    let tail = lines.iter().position(|line| related::is_heading(line) || related::claim(line).is_some());
    let (main, tail) = lines.split_at(tail.unwrap_or(lines.len()));
    let opening = main.iter().position(|line| body::opens(line)).unwrap_or(main.len());
    let (head, body) = main.split_at(opening);
    let leftover = head::read(head, body.is_empty(), page);
    body::read(leftover.into_iter().chain(body.iter().copied()), page);
    related::read(tail.iter().copied(), page);
    page.seen_on.is_some()
        || !page.weather.is_empty()
        || page.weather_credit.is_some()
        || !page.bylines.is_empty()
        || page.published_at.is_some()
        || page.series.is_some()
        || !page.labels.is_empty()
        || !page.teasers.is_empty()
}

/// Lines as the paper keeps text, without blank edges and blank lines.
pub(crate) fn lines(text: &str) -> Vec<String> {
    let ends = |letter| matches!(letter, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let kept = text.split(ends).filter(|line| !line.trim().is_empty()).map(|line| {
        // Blanked first, a line of these pages needs no normalisation, which costs more than all the reading.
        let mut line = if line.contains('\u{A0}') { stored(&line.replace('\u{A0}', " ")) } else { stored(line) };
        line.truncate(line.trim_end().len());
        let blank = line.len() - line.trim_start().len();
        line.drain(..blank);
        line
    });
    kept.filter(|line| !line.is_empty()).collect()
}
