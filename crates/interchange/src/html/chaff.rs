//! What is no text of the article: scripts, hidden things, advertisements, the page's furniture.

use std::fmt;

use scraper::node::Element;

/// Why an element is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chaff {
    /// Scripts and styles.
    Code,
    /// Buttons, forms, menus.
    Control,
    /// What a browser would not show.
    Hidden,
    /// Advertisements.
    Advertisement,
    /// Frames, films, drawings: what has no block of its own.
    Foreign,
    /// Writer boxes, copyright lines, share bars.
    Furniture,
}

impl fmt::Display for Chaff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Code => "스크립트·스타일",
            Self::Control => "단추·양식",
            Self::Hidden => "숨긴 것",
            Self::Advertisement => "광고",
            Self::Foreign => "넣은 창·영상",
            Self::Furniture => "기사 둘레의 것",
        })
    }
}

/// Beginnings of class names and ids of advertisements.
const ADVERTISEMENTS: &[&str] =
    &["ad-template", "adsbygoogle", "google_ads", "div-gpt-ad", "ad_", "ads_", "banner", "advert"];
/// Class names and ids of advertisements.
const ADVERTISEMENT_NAMES: &[&str] = &["ad", "ads", "bn", "banner_area", "sponsored"];
/// Class names and ids of what both families print around the text.
const FURNITURE: &[&str] = &[
    "article-bottom",
    "article-copy",
    "article-relation",
    "article-view-control",
    "copyright",
    "jour_box",
    "mobile-share",
    "reply_wrap",
    "sns_area",
    "snsbox",
    "tag-group",
    "view-copyright",
    "view-editors",
    "view-sns",
    "writer",
];

/// Why an element and all it holds are left out; `None` for what may be text.
pub(super) fn of(element: &Element) -> Option<Chaff> {
    match element.name() {
        "script" | "style" | "noscript" | "template" | "link" | "meta" | "title" => return Some(Chaff::Code),
        "button" | "form" | "input" | "select" | "textarea" | "nav" => return Some(Chaff::Control),
        "iframe" | "object" | "embed" | "video" | "audio" | "canvas" | "svg" | "math" => return Some(Chaff::Foreign),
        "ins" if is_advertisement(element) => return Some(Chaff::Advertisement),
        _ => {}
    }
    if is_hidden(element) {
        Some(Chaff::Hidden)
    } else if is_advertisement(element) {
        Some(Chaff::Advertisement)
    } else if names(element).any(|name| FURNITURE.contains(&name)) {
        Some(Chaff::Furniture)
    } else {
        None
    }
}

/// Whether an element is a place for advertisements.
pub(super) fn is_advertisement(element: &Element) -> bool {
    names(element)
        .any(|name| ADVERTISEMENT_NAMES.contains(&name) || ADVERTISEMENTS.iter().any(|start| name.starts_with(start)))
}

fn names(element: &Element) -> impl Iterator<Item = &str> {
    element.classes().chain(element.id())
}

fn is_hidden(element: &Element) -> bool {
    let style = element.attr("style").map(|style| style.replace(' ', "").to_ascii_lowercase());
    element.attr("hidden").is_some()
        || style.is_some_and(|style| style.contains("display:none") || style.contains("visibility:hidden"))
}
