//! Where an article lived before: addresses of the two families of Korean content systems (FACTS §3).

use serde::{Deserialize, Serialize};

/// The shape of a legacy address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegacyFamily {
    /// Family A: `/news/articleView.html?idxno=N`.
    ArticleView,
    /// Family B: `/news/article.html?no=N`.
    ArticleHtml,
}

impl LegacyFamily {
    /// Both families.
    pub const ALL: [Self; 2] = [Self::ArticleView, Self::ArticleHtml];

    /// The name in tables.
    pub fn key(self) -> &'static str {
        match self {
            Self::ArticleView => "article_view",
            Self::ArticleHtml => "article_html",
        }
    }

    /// The path under which the family serves an article.
    pub fn path(self) -> &'static str {
        match self {
            Self::ArticleView => "/news/articleView.html",
            Self::ArticleHtml => "/news/article.html",
        }
    }

    /// The query key that carries the number.
    pub fn parameter(self) -> &'static str {
        match self {
            Self::ArticleView => "idxno",
            Self::ArticleHtml => "no",
        }
    }
}

/// An address that an article had in another system, and under which it is still found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LegacyAddress {
    /// The shape of the address.
    pub family: LegacyFamily,
    /// The host in lower case, without `www.` and port.
    pub host: String,
    /// The number it had there.
    pub number: crate::ArticleNumber,
}

impl LegacyAddress {
    /// Reads an address of either family, whatever else its query carries; `None` for any other address.
    pub fn parse(address: &str) -> Option<Self> {
        let rest = address.trim().strip_prefix("https://").or_else(|| address.trim().strip_prefix("http://"))?;
        let (authority, path) = rest.split_once('/')?;
        let authority = authority.rsplit('@').next()?.to_ascii_lowercase();
        let host = authority.split(':').next()?.trim_start_matches("www.").to_owned();
        if host.is_empty() || !host.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-') {
            return None;
        }
        let (path, query) = path.split_once('?')?;
        let query = query.split('#').next()?;
        LegacyFamily::ALL.into_iter().find_map(|family| {
            let wanted = family.path().trim_start_matches('/');
            let mobile = path.strip_prefix("mobile/").is_some_and(|path| wanted.ends_with(path));
            if path != wanted && !mobile {
                return None;
            }
            let number = query.split('&').find_map(|pair| pair.strip_prefix(family.parameter())?.strip_prefix('='))?;
            Some(Self { family, host: host.clone(), number: number.parse().ok()? })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_families_are_read_whatever_the_query_carries() {
        let cases = [
            ("https://www.saenaru.example/news/article.html?no=70123", Some((LegacyFamily::ArticleHtml, 70123))),
            ("http://saenaru.example:80/news/article.html?sec_no=3&no=7#top", Some((LegacyFamily::ArticleHtml, 7))),
            ("https://m.saenaru.example/news/articleView.html?idxno=12&utm=x", Some((LegacyFamily::ArticleView, 12))),
            ("https://saenaru.example/mobile/article.html?no=5", Some((LegacyFamily::ArticleHtml, 5))),
            ("https://saenaru.example/news/article.html?idxno=5", None),
            ("https://saenaru.example/news/article.html?no=0", None),
            ("https://saenaru.example/news/article.html?no=99999999999999999999", None),
            ("/news/article.html?no=5", None),
            ("ftp://saenaru.example/news/article.html?no=5", None),
        ];
        for (address, expected) in cases {
            let got = LegacyAddress::parse(address).map(|legacy| (legacy.family, legacy.number.get()));
            assert_eq!(got, expected, "{address}");
        }
    }
}
