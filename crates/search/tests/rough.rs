//! Rough handling: queries that are none, stories that are none, damage, a folder that goes, pages while stories come in.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use jikji_news::{ArticleNumber, Scope, TopicId};
use jikji_search::{Condition, Document, Filter, Found, Index, Paging, Position, Query, Sort};
use jikji_text::Analyser;
use proptest::prelude::*;

fn now() -> ZonedDateTime {
    let now: Timestamp = "2026-01-12T03:00:00Z".parse().unwrap();
    now.to_zoned_datetime(TimeZone::get("Asia/Seoul").unwrap())
}

fn at(seq: i64) -> Position {
    Position { epoch: "e".into(), seq }
}

fn story(number: i64, body: &str) -> Document {
    let mut story = Document::new(ArticleNumber::new(number).unwrap(), format!("{number}번째 소식"), body);
    story.published = Some(now().checked_sub(jiff::Span::new().hours(number)).unwrap());
    story
}

fn paper(stories: i64) -> (tempfile::TempDir, Index) {
    let dir = tempfile::tempdir().unwrap();
    let index = Index::open(dir.path(), Analyser::default()).unwrap();
    for number in 1..=stories {
        let more = "반도체 ".repeat(usize::try_from(number % 7).unwrap());
        index.put(&story(number, &format!("반도체 공장 {number}호가 문을 열었다. {more}"))).unwrap();
    }
    index.commit(&at(1)).unwrap();
    (dir, index)
}

fn ask(index: &Index, query: &str, paging: &Paging) -> Found {
    let query = Query::parse(query, &now());
    index.searcher().unwrap().search(&query, &Filter::default(), &Scope::Readers, paging).unwrap()
}

#[test]
fn no_query_is_a_mistake() {
    let (_dir, index) = paper(20);
    let long = "가".repeat(10_000);
    let words = "낱말 반도체 ".repeat(1_000);
    let deep = format!("{}반도체{}", "(".repeat(3_000), ")".repeat(3_000));
    let cases = [
        "",
        " ",
        "가",
        "\"",
        "\"\"",
        "\"반도체",
        "반도체\"",
        "- -",
        "--반도체",
        "-\"",
        "OR",
        "OR OR",
        "반도체 OR",
        "| | 반도체 |",
        "()",
        ")(",
        "((반도체",
        "기자:",
        "기자: 섹션:",
        "기간:언젠가",
        "기간:9999-99-99",
        "기간:~",
        "기간:2026-13~",
        "기간:99999999일",
        "::",
        ":반도체",
        "*",
        "반*",
        "/.*/",
        "(a|a)*b",
        "?",
        "\\",
        "반도체~2",
        "반도체^9",
        "[1 TO 9]",
        "{",
        "<script>alert(1)</script>",
        "' or 1=1 --",
        "👨‍👩‍👧‍👦",
        "🙂 반도체",
        "ㄱ",
        "ㅏ",
        "ㄱㅏ",
        "ㅋㅋㅋㅋ",
        "반도ㅊ",
        "바\u{1102}",
        "\u{1107}\u{1161}\u{11ab}도체",
        "\u{0}\u{1}\u{7f}",
        "\u{202e}반도체",
        "半導體",
        "полупроводник",
        "العربية",
        "ﷺ",
        "ａｂｃ",
        "１２３",
        "\u{fffd}",
        "date:last-week",
        "머스크 -머스크",
        &long,
        &words,
        &deep,
        "rkskek".repeat(500).leak(),
        "\"가 \"나 \"다 \"",
    ];
    for query in cases {
        ask(&index, query, &Paging::first(10));
        index.searcher().unwrap().suggest(query, 8).unwrap();
    }
    assert_eq!(ask(&index, &words, &Paging::first(1)).hits.len(), 1);
    assert_eq!(ask(&index, "\u{1107}\u{1161}\u{11ab}\u{1103}\u{1169}\u{110e}\u{1166}", &Paging::first(1)).total, 20);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_a_query(text in "\\PC{0,60}", pieces in proptest::collection::vec("(\"|-|OR|\\||기자:|기간:|\\(|\\)| |반도체|ㅂㄷ|[a-z]{1,9}|[가-힣]{1,5}|2026-01)", 0..20)) {
        let (_dir, index) = paper(3);
        for query in [text, pieces.concat()] {
            let found = ask(&index, &query, &Paging::first(10));
            prop_assert!(found.hits.len() <= 3);
            for body in ["반도체 공장 1호가 문을 열었다.", &query] {
                let passage = found.marker.passage(body, 40);
                let mut last = 0;
                for mark in &passage.marks {
                    prop_assert!(mark.start >= last && mark.start < mark.end && passage.text.get(mark.clone()).is_some());
                    last = mark.end;
                }
            }
            index.searcher().unwrap().suggest(&query, 8).unwrap();
        }
    }
}

