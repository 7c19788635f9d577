//! How text is printed into HTML: the only place that writes any.

use minijinja::{AutoEscape, Error, Output, State, Value, escape_formatter};

/// Prints a value; text is escaped unless the engine itself made it safe. Unlike the engine's own formatter it leaves `/`
/// alone, which needs no escape in text and quoted attributes and stands in every address. Nothing prints as nothing.
pub(super) fn print_value(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match (state.auto_escape(), value.as_str()) {
        (AutoEscape::Html, Some(text)) if !value.is_safe() => escape(out, text),
        _ if value.is_none() => Ok(()),
        _ => escape_formatter(out, state, value),
    }
}

fn escape(out: &mut Output<'_>, text: &str) -> Result<(), Error> {
    let mut rest = text;
    while let Some((at, entity)) = rest.char_indices().find_map(|(at, c)| Some((at, entity(c)?))) {
        let (plain, tail) = rest.split_at(at);
        out.write_str(plain)?;
        out.write_str(entity)?;
        // Every character that has an entity is one byte long.
        rest = tail.get(1..).unwrap_or_default();
    }
    out.write_str(rest)?;
    Ok(())
}

fn entity(c: char) -> Option<&'static str> {
    match c {
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '&' => Some("&amp;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    }
}

/// The filter `kept` for running text: a particle stays on the line of the mark it follows. Browsers that keep Hangul words
/// whole (`word-break: keep-all`) still part `…다”|고`, `(새나루)|는` and `7%|가`, which no Korean paper does, so the
/// two characters are wrapped in an element that does not break. The text itself is not changed.
pub(super) fn kept(text: &str) -> Value {
    let mut html = String::with_capacity(text.len() + text.len() / 4);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek().copied().filter(|next| closes(c) && is_syllable(*next)) {
            Some(particle) => {
                html.push_str("<span class=\"kept\">");
                push(&mut html, c);
                push(&mut html, particle);
                html.push_str("</span>");
                chars.next();
            }
            None => push(&mut html, c),
        }
    }
    Value::from_safe_string(html)
}

fn push(html: &mut String, c: char) {
    match entity(c) {
        Some(entity) => html.push_str(entity),
        None => html.push(c),
    }
}

/// Closing marks and units, after which a particle follows without a blank.
fn closes(c: char) -> bool {
    matches!(c, '”' | '’' | '"' | '\'' | ')' | ']' | '」' | '』' | '〉' | '》' | '】' | '%' | '℃' | '㎀'..='㏟')
}

fn is_syllable(c: char) -> bool {
    ('가'..='힣').contains(&c)
}
