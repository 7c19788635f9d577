use std::path::Path;

use crate::newsstand::Newsstand;

/// The page that everything began with lies beside the project; without it there is nothing to test.
fn seed() -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seed/article-page.txt");
    std::fs::read_to_string(path).ok()
}

#[tokio::test]
async fn the_seed_page_is_served_as_a_better_page() {
    let Some(seed) = seed() else { return };
    let stand = Newsstand::open().await;
    let imported = stand.paper.import(&seed).await;
    let reply = stand.get(&format!("/articles/{}", imported.number)).await;
    assert_eq!(reply.status, 200);
    let lines: Vec<String> = seed.lines().map(|line| line.replace('\u{a0}', " ").trim().to_owned()).collect();
    let headline = lines.iter().find_map(|line| line.strip_prefix("[빅테크칼럼] 머스크")).unwrap_or_default();
    let headline = format!("머스크{headline}");
    let body: Vec<&str> = lines
        .iter()
        .skip_while(|line| !line.starts_with("[뉴스스페이스=윤슬"))
        .take_while(|line| *line != "배너")
        .filter(|line| !line.is_empty())
        .map(|line| line.trim_start_matches("[뉴스스페이스=윤슬 기자] "))
        .collect();
    assert_eq!(body.len(), 8);
    let mut expected = vec!["본문으로", "새나루신문", "2026.01.12 (월)"];
    for station in ["동두천", "강릉", "서울", "-9.0", "대전", "부산", "제주", "2.1", "거제", "-2.3"] {
        expected.push(station);
    }
    expected.extend(["기상청 제공", "빅테크", "빅테크칼럼", headline.as_str(), "뉴스스페이스", "윤슬 기자"]);
    expected.push("입력 시각 미확인 (2026.01.12 확인)");
    expected.extend(body);
    expected.extend(["등록번호", "가온,아00123", "발행인", "문가람"]);
    reply.reads(&expected);
    assert_eq!(reply.body.matches("<h1").count(), 1);
    assert!(!reply.text().contains("93건"), "the page's own count is not ours");
    assert!(!reply.text().contains("배너"), "an empty slot shows nothing");
    assert!(!reply.body.contains("datePublished"));
    assert!(!reply.body.contains('\u{a0}'), "NBSP became a blank");
    for list in ["/", "/sections/biktekeu", "/series/biktekeukalleom", "/reporters/yunseul"] {
        let reply = stand.get(list).await;
        assert_eq!(reply.status, 200, "{list}");
        assert!(reply.text().contains(&headline), "{list}");
        assert!(!reply.text().contains("아이온큐 공동창업자"), "a teaser's draft is not public: {list}");
    }
}
