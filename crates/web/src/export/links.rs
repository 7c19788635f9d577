//! The links of a finished page or style sheet: everything that a browser asks for, or a reader can follow.

/// The links of a page, as they are written: addresses of links, pictures in every size, style sheets and fonts.
pub(super) fn of_page(html: &str) -> Vec<String> {
    let mut links = Vec::new();
    let mut rest = html;
    while let Some((_text, tag)) = rest.split_once('<') {
        if let Some(comment) = tag.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (name, attributes) = word(tag);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            rest = tag;
            continue;
        }
        rest = read_attributes(attributes, &mut links);
        // What stands in these is no HTML; a `<` in it begins no tag.
        let raw = ["script", "style", "textarea", "title"].into_iter().find(|raw| name.eq_ignore_ascii_case(raw));
        if let Some(raw) = raw {
            let (inside, after) = rest.split_once(&format!("</{raw}")).unwrap_or((rest, ""));
            if raw == "style" {
                links.extend(of_sheet(inside));
            }
            rest = after;
        }
    }
    links
}

/// The links of a style sheet: `url(...)`, with quotes or without.
pub(super) fn of_sheet(css: &str) -> Vec<String> {
    let after = css.split("url(").skip(1);
    let links = after.filter_map(|after| {
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
        match quote {
            Some(quote) => after.get(1..)?.split_once(quote).map(|(link, _)| link),
            None => after.split_once(')').map(|(link, _)| link.trim_end()),
        }
    });
    links.map(str::to_owned).collect()
}

/// Reads the attributes of a tag, keeps the links among them, and gives what stands behind the tag.
fn read_attributes<'h>(tag: &'h str, links: &mut Vec<String>) -> &'h str {
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return rest;
        }
        if let Some(after) = rest.strip_prefix('>') {
            return after;
        }
        let (name, after) = word(rest);
        let (value, after) = value(after);
        match name.to_ascii_lowercase().as_str() {
            "href" | "src" | "poster" => links.push(plain(value)),
            "srcset" | "imagesrcset" => links.extend(candidates(&plain(value))),
            _ => {}
        }
        rest = after;
    }
}

/// The name of a tag or attribute, and what follows. A `=` that begins a name belongs to it, as browsers have it.
fn word(text: &str) -> (&str, &str) {
    let ends = |(at, c): (usize, char)| {
        (c.is_ascii_whitespace() || matches!(c, '/' | '>') || (c == '=' && at > 0)).then_some(at)
    };
    let end = text.char_indices().find_map(ends).unwrap_or(text.len());
    text.split_at(end)
}

/// The value of an attribute, empty where it has none, and what follows.
fn value(text: &str) -> (&str, &str) {
    let Some(given) = text.trim_start().strip_prefix('=') else { return ("", text) };
    let given = given.trim_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = given.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    let end = given.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(given.len());
    given.split_at(end)
}

/// The pictures of a `srcset`. Our addresses hold no commas.
fn candidates(srcset: &str) -> Vec<String> {
    srcset.split(',').filter_map(|candidate| candidate.split_whitespace().next()).map(str::to_owned).collect()
}

/// A value without the entities that our own escaping writes.
fn plain(value: &str) -> String {
    let mut plain = value.to_owned();
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        if plain.contains(entity) {
            plain = plain.replace(entity, c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_of_a_page_is_found() {
        for (html, links) in [
            (r#"<a href="/a?b&amp;c#d">글</a>"#, &["/a?b&c#d"][..]),
            (
                r#"<A HREF = '/a' ><img alt="a > b" src=/b.webp srcset="/b.webp 480w, /c.webp 960w"/>"#,
                &["/a", "/b.webp", "/b.webp", "/c.webp"],
            ),
            ("<!-- <a href=\"/no\"> --><a data-href=\"/no\" href=\"/a\">1 < 2</a>", &["/a"]),
            (r#"<script type="x">{"a":"<a href='/no'>"}</script><link rel=x href=/a>"#, &["/a"]),
            ("<title><a href=/no></title><p>&lt;a href=\"/no\"&gt;</p></a href=/no>", &[]),
            ("<style>@font-face { src: url( '/f.woff2' ) }</style>", &["/f.woff2"]),
            ("<a href>", &[""]),
            ("<a href=\"/cut", &["/cut"]),
            ("<a =b href=/a", &["/a"]),
            ("<", &[]),
            ("<a", &[]),
        ] {
            assert_eq!(of_page(html), links, "{html}");
        }
    }

    #[test]
    fn every_link_of_a_sheet_is_found() {
        assert_eq!(
            of_sheet("a{src:url(\"/a.woff2\") format(\"woff2\"), url(b.png )}b{x:url('c')}"),
            ["/a.woff2", "b.png", "c"]
        );
        assert!(of_sheet("a { color: red } url(").is_empty());
    }
}
