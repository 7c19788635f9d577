//! Where sentences end, and where they do not.

use std::collections::BTreeSet;

use jikji_text::{is_complete_sentence, sentences};
use proptest::prelude::*;

fn split(text: &str) -> Vec<&str> {
    sentences(text).map(|span| text.get(span).unwrap_or_default().trim_end()).collect()
}

/// Sentences that stand together in one text, parted by `|`, which is not part of it.
const TEXTS: &[&str] = &[
    "메타는 투자한다. |오픈AI는 거부했다.",
    "메타는 투자한다.|오픈AI는 거부했다.|그는 갔다.",
    "기온은 -9.0도다. |성장률은 3.2%다. |97억4000만 달러를 썼다.",
    "그는 \"좋다. 사자\"고 말했다. |끝.",
    "그는 “고맙지만 사양한다. 사겠다.”며 웃었다. |끝이다.",
    "그는 \"좋다.\" 라고 말했다. |끝이다.",
    "\"황 CEO가 논의했다\"면서, \"이는 임박했음을 시사한다\"고 강조했다.  |황 CEO는 웃었다.",
    // A quotation opened straight and closed curly; one that never closes.
    "그는 \"좋다. 사자”고 말했다. |그는 갔다.",
    "그는 \"좋다고 말했다. |그는 갔다. |왔다.",
    "“좋습니다.” |그는 웃었다.",
    "“좋다.”, “싫다.”로 갈렸다. |끝이다.",
    "그는 “좋다.”|“싫다.” |그랬다.",
    "그가 왔다.|\"반갑다\"고 했다.",
    // Initials, abbreviations, addresses.
    "J. K. 롤링과 W.B. 예이츠를 읽었다. |U.S. 스틸도 있다.",
    "Dr. No met Mr. Kim. |He left at 3 p.m. yesterday. |Then he slept.",
    "주소는 naver.com이고 메일은 a.b@c.co.kr이다. |끝이다.",
    "2026. 1. 12. 서울에서 열렸다. |끝이다.",
    "2026.01.12. 서울에서 9.0을 쟀다. |끝이다.",
    "1. 인수를 제안했다. |2. 거부했다.",
    "가. 인수를 제안했다. |나. 거부했다.",
    // Other stops.
    "정말 할까? |그렇다! |아니다?! |왜?|그는 물었다.",
    "\"왜?\"라고 물었다. |왜?라는 물음이다. |“가자!” 라며 웃었다.",
    "지원 요청…AI 지배권 놓고. |글쎄… 모른다. |그랬다… |그래서 갔다.",
    "야후! |재팬이다. |Yahoo!재팬이다.",
    "그는 갔다(사진). |왔다. |(서울=연합) 끝이다。|정말이다。",
    "[속보] 왔다. |(사진은 좋다. 참으로 그렇다.) |끝이다.",
    // Lines.
    "제목에는 점이 없다\n|본문이다. \n\n|다음 \"문단이다.\n|그다음.",
    "점이 없다",
    "  앞의 빈칸. |뒤의 빈칸.  ",
];

#[test]
fn sentences_of_news() {
    for marked in TEXTS {
        let text = marked.replace('|', "");
        let expected: Vec<_> = marked.split('|').map(str::trim_end).collect();
        assert_eq!(split(&text), expected, "{text}");
    }
    assert!(split("").is_empty());
    assert_eq!(split("...").len(), 1);
}

#[test]
fn finished_or_cut() {
    for text in [
        "그는 갔다.",
        "그는 “갔다.”",
        "그는 갔다.)  \n",
        "갔나?",
        "갔다!…",
        "끝이다。",
        "매출은 3.2%다.",
        "He left.",
        "2025년이었다. 그는 왔다.",
    ] {
        assert!(is_complete_sentence(text), "{text}");
    }
    for text in [
        "",
        ".",
        "3.",
        "2025년 3분기 매출 3,990만 달러를 기록, 전년 동기 대비 222% 증가하며 연간 가이던스를",
        "그는 갔다. 그리고",
        "그는 갔다. \"",
        "그는 갔다…",
        "그는 갔다...",
        "머스크, 인수 제안",
        "책을 쓴 J. K.",
        "그는 갔다. (서울)",
    ] {
        assert!(!is_complete_sentence(text), "{text}");
    }
}

/// Rows of newspaper corpora, each one sentence to an annotator, put into one line and parted again.
#[test]
fn corpus_sentences_are_found_again() {
    for (file, column) in [("ud/pud-ko-news.tsv", 1), ("ko-parallel-news/korean-english-park.dev.ko", 0)] {
        let path = format!("{}/../../../shared/data/korean/{file}", env!("CARGO_MANIFEST_DIR"));
        let Ok(corpus) = std::fs::read_to_string(path) else { return };
        let rows = corpus.lines().filter_map(|line| line.split('\t').nth(column)).map(str::trim);
        let mut text = String::new();
        let mut borders = BTreeSet::new();
        for row in rows.filter(|row| row.ends_with(['.', '?', '!', '"', '”'])) {
            text.push_str(row);
            text.push(' ');
            borders.insert(text.len());
        }
        let found: BTreeSet<_> = sentences(&text).map(|span| span.end).collect();
        let right = found.intersection(&borders).count();
        assert!(right * 100 >= borders.len() * 97, "recall of {file}: {right} of {}", borders.len());
        assert!(right * 100 >= found.len() * 97, "precision of {file}: {right} of {}", found.len());
    }
}

proptest! {
    #[test]
    fn spans_are_the_text(
        text in any::<String>(),
        news in "([가-힣다요]{1,3}|[.?!…。\"'“”()‘’ \n]|[0-9]|[A-Za-z]|고|라고){0,60}",
    ) {
        for text in [text, news] {
            let mut end = 0;
            for span in sentences(&text) {
                prop_assert_eq!(span.start, end);
                prop_assert!(span.end > span.start && text.get(span.clone()).is_some());
                end = span.end;
            }
            prop_assert_eq!(end, text.len());
            let _ = is_complete_sentence(&text);
        }
    }
}
