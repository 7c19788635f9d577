//! Which links stay within the paper, and which file an address becomes.

use std::path::PathBuf;

use crate::guard::decoded;

/// The address within the paper that a link on a page leads to, without query and fragment: no file depends on either. `None`
/// for links to elsewhere, and to places of the page itself.
pub(super) fn internal(link: &str, on: &str, public_url: Option<&str>) -> Option<String> {
    let link = link.trim().split(['#', '?']).next().unwrap_or_default();
    let link = match public_url.and_then(|url| link.strip_prefix(url)) {
        Some("") => "/",
        Some(path) if path.starts_with('/') => path,
        _ => link,
    };
    if link.is_empty() || link.starts_with("//") || has_scheme(link) {
        return None;
    }
    let folder = on.rsplit_once('/').map_or("", |(folder, _)| folder);
    let path = if link.starts_with('/') { link.to_owned() } else { format!("{folder}/{link}") };
    Some(spelled(&without_dots(&path)))
}

fn has_scheme(link: &str) -> bool {
    let before = link.split_once(':').map_or("", |(before, _)| before);
    let is_word = before.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_word && before.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// A path whose `.` and `..` are followed, as browsers do before they ask (RFC 3986 §5.2.4).
fn without_dots(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    let mut pieces = path.split('/').skip(1).peekable();
    while let Some(piece) = pieces.next() {
        if piece == ".." {
            segments.pop();
        }
        match piece {
            "." | ".." if pieces.peek().is_none() => segments.push(""),
            "." | ".." => {}
            _ => segments.push(piece),
        }
    }
    format!("/{}", segments.join("/"))
}

/// A path in the characters that a request may have; the others as browsers send them.
fn spelled(path: &str) -> String {
    let mut spelled = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'!'..=b'~' if !matches!(byte, b'"' | b'<' | b'>' | b'`' | b'{' | b'}') => spelled.push(char::from(byte)),
            _ => spelled.push_str(&format!("%{byte:02X}")),
        }
    }
    spelled
}

/// The file that hosts of files serve at an address, below the folder they serve: a page is the `index.html` of a folder, any
/// other file is itself. `None` for an address that has no such file, or one outside the folder.
pub(super) fn file(address: &str, is_page: bool) -> Option<PathBuf> {
    let mut file = PathBuf::new();
    let mut segments = address.strip_prefix('/')?.split('/').peekable();
    while let Some(segment) = segments.next() {
        if segment.is_empty() && segments.peek().is_none() && is_page {
            break;
        }
        let name = decoded(segment)?;
        let is_odd = |c: char| matches!(c, '/' | '\\') || c.is_control();
        if matches!(name.as_str(), "" | "." | "..") || name.contains(is_odd) {
            return None;
        }
        file.push(name);
    }
    if is_page && file.extension().is_none_or(|ending| ending != "html") {
        file.push("index.html");
    }
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_within_the_paper_are_told_from_others() {
        let public = Some("https://saenaru.example");
        for (link, address) in [
            ("/", "/"),
            ("/latest#main", "/latest"),
            ("/latest?utm=1", "/latest"),
            (" /articles/3 ", "/articles/3"),
            ("https://saenaru.example", "/"),
            ("https://saenaru.example/articles/3?a#b", "/articles/3"),
            ("related", "/articles/related"),
            ("./2", "/articles/2"),
            ("../latest", "/latest"),
            ("..", "/"),
            ("../../../etc/passwd", "/etc/passwd"),
            ("/media/../../paper.db", "/paper.db"),
            ("/sections/사회", "/sections/%EC%82%AC%ED%9A%8C"),
            ("/a b", "/a%20b"),
            ("1:2/3", "/articles/1:2/3"),
        ] {
            assert_eq!(internal(link, "/articles/1", public).as_deref(), Some(address), "{link}");
        }
        for link in [
            "",
            "#main",
            "?page=2",
            "//evil.example/",
            "https://other.example/",
            "https://saenaru.example.evil.example/",
            "mailto:news@saenaru.example",
            "tel:099",
            "data:image/png;base64,AAAA",
        ] {
            assert_eq!(internal(link, "/articles/1", public), None, "{link}");
        }
        assert_eq!(internal("https://saenaru.example/", "/", None), None, "a paper that does not know its address");
    }

    #[test]
    fn an_address_is_one_file_below_the_folder() {
        for (address, is_page, name) in [
            ("/", true, "index.html"),
            ("/en/", true, "en/index.html"),
            ("/articles/1", true, "articles/1/index.html"),
            ("/latest/before/1768186440000000.17.2", true, "latest/before/1768186440000000.17.2/index.html"),
            ("/404.html", true, "404.html"),
            ("/media/a-960.webp", false, "media/a-960.webp"),
            ("/sections/%EC%82%AC%ED%9A%8C", true, "sections/사회/index.html"),
        ] {
            assert_eq!(file(address, is_page), Some(PathBuf::from(name)), "{address}");
        }
        for address in ["", "a", "/..", "/../x", "/a//b", "/%2e%2e/x", "/a%2Fb", "/a%5Cb", "/%00", "/./x", "/%zz", "//"]
        {
            assert_eq!(file(address, false), None, "{address}");
            assert_eq!(file(address, true).filter(|_| address != "/"), None, "{address}");
        }
        assert_eq!(file("/media/", false), None);
    }
}
