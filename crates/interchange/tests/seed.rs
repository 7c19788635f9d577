//! The page that started it all, read from beside the repository; skipped where it is absent.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jikji_interchange::{Hint, Page, read_page};
use serde_json::{Value, json};

const SEED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/seed/article-page.txt");

fn seed() -> Option<(String, Page)> {
    let bytes = std::fs::read(SEED).ok()?;
    let page = read_page(&bytes, "article-page.txt", &Hint::default()).unwrap();
    Some((String::from_utf8(bytes).unwrap(), page))
}

#[test]
fn every_field_of_the_report_is_what_the_page_says() {
    let Some((text, page)) = seed() else { return };
    let report = serde_json::to_value(&page).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let plain = |line: &str| line.replace('\u{A0}', " ").trim().to_owned();

    assert_eq!(report["source"], "article-page.txt");
    assert_eq!(report["seen_on"], "2026-01-12");
    assert_eq!(report["published_at"], Value::Null);
    assert_eq!(report["modified_at"], Value::Null);
    assert_eq!(report["weather"].as_array().unwrap().len(), 16);
    assert_eq!(report["weather"][0], json!({"station": "동두천", "sky": "맑음", "temperature": -11.2}));
    assert_eq!(report["weather"][2], json!({"station": "서울", "sky": "맑음", "temperature": -9.0}));
    assert_eq!(report["weather"][6], json!({"station": "광주", "sky": "구름조금", "temperature": -4.6}));
    assert_eq!(report["weather"][9], json!({"station": "제주", "sky": "흐림", "temperature": 2.1}));
    assert_eq!(report["weather"][13], json!({"station": "강진군", "sky": "흐림", "temperature": -5.2}));
    assert_eq!(report["weather_credit"], "기상청 제공");
    assert_eq!(report["section"], "빅테크");
    assert_eq!(report["series"], "빅테크칼럼");
    assert_eq!(report["labels"], json!([]));
    assert_eq!(report["headline"], lines[22].strip_prefix("[빅테크칼럼] ").unwrap());
    assert_eq!(report["bylines"], json!([{"outlet": "뉴스스페이스", "name": "윤슬", "role": "기자"}]));

    let mut paragraphs: Vec<String> =
        lines[26..=54].iter().map(|line| plain(line)).filter(|line| !line.is_empty()).collect();
    paragraphs[0] = paragraphs[0].strip_prefix("[뉴스스페이스=윤슬 기자] ").unwrap().to_owned();
    assert_eq!(page.paragraphs.len(), 8);
    assert_eq!(page.paragraphs, paragraphs);

    assert_eq!(report["banners"], 3);
    assert_eq!(report["related_claimed"], 93);
    assert_eq!(report["teasers"].as_array().unwrap().len(), 1);
    let teaser = &report["teasers"][0];
    assert_eq!(teaser["headline"], lines[65].strip_prefix("[빅테크칼럼] ").unwrap());
    assert_eq!(teaser["series"], "빅테크칼럼");
    assert_eq!(teaser["labels"], json!([]));
    assert_eq!(teaser["bylines"], json!([{"outlet": "뉴스스페이스", "name": "김시민", "role": "기자"}]));
    assert_eq!(teaser["excerpt"], lines[67].strip_prefix("[뉴스스페이스=김시민 기자] ").unwrap());
    assert!(teaser["excerpt"].as_str().unwrap().contains("강조했다.  황 CEO"), "doubled blanks stay");
    assert_eq!(teaser["complete"], false);
    assert_eq!(report["address"], Value::Null);
    assert_eq!(report["pictures"], json!([]));
    assert_eq!(report["not_understood"], json!([]));
    assert_eq!(report["remarks"], json!([]));
}

#[test]
fn nothing_is_folded_but_the_no_break_space() {
    let Some((text, page)) = seed() else { return };
    assert_eq!(text.matches('\u{A0}').count(), 15);
    let report = serde_json::to_string(&page).unwrap();
    assert!(!report.contains('\u{A0}'));
    for sign in ['“', '”', '‘', '’', '…'] {
        assert_eq!(report.matches(sign).count(), text.matches(sign).count(), "{sign}");
    }
}

#[test]
fn keys_stand_in_the_order_of_the_report() {
    let Some((_, page)) = seed() else { return };
    let report = serde_json::to_string(&page).unwrap();
    let keys = [
        "source",
        "seen_on",
        "weather",
        "weather_credit",
        "section",
        "series",
        "labels",
        "headline",
        "bylines",
        "published_at",
        "modified_at",
        "paragraphs",
        "banners",
        "related_claimed",
        "teasers",
        "address",
        "pictures",
        "not_understood",
        "remarks",
    ];
    let value: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(value.as_object().unwrap().len(), keys.len());
    let places: Vec<usize> = keys.iter().map(|key| report.find(&format!("\"{key}\":")).unwrap()).collect();
    assert!(places.is_sorted(), "{report}");
}
