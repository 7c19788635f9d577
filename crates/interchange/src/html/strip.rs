//! The top of a page of family B, as it stands in the markup: date line, weather strip, and the banners of the whole page.

use jikji_text::parse_day;
use scraper::{Html, Node};

use super::chaff;
use super::probe::Elements;
use super::text;
use crate::{Page, weather};

/// Reads what stands around the article.
pub(super) fn read(document: &Html, elements: &Elements<'_>, page: &mut Page) {
    const LONGEST: usize = 40;
    for node in document.tree.root().descendants() {
        let Node::Text(line) = node.value() else { continue };
        let line = line.trim();
        if line.is_empty() || line.len() > LONGEST {
            continue;
        }
        if page.seen_on.is_none() && line.ends_with(')') {
            // With its weekday, for days without one stand in lists of articles.
            page.seen_on = parse_day(line).ok();
        }
        if page.weather_credit.is_none() && weather::is_credit(line) {
            page.weather_credit = Some(line.to_owned());
        }
    }
    if page.weather_credit.is_some() {
        let items = elements.all("li").filter_map(text::short);
        items.filter_map(|line| weather::observation(&line)).for_each(|observation| weather::keep(observation, page));
    }
    let banners = elements.all("").filter(|element| {
        let inside = || {
            element
                .ancestors()
                .any(|node| matches!(node.value(), Node::Element(value) if chaff::is_advertisement(value)))
        };
        let named = chaff::is_advertisement(element.value()) && !inside();
        named || element.value().name() == "img" && element.attr("alt") == Some("배너") && !inside()
    });
    page.banners += banners.count();
}
