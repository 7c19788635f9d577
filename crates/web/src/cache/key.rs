//! Under which address a page is kept: its path. The one page that reads its query, the search, is not kept.

/// The address of a kept page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Key(String);

impl Key {
    /// The address.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Longer addresses are answered, but not kept.
const LONGEST: usize = 512;

/// Whether this is the page that searches: it reads its query, and every reader has another.
pub(crate) fn is_search(path: &str) -> bool {
    matches!(path, "/search" | "/en/search")
}

/// The key of a path; `None` for what is never kept: files, which are ready bytes already, old addresses, which are redirects,
/// searches, and absurd lengths.
pub(crate) fn key(path: &str) -> Option<Key> {
    let elsewhere = ["/assets/", "/media/", "/news/", "/mobile/", "/studio", "/api/"];
    let is_kept = path.len() <= LONGEST && !is_search(path) && !elsewhere.iter().any(|prefix| path.starts_with(prefix));
    is_kept.then(|| Key(path.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_kept_and_files_are_not() {
        let kept = |path: &str| key(path).map(|key| key.as_str().to_owned());
        assert_eq!(kept("/latest/before/1.1.2"), Some("/latest/before/1.1.2".to_owned()));
        assert_eq!(kept("/media/a.webp"), None);
        assert_eq!(kept("/en/search"), None);
        assert_eq!(kept("/news/article.html"), None);
        assert_eq!(kept(&format!("/latest/{}", "x".repeat(600))), None);
    }
}
