//! Headline, decks, section, times and writers.
//!
//! Each fact has a table of places. Facts for machines are trusted to machines first (times, section); the headline is taken
//! from the page itself first, because metadata shortens it and adds the paper's name.

use jikji_news::{Byline, split_kicker};
use jikji_text::folded;

use super::metadata::Metadata;
use super::probe::Elements;
use super::text;
use crate::Page;
use crate::furniture::is_furniture;
use crate::signature::{add, credited};
use crate::stamp::{Stamps, machine_time};

/// Family A, family B in its newer and older form, microdata.
const HEADLINES: &[&str] = &[
    "header.article-view-header .heading",
    "h1.heading",
    "h2.heading",
    "h3.heading",
    ".article-head-title",
    ".art_top h1",
    ".art_top h2",
    ".hbox h2",
    ".arvtitle",
    "[itemprop=headline]",
];
const DECKS: &[&str] = &[".subheading", ".article-head-sub", ".art_top h3", ".hbox h3", ".sub_title"];
const SECTIONS: &[&str] = &[
    "ul.breadcrumbs li",
    "ol.breadcrumb li",
    ".article-head-category",
    "ul.art_top_nav li",
    ".path_wrap a",
    ".path a",
];
/// Lists of facts below the headline, an item each.
const FACTS: &[&str] =
    &["ul.infomation li", "ul.art_info li", ".art_info li", "p.arvdate", ".info-text li", ".view-info li"];
const WRITERS: &[&str] = &["article.writer .name", ".byline .name", ".jour_box .name", ".writer .name", "[rel=author]"];

/// Reads everything that stands above the text but the writers.
pub(super) fn read(elements: &Elements<'_>, metadata: &Metadata, page: &mut Page) {
    read_headline(elements, metadata, page);
    let stamps: &[(&[&str], &str)] = &[
        (&["article:published_time", "og:regdate", "dc.date.issued", "datepublished"], "datePublished"),
        (&["article:modified_time", "og:updated_time", "datemodified"], "dateModified"),
    ];
    let mut moments = stamps.iter().map(|(names, key)| {
        metadata.property(names).and_then(machine_time).or_else(|| metadata.linked(key).and_then(machine_time))
    });
    page.published_at = moments.next().flatten();
    page.modified_at = moments.next().flatten();
    page.section = metadata
        .property(&["article:section"])
        .or_else(|| metadata.linked("articleSection"))
        .map(str::to_owned)
        .or_else(|| SECTIONS.iter().find_map(|place| last_of_trail(elements, place)));
}

fn read_headline(elements: &Elements<'_>, metadata: &Metadata, page: &mut Page) {
    let printed = HEADLINES.iter().find_map(|place| elements.all(place).map(text::line).find(|line| !line.is_empty()));
    let headline = printed
        .or_else(|| metadata.property(&["og:title"]).map(|title| without_site(title, metadata.site())))
        .or_else(|| metadata.linked("headline").map(str::to_owned))
        .or_else(|| elements.first(&["title"]).map(|title| without_site(&text::raw(title), metadata.site())));
    if let Some(line) = headline.filter(|line| !line.is_empty()) {
        let (labels, series, headline) = split_kicker(&line);
        (page.labels, page.series, page.headline) = (labels, series, Some(headline.to_owned()));
    }
    let decks = DECKS.iter().flat_map(|place| elements.all(place)).flat_map(text::lines);
    for deck in decks.filter(|deck| page.headline.as_ref() != Some(deck)) {
        let deck = deck.trim_start_matches(['-', '▲', '■', '◇', '○', ' ']).to_owned();
        if !page.decks.contains(&deck) {
            page.decks.push(deck);
        }
    }
}

/// The title without the paper's name, which systems put behind it: `… - 새나루신문`.
fn without_site(title: &str, site: Option<&str>) -> String {
    let title = jikji_text::stored(title);
    let title = title.trim();
    let cut = [" - ", " | ", " :: ", " < ", " : "].iter().find_map(|joint| {
        let (headline, name) = title.rsplit_once(joint)?;
        site.is_some_and(|site| folded(site) == folded(name)).then_some(headline.trim())
    });
    cut.unwrap_or(title).to_owned()
}

/// The last word of a trail such as 홈 > 경제 that is no way home.
fn last_of_trail(elements: &Elements<'_>, place: &'static str) -> Option<String> {
    let words = elements.all(place).filter_map(text::short);
    let words = words.map(|word| word.trim_matches(['>', '<', '/', '›', ' ']).to_owned());
    words
        .filter(|word| !word.is_empty() && !matches!(word.as_str(), "홈" | "HOME" | "Home" | "본문영역" | "현재위치"))
        .last()
}

/// Reads the lists of facts and the places of writers, after the text, whose byline comes first.
pub(super) fn read_writers(elements: &Elements<'_>, metadata: &Metadata, page: &mut Page) {
    for item in FACTS.iter().flat_map(|place| elements.all(place)) {
        let line = text::line(item);
        if let Some(stamps) = Stamps::read(&line) {
            stamps.apply(page);
            continue;
        }
        let writers = match line.strip_prefix("기자명") {
            Some(name) => Byline::parse(name, None).into_iter().collect(),
            None => credited(&line),
        };
        if !writers.is_empty() {
            add(writers, page);
        } else if !line.is_empty() && !is_furniture(&line) && !page.not_understood.contains(&line) {
            page.not_understood.push(line);
        }
    }
    for place in WRITERS.iter().flat_map(|place| elements.all(place)) {
        add(credited(&text::line(place)), page);
    }
    if page.bylines.is_empty() {
        let named =
            metadata.authors().into_iter().chain(metadata.property(&["author", "dable:author", "article:author"]));
        let named = named.filter(|name| Some(*name) != metadata.site() && !name.contains("://"));
        let writers: Vec<Byline> = named.filter_map(|name| Byline::parse(name, None)).collect();
        add(writers, page);
    }
}
