//! Every template stands every sample, and no text becomes markup.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;

use jikji_news::{Block, Document, Inline, Mark};
use jikji_render::pages::{
    ArticlePage, ErrorPage, FrontPage, LatestPage, RelatedPage, ReporterPage, SearchPage, SectionPage, SeriesPage,
    SetupPage, TopicPage,
};
use jikji_render::parts::{Link, body};
use jikji_render::{Page, Renderer, json_ld};

fn shown<P: Page>(renderer: &Renderer, into: &mut Vec<String>) {
    into.extend(P::samples().iter().map(|sample| renderer.render(sample).unwrap()));
}

fn every_page() -> Vec<String> {
    let renderer = Renderer::new(None).unwrap();
    let mut pages = Vec::new();
    shown::<ArticlePage>(&renderer, &mut pages);
    shown::<FrontPage>(&renderer, &mut pages);
    shown::<SectionPage>(&renderer, &mut pages);
    shown::<SeriesPage>(&renderer, &mut pages);
    shown::<TopicPage>(&renderer, &mut pages);
    shown::<SearchPage>(&renderer, &mut pages);
    shown::<ReporterPage>(&renderer, &mut pages);
    shown::<RelatedPage>(&renderer, &mut pages);
    shown::<LatestPage>(&renderer, &mut pages);
    shown::<ErrorPage>(&renderer, &mut pages);
    shown::<SetupPage>(&renderer, &mut pages);
    pages
}

#[test]
fn every_template_shows_every_sample() {
    assert_eq!(Renderer::new(None).unwrap().check(), []);
}

#[test]
fn pages_carry_no_inline_style_or_script_and_one_heading_of_the_first_rank() {
    for html in every_page() {
        let tags: Vec<&str> =
            html.split('<').skip(1).filter_map(|part| part.split_once('>').map(|(tag, _)| tag)).collect();
        for tag in &tags {
            let names: String = tag.split('"').step_by(2).collect();
            assert!(!names.contains(" style=") && !names.contains(" on"), "{tag}");
            let is_data = *tag == "script type=\"application/ld+json\"";
            let is_own = tag.starts_with("script type=\"module\" src=\"/assets/");
            assert!(!tag.starts_with("script") || is_data || is_own, "{tag}");
        }
        let first = tags.iter().filter(|tag| tag.starts_with("h1")).count();
        assert_eq!(first, 1, "headings of the first rank");
        assert!(!html.contains(">none<") && !html.contains("\"none\""), "an absent value was printed");
    }
}

/// A page with one text in every field that people write.
fn page_of(text: &str) -> ArticlePage {
    let mut page = ArticlePage::samples().remove(0);
    page.headline = text.to_owned();
    page.decks = vec![text.to_owned()];
    page.labels = vec![text.to_owned()];
    page.section = Some(Link::new(text, "/sections/x"));
    page.series = Some(Link::new(text, "/series/x"));
    page.topics = vec![Link::new(text, "/topics/x")];
    page.copyright = Some(text.to_owned());
    for writer in page.bylines.iter_mut().flat_map(|group| &mut group.people) {
        writer.signature = text.to_owned();
    }
    for teaser in page.related.iter_mut().flat_map(|related| &mut related.teasers) {
        teaser.headline = text.to_owned();
        teaser.excerpt = Some(text.to_owned());
    }
    if let Some(lead) = &mut page.lead {
        lead.image.alt = text.to_owned();
        lead.caption = Some(text.to_owned());
    }
    let marked = Inline::Text { text: text.to_owned(), marks: vec![Mark::Bold, Mark::Italic] };
    let document = Document::from_iter([Block::Paragraph { content: vec![marked] }, Block::heading(text)]);
    page.body = body(&document, &|_: &_| None);
    page.chrome = page.chrome.titled(text).described(Some(text.to_owned()));
    page.chrome.paper.name = text.to_owned();
    page.chrome.head.json_ld = Some(json_ld::article(&page));
    page
}

/// How many tags and quotes a page has: text cannot change it.
fn shape(html: &str) -> (usize, usize) {
    (html.matches('<').count(), html.matches('>').count())
}

#[test]
fn no_text_becomes_markup() {
    let renderer = Renderer::new(None).unwrap();
    let expected = shape(&renderer.render(&page_of("말")).unwrap());
    let own = [
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='x",
        "{{ 7*7 }}",
        "&lt;b&gt;",
    ];
    let shared =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/security/xss-payloads.txt"));
    let shared = shared.unwrap_or_default();
    for text in own.into_iter().chain(shared.lines().filter(|line| !line.trim().is_empty()).step_by(29)) {
        let html = renderer.render(&page_of(text)).unwrap();
        assert_eq!(shape(&html), expected, "{text}");
        assert!(!html.contains(&format!("alt=\"{}\"", text)) || !text.contains(['"', '<', '&', '\'']), "{text}");
    }
}

#[test]
fn text_is_shown_as_it_was_written() {
    let renderer = Renderer::new(None).unwrap();
    let html = renderer.render(&page_of("{{ 7*7 }} & “말” ℃…")).unwrap();
    assert!(html.contains("{{ 7*7 }} &amp; “말” ℃…</h1>"));
}

#[test]
fn a_particle_stays_with_the_mark_before_it() {
    let renderer = Renderer::new(None).unwrap();
    for (text, shown) in [
        ("“간다”고 했다", "“간다<span class=\"kept\">”고</span> 했다"),
        ("(새나루)는 7%가", "(새나루<span class=\"kept\">)는</span> 7<span class=\"kept\">%가</span>"),
        ("\"간다\"며", "<span class=\"kept\">&quot;간</span>다<span class=\"kept\">&quot;며</span>"),
        ("낸다…두 기관", "낸다…두 기관"),
    ] {
        assert!(renderer.render(&page_of(text)).unwrap().contains(&format!("{shown}</h1>")), "{text}");
    }
}
