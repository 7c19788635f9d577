//! The block 관련기사: its claim of a total and its teasers.

use jikji_news::split_kicker;
use jikji_text::is_complete_sentence;

use crate::furniture::{is_banner, is_furniture};
use crate::signature::{is_signed, lift};
use crate::{Page, Teaser};

/// Whether the line is the heading that begins the block.
pub(crate) fn is_heading(line: &str) -> bool {
    let bare = line.trim_matches(['[', ']', '■', '▶', '<', '>', ' ', ':']);
    matches!(bare, "관련기사" | "관련 기사" | "관련뉴스" | "관련 뉴스")
}

/// The number of `93건의 관련기사 더보기`.
pub(crate) fn claim(line: &str) -> Option<u64> {
    const LONGEST: usize = 80;
    if line.len() > LONGEST {
        return None;
    }
    let (number, rest) = line.split_once('건')?;
    let rest = rest.trim_start_matches('의').trim_start();
    let number: String = number.chars().filter(|c| *c != ',').collect();
    let counted = rest.starts_with("관련기사") || rest.starts_with("관련 기사");
    counted.then(|| number.trim().parse().ok()).flatten()
}

/// Reads the lines from the heading on: a headline each, and below it the beginning of the text. What is neither is reported.
pub(crate) fn read<'a>(lines: impl Iterator<Item = &'a str>, page: &mut Page) {
    let mut open = false;
    for line in lines {
        if is_heading(line) || is_furniture(line) {
            continue;
        }
        if let Some(number) = claim(line).filter(|number| page.related_claimed.is_none_or(|told| told == *number)) {
            page.related_claimed = Some(number);
        } else if is_banner(line) {
            page.banners += 1;
        } else if !is_running_text(line) && !is_bare_date(line) && claim(line).is_none() {
            page.teasers.push(teaser(line));
            open = true;
        } else if let (true, true, Some(teaser)) = (open, is_running_text(line), page.teasers.last_mut()) {
            add_excerpt(teaser, line);
            open = false;
        } else {
            page.not_understood.push(line.to_owned());
        }
    }
}

/// A teaser of a headline alone.
pub(crate) fn teaser(line: &str) -> Teaser {
    let (labels, series, headline) = split_kicker(line);
    Teaser { headline: headline.to_owned(), series, labels, ..Teaser::default() }
}

fn add_excerpt(teaser: &mut Teaser, line: &str) {
    let (bylines, excerpt) = lift(line);
    teaser.bylines = bylines;
    teaser.complete = is_complete_sentence(excerpt);
    teaser.excerpt = Some(excerpt.to_owned()).filter(|excerpt| !excerpt.is_empty());
}

/// Text, not a headline: signed, long, or a whole sentence ending in a full stop.
fn is_running_text(line: &str) -> bool {
    const HEADLINE: usize = 100;
    is_signed(line) || line.chars().nth(HEADLINE).is_some() || line.ends_with('.') && is_complete_sentence(line)
}

fn is_bare_date(line: &str) -> bool {
    const LONGEST: usize = 40;
    line.len() <= LONGEST && (jikji_text::parse_day(line).is_ok() || jikji_text::parse_stamp(line).is_ok())
}
