//! Dates in the demo's texts: `{{d-2}}`, `{{md+40}}`, `{{y-1}}` become the words a reporter would have written that day.

use jiff::Span;
use jiff::civil::Date;

/// Puts the days in: `d` is the day of the month (22일), `md` month and day (12월 4일), `y` the year (2026년), each moved by
/// days, or years for `y`, from the day of publication. Anything else in braces is answered with an error.
pub(crate) fn fill(text: &str, published: Date) -> Result<String, String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, opened)) = rest.split_once("{{") {
        let (word, after) = opened.split_once("}}").ok_or_else(|| format!("`{{{{` is not closed: {opened}"))?;
        filled.push_str(before);
        filled.push_str(&say(word.trim(), published).ok_or_else(|| format!("`{word}` is no date word"))?);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn say(word: &str, published: Date) -> Option<String> {
    let split = word.find(['+', '-']).unwrap_or(word.len());
    let (unit, offset) = word.split_at_checked(split)?;
    let offset: i64 = if offset.is_empty() { 0 } else { offset.parse().ok()? };
    if unit == "y" {
        return Some(format!("{}년", i64::from(published.year()) + offset));
    }
    let day = published.checked_add(Span::new().try_days(offset).ok()?).ok()?;
    match unit {
        "d" => Some(format!("{}일", day.day())),
        "md" => Some(format!("{}월 {}일", day.month(), day.day())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_said_from_the_day_of_publication() {
        let day = jiff::civil::date(2026, 11, 24);
        let text = "지난 {{d-2}}부터 {{md+40}}까지, {{y-1}}에 이어 {{y}}에도 {{d}}이";
        assert_eq!(fill(text, day).unwrap(), "지난 22일부터 1월 3일까지, 2025년에 이어 2026년에도 24일이");
        for wrong in ["{{x}}", "{{d", "{{d+x}}", "{{}}"] {
            assert!(fill(wrong, day).is_err(), "{wrong}");
        }
    }
}
