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
