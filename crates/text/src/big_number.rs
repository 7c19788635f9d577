//! Big numbers as newspapers print them.

use crate::language::Language;

/// Words for the powers of ten thousand, from the biggest.
const GROUPS: [(u128, &str); 4] =
    [(10_000_000_000_000_000, "경"), (1_000_000_000_000, "조"), (100_000_000, "억"), (10_000, "만")];
/// English words for the powers of a thousand, from the biggest.
const THOUSANDS: [(u128, &str); 3] =
    [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")];

/// A whole number to read: in Korean by groups of ten thousand and exact, `970억`, `97억4000만`, `1만2345`; in English
/// `97 billion`, `9.74 billion` where two digits behind the point tell all of it, else with commas, `12,345`.
pub fn big_number(number: i128, language: Language) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let size = number.unsigned_abs();
    let digits = match language {
        Language::Korean => grouped(size),
        Language::English => short(size).unwrap_or_else(|| with_commas(size)),
    };
    format!("{sign}{digits}")
}

fn grouped(size: u128) -> String {
    let mut text = String::new();
    let mut rest = size;
    for (power, name) in GROUPS {
        let group = rest / power;
        rest %= power;
        if group > 0 {
            text.push_str(&group.to_string());
            text.push_str(name);
        }
    }
    if rest > 0 || text.is_empty() {
        text.push_str(&rest.to_string());
    }
    text
}

/// `9.74 billion`; `None` for what two digits behind the point cannot tell, and for less than a million.
fn short(size: u128) -> Option<String> {
    let (power, name) = THOUSANDS.into_iter().find(|(power, _)| size >= *power)?;
    let hundredths = power / 100;
    if !size.is_multiple_of(hundredths) {
        return None;
    }
    let fraction = format!("{:02}", size % power / hundredths);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    Some(format!("{}{point}{fraction} {name}", size / power))
}

fn with_commas(size: u128) -> String {
    let digits = size.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
