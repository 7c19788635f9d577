//! A page as markup: the two Korean families, any page that calls itself a news article, and text wrapped in a page.
//!
//! The tree is parsed flat and walked without recursion, so that no nesting can overflow a stack.

mod body;
mod chaff;
mod depth;
mod head;
mod inlines;
mod metadata;
mod picture;
mod polish;
mod probe;
mod strip;
mod table;
mod text;

use scraper::Html;

use crate::{Page, plain, related};
use metadata::Metadata;
use probe::Elements;

/// Where the text of an article stands: family A, family B, microdata, then what other systems call it.
const BODIES: &[&str] = &[
    "#article-view-content-div",
    "#news_body_area_contents",
    "#news_body_area",
    ".news_body_area",
    "[itemprop=articleBody]",
    ".cnt_view",
    "#articleBody",
    "#article_body",
    "#articleBodyContents",
    ".article-body",
    ".article_body",
];
/// Bodies of pages that only their metadata calls articles.
const GENERIC_BODIES: &[&str] = &["article", "main"];

/// Where pages of the families list related articles.
const RELATED: &[&str] = &[
    "article.relation",
    ".article-relation",
    "#relatedNews",
    ".related-news",
    ".view-related",
    ".art_rel",
    ".relation_news",
    ".related_news",
    ".related",
];

/// Reads markup into a page. Whether it is a page of an article at all.
pub(crate) fn read(text: &str, page: &mut Page) -> bool {
    let document = Html::parse_document(&depth::shallow(text));
    let elements = Elements::of(&document);
    let metadata = Metadata::of(&document, &elements);
    page.address = metadata.address();
    page.outlet = metadata.site().map(str::to_owned);
    let familiar = elements.first(BODIES);
    let known = page.address.is_some() || familiar.is_some() || metadata.is_article();
    if !known {
        return read_wrapped_text(&elements, page);
    }
    head::read(&elements, &metadata, page);
    strip::read(&document, &elements, page);
    match familiar.or_else(|| elements.first(GENERIC_BODIES)) {
        Some(container) => body::read(container, metadata.host().as_deref(), page),
        None => {
            read_wrapped_text(&elements, page);
        }
    }
    head::read_writers(&elements, &metadata, page);
    read_related(&elements, page);
    true
}

/// Text that somebody pasted into a page, in `pre` or between line breaks.
fn read_wrapped_text(elements: &Elements<'_>, page: &mut Page) -> bool {
    let pasted = elements.all("pre").map(text::raw).max_by_key(String::len);
    match pasted.filter(|text| !text.trim().is_empty()) {
        Some(text) => plain::read(&text, page),
        None => {
            let lines = elements.first(&["body"]).map(text::lines).unwrap_or_default();
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            plain::read_lines(&lines, page)
        }
    }
}

fn read_related(elements: &Elements<'_>, page: &mut Page) {
    let container = elements.first(RELATED).or_else(|| {
        let headings = ["h2", "h3", "h4", "h5", "strong", "dt", "span", "p", "div"];
        let mut headed = headings.iter().flat_map(|tag| elements.all(tag));
        // The block is what stands around the heading.
        headed.find(|element| text::short(*element).is_some_and(|line| related::is_heading(&line))).and_then(
            |heading| {
                let mut around = heading.ancestors().filter_map(scraper::ElementRef::wrap);
                around.find(|ancestor| text::short(*ancestor).is_none_or(|line| !related::is_heading(&line)))
            },
        )
    });
    let Some(container) = container.filter(|container| !matches!(container.value().name(), "body" | "html")) else {
        return;
    };
    let lines = text::lines(container);
    let known: Vec<String> = page.teasers.iter().map(|teaser| teaser.headline.clone()).collect();
    let from = lines.iter().position(|line| related::is_heading(line)).unwrap_or(0);
    let fresh =
        lines.iter().skip(from).map(String::as_str).filter(|line| !known.iter().any(|headline| headline == line));
    related::read(fresh, page);
}