#[test]
fn stories_that_are_none_are_taken() {
    let (_dir, index) = paper(2);
    let mut many = story(11, "주제가 많은 글");
    many.topics = (0..10_000).map(|topic| (TopicId(topic), format!("주제 {topic}"))).collect();
    let mut stories = vec![
        story(10, &"가".repeat(1_000_000)),
        story(12, &"반도체 공장이 문을 열었다. ".repeat(150_000)),
        story(13, "\u{0}\u{fffd}\u{200b}\u{1}"),
        story(14, ""),
        many,
    ];
    stories[3].headline = String::new();
    for story in &stories {
        index.put(story).unwrap();
    }
    index.commit(&at(2)).unwrap();
    assert_eq!(index.len(), 7);
    assert_eq!(ask(&index, "반도체", &Paging::first(10)).total, 3);
    let found = ask(&index, "반도체", &Paging::first(10));
    assert!(found.marker.passage(&stories[1].body, 100).text.chars().count() <= 100);
    assert!(found.marker.passage(&stories[0].body, 100).text.chars().count() <= 100);
}

#[test]
fn pages_fit_together_while_stories_come_in() {
    for sort in [Sort::Relevance, Sort::Time] {
        let (_dir, index) = paper(120);
        let before: BTreeSet<i64> = (1..=120).collect();
        let mut paging = Paging { size: 7, sort, after: None };
        let mut seen = Vec::new();
        for round in 0.. {
            let found = ask(&index, "반도체 공장", &paging);
            seen.extend(found.hits.iter().map(|hit| hit.number.get()).filter(|number| before.contains(number)));
            for number in 0..3 {
                let number = 1_000 + round * 3 + number;
                index.put(&story(number, "반도체 공장 반도체 공장 소식이 또 왔다")).unwrap();
            }
            index.commit(&at(10 + round)).unwrap();
            let Some(next) = found.next else { break };
            paging.after = Some(next.to_string().parse().unwrap());
        }
        let once: BTreeSet<i64> = seen.iter().copied().collect();
        assert_eq!((seen.len(), once), (120, before), "{sort:?}");
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

#[test]
fn damage_is_told_and_healed() {
    let kinds: [fn(&Path); 4] = [
        |path| fs::write(path, "{").unwrap(),
        |path| fs::write(path, "").unwrap(),
        |path| fs::remove_file(path).unwrap(),
        |path| {
            let mut bytes = fs::read(path).unwrap();
            bytes.iter_mut().for_each(|byte| *byte ^= 0x55);
            fs::write(path, bytes).unwrap();
        },
    ];
    let names: Vec<String> = {
        let (dir, index) = paper(30);
        index.rest().unwrap();
        let extension = |path: &PathBuf| path.extension().map(|end| end.to_string_lossy().into_owned());
        files(dir.path()).iter().filter_map(extension).filter(|end| end != "lock").collect()
    };
    for (kind, damage) in kinds.iter().enumerate() {
        for name in &names {
            let (dir, index) = paper(30);
            index.rest().unwrap();
            drop(index);
            files(dir.path())
                .iter()
                .filter(|path| path.extension().is_some_and(|end| *end == **name))
                .for_each(|path| damage(path));
            let index = Index::open(dir.path(), Analyser::default()).unwrap();
            // It answers, or says that it rests; it never takes the process with it.
            if let Ok(searcher) = index.searcher() {
                let query = Query::parse("반도체 공장 \"문을 열었다\" 반도페", &now());
                searcher.search(&query, &Filter::default(), &Scope::Readers, &Paging::first(10)).ok();
                searcher.suggest("반", 8).ok();
            } else {
                assert!(matches!(index.condition(), Condition::Unusable(_)), "{name} {kind}");
            }
            let mut anew = index.begin_anew().unwrap();
            anew.put(&story(1, "새로 지었다")).unwrap();
            anew.finish(&at(5)).unwrap();
            assert_eq!(index.condition(), Condition::At(at(5)), "{name} {kind}");
            assert_eq!(ask(&index, "새로", &Paging::first(10)).total, 1, "{name} {kind}");
        }
    }
}

#[test]
fn a_folder_that_goes_is_an_error_and_can_be_made_anew() {
    let (dir, index) = paper(5);
    index.rest().unwrap();
    fs::remove_dir_all(dir.path()).unwrap();
    let written = index.put(&story(9, "못 적는다")).and_then(|()| index.commit(&at(2)));
    assert!(written.is_err());
    assert_eq!(index.position(), Some(at(1)));
    index
        .searcher()
        .unwrap()
        .search(&Query::parse("반도체", &now()), &Filter::default(), &Scope::Readers, &Paging::first(5))
        .ok();
    let mut anew = index.begin_anew().unwrap();
    anew.put(&story(1, "새로 지었다")).unwrap();
    anew.finish(&at(3)).unwrap();
    assert_eq!(ask(&index, "새로", &Paging::first(10)).total, 1);
}

#[test]
fn half_an_index_is_cleared_away() {
    let (dir, index) = paper(5);
    let anew = index.begin_anew().unwrap();
    // As a kill leaves it.
    std::mem::forget(anew);
    drop(index);
    let index = Index::open(dir.path(), Analyser::default()).unwrap();
    assert_eq!(index.condition(), Condition::At(at(1)));
    assert!(!files(dir.path()).iter().any(|path| path.to_string_lossy().contains(".new")));
}
