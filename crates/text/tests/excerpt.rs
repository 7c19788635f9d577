//! Excerpts end where a reader can stop.

use jikji_text::{excerpt, is_complete_sentence};
use proptest::prelude::*;

const STORY: &str = "일론 머스크가 오픈AI 인수 자금을 위해 저커버그에게 지원을 요청했다. 메타는 셩자오(Shengjia Zhao)를 수석 과학자로 영입하는 등 행보를 이어가고 있다.";

#[test]
fn at_a_sentence_or_at_a_word() {
    let first = "일론 머스크가 오픈AI 인수 자금을 위해 저커버그에게 지원을 요청했다.";
    let table = [
        (STORY, 1000, STORY),
        (STORY, 60, first),
        (STORY, 39, first),
        (STORY, 38, "일론 머스크가 오픈AI 인수 자금을 위해 저커버그에게 지원을…"),
        (STORY, 11, "일론 머스크가…"),
        // 60 % of 66 is not filled by 39 characters.
        (
            STORY,
            66,
            "일론 머스크가 오픈AI 인수 자금을 위해 저커버그에게 지원을 요청했다. 메타는 셩자오(Shengjia Zhao)를…",
        ),
        // A gloss is not cut.
        ("메타는 오늘 수석 과학자 셩자오(Shengjia Zhao)를 영입했다", 25, "메타는 오늘 수석 과학자…"),
        ("제목이 한 줄이다", 20, "제목이 한 줄이다"),
        ("기업, 정부, 학계가 모였다", 7, "기업…"),
        ("그는 “고맙지만 사양한다”고 했다", 5, "그는…"),
        ("그는 \" 사양한다\" 고 했다", 5, "그는…"),
        ("삼천리강산무궁화", 4, "삼천리…"),
        ("가나다", 0, ""),
        ("가나다", 1, "…"),
        ("… A.)가가", 6, "…"),
        ("", 10, ""),
        ("  가\n\n나\u{A0} 다  ", 10, "가 나 다"),
        // A teaser that breaks off after finished sentences.
        ("그는 갔다. 연간 가이던스를", 100, "그는 갔다. 연간 가이던스를…"),
        ("그는 갔다. 연간 가이던스를", 9, "그는 갔다."),
    ];
    for (text, max, expected) in table {
        assert_eq!(excerpt(text, max), expected, "{text} in {max}");
    }
}

#[test]
fn a_stop_inside_a_quotation_is_no_end() {
    let text = "그는 회의에서 “시장은 넓다. 우리는 더 멀리 간다. 함께 갈 사람을 찾는다”고 거듭 밝혔다. 끝이다.";
    assert_eq!(excerpt(text, 30), "그는 회의에서 “시장은 넓다. 우리는 더 멀리 간다…");
    assert_eq!(
        excerpt("그는 오늘 오전 서울에서 열린 회의에서 “시장은 넓다. 우리는 간다”고 말했다", 30),
        "그는 오늘 오전 서울에서 열린 회의에서…"
    );
}

#[test]
fn the_teaser_of_the_first_page() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/seed/article-page.txt");
    let Ok(page) = std::fs::read_to_string(path) else { return };
    let teaser = page.lines().last().unwrap();
    assert!(!is_complete_sentence(teaser));
    for max in 1..teaser.chars().count() + 50 {
        let cut = excerpt(teaser, max);
        assert!(cut.chars().count() <= max);
        assert!(cut.ends_with('…') || is_complete_sentence(&cut), "{cut}");
    }
}

proptest! {
    #[test]
    fn keeps_its_promises(
        text in any::<String>(),
        news in "([가-힣]{1,4}|다\\.|요\\?|[,·…\"'“”()\\[\\]‘’]| | |\n|[0-9]\\.[0-9]|[A-Z]\\.){0,80}",
        max in 0usize..120,
    ) {
        for text in [text, news] {
            let cut = excerpt(&text, max);
            prop_assert!(cut.chars().count() <= max);
            prop_assert!(!cut.contains('\n'));
            let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let head = cut.strip_suffix('…').unwrap_or(&cut);
            prop_assert!(flat.starts_with(head), "{} / {}", cut, flat);
            if cut != flat {
                prop_assert!(!head.ends_with(['(', '[', '“', '‘', ',']), "{}", cut);
                // A word is whole unless the first is longer than the limit.
                let first = flat.split(' ').next().unwrap_or_default().chars().count();
                let rest = flat.strip_prefix(head).unwrap();
                if first < max && !head.is_empty() && cut.ends_with('…') {
                    let open = |letter: char| letter == ' ' || !letter.is_alphanumeric();
                    prop_assert!(rest.is_empty() || rest.starts_with(open), "{} / {}", cut, flat);
                }
            }
        }
    }
}
