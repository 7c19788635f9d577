//! The addresses of readers' pages, relative to the paper's public address. The English interface lives under `/en`.

use std::fmt::Display;

use jikji_news::{ArticleNumber, Language};

/// What an address of this language begins with: nothing for Korean, `/en` for English.
pub fn prefix(language: Language) -> &'static str {
    match language {
        Language::Ko => "",
        Language::En => "/en",
    }
}

/// A path of the Korean interface, such as `/latest`, in the interface of a language.
pub fn localized(language: Language, path: &str) -> String {
    format!("{}{path}", prefix(language))
}

/// The front: `/`.
pub fn front(language: Language) -> String {
    localized(language, "/")
}

/// A section: `/sections/{slug}`.
pub fn section(language: Language, slug: &str) -> String {
    format!("{}/sections/{slug}", prefix(language))
}

/// A series: `/series/{slug}`.
pub fn series(language: Language, slug: &str) -> String {
    format!("{}/series/{slug}", prefix(language))
}

/// A reporter: `/reporters/{slug}`.
pub fn reporter(language: Language, slug: &str) -> String {
    format!("{}/reporters/{slug}", prefix(language))
}

/// A topic: `/topics/{slug}`.
pub fn topic(language: Language, slug: &str) -> String {
    format!("{}/topics/{slug}", prefix(language))
}

/// An article: `/articles/{number}`.
pub fn article(language: Language, number: ArticleNumber) -> String {
    format!("{}/articles/{number}", prefix(language))
}

/// All that belongs to an article: `/articles/{number}/related`.
pub fn related(language: Language, number: ArticleNumber) -> String {
    format!("{}/articles/{number}/related", prefix(language))
}

/// The latest articles: `/latest`.
pub fn latest(language: Language) -> String {
    localized(language, "/latest")
}

/// What an address of the search page asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asking<'a> {
    /// The question.
    pub query: &'a str,
    /// Only of this section, by its slug.
    pub section: Option<&'a str>,
    /// Only of this year.
    pub year: Option<i16>,
    /// Only of this reporter, by the slug.
    pub reporter: Option<&'a str>,
    /// In this order; `None` is the usual one.
    pub sort: Option<&'a str>,
    /// From this place of the answer on.
    pub from: Option<&'a str>,
}

/// The search page: `/search`, with its question behind it where there is one.
pub fn search(language: Language, asking: &Asking<'_>) -> String {
    let year = asking.year.map(|year| year.to_string());
    let fields = [
        ("q", Some(asking.query).filter(|query| !query.is_empty())),
        ("section", asking.section),
        ("year", year.as_deref()),
        ("reporter", asking.reporter),
        ("sort", asking.sort),
        ("from", asking.from),
    ];
    let mut address = localized(language, "/search");
    let mut before = '?';
    for (name, value) in fields {
        if let Some(value) = value {
            address.push(before);
            address.push_str(name);
            address.push('=');
            encode(value, &mut address);
            before = '&';
        }
    }
    address
}

/// A value as a form sends it (WHATWG URL, `application/x-www-form-urlencoded`).
fn encode(value: &str, into: &mut String) {
    for byte in value.bytes() {
        match byte {
            b' ' => into.push('+'),
            b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => into.push(char::from(byte)),
            _ => into.push_str(&format!("%{byte:02X}")),
        }
    }
}

/// A page of a list after the first one: `{list}/before/{place}`. A path, not a query, so that any host of files can serve it.
pub fn before(list: &str, place: impl Display) -> String {
    format!("{list}/before/{place}")
}

/// A media file: `/media/{file}`.
pub fn media(file: &str) -> String {
    format!("/media/{file}")
}

/// A file of the theme: `/assets/{hash}/{name}`.
pub fn asset(hash: &str, name: &str) -> String {
    format!("/assets/{hash}/{name}")
}
