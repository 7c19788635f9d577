//! Everything above the text.

use jikji_news::split_kicker;
use jikji_text::{Error, is_complete_sentence, parse_day};

use crate::furniture::{is_banner, is_furniture};
use crate::stamp::Stamps;
use crate::{Page, weather};

/// Reads the lines above the text, and gives those that belong to it after all. `alone` says that no text follows.
pub(super) fn read<'a>(lines: &[&'a str], alone: bool, page: &mut Page) -> Vec<&'a str> {
    let mut titles = Vec::new();
    for &line in lines {
        if let Some(observation) = weather::observation(line) {
            weather::keep(observation, page);
        } else if weather::is_credit(line) && page.weather_credit.is_none() {
            page.weather_credit = Some(line.to_owned());
        } else if is_banner(line) {
            page.banners += 1;
        } else if let Some(stamps) = Stamps::read(line) {
            stamps.apply(page);
        } else if is_day_like(line) {
            take_day(line, page);
        } else if !is_furniture(line) {
            titles.push(line);
        }
    }
    take_titles(titles, alone, page)
}

/// The date line is the day of the visit. A second one, or an unlabelled time, belongs to nothing that is known.
fn take_day(line: &str, page: &mut Page) {
    let day = match parse_day(line) {
        Err(Error::WrongWeekday(_)) => {
            page.remark(format!("날짜와 요일이 맞지 않습니다: {line}."));
            line.split(['(', ' ']).next().and_then(|bare| parse_day(bare).ok())
        }
        day => day.ok(),
    };
    match day {
        Some(day) if page.seen_on.is_none() => page.seen_on = Some(day),
        _ => page.not_understood.push(line.to_owned()),
    }
}

fn is_day_like(line: &str) -> bool {
    const LONGEST: usize = 48;
    line.len() <= LONGEST
        && line.starts_with(|c: char| c.is_ascii_digit())
        && (!matches!(parse_day(line), Err(Error::NotADate(_))) || jikji_text::parse_stamp(line).is_ok())
}

/// Section, headline and decks, from the lines that no other rule took.
fn take_titles<'a>(titles: Vec<&'a str>, alone: bool, page: &mut Page) -> Vec<&'a str> {
    let mut titles = titles.into_iter().peekable();
    let count = titles.len();
    let below_strip = page.weather_credit.is_some() || page.seen_on.is_some();
    if titles.peek().is_some_and(|first| is_section(first, count, below_strip)) {
        page.section = titles.next().map(last_of_trail);
    }
    let rest: Vec<&str> = titles.collect();
    // A bracket marks the headline where several lines could be one.
    let at = rest.iter().position(|line| line.starts_with('[') && split_kicker(line).2 != *line).unwrap_or(0);
    let mut rest = rest.into_iter();
    page.not_understood.extend(rest.by_ref().take(at).map(str::to_owned));
    if let Some(line) = rest.next() {
        let (labels, series, headline) = split_kicker(line);
        (page.labels, page.series, page.headline) = (labels, series, Some(headline.to_owned()));
    }
    // Without a text below, what follows the headline is the text.
    if alone {
        return rest.collect();
    }
    page.decks.extend(rest.map(|deck| deck.trim_start_matches(['-', '▲', '■', '◇', '○', ' ']).to_owned()));
    Vec::new()
}

/// A section is a word or two that stand alone above a headline. Right below the strip it may stand without one.
fn is_section(line: &str, count: usize, below_strip: bool) -> bool {
    if crate::weather::is_bulleted(line) {
        return false;
    }
    let letters = line.chars().take(30).count();
    let words = line.split_whitespace().count();
    let plain = !line.contains(['[', ']', '…', '"', '“', '‘', '?', '!', ',']) && !is_complete_sentence(line);
    let trail = line.contains('>');
    match (count, below_strip) {
        (0, _) => false,
        (1, true) => plain && words == 1 && letters <= 8,
        (1, false) => false,
        (_, true) => plain && (trail || letters <= 20 && words <= 3),
        (_, false) => plain && (trail || letters <= 10 && words <= 2),
    }
}

/// `홈 > 경제 > 산업` is 산업.
fn last_of_trail(line: &str) -> String {
    line.rsplit('>').map(str::trim).find(|part| !part.is_empty()).unwrap_or(line).to_owned()
}
