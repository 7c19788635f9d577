//! How values are printed into HTML.

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
    let special = |c: char| matches!(c, '<' | '>' | '&' | '"' | '\'');
    let mut rest = text;
    while let Some(at) = rest.find(special) {
        let (plain, tail) = rest.split_at(at);
        out.write_str(plain)?;
        let mut tail = tail.chars();
        out.write_str(match tail.next() {
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('&') => "&amp;",
            Some('"') => "&quot;",
            _ => "&#39;",
        })?;
        rest = tail.as_str();
    }
    out.write_str(rest)?;
    Ok(())
}
