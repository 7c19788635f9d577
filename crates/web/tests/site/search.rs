#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::time::{Duration, Instant};

use jikji_news::State;
use jikji_testkit::Story;

use crate::newsstand::{Newsstand, Reply};

#[tokio::test]
async fn every_page_has_a_field_and_the_page_that_asks_tells_how() {
    let stand = Newsstand::open().await;
    for (path, action) in [("/", "/search"), ("/latest", "/search"), ("/en/", "/en/search"), ("/nothing", "/search")] {
        let body = stand.get(path).await.body;
        let form = format!("<form class=\"search-field\" action=\"{action}\" role=\"search\"");
        assert!(body.contains(&form), "{path}");
    }
    for path in ["/search", "/search?", "/search?q=", "/search?q=+%20+", "/search?x=1"] {
        let page = stand.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        page.reads(&["검색", "이렇게 찾을 수 있습니다", "기자:", "기간:지난주"]);
        assert!(!page.body.contains("noindex"), "{path}");
    }
    stand.get("/en/search").await.reads(&["Search", "Ways to ask", "date:last-week"]);
}

/// Three articles of two sections, two reporters and two years, and a draft.
async fn stocked() -> Newsstand {
    let stand = Newsstand::open().await;
    let at = |text: &str| Some(text.parse().unwrap());
    let story =
        |headline: &str| Story::new(headline).text(&["둘째 문장은 다르다. 나루대교 통행료는 공사 뒤에 정한다."]);
    story("나루대교 보수 앞당긴다").published(at("2026-01-10T00:00:00Z")).put(&stand.paper).await;
    let other = story("나루대교 통행료 논란").section("경제").published(at("2025-12-01T00:00:00Z"));
    other.with(|content| content.bylines[0].name = "윤새벽".into()).put(&stand.paper).await;
    Story::new("갈밭습지 저어새 예순한 마리").text(&["겨울 철새를 세었다."]).put(&stand.paper).await;
    story("나루대교 아직 쓰는 중").state(State::Draft).put(&stand.paper).await;
    stand
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

async fn search(stand: &Newsstand, query: &str, more: &str) -> Reply {
    stand.get(&format!("/search?q={}{more}", encoded(query))).await
}

#[tokio::test]
async fn what_is_found_is_counted_marked_and_never_a_draft() {
    let stand = stocked().await;
    let page = search(&stand, "나루대교", "").await;
    assert_eq!(page.status, 200);
    page.reads(&["기사 2건", "정확도순", "최신순"]);
    assert!(page.body.contains("<mark>나루대교</mark> 보수 앞당긴다"), "{}", page.body);
    assert!(page.body.contains("value=\"나루대교\"") && page.body.contains("noindex"));
    assert!(!page.text().contains("아직 쓰는 중") && !page.text().contains("저어새 예순한"));
    assert_eq!(page.header("cache-control"), "private, no-cache");
    stand.get("/en/search?q=%EB%82%98%EB%A3%A8%EB%8C%80%EA%B5%90").await.reads(&["2 articles", "Relevance"]);
}

#[tokio::test]
async fn filters_narrow_an_answer_down_and_can_be_taken_away() {
    let stand = stocked().await;
    let all = search(&stand, "나루대교", "").await;
    all.reads(&["좁혀 보기", "섹션", "연도", "2026", "2025", "기자"]);
    let query = encoded("나루대교");
    for filter in ["section=gyeongje", "year=2025", "reporter=yunsaebyeok"] {
        assert!(all.body.contains(&format!("/search?q={query}&amp;{filter}\"")), "{filter}: {}", all.body);
        let narrow = search(&stand, "나루대교", &format!("&{filter}")).await;
        narrow.reads(&["기사 1건", "나루대교 통행료 논란"]);
        assert!(narrow.body.contains("class=\"chosen\"") && narrow.body.contains(&format!("\"/search?q={query}\"")));
    }
    let time = search(&stand, "나루대교", "&sort=time").await;
    time.reads(&["나루대교 보수 앞당긴다", "나루대교 통행료 논란"]);
    let none = search(&stand, "나루대교", "&year=1999").await;
    none.reads(&["찾지 못했습니다", "조건 없이 다시 찾기", "이렇게 찾을 수 있습니다"]);
}

#[tokio::test]
async fn slips_and_the_other_keyboard_are_understood() {
    let stand = stocked().await;
    for typed in ["나루대겨", "skfneory"] {
        let page = search(&stand, typed, "").await;
        page.reads(&["이것을 찾으셨나요", "나루대교"]);
        assert!(page.text().contains("나루대교 보수 앞당긴다"), "{typed}: {}", page.text());
    }
}

#[tokio::test]
async fn a_publication_is_right_in_search_at_once() {
    let stand = stocked().await;
    assert!(!search(&stand, "등대", "").await.text().contains("등대 불빛"));
    let number = Story::new("등대 불빛 아래서").put(&stand.paper).await;
    search(&stand, "등대", "").await.reads(&["기사 1건", "불빛 아래서"]);
    let english = stand.get(&format!("/api/v1/search?q={}", encoded("등대"))).await;
    assert!(english.body.contains(&format!("/articles/{number}")), "{}", english.body);
}

#[tokio::test]
async fn paging_stays_where_it_is_while_stories_come_in() {
    let stand = Newsstand::open().await;
    for number in 1..=45 {
        Story::new(&format!("등대 이야기 {number}번째")).put(&stand.paper).await;
    }
    let first = search(&stand, "등대", "").await;
    first.reads(&["기사 45건", "1 / 3쪽"]);
    let next = |reply: &Reply| {
        let link = reply.body.split("<a ").find(|link| link.contains("rel=\"next nofollow\""))?;
        Some(link.split_once("href=\"")?.1.split_once('"')?.0.replace("&amp;", "&"))
    };
    let listed = |reply: &Reply| {
        let hits = reply.body.split("<h2 lang=\"ko\"><a href=\"").skip(1);
        hits.map(|hit| hit.split_once('"').unwrap().0.to_owned()).collect::<Vec<_>>()
    };
    let mut seen = listed(&first);
    let mut place = next(&first);
    while let Some(at) = place {
        Story::new("등대 이야기 나중 것").put(&stand.paper).await;
        let page = stand.get(&at).await;
        assert_eq!(page.status, 200, "{at}");
        seen.extend(listed(&page));
        place = next(&page);
    }
    let distinct: std::collections::BTreeSet<_> = seen.iter().collect();
    assert_eq!(distinct.len(), seen.len(), "none comes twice");
    assert!(distinct.len() >= 45, "none is left out: {}", distinct.len());
}

#[tokio::test]
async fn while_the_index_rests_only_search_does() {
    let stand = stocked().await;
    let index = stand.paper.paper().dir().index();
    // What a disk error, or somebody who tidies up, leaves behind.
    std::fs::remove_dir_all(&index).ok();
    std::fs::write(&index, "no folder").ok();
    let page = search(&stand, "나루대교", "").await;
    assert!(page.status == 200 || page.status == 503, "{}", page.status);
    if page.status == 503 {
        page.reads(&["검색이 쉬고 있습니다", "최신 기사"]);
        assert!(!page.header("retry-after").is_empty() && page.header("cache-control") == "no-store");
    }
    assert_eq!(stand.get("/").await.status, 200);
    assert_eq!(stand.get("/articles/1").await.status, 200);
    let told = stand.get("/api/v1/search?q=x").await;
    assert!(told.status == 200 || told.header("content-type") == "application/problem+json", "{}", told.body);
}

/// Queries as nobody should send them.
fn nonsense() -> Vec<String> {
    let deep = format!("{}{}", "(".repeat(3000), ")".repeat(3000));
    let mut queries: Vec<String> = [
        "가",
        "a",
        "ㄱ",
        "-",
        "--",
        "OR",
        "OR OR OR",
        "-OR",
        "\"",
        "\"\"",
        "\"가",
        "가\" \"나",
        "((((",
        "))))",
        "()",
        "*",
        "?",
        "가*",
        "*가*?*",
        ".*",
        "(a+)+$",
        "[a-z]{1,99999}",
        "/.*/",
        "~",
        "가~9",
        "가^99999",
        ":",
        "기자:",
        "기자:\"",
        "기간:",
        "기간:9999-99-99",
        "기간:..",
        "섹션:::",
        "연재:-\"",
        "+",
        "&&",
        "||",
        "!",
        "AND NOT",
        "{a TO z}",
        "field:value",
        "😀",
        "👨‍👩‍👧‍👦",
        "\u{1112}\u{1161}\u{11ab}",
        "ㅎㅏㄴ",
        "가\u{0}나",
        "\u{1}\u{2}\u{1f}",
        "\u{202e}가나",
        "\u{feff}",
        "العربية",
        "中文",
        "ไทย",
        "'; drop table article; --",
        "' or '1'='1",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "{{ 7*7 }}",
        "${jndi:ldap://x}",
        "../../etc/passwd",
        "%00",
        "\\",
        "\\u0000",
    ]
    .map(str::to_owned)
    .into();
    queries.extend([
        deep,
        "가 ".repeat(3000),
        "a".repeat(10_000),
        "가".repeat(2_000),
        "-가 OR ".repeat(800),
        "\"".repeat(5000),
    ]);
    queries
}

#[tokio::test]
async fn no_query_is_our_fault_and_none_becomes_markup() {
    let stand = stocked().await;
    let plain = search(&stand, "없는말", "").await.body.matches("<script").count();
    let mut slowest = (Duration::ZERO, String::new());
    for query in nonsense() {
        for path in ["/search", "/en/search", "/api/v1/search", "/api/v1/suggest"] {
            let start = Instant::now();
            let reply = stand.get(&format!("{path}?q={}", encoded(&query))).await;
            let shown: String = query.chars().take(40).collect();
            slowest = slowest.max((start.elapsed(), format!("{path} {shown}")));
            assert!(reply.status.as_u16() < 500, "{path} {shown}: {}", reply.status);
            if path.ends_with("/search") && !path.starts_with("/api") {
                assert_eq!(reply.body.matches("<script").count(), plain, "{shown}");
                assert!(!reply.body.contains("<img src=x") && !reply.body.contains('\u{0}'), "{shown}");
            }
        }
    }
    println!("slowest: {slowest:?}");
}

#[tokio::test]
async fn percent_garbage_and_halves_of_surrogate_pairs_are_questions_too() {
    let stand = stocked().await;
    for query in
        ["q=%", "q=%zz", "q=%ED%A0%80", "q=%ff%fe", "q=%C0%AF", "q=%00", "q=a&q=b", "q", "=", "&&", "from=1", "sort=x"]
    {
        for path in ["/search", "/en/search"] {
            let reply = stand.get(&format!("{path}?{query}")).await;
            assert_eq!(reply.status, 200, "{path}?{query}");
            assert!(reply.body.contains("</html>"));
        }
        let reply = stand.get(&format!("/api/v1/search?{query}")).await;
        assert!(reply.status.as_u16() < 500, "{query}: {}", reply.status);
    }
}
