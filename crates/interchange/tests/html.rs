//! Saved pages of the two families, from fixtures of our own.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jikji_interchange::{Hint, Page, read_page};
use jikji_news::{Block, Inline, LegacyFamily, Mark};
use serde_json::json;

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/pages/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn read(name: &str) -> Page {
    read_page(&fixture(name), name, &Hint::default()).unwrap()
}

fn kinds(page: &Page) -> Vec<&'static str> {
    let kind = |block: &Block| match block {
        Block::Paragraph { .. } => "paragraph",
        Block::Heading(_) => "heading",
        Block::Quote(_) => "quote",
        Block::BulletList { .. } => "bullets",
        Block::OrderedList { .. } => "numbers",
        Block::Picture { .. } => "picture",
        Block::Table { .. } => "table",
        _ => "other",
    };
    page.body.blocks.iter().map(kind).collect()
}

#[test]
fn family_a_is_read_with_everything_in_place() {
    let page = read("family-a-bridge.html");
    let report = serde_json::to_value(&page).unwrap();
    assert_eq!(report["address"], json!({"family": "article_view", "host": "saenaru.example", "number": 48213}));
    assert_eq!(report["headline"], "나루대교 교각 두 곳서 균열 확인…새나루시, 야간 통제 검토");
    assert_eq!(report["labels"], json!(["단독"]));
    assert_eq!(report["series"], json!(null));
    assert_eq!(report["section"], "정치·행정");
    assert_eq!(report["decks"], json!(["정밀안전진단 D등급 전망", "보수비 487억 원 추산"]));
    assert_eq!(
        report["bylines"],
        json!([{"outlet": "새나루신문", "name": "하진우", "role": "기자", "email": "ha@saenaru.example"}])
    );
    assert_eq!(report["published_at"], "2026-01-08T09:12:41+09:00");
    assert_eq!(report["modified_at"], "2026-01-08T14:30:05+09:00");
    assert_eq!(
        kinds(&page),
        [
            "picture",
            "paragraph",
            "paragraph",
            "heading",
            "paragraph",
            "quote",
            "heading",
            "table",
            "bullets",
            "paragraph"
        ]
    );
    assert_eq!(
        report["pictures"],
        json!([{
            "source": "https://cdn.saenaru.example/news/photo/202601/48213_51320_1042.jpg",
            "caption": "물레천 하구에서 바라본 나루대교 교각.",
            "credit": "새나루시",
            "alt": "물레천 하구에서 바라본 나루대교 교각."
        }])
    );
    assert!(page.paragraphs[0].starts_with("새나루시 한들구와 솔재구를 잇는"), "{:?}", page.paragraphs[0]);
    assert!(page.paragraphs[1].contains("따르면 7번과"));
    assert_eq!(page.paragraphs.len(), 4);
    assert_eq!(report["banners"], 2);
    assert_eq!(page.teasers.len(), 2);
    assert_eq!(page.teasers[1].series.as_deref(), Some("항구의 내일"));
    assert_eq!(page.not_understood, [""; 0]);
    assert_eq!(page.remarks, ["본문에서 뺀 것: 광고 1, 숨긴 것 1."]);
}

#[test]
fn links_lead_out_or_nowhere() {
    let page = read("family-a-bridge.html");
    let links: Vec<&str> = page
        .body
        .blocks
        .iter()
        .filter_map(|block| if let Block::Paragraph { content } = block { Some(content) } else { None })
        .flatten()
        .filter_map(|piece| if let Inline::Text { marks, .. } = piece { Some(marks) } else { None })
        .flatten()
        .filter_map(|mark| if let Mark::Link { href } = mark { Some(href.as_str()) } else { None })
        .collect();
    assert_eq!(links, ["https://bridges.example.org/inspection"]);
    assert!(page.paragraphs[2].ends_with("앞선 보도는 지난해 점검 기사에 있다."), "the text of a link stays");
}

#[test]
fn an_older_page_of_family_a_is_read_from_its_markup_alone() {
    let page = read("family-a-lighthouse.html");
    let report = serde_json::to_value(&page).unwrap();
    assert_eq!(report["address"]["number"], 31007);
    assert_eq!(report["series"], "나루 사람들");
    assert_eq!(report["headline"], "등대지기 좌만호 씨 “불은 꺼뜨린 적 없어요”");
    assert_eq!(report["section"], "문화");
    assert_eq!(report["bylines"], json!([{"outlet": null, "name": "백가람", "role": "기자"}]));
    assert_eq!(report["published_at"], "2019-10-21T18:04:00+09:00");
    assert_eq!(kinds(&page), ["picture", "paragraph", "paragraph", "heading", "paragraph", "picture", "paragraph"]);
    assert_eq!(
        page.paragraphs[1],
        "“불은 한 번도 꺼뜨린 적이 없어요.” 그는 1987년 겨울 처음 이 등대에 왔다.\n그해 은빛만은 두 번 얼었다."
    );
    assert_eq!(page.pictures[0].caption.as_deref(), Some("좌만호 씨가 온빛등대 등탑에서 렌즈를 닦고 있다."));
    assert_eq!(page.pictures[0].credit.as_deref(), Some("새나루신문"));
    assert_eq!(page.pictures[1].source.as_deref(), Some("/news/photo/201910/31007_22411_1804.jpg"));
    assert_eq!(page.remarks, ["본문에서 뺀 것: 넣은 창·영상 1."]);
}

