//! Pages to read: our own in the shape of the seed page, short ones made in a line, and the real one where it lies beside.

use std::path::PathBuf;

/// A page in the shape of the seed page, about an invented town.
pub fn saenaru() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "interchange", "tests", "pages", "saenaru.txt"].iter().collect()
}

/// The real page; it is not ours to ship.
pub fn seed() -> Option<PathBuf> {
    let path: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "..", "..", "..", "shared", "seed", "article-page.txt"].iter().collect();
    path.is_file().then_some(path)
}

/// A page of text with this headline and these paragraphs.
pub fn page(headline: &str, paragraphs: &[&str]) -> String {
    let head = "2026.01.12 (월)\n\n  • 맑음새나루 -3.4℃\n기상청 제공\n\n사회\n";
    let body = paragraphs.join("\n\n \n\n");
    format!("{head}\n{headline}\n\n \n\n[새나루신문=하진우 기자] {body}\n")
}

/// A page of text with this headline, and one paragraph.
pub fn short(headline: &str) -> String {
    page(headline, &["새나루시는 나루대교의 보수를 내년 봄까지 마친다고 12일 밝혔다."])
}

/// A saved HTML page of a system whose addresses end in `?no=N`, with this number and headline.
pub fn html(number: u64, headline: &str) -> String {
    format!(
        r#"<!doctype html><html lang="ko"><head><meta charset="utf-8">
<title>{headline} - 새나루신문</title><meta property="og:type" content="article">
<meta property="og:title" content="{headline}"><meta property="og:site_name" content="새나루신문">
<meta property="og:url" content="https://saenaru.example/news/article.html?no={number}">
<meta property="article:section" content="사회">
<meta property="article:published_time" content="2026-01-12T09:00:00+09:00"></head>
<body><article><h1>{headline}</h1><div id="news_body_area">
<p>[새나루신문=하진우 기자] 새나루시는 나루대교의 보수를 내년 봄까지 마친다고 12일 밝혔다.</p>
<p>통행료는 공사가 끝날 때까지 받지 않는다.</p></div></article></body></html>"#
    )
}
