//! The full-text index: what is put in is found, by whom and how.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use jikji_news::{ArticleNumber, Scope, SectionId, Sight, TopicId};
use jikji_search::{Condition, Document, Filter, Found, Index, Paging, Position, Query, SuggestionKind};
use jikji_text::Analyser;

fn now() -> ZonedDateTime {
    let now: Timestamp = "2026-01-12T03:00:00Z".parse().unwrap();
    now.to_zoned_datetime(TimeZone::get("Asia/Seoul").unwrap())
}

fn at(seq: i64) -> Position {
    Position { epoch: "e".into(), seq }
}

fn story(number: i64, headline: &str, body: &str) -> Document {
    Document::new(ArticleNumber::new(number).unwrap(), headline, body)
}

/// A few stories of a technology paper.
fn paper() -> (tempfile::TempDir, Index) {
    let dir = tempfile::tempdir().unwrap();
    let index = Index::open(&dir.path().join("index"), Analyser::default()).unwrap();
    let mut stories = vec![
        story(
            1,
            "머스크, 오픈AI 상대로 소송",
            "일론 머스크가 오픈AI와 마이크로소프트를 상대로 소송을 냈다. 배심원 재판은 봄에 열린다.",
        ),
        story(2, "저커버그의 다음 수", "마크 저커버그 메타 CEO는 새 조직을 만들었다. 메타는 AI 연구에 돈을 쓴다."),
        story(3, "삼성전자, 반도체 공장 증설", "삼성전자가 평택에 공장을 더 짓는다. 파운드리 수요가 늘었다."),
        story(4, "반도체 수출 석 달째 증가", "반도체 수출이 늘었다. 삼성전자와 SK하이닉스의 실적이 좋아졌다."),
        story(5, "쓰다 만 글", "머스크 인터뷰 초안"),
    ];
    stories[0].bylines = vec!["윤슬".into()];
    stories[0].series = Some((jikji_news::SeriesId(1), "빅테크칼럼".into()));
    stories[0].section = Some((SectionId(1), "테크".into()));
    stories[2].section = Some((SectionId(2), "경제".into()));
    stories[3].section = Some((SectionId(2), "경제".into()));
    stories[3].topics = vec![(TopicId(1), "반도체 전쟁".into())];
    stories[4].live = false;
    stories[4].owners = vec![7];
    for (days, story) in stories.iter_mut().enumerate() {
        let day = now().checked_sub(jiff::Span::new().days(6 * i64::try_from(days).unwrap())).unwrap();
        story.published = Some(day);
    }
    for story in &stories {
        index.put(story).unwrap();
    }
    index.commit(&at(9)).unwrap();
    (dir, index)
}

fn search(index: &Index, query: &str) -> Found {
    let query = Query::parse(query, &now());
    index.searcher().unwrap().search(&query, &Filter::default(), &Scope::Readers, &Paging::first(10)).unwrap()
}

fn numbers(found: &Found) -> Vec<i64> {
    found.hits.iter().map(|hit| hit.number.get()).collect()
}

#[test]
fn stories_are_found_by_what_they_say() {
    let (_dir, index) = paper();
    let cases: &[(&str, &[i64])] = &[
        ("머스크", &[1]),
        ("머스크가", &[1]),
        ("반도체 공장", &[3, 4]),
        ("\"반도체 공장\"", &[3]),
        ("\"공장 반도체\"", &[]),
        ("반도체 -공장", &[4]),
        ("머스크 OR 저커버그", &[2, 1]),
        ("기자:윤슬", &[1]),
        ("reporter:윤슬 소송", &[1]),
        ("섹션:경제", &[3, 4]),
        ("연재:빅테크칼럼", &[1]),
        ("기간:오늘", &[1]),
        ("기간:지난주", &[2]),
        ("기간:2025-12", &[3, 4]),
        ("반도체 전쟁", &[4, 3]),
        ("셰익스피어", &[]),
        ("", &[]),
        ("\"", &[]),
        ("-머스크", &[]),
    ];
    for (query, expected) in cases {
        assert_eq!(numbers(&search(&index, query)), *expected, "{query}");
    }
}