#[test]
fn family_b_is_read_with_its_strip_and_its_related_block() {
    let page = read("family-b-battery.html");
    let report = serde_json::to_value(&page).unwrap();
    assert_eq!(report["address"], json!({"family": "article_html", "host": "saenaru.example", "number": 70123}));
    assert_eq!(report["seen_on"], "2026-01-12");
    assert_eq!(report["weather"].as_array().unwrap().len(), 3);
    assert_eq!(report["weather"][2], json!({"station": "서울", "sky": "맑음", "temperature": -9.0}));
    assert_eq!(report["weather_credit"], "기상청 제공");
    assert_eq!(report["series"], "테크칼럼");
    assert_eq!(report["section"], "산업·기술");
    assert_eq!(report["decks"], json!(["온새미셀 2공장과 남은 세 고비"]));
    assert_eq!(report["published_at"], "2026-01-09T17:40:22+09:00");
    assert_eq!(report["modified_at"], "2026-01-10T08:05:00+09:00");
    assert_eq!(report["bylines"][0]["email"], "oh@saenaru.example");
    assert_eq!(report["bylines"].as_array().unwrap().len(), 1);
    assert_eq!(kinds(&page), ["paragraph", "paragraph", "picture", "heading", "paragraph", "numbers", "paragraph"]);
    assert_eq!(page.pictures[0].credit.as_deref(), Some("온새미셀 제공"));
    assert!(page.paragraphs[0].starts_with("온새미셀이 솔재구 산업단지에"));
    assert_eq!(report["banners"], 2);
    assert_eq!(report["related_claimed"], 27);
    assert_eq!(page.teasers.len(), 1);
    assert_eq!(page.teasers[0].headline, "나루봇이 모르는 것을 말하는 법");
    assert!(!page.teasers[0].complete);
    assert_eq!(page.not_understood, [""; 0]);
}

#[test]
fn family_b_saved_in_cp949_is_the_same_page() {
    let utf8 = fixture("family-b-flood.html");
    let (cp949, _, lossy) = encoding_rs::EUC_KR.encode(std::str::from_utf8(&utf8).unwrap());
    assert!(!lossy);
    let page = read_page(&cp949, "flood", &Hint::default()).unwrap();
    let mut same = read_page(&utf8, "flood", &Hint::default()).unwrap();
    same.remarks.insert(0, page.remarks[0].clone());
    assert_eq!(page, same);
    assert_eq!(page.remarks, ["CP949로 적힌 파일이라 UTF-8로 바꾸어 읽었습니다."]);

    let report = serde_json::to_value(&page).unwrap();
    assert_eq!(page.address.as_ref().unwrap().family, LegacyFamily::ArticleHtml);
    assert_eq!(report["labels"], json!(["속보"]));
    assert_eq!(report["headline"], "물레천 범람…한들구 142가구 침수");
    assert_eq!(report["decks"], json!(["배수펌프 3대 중 1대 멈춰"]));
    assert_eq!(report["published_at"], "2017-08-03T23:51:07+09:00");
    assert_eq!(
        report["bylines"],
        json!([{"outlet": "새나루신문", "name": "민다솜", "role": "기자", "email": "mindasom@saenaru.example"}])
    );
    assert_eq!(page.paragraphs.len(), 3);
    assert!(page.paragraphs[0].starts_with("3일 밤 집중호우로"));
    assert_eq!(
        report["pictures"],
        json!([{"source": "/data/photos/1731/flood.jpg", "caption": "물에 잠긴 나루시장 골목", "credit": "독자 제공", "alt": null}])
    );
}

#[test]
fn text_pasted_into_a_page_is_read_as_text() {
    let text = String::from_utf8(fixture("saenaru.txt")).unwrap();
    let plain = read_page(text.as_bytes(), "x", &Hint::default()).unwrap();
    let pre =
        format!("<html><head><title>x</title></head><body><pre>{}</pre></body></html>", text.replace('<', "&lt;"));
    let broken = format!("<!doctype html><body>{}</body>", text.replace('<', "&lt;").replace('\n', "<br>"));
    assert_eq!(read_page(pre.as_bytes(), "x", &Hint::default()).unwrap(), plain);
    let mut from_breaks = read_page(broken.as_bytes(), "x", &Hint::default()).unwrap();
    assert_eq!(from_breaks.paragraphs, plain.paragraphs);
    from_breaks.teasers.clone_from(&plain.teasers); // markup folds doubled blanks
    assert_eq!(from_breaks, plain);
}

#[test]
fn a_page_that_only_calls_itself_an_article_is_read() {
    let html = r#"<!DOCTYPE html><html><head><title>Ferry returns - Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post"><meta property="og:type" content="article">
        <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Ferry returns",
        "datePublished":"2026-01-08 07:00:00","author":[{"name":"Ann Lee"}]}]}</script></head>
        <body><nav>Menu</nav><main><article><h1>Ferry returns</h1><p>The ferry between the two harbours is back after a long
        winter of repairs.</p><p>It leaves at seven.</p></article></main></body></html>"#;
    let page = read_page(html.as_bytes(), "x", &Hint::default()).unwrap();
    assert_eq!(page.address, None);
    assert_eq!(page.headline.as_deref(), Some("Ferry returns"));
    assert_eq!(page.bylines[0].name, "Ann Lee");
    assert_eq!(page.language, jikji_news::Language::En);
    assert_eq!(serde_json::to_value(&page).unwrap()["published_at"], "2026-01-08T07:00:00+09:00");
    assert_eq!(page.paragraphs.len(), 2);
}
