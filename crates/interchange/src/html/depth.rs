//! Markup made harmless before it is parsed. The parser walks its open elements at many a tag, and opens formatting again in
//! every paragraph, so that deep or unclosed markup would cost the square of its length; browsers cut at 512 levels too.

use std::borrow::Cow;

/// Levels of nesting that are kept; tags beyond are dropped, their text stays.
const DEPTH: usize = 256;
/// Formatting elements that may be open at once.
const MARKS: usize = 16;
/// Bytes of a tag beyond which it loses its attributes.
const TAG: usize = 4096;

const FORMATTING: &[&str] =
    &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
/// Elements whose content is no markup.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "iframe", "noscript", "noembed", "noframes"];
/// Elements that have no end tag, or may leave it out: they close one another.
const UNCOUNTED: &[&str] = &[
    "area", "base", "body", "br", "col", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link",
    "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
];

/// The markup with nesting, open formatting and the length of tags bounded. Ordinary pages come back as they are.
pub(super) fn shallow(text: &str) -> Cow<'_, str> {
    let mut scan =
        Scan { kept: String::new(), copied: 0, text, open: Vec::new(), marks: Vec::new(), beyond: Vec::new() };
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find('<')).map(|found| at + found) {
        let rest = text.get(start..).unwrap_or_default();
        at = start + scan.take(rest, start);
    }
    scan.finish()
}

struct Scan<'a> {
    text: &'a str,
    kept: String,
    /// How far the text is in `kept`, once something was left out.
    copied: usize,
    open: Vec<String>,
    marks: Vec<String>,
    /// Tags dropped for their depth, waiting for their ends.
    beyond: Vec<String>,
}

impl<'a> Scan<'a> {
    /// Reads what begins with `<`, and gives its length.
    fn take(&mut self, rest: &str, start: usize) -> usize {
        if let Some(comment) = rest.strip_prefix("<!--") {
            return comment.find("-->").map_or(rest.len(), |end| end + 7);
        }
        let closing = rest.starts_with("</");
        let name_at = if closing { 2 } else { 1 };
        let name: String = rest
            .bytes()
            .skip(name_at)
            .take_while(u8::is_ascii_alphanumeric)
            .take(16)
            .map(|byte| char::from(byte.to_ascii_lowercase()))
            .collect();
        if name.is_empty() {
            return 1;
        }
        let length = tag_length(rest);
        let keep = if closing { self.close(&name) } else { self.open(&name) };
        if !keep {
            self.replace(start, length, "");
        } else if length > TAG {
            self.replace(start, length, &format!("<{}{name}>", if closing { "/" } else { "" }));
        }
        if !closing && RAW.contains(&name.as_str()) { raw_end(rest, length, &name) } else { length }
    }

    fn open(&mut self, name: &str) -> bool {
        if UNCOUNTED.contains(&name) || RAW.contains(&name) {
            return true;
        }
        if FORMATTING.contains(&name) {
            let room = self.marks.len() < MARKS;
            if room {
                self.marks.push(name.to_owned());
            }
            return room;
        }
        if self.open.len() < DEPTH {
            self.open.push(name.to_owned());
            return true;
        }
        self.beyond.push(name.to_owned());
        false
    }

    fn close(&mut self, name: &str) -> bool {
        if FORMATTING.contains(&name) {
            if let Some(found) = self.marks.iter().rposition(|mark| mark == name) {
                self.marks.remove(found);
            }
            return true;
        }
        if UNCOUNTED.contains(&name) || RAW.contains(&name) {
            return true;
        }
        if let Some(last) = self.beyond.last() {
            if last == name {
                self.beyond.pop();
            }
            return false;
        }
        if let Some(found) = self.open.iter().rposition(|open| open == name) {
            self.open.truncate(found);
        }
        true
    }

    fn replace(&mut self, start: usize, length: usize, with: &str) {
        self.kept.push_str(self.text.get(self.copied..start).unwrap_or_default());
        self.kept.push_str(with);
        self.copied = start + length;
    }

    fn finish(mut self) -> Cow<'a, str> {
        if self.copied == 0 {
            return Cow::Borrowed(self.text);
        }
        self.kept.push_str(self.text.get(self.copied..).unwrap_or_default());
        Cow::Owned(self.kept)
    }
}

/// The length of a tag with its brackets; a `>` inside quotes does not end it.
fn tag_length(tag: &str) -> usize {
    let mut quote = None;
    let mut before = 0;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            // A quote opens only as the beginning of a value.
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (None, b'>') => return at + 1,
            (None, _) => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    tag.len()
}

/// Where the end tag of a raw element begins, counted like `rest`.
fn raw_end(rest: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = rest.get(at..).and_then(|text| text.find("</")).map(|found| at + found) {
        let candidate = rest.get(found + 2..found + 2 + name.len());
        if candidate.is_some_and(|candidate| candidate.eq_ignore_ascii_case(name)) {
            return found;
        }
        at = found + 2;
    }
    rest.len()
}
