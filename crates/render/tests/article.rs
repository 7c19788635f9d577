//! The page of an article: what stands where, and what is never said.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use jikji_news::{Language, NoticeKind};
use jikji_render::pages::ArticlePage;
use jikji_render::{Page, Renderer};

fn html(page: &ArticlePage) -> String {
    Renderer::new(None).unwrap().render(page).unwrap()
}

fn full() -> ArticlePage {
    ArticlePage::samples().remove(0)
}

/// The samples hold one imported page: no time, the day it was seen, weather of that day.
fn imported() -> ArticlePage {
    ArticlePage::samples().into_iter().find(|page| page.times.seen_on.is_some()).unwrap()
}

#[test]
fn everything_stands_in_reading_order() {
    let html = html(&full());
    let (_, shown) = html.split_once("<body").unwrap();
    let mut rest = shown;
    for text in [
        "본문으로 건너뛰기",
        "물빛신문",
        "2026.01.12 (월)",
        "서울",
        "맑음",
        "-9.0℃",
        "기상청 제공",
        "예시",
        "정치·행정",
        "사회",
        "단독",
        "항구의 내일",
        "<h1",
        "[물빛신문=",
        "윤슬 기자",
        "입력",
        "수정",
        "물빛시는 12일",
        "© 물빛신문",
        "광고",
        "관련기사",
        "93건의 관련기사 더보기",
        "등록번호",
        "등록연월일",
        "발행인",
        "편집인",
        "청소년보호책임자",
        "발행소",
        "전화",
    ] {
        let (_, after) = rest.split_once(text).unwrap_or_else(|| panic!("`{text}` is missing or too early"));
        rest = after;
    }
}

#[test]
fn an_unknown_time_is_said_to_be_unknown_and_told_to_no_machine() {
    let html = html(&imported());
    assert!(html.contains("입력 시각 미확인 (2026.01.12 확인)"));
    assert!(html.contains("2026.01.12 관측"), "imported weather has its date");
    assert!(!html.contains("datePublished") && !html.contains("published_time"));
}

#[test]
fn known_times_are_told_to_machines() {
    let html = html(&full());
    assert!(html.contains("\"datePublished\":\"2026-01-11T07:30:00+09:00\""));
    assert!(html.contains("\"dateModified\":\"2026-01-12T07:30:00+09:00\""));
    assert!(html.contains("입력 <time datetime=\"2026-01-11T07:30:00+09:00\">2026.01.11 07:30</time>"));
}

#[test]
fn a_single_writer_is_linked_with_the_whole_byline() {
    let mut page = full();
    page.bylines.truncate(1);
    page.bylines[0].people.truncate(1);
    assert!(html(&page).contains("<a href=\"/reporters/yunseul\" rel=\"author\">[물빛신문=윤슬 기자]</a>"));
}

#[test]
fn what_is_not_there_shows_nothing() {
    let mut page = full();
    page.related = None;
    page.banners_end.clear();
    page.banners_side.clear();
    page.chrome.weather = None;
    let html = html(&page);
    for absent in ["관련기사", "광고", "기상청", "class=\"weather\""] {
        assert!(!html.contains(absent), "{absent}");
    }
}

#[test]
fn notices_stand_above_or_below_the_text() {
    for kind in NoticeKind::ALL {
        let mut page = ArticlePage::samples()
            .into_iter()
            .find(|page| page.notices_above.iter().any(|it| it.kind == kind))
            .unwrap();
        let place = |html: &str| html.find("class=\"notice\"").unwrap() < html.find("class=\"article-body\"").unwrap();
        page.notices_below.clear();
        assert!(place(&html(&page)));
        page.notices_below = std::mem::take(&mut page.notices_above);
        assert!(!place(&html(&page)));
    }
}

#[test]
fn english_chrome_says_so_and_keeps_the_article_as_written() {
    let page = ArticlePage::samples().into_iter().find(|page| page.chrome.language == Language::En).unwrap();
    let html = html(&page);
    for text in [
        "<html lang=\"en\">",
        "Skip to the main text",
        "<h1 lang=\"ko\"",
        "All 93 related articles",
        "2026.01.12 (Mon)",
        "rel=\"canonical\" href=\"https://mulbit.example/en/articles/1187\"",
        "hreflang=\"ko\" href=\"https://mulbit.example/articles/1187\"",
        "hreflang=\"x-default\" href=\"https://mulbit.example/articles/1187\"",
        "/en/articles/1187/related",
    ] {
        assert!(html.contains(text), "{text}");
    }
}
