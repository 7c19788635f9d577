//! What a fact is worth, in full.

use jikji_news::Language;
use jikji_text::{Amount, Currency, Decimal, Period, Qualifier, Quantity, When};

/// A sum in full: `USD 9,740,000,000`, with the sign that says how exactly it is meant.
pub(super) fn money(currency: Currency, amount: &Amount) -> String {
    let sign = match amount.qualifier {
        Some(Qualifier::About) => "≈ ",
        Some(Qualifier::Over | Qualifier::MoreThan) => "> ",
        Some(Qualifier::AtLeast) => "≥ ",
        Some(Qualifier::AtMost) => "≤ ",
        Some(Qualifier::LessThan) => "< ",
        Some(Qualifier::Total) | None => "",
    };
    let sum = match amount.quantity {
        Quantity::Exact(sum) => grouped(sum),
        Quantity::Range { low, high } => format!("{}–{}", grouped(low), grouped(high)),
        Quantity::Pair(one, other) => format!("{} : {}", grouped(one), grouped(other)),
    };
    format!("{sign}{} {sum}", currency.code())
}

/// A number with a comma between thousands.
fn grouped(number: Decimal) -> String {
    let plain = number.to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("−", digits));
    let (whole, rest) = digits.split_once('.').map_or((digits, ""), |(whole, rest)| (whole, rest));
    let mut grouped = sign.to_owned();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if !rest.is_empty() {
        grouped.push('.');
        grouped.push_str(rest);
    }
    grouped
}

/// A date made absolute; `None` where the story's own words say the same.
pub(super) fn date(when: When, surface: &str, language: Language) -> Option<String> {
    let told = match when {
        When::At(period, _) => told(period, language),
        When::Between(from, to) => format!("{}–{}", told(from, language), told(to, language)),
        When::For(_) | When::Named => return None,
    };
    let names_the_year = |period| surface.contains(&year(period).to_string());
    let is_whole = match when {
        When::At(period, _) => names_the_year(period),
        When::Between(from, to) => names_the_year(from) && names_the_year(to),
        When::For(_) | When::Named => true,
    };
    (!is_whole || language == Language::En).then_some(told)
}

fn year(period: Period) -> i16 {
    match period {
        Period::Day(day) | Period::Week(day) => day.year(),
        Period::Month(year, _) | Period::Quarter(year, _) | Period::Half(year, _) | Period::Year(year) => year,
    }
}

fn told(period: Period, language: Language) -> String {
    let korean = language == Language::Ko;
    match period {
        Period::Day(day) => day.strftime("%Y.%m.%d").to_string(),
        Period::Week(monday) => {
            let sunday = monday.saturating_add(jiff::Span::new().days(6));
            format!("{}–{}", monday.strftime("%Y.%m.%d"), sunday.strftime("%m.%d"))
        }
        Period::Month(year, month) => format!("{year}.{month:02}"),
        Period::Quarter(year, quarter) if korean => format!("{year}년 {quarter}분기"),
        Period::Quarter(year, quarter) => format!("Q{quarter} {year}"),
        Period::Half(year, half) if korean => format!("{year}년 {}", if half == 1 { "상반기" } else { "하반기" }),
        Period::Half(year, half) => format!("H{half} {year}"),
        Period::Year(year) if korean => format!("{year}년"),
        Period::Year(year) => year.to_string(),
    }
}
