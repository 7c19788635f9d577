//! `jikji read`: what the report says of a page. The rules of reading have their own tests beside them.

use serde_json::{Value, json};

use crate::harness::{Room, jikji};
use crate::pages::{saenaru, seed, short};

/// The keys of a page in the report.
const KEYS: &[&str] = &[
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

#[test]
fn a_page_in_the_shape_of_the_seed_is_reported_whole() {
    let file = saenaru();
    let page = jikji(["read".into(), "--json".into(), file.clone()]).run().ends(0).page();
    let mut keys: Vec<&String> = page.as_object().unwrap().keys().collect();
    let mut expected = KEYS.to_vec();
    keys.sort();
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(page["source"], file.to_str().unwrap());
    assert_eq!(page["seen_on"], "2026-01-12");
    assert_eq!(page["published_at"], Value::Null);
    assert_eq!(page["weather"][0], json!({"station": "동두천", "sky": "맑음", "temperature": -11.2}));
    assert_eq!(page["weather"][5], json!({"station": "거제", "sky": "맑음", "temperature": null}));
    assert_eq!(page["weather_credit"], "기상청 제공");
    assert_eq!((&page["section"], &page["series"]), (&json!("산업·기술"), &json!("테크칼럼")));
    assert_eq!(page["bylines"], json!([{"outlet": "새나루신문", "name": "오태경", "role": "선임기자"}]));
    assert_eq!(page["paragraphs"].as_array().unwrap().len(), 5);
    assert_eq!((&page["banners"], &page["related_claimed"]), (&json!(2), &json!(27)));
    assert_eq!(page["teasers"][0]["complete"], false);
    assert_eq!(page["not_understood"], json!([]));
}

#[test]
fn the_seed_page_gives_what_it_says() {
    let Some(file) = seed() else { return };
    let text = std::fs::read_to_string(&file).unwrap();
    let page = jikji(["read".into(), "--json".into(), file]).run().ends(0).page();
    for (key, value) in [
        ("seen_on", json!("2026-01-12")),
        ("weather_credit", json!("기상청 제공")),
        ("section", json!("빅테크")),
        ("series", json!("빅테크칼럼")),
        ("labels", json!([])),
        ("bylines", json!([{"outlet": "뉴스스페이스", "name": "윤슬", "role": "기자"}])),
        ("published_at", Value::Null),
        ("banners", json!(3)),
        ("related_claimed", json!(93)),
        ("not_understood", json!([])),
    ] {
        assert_eq!(page[key], value, "{key}");
    }
    let seoul = page["weather"].as_array().unwrap().iter().find(|seen| seen["station"] == "서울");
    assert_eq!(seoul, Some(&json!({"station": "서울", "sky": "맑음", "temperature": -9.0})));
    assert_eq!(page["weather"].as_array().unwrap().len(), 16);
    let headline = page["headline"].as_str().unwrap();
    assert!(text.contains(&format!("[빅테크칼럼] {headline}")) && headline.starts_with("머스크"), "{headline}");
    let paragraphs = page["paragraphs"].as_array().unwrap();
    assert_eq!(paragraphs.len(), 8);
    let plain = text.replace('\u{A0}', " ");
    assert!(paragraphs.iter().all(|paragraph| plain.contains(paragraph.as_str().unwrap())));
    assert!(paragraphs[0].as_str().unwrap().starts_with("일론 머스크"), "the byline is taken off");
    let teasers = page["teasers"].as_array().unwrap();
    assert_eq!(teasers.len(), 1);
    assert_eq!(teasers[0]["series"], "빅테크칼럼");
    assert_eq!(teasers[0]["bylines"], json!([{"outlet": "뉴스스페이스", "name": "김시민", "role": "기자"}]));
    assert_eq!(teasers[0]["complete"], false);
    assert!(plain.ends_with(teasers[0]["excerpt"].as_str().unwrap()), "to the last letter of the file");
}

#[test]
fn standard_input_folders_and_people_are_served() {
    let text = short("표준 입력에서 온 기사");
    let page = jikji(["read", "-", "--json"]).fed(text.as_bytes()).ends(0).page();
    assert_eq!((&page["source"], &page["headline"]), (&json!("-"), &json!("표준 입력에서 온 기사")));

    let room = Room::empty();
    for name in ["b.txt", "a.txt", "deeper/c.txt", "notes.md"] {
        room.write(&format!("saved/{name}"), short(name));
    }
    let report = jikji(["read", "--json", "saved"]).from(room.path()).run().ends(0).report();
    let sources: Vec<&str> =
        report["pages"].as_array().unwrap().iter().map(|page| page["source"].as_str().unwrap()).collect();
    assert_eq!(sources, ["saved/a.txt", "saved/b.txt", "saved/deeper/c.txt"]);
    assert_eq!(report.get("unread"), None);

    let told = ["새나루항 무인 크레인", "테크칼럼", "새나루신문=오태경 선임기자", "2026-01-12", "27건", "문단 5개"];
    jikji(["read".into(), saenaru()]).run().ends(0).says(&told);
}
