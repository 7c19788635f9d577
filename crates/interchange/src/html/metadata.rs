//! What a page says of itself in its head: meta elements, the canonical address, JSON-LD.

use jikji_news::LegacyAddress;
use scraper::{Html, Node};
use serde_json::Value;

use super::probe::Elements;

/// Types of JSON-LD that are articles of a paper.
const ARTICLES: &[&str] = &[
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
];

pub(super) struct Metadata {
    /// `property` or `name` in lower case, and `content`.
    properties: Vec<(String, String)>,
    canonical: Option<String>,
    /// The address in the comment that browsers write into saved pages.
    saved_from: Option<String>,
    article: Option<Value>,
}

impl Metadata {
    pub(super) fn of(document: &Html, elements: &Elements<'_>) -> Self {
        let properties = elements.all("meta").filter_map(|meta| {
            let key = meta.attr("property").or_else(|| meta.attr("name")).or_else(|| meta.attr("itemprop"))?;
            Some((key.trim().to_ascii_lowercase(), jikji_text::stored(meta.attr("content")?).trim().to_owned()))
        });
        let canonical = elements.all("link[rel=canonical]").find_map(|link| link.attr("href").map(str::to_owned));
        let article = elements
            .all("script[type=application/ld+json]")
            .filter_map(|script| serde_json::from_str(&script.text().collect::<String>()).ok())
            .find_map(article_in);
        let comments = document.tree.root().children().filter_map(|node| match node.value() {
            Node::Comment(comment) => comment.split_once("saved from url=").map(|(_, address)| address.to_owned()),
            _ => None,
        });
        let saved_from = comments.into_iter().next().and_then(|address| {
            let address = address.split_once(')').map_or(address.as_str(), |(_, address)| address);
            address.split_whitespace().next().map(str::to_owned)
        });
        Self { properties: properties.collect(), canonical, saved_from, article }
    }

    /// The first of these properties that says something.
    pub(super) fn property(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| {
            let found = self.properties.iter().find(|(key, value)| key == name && !value.is_empty());
            found.map(|(_, value)| value.as_str())
        })
    }

    /// A text of the JSON-LD article; of an object its name, address or id.
    pub(super) fn linked(&self, key: &str) -> Option<&str> {
        text_of(self.article.as_ref()?.get(key)?)
    }

    /// The names of the JSON-LD article's authors.
    pub(super) fn authors(&self) -> Vec<&str> {
        match self.article.as_ref().and_then(|article| article.get("author")) {
            Some(Value::Array(authors)) => authors.iter().filter_map(text_of).collect(),
            Some(author) => text_of(author).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Whether the page calls itself an article.
    pub(super) fn is_article(&self) -> bool {
        self.article.is_some() || self.property(&["og:type"]) == Some("article")
    }

    /// The paper's name.
    pub(super) fn site(&self) -> Option<&str> {
        self.property(&["og:site_name"]).or_else(|| self.linked("publisher"))
    }

    /// The address of one of the two families.
    pub(super) fn address(&self) -> Option<LegacyAddress> {
        self.addresses().find_map(LegacyAddress::parse)
    }

    /// The host the page was served by, in lower case without `www.`.
    pub(super) fn host(&self) -> Option<String> {
        self.addresses().find_map(host_of)
    }

    fn addresses(&self) -> impl Iterator<Item = &str> {
        let linked = ["url", "mainEntityOfPage", "@id"].into_iter().filter_map(|key| self.linked(key));
        let named = self.canonical.as_deref().into_iter().chain(self.property(&["og:url"]));
        named.chain(linked).chain(self.saved_from.as_deref())
    }
}

/// The host of an absolute address, in lower case without `www.` and port.
pub(super) fn host_of(address: &str) -> Option<String> {
    let rest = address.trim().split_once("://")?.1;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?.to_ascii_lowercase();
    Some(host.strip_prefix("www.").unwrap_or(&host).to_owned()).filter(|host| !host.is_empty())
}

/// The article in a JSON-LD value: itself, one of a list, or one of a graph. The parser bounds how deep values are.
fn article_in(value: Value) -> Option<Value> {
    match value {
        Value::Array(values) => values.into_iter().find_map(article_in),
        Value::Object(mut object) => {
            let is_article = match object.get("@type") {
                Some(Value::String(kind)) => ARTICLES.contains(&kind.as_str()),
                Some(Value::Array(kinds)) => {
                    kinds.iter().any(|kind| kind.as_str().is_some_and(|kind| ARTICLES.contains(&kind)))
                }
                _ => false,
            };
            if is_article { Some(Value::Object(object)) } else { object.remove("@graph").and_then(article_in) }
        }
        _ => None,
    }
}

fn text_of(value: &Value) -> Option<&str> {
    let text = match value {
        Value::String(text) => Some(text.as_str()),
        Value::Array(values) => values.first().and_then(Value::as_str),
        Value::Object(object) => ["name", "url", "@id"].iter().find_map(|key| object.get(*key)?.as_str()),
        _ => None,
    };
    text.map(str::trim).filter(|text| !text.is_empty())
}
