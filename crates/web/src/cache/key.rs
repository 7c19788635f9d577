//! Under which address a page is kept: its path, and of its query only what the page reads.

/// The address of a kept page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Key(String);

impl Key {
    /// The address.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The one parameter that lists read: the place they go on from.
const READ: &str = "before=";
/// Longer addresses are answered, but not kept.
const LONGEST: usize = 512;

/// The key of an address; `None` for what is never kept: files, which are ready bytes already, old addresses, which are
/// redirects, and absurd lengths. A parameter that no page reads cannot split the cache, for it is left out.
pub(crate) fn key(path: &str, query: Option<&str>) -> Option<Key> {
    let elsewhere = ["/assets/", "/media/", "/news/", "/mobile/", "/studio", "/api/"];
    if path.len() > LONGEST || elsewhere.iter().any(|prefix| path.starts_with(prefix)) {
        return None;
    }
    let read = query.and_then(|query| query.split('&').find(|pair| pair.starts_with(READ)));
    match read {
        Some(pair) if pair.len() > LONGEST => None,
        Some(pair) => Some(Key(format!("{path}?{pair}"))),
        None => Some(Key(path.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_page_reads_makes_another_page() {
        let kept = |path, query| key(path, query).map(|key| key.as_str().to_owned());
        assert_eq!(kept("/latest", Some("utm_source=x&before=abc&y=1")), Some("/latest?before=abc".to_owned()));
        assert_eq!(kept("/latest", Some("fbclid=1")), Some("/latest".to_owned()));
        assert_eq!(kept("/media/a.webp", None), None);
        assert_eq!(kept("/latest", Some(&format!("before={}", "x".repeat(600)))), None);
    }
}
