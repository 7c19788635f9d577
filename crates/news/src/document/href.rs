//! Where a link may lead.

use serde::{Deserialize, Serialize};

/// The target of a link: an `http`, `https`, `mailto` or `tel` address, or a path of the paper. Nothing else can be made, so
/// no link can run a script.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Href(String);

/// Why a text is no link target.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HrefError {
    /// The scheme is not one of the four.
    #[error("a link leads to http, https, mailto or tel, or to a path of the paper that begins with one /")]
    Scheme,
    /// Blanks, controls or quotes stand in it, or it is longer than 2,048 characters.
    #[error("a link target has no blanks, controls, quotes or brackets, and at most 2048 characters")]
    Characters,
}

impl Href {
    /// The text as it is printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it leads out of the paper.
    pub fn is_foreign(&self) -> bool {
        !self.0.starts_with('/')
    }
}

impl TryFrom<String> for Href {
    type Error = HrefError;

    fn try_from(target: String) -> Result<Self, HrefError> {
        let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '\'' | '<' | '>' | '`' | '\\');
        if target.is_empty() || target.chars().count() > 2048 || target.chars().any(odd) {
            return Err(HrefError::Characters);
        }
        let inside = target.starts_with('/') && !target.starts_with("//");
        let scheme = target.split_once(':').map(|(scheme, rest)| (scheme.to_ascii_lowercase(), rest));
        let outside = scheme.is_some_and(|(scheme, rest)| match scheme.as_str() {
            "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/')),
            "mailto" | "tel" => !rest.is_empty(),
            _ => false,
        });
        if inside || outside { Ok(Self(target)) } else { Err(HrefError::Scheme) }
    }
}

impl From<Href> for String {
    fn from(href: Href) -> String {
        href.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_targets_can_be_made() {
        for good in
            ["https://example.org/a?b=c&d", "HTTP://example.org", "mailto:a@example.org", "tel:+8210", "/latest"]
        {
            assert!(Href::try_from(good.to_owned()).is_ok(), "{good}");
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\nscript:x",
            "data:text/html,x",
            "//evil.example",
            "https:///x",
            "https://a b",
            "vbscript:x",
            "page.html",
            "\u{1}javascript:x",
            "http:evil",
        ] {
            assert!(Href::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
