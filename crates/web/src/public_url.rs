//! Where readers find the paper.

use axum::http::Uri;

/// The public address of a paper: scheme, host and port, nothing behind them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    url: String,
    host: String,
}

impl PublicUrl {
    /// As it stands before a path: `https://saenaru.example`.
    pub fn as_str(&self) -> &str {
        &self.url
    }

    /// Whether a `Host` header names this paper; the scheme's own port may be written or left out.
    pub(crate) fn is_host(&self, host: &str) -> bool {
        plain_host(host) == self.host
    }
}

/// A host in lower case, without a port that the schemes of the web imply.
fn plain_host(host: &str) -> String {
    let host = host.trim().to_ascii_lowercase();
    let bare = host.strip_suffix(":80").or_else(|| host.strip_suffix(":443"));
    bare.map(str::to_owned).unwrap_or(host)
}

impl TryFrom<String> for PublicUrl {
    type Error = String;

    fn try_from(given: String) -> Result<Self, String> {
        let uri: Option<Uri> = given.trim().parse().ok();
        let parts = uri.as_ref().and_then(|uri| {
            let scheme = uri.scheme_str().filter(|scheme| matches!(*scheme, "http" | "https"))?;
            let authority = uri.authority().filter(|authority| !authority.as_str().contains('@'))?;
            let bare = matches!(uri.path(), "" | "/") && uri.query().is_none();
            bare.then(|| (scheme, authority.as_str().to_ascii_lowercase()))
        });
        match parts {
            Some((scheme, host)) => Ok(Self { url: format!("{scheme}://{host}"), host: plain_host(&host) }),
            None => {
                Err(format!("`{given}`은(는) 신문의 주소가 아닙니다. https://saenaru.example처럼 경로 없이 적습니다"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_scheme_and_host() {
        for (given, url) in [
            ("https://saenaru.example", "https://saenaru.example"),
            ("https://Saenaru.example/", "https://saenaru.example"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ] {
            assert_eq!(PublicUrl::try_from(given.to_owned()).unwrap().as_str(), url);
        }
        for bad in [
            "",
            "saenaru.example",
            "ftp://a.example",
            "https://a.example/b",
            "https://u@a.example",
            "https://a/?q",
            "/",
        ] {
            assert!(PublicUrl::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_host_is_known_with_and_without_its_port() {
        let url = PublicUrl::try_from("https://saenaru.example".to_owned()).unwrap();
        for host in ["saenaru.example", "SAENARU.example", "saenaru.example:443", " saenaru.example "] {
            assert!(url.is_host(host), "{host}");
        }
        for host in ["www.saenaru.example", "saenaru.example:8080", "evil.example", "", "saenaru.example.evil.example"]
        {
            assert!(!url.is_host(host), "{host}");
        }
    }
}