#[test]
fn slips_layouts_and_initials_are_understood() {
    let (_dir, index) = paper();
    let cases = [
        ("머스쿠", 1, Some("머스크")),
        ("ajtmzm", 1, Some("머스크")),
        ("wjzjqjrm", 2, Some("저커버그")),
        ("ㅁㅅㅋ", 1, Some("머스크")),
        ("ㅇㅍAI", 1, Some("오픈ai")),
        ("마이크로소프투", 1, Some("마이크로소프트")),
    ];
    for (query, number, meant) in cases {
        let found = search(&index, query);
        assert_eq!(numbers(&found).first(), Some(&number), "{query}");
        assert_eq!(found.did_you_mean.as_deref(), meant, "{query}");
    }
}

#[test]
fn the_staff_finds_what_it_may_see() {
    let (_dir, index) = paper();
    let query = Query::parse("머스크", &now());
    let cases = [
        (Scope::Readers, 1),
        (Scope::Staff(Sight::default()), 1),
        (Scope::Staff(Sight { own: Some(7), ..Sight::default() }), 2),
        (Scope::Staff(Sight { own: Some(8), ..Sight::default() }), 1),
        (Scope::Staff(Sight { all: true, ..Sight::default() }), 2),
    ];
    for (scope, total) in cases {
        let searcher = index.searcher().unwrap();
        let found = searcher.search(&query, &Filter::default(), &scope, &Paging::first(10)).unwrap();
        assert_eq!(found.total, total, "{scope:?}");
    }
}

#[test]
fn suggestions_come_for_beginnings() {
    let (_dir, index) = paper();
    let suggest = |typed: &str| index.searcher().unwrap().suggest(typed, 8).unwrap();
    let texts = |typed: &str| suggest(typed).into_iter().map(|one| one.text).collect::<Vec<_>>();
    assert_eq!(suggest("윤").first().map(|one| one.kind), Some(SuggestionKind::Person));
    assert_eq!(texts("머"), ["머스크, 오픈AI 상대로 소송"]);
    assert_eq!(texts("옾"), ["머스크, 오픈AI 상대로 소송"]);
    assert_eq!(texts("ㅅㅅㅈㅈ"), ["삼성전자, 반도체 공장 증설"]);
    assert_eq!(texts("ajtm"), ["머스크, 오픈AI 상대로 소송"]);
    assert_eq!(texts("반도체 전"), ["반도체 전쟁"]);
    assert_eq!(texts("빅테"), ["빅테크칼럼", "머스크, 오픈AI 상대로 소송"].get(..1).unwrap());
    assert!(texts("쓰다").is_empty());
}

#[test]
fn what_was_committed_is_there_after_a_fall() {
    let (dir, index) = paper();
    index.put(&story(6, "남지 않는 글", "커밋되지 않았다")).unwrap();
    drop(index);
    let index = Index::open(&dir.path().join("index"), Analyser::default()).unwrap();
    assert_eq!(index.condition(), Condition::At(at(9)));
    assert_eq!(index.len(), 5);
    index.remove(ArticleNumber::new(1).unwrap()).unwrap();
    index.commit(&at(10)).unwrap();
    assert_eq!(numbers(&search(&index, "소송")), [] as [i64; 0]);
    assert_eq!(index.position(), Some(at(10)));
}

#[test]
fn it_is_built_anew_while_the_old_one_answers() {
    let (dir, index) = paper();
    let mut anew = index.begin_anew().unwrap();
    anew.put(&story(8, "새 글", "새로 지은 색인")).unwrap();
    assert_eq!(numbers(&search(&index, "소송")), [1]);
    anew.finish(&at(20)).unwrap();
    assert_eq!(numbers(&search(&index, "색인")), [8]);
    assert_eq!(index.condition(), Condition::At(at(20)));
    index.put(&story(9, "그 뒤의 글", "그 뒤")).unwrap();
    index.commit(&at(21)).unwrap();
    drop(index);
    let index = Index::open(&dir.path().join("index"), Analyser::default()).unwrap();
    assert_eq!((index.condition(), index.len()), (Condition::At(at(21)), 2));
}
