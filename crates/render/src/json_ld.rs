//! Machines' view of a page: schema.org in JSON-LD.

use jikji_news::ArticleKind;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::pages::ArticlePage;
use crate::parts::{Chrome, Moment};

/// A JSON-LD document, written so that no text in it can close the script element that holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct JsonLd(String);

impl JsonLd {
    /// Writes a value. `<`, `>`, `&` and the two line ends that old scripts trip over stand as escapes, which JSON reads back
    /// as the same characters.
    pub fn new(value: &Value) -> Self {
        let plain = value.to_string();
        let mut safe = String::with_capacity(plain.len());
        for c in plain.chars() {
            match c {
                '<' => safe.push_str("\\u003c"),
                '>' => safe.push_str("\\u003e"),
                '&' => safe.push_str("\\u0026"),
                '\u{2028}' => safe.push_str("\\u2028"),
                '\u{2029}' => safe.push_str("\\u2029"),
                other => safe.push(other),
            }
        }
        Self(safe)
    }

    /// The text that stands in the script element.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `NewsArticle` of an article's page. What is unknown is absent, `datePublished` before all.
pub fn article(page: &ArticlePage) -> JsonLd {
    let chrome = &page.chrome;
    let url = chrome.head.canonical.clone();
    let mut fields = Map::new();
    let mut put = |key: &str, value: Value| {
        if !value.is_null() {
            fields.insert(key.to_owned(), value);
        }
    };
    put("@context", json!("https://schema.org"));
    put("@type", json!(if page.kind == ArticleKind::Advertorial { "AdvertiserContentArticle" } else { "NewsArticle" }));
    put("mainEntityOfPage", json!(url));
    put("url", json!(url));
    put("headline", json!(page.headline));
    put("alternativeHeadline", json!(page.decks.first()));
    put("description", json!(chrome.head.description));
    put("inLanguage", json!(page.language.tag()));
    put("datePublished", machine(page.times.published.as_ref()));
    put("dateModified", machine(page.times.modified.as_ref().or(page.times.published.as_ref())));
    put("articleSection", json!(page.section.as_ref().map(|section| &section.name)));
    put("isPartOf", series(page));
    put("keywords", keywords(page));
    put("image", json!(chrome.head.image.as_ref().map(|image| [image])));
    put("author", authors(page));
    put("publisher", publisher(chrome));
    put("isAccessibleForFree", json!(true));
    put("correction", corrections(page));
    JsonLd::new(&Value::Object(fields))
}

/// `NewsMediaOrganization` of the front.
pub fn front(chrome: &Chrome) -> JsonLd {
    let mut organization = publisher(chrome);
    if let Value::Object(fields) = &mut organization {
        fields.insert("@context".to_owned(), json!("https://schema.org"));
    }
    JsonLd::new(&organization)
}

fn machine(moment: Option<&Moment>) -> Value {
    json!(moment.map(|moment| &moment.machine))
}

fn keywords(page: &ArticlePage) -> Value {
    let names: Vec<&str> = page.topics.iter().map(|topic| topic.name.as_str()).collect();
    if names.is_empty() { Value::Null } else { json!(names) }
}

fn series(page: &ArticlePage) -> Value {
    match &page.series {
        Some(series) => json!({
            "@type": "CreativeWorkSeries",
            "name": series.name,
            "url": format!("{}{}", page.chrome.paper.public_url, series.address),
        }),
        None => Value::Null,
    }
}

fn authors(page: &ArticlePage) -> Value {
    let people = page.bylines.iter().flat_map(|group| &group.people).map(|writer| {
        let mut person = Map::new();
        person.insert("@type".to_owned(), json!("Person"));
        person.insert("name".to_owned(), json!(writer.name));
        if let Some(role) = &writer.role {
            person.insert("jobTitle".to_owned(), json!(role));
        }
        if let Some(address) = &writer.address {
            person.insert("url".to_owned(), json!(format!("{}{address}", page.chrome.paper.public_url)));
        }
        Value::Object(person)
    });
    let people: Vec<Value> = people.collect();
    if people.is_empty() { publisher(&page.chrome) } else { Value::Array(people) }
}

fn publisher(chrome: &Chrome) -> Value {
    json!({
        "@type": "NewsMediaOrganization",
        "name": chrome.paper.name,
        "url": format!("{}/", chrome.paper.public_url),
    })
}

fn corrections(page: &ArticlePage) -> Value {
    let notices = page.notices_above.iter().chain(&page.notices_below);
    let comments: Vec<Value> = notices
        .map(|notice| {
            json!({
                "@type": "CorrectionComment",
                "datePublished": notice.day.machine,
                "text": notice.paragraphs.join("\n"),
            })
        })
        .collect();
    if comments.is_empty() { Value::Null } else { Value::Array(comments) }
}
