//! Pages of text: the shape of the seed page, and everything that may be missing from it or odd about it.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jikji_interchange::{Form, Hint, Identity, Page, Unreadable, identity, read_page, teaser_identity, title_identity};
use jikji_news::{LegacyAddress, Sky};
use serde_json::json;

const PAGE: &str = include_str!("pages/saenaru.txt");

fn read(text: &str) -> Page {
    read_page(text.as_bytes(), "-", &Hint::default()).unwrap()
}

/// The page without the lines that hold one of these.
fn without(words: &[&str]) -> String {
    PAGE.lines().filter(|line| !words.iter().any(|word| line.contains(word))).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_page_in_the_shape_of_the_seed_is_read_whole() {
    let page = read(PAGE);
    let report = serde_json::to_value(&page).unwrap();
    assert_eq!(report["seen_on"], "2026-01-12");
    assert_eq!(report["section"], "산업·기술");
    assert_eq!(report["series"], "테크칼럼");
    assert_eq!(report["headline"], "새나루항 무인 크레인, 첫 겨울을 나다…\"바람보다 소금이 무서웠다\"");
    assert_eq!(report["bylines"], json!([{"outlet": "새나루신문", "name": "오태경", "role": "선임기자"}]));
    assert_eq!(page.paragraphs.len(), 5);
    assert_eq!(page.paragraphs, page.body.paragraphs().collect::<Vec<_>>());
    assert_eq!(report["banners"], 2);
    assert_eq!(report["related_claimed"], 27);
    assert_eq!(report["teasers"][0]["complete"], false);
    assert!(report["teasers"][0]["excerpt"].as_str().unwrap().contains("걸렸다.  강이든"));
    assert_eq!(report["weather"][4], json!({"station": "새나루", "sky": "눈날림", "temperature": -3.4}));
    assert_eq!(report["weather"][5], json!({"station": "거제", "sky": "맑음", "temperature": null}));
    assert_eq!(report["not_understood"], json!([]));
    assert_eq!(page.remarks, ["관측소 “새나루”: 기상청 목록에 없는 이름입니다. 적힌 그대로 두었습니다."]);
}

#[test]
fn line_ends_marks_and_a_missing_last_line_end_change_nothing() {
    let page = read(PAGE);
    for form in [
        PAGE.replace('\n', "\r\n"),
        PAGE.replace('\n', "\r"),
        format!("\u{FEFF}{PAGE}"),
        format!("{PAGE}\n\n\n"),
        PAGE.replace('\n', "\n\u{200B}\n"),
    ] {
        assert_eq!(read(&form), page);
    }
    // CP949 has neither the no-break space nor the bullet.
    let plainer = PAGE.replace('\u{A0}', " ").replace('•', "·");
    let (cp949, _, lossy) = encoding_rs::EUC_KR.encode(&plainer);
    assert!(!lossy);
    assert_eq!(read_page(&cp949, "-", &Hint::default()).unwrap().paragraphs, page.paragraphs);
}

#[test]
fn what_is_missing_stays_open() {
    let whole = read(PAGE);
    let strip = ["•", "기상청", "2026.01.12"];
    let no_date = read(&without(&["2026.01.12"]));
    assert_eq!((no_date.seen_on, no_date.paragraphs.len()), (None, 5));
    assert!(no_date.remarks.iter().any(|remark| remark.starts_with("날짜 줄도")));

    let no_strip = read(&without(&strip));
    assert_eq!(no_strip.weather.len(), 0);
    assert_eq!((no_strip.section, no_strip.headline), (whole.section.clone(), whole.headline.clone()));

    let no_section = read(&without(&["산업·기술"]));
    assert_eq!((no_section.section, no_section.headline), (None, whole.headline.clone()));

    let no_headline = read(&without(&["무인 크레인, 첫"]));
    assert_eq!((no_headline.headline, no_headline.section), (None, whole.section.clone()));
    assert!(no_headline.remarks.contains(&"제목을 찾지 못했습니다.".to_owned()));

    let no_body: Vec<&str> = PAGE.lines().take(14).collect();
    let no_body = read(&no_body.join("\n"));
    assert_eq!((no_body.headline, no_body.paragraphs.len()), (whole.headline, 0));
    assert!(no_body.remarks.contains(&"본문을 찾지 못했습니다.".to_owned()));
}

#[test]
fn weather_lines() {
    type Observed<'a> = Option<(&'a str, Option<Sky>, Option<f64>)>;
    let cases: &[(&str, Observed<'_>)] = &[
        ("• 맑음서울 -9.0℃", Some(("서울", Some(Sky::Clear), Some(-9.0)))),
        ("• 구름조금광주 −4.6℃", Some(("광주", Some(Sky::FewClouds), Some(-4.6)))),
        ("• 빗방울/눈날림인제 0℃", Some(("인제", Some(Sky::DrizzleOrFlurry), Some(0.0)))),
        ("• 흐림제주 -", Some(("제주", Some(Sky::Overcast), None))),
        ("• 흐림제주 -℃", Some(("제주", Some(Sky::Overcast), None))),
        ("• 흐림제주 ℃", Some(("제주", Some(Sky::Overcast), None))),
        ("• 흐림제주", Some(("제주", Some(Sky::Overcast), None))),
        ("• -철원 -12.3℃", Some(("철원", None, Some(-12.3)))),
        ("맑음서울 -9.0°C", Some(("서울", Some(Sky::Clear), Some(-9.0)))),
        ("• 맑음새나루 1.0℃", Some(("새나루", Some(Sky::Clear), Some(1.0)))),
        ("• 노을새나루 1.0℃", Some(("노을새나루", None, Some(1.0)))),
        ("• 서울은 맑았다", None),
        ("맑음서울 -9.0", None),
        ("• 나루시장 상인 27명", None),
    ];
    for (line, expected) in cases {
        let page = read(&format!("2026.01.12 (월)\n{line}\n기상청 제공\n제목 줄이 여기에 있다 하나\n"));
        let found = page.weather.first();
        let found = found.map(|found| (found.station.as_str(), found.sky, found.temperature));
        assert_eq!(found, *expected, "{line}");
    }
}

#[test]
fn times_are_read_with_their_labels_and_never_without() {
    let cases = [
        ("입력 2026.01.12 09:00", Some("2026-01-12T09:00:00+09:00"), None),
        (
            "등록 : 2026-01-12 09:00:07 수정 : 2026-01-12 11:30",
            Some("2026-01-12T09:00:07+09:00"),
            Some("2026-01-12T11:30:00+09:00"),
        ),
        (
            "입력 2015-11-16 22:46 | 수정 2015-11-16 22:49",
            Some("2015-11-16T22:46:00+09:00"),
            Some("2015-11-16T22:49:00+09:00"),
        ),
        ("2023/06/23 10:12 송고", Some("2023-06-23T10:12:00+09:00"), None),
        ("하진우 기자 | 승인 2026.01.12 오후 2:03 | 댓글 0", Some("2026-01-12T14:03:00+09:00"), None),
        (
            "기사입력 2026.01.12 09:00 최종수정 2026.01.13 10:00",
            Some("2026-01-12T09:00:00+09:00"),
            Some("2026-01-13T10:00:00+09:00"),
        ),
        ("2026.01.12 09:00", None, None),
        ("입력 2026.01.12", None, None),
    ];
    for (line, published, modified) in cases {
        for place in ["산업·기술", "새나루항 무인 크레인", "배너"] {
            let text: Vec<String> = PAGE
                .lines()
                .map(|whole| if whole.contains(place) { format!("{whole}\n{line}") } else { whole.to_owned() })
                .collect();
            let page = read(&text.join("\n"));
            let report = serde_json::to_value(&page).unwrap();
            assert_eq!(report["published_at"], json!(published), "{line}");
            assert_eq!(report["modified_at"], json!(modified), "{line}");
            assert_eq!(page.headline, read(PAGE).headline, "{line} at {place}");
        }
    }
}

#[test]
fn bylines_of_every_form() {
    type Writer<'a> = (Option<&'a str>, &'a str, Option<&'a str>);
    let cases: &[(&str, &[Writer<'_>], &str)] = &[
        ("[새나루신문=하진우 기자] 본문이다.", &[(Some("새나루신문"), "하진우", Some("기자"))], "본문이다."),
        ("[하진우 기자] 본문이다.", &[(None, "하진우", Some("기자"))], "본문이다."),
        (
            "[새나루신문=하진우·서지안 기자] 본문이다.",
            &[(Some("새나루신문"), "하진우", Some("기자")), (Some("새나루신문"), "서지안", Some("기자"))],
            "본문이다.",
        ),
        (
            "[새나루신문=하진우 기자][가온통신=두솔빛 특파원] 본문이다.",
            &[(Some("새나루신문"), "하진우", Some("기자")), (Some("가온통신"), "두솔빛", Some("특파원"))],
            "본문이다.",
        ),
        ("[새나루=가온뉴스] 두솔빛 기자 = 본문이다.", &[(Some("가온뉴스"), "두솔빛", Some("기자"))], "본문이다."),
        ("(새나루=가온통신) 두솔빛 기자 = 본문이다.", &[(Some("가온통신"), "두솔빛", Some("기자"))], "본문이다."),
        ("새나루신문 하진우 기자 | 본문이다.", &[(Some("새나루신문"), "하진우", Some("기자"))], "본문이다."),
        ("새나루신문 새나루신문 기자 | 본문이다.", &[(Some("새나루신문"), "새나루신문", Some("기자"))], "본문이다."),
    ];
    for (line, expected, rest) in cases {
        let page = read_page(
            format!("새나루항의 겨울\n\n{line}\n\n둘째 문단도 여기에 있다.").as_bytes(),
            line,
            &Hint::default(),
        )
        .map_err(|e| format!("{line} {e}"))
        .unwrap();
        let found: Vec<_> =
            page.bylines.iter().map(|b| (b.outlet.as_deref(), b.name.as_str(), b.role.as_deref())).collect();
        assert_eq!(found, *expected, "{line}");
        assert_eq!(page.paragraphs[0], *rest, "{line}");
        assert_eq!(page.remarks.iter().any(|remark| remark.starts_with("바이라인이 2개")), expected.len() == 2);
    }
}

#[test]
fn tails_are_furniture_or_signatures() {
    let tails = [
        "[ⓒ 새나루신문 & saenaru.example, 무단전재 및 재배포 금지]",
        "<저작권자(c) 가온통신, 무단 전재-재배포 금지>",
        "<저작권자ⓒ 공감언론 가온통신사. 무단전재-재배포 금지.>",
        "Copyright ⓒ 새나루신문 All rights reserved. 무단 전재-재배포, AI 학습 및 활용 금지",
        "< Copyright ⓒ 새나루신문. 무단전재 및 재배포 금지 >",
        "기사 문의나 제보는 카카오톡 saenaru",
        "기사제보 및 보도자료 news@saenaru.example",
        "2015-11-17 22면",
        "댓글 0",
        "제호 : 새나루신문 | 등록번호 : 가온,아00321 | 발행인 : 한들",
    ];
    let plain = read("제목\n[새나루신문=하진우 기자] 본문 첫 문단이다.\n둘째 문단이다.");
    for tail in tails {
        let page = read(&format!("제목\n[새나루신문=하진우 기자] 본문 첫 문단이다.\n둘째 문단이다.\n{tail}"));
        assert_eq!(page, plain, "{tail}");
    }
    for (tail, name, email) in [
        ("하진우 기자 ha@saenaru.example", "하진우", Some("ha@saenaru.example")),
        ("[ 하진우 기자 ha@saenaru.example ]", "하진우", Some("ha@saenaru.example")),
        ("해든읍 하진우 기자", "하진우", None),
        ("도래산/하진우 특파원", "하진우", None),
    ] {
        let page = read(&format!("[르포] 제목\n본문 첫 문단이 여기에 있다.\n둘째 문단이다.\n{tail}"));
        let byline = &page.bylines[0];
        assert_eq!((byline.name.as_str(), byline.email.as_deref()), (name, email), "{tail}");
        assert_eq!(page.paragraphs.len(), 2, "{tail}");
    }
    let kept = read("[르포] 제목\n저작권자의 허락 없이 무단 전재한 기사가 문제가 됐다.\n제보는 끊이지 않았다.");
    assert_eq!(kept.paragraphs.len(), 2, "sentences about rights and tips are text");
}

#[test]
fn teasers_are_headlines_with_or_without_the_beginning_of_the_text() {
    let text = "[르포] 제목\n본문 첫 문단이 여기에 있다.\n관련 기사\n1,293건의 관련기사 더보기\n[속보] 첫째 기사\n둘째 기사\n[새나루신문=하진우 기자] 둘째의 본문이다.\n셋째의 본문으로 보이는 긴 줄은 어느 제목에도 딸리지 않는다.\n2026.01.10\n배너\n셋째 기사\n";
    let page = read(text);
    assert_eq!(page.related_claimed, Some(1293));
    let teasers: Vec<_> =
        page.teasers.iter().map(|t| (t.headline.as_str(), t.excerpt.as_deref(), t.complete)).collect();
    assert_eq!(
        teasers,
        [("첫째 기사", None, false), ("둘째 기사", Some("둘째의 본문이다."), true), ("셋째 기사", None, false)]
    );
    assert_eq!(page.not_understood, ["셋째의 본문으로 보이는 긴 줄은 어느 제목에도 딸리지 않는다.", "2026.01.10"]);
    assert_eq!(page.banners, 1);
}

#[test]
fn a_text_that_no_rule_knows_is_refused_unless_the_caller_knows_better() {
    let letter = "안녕하세요.\n지난주에 말씀드린 일을 다시 적습니다.\n고맙습니다.\n";
    assert_eq!(read_page(letter.as_bytes(), "-", &Hint::default()), Err(Unreadable::NoKnownPage));
    let told = Hint { form: Some(Form::Text), ..Hint::default() };
    assert!(read_page(letter.as_bytes(), "-", &told).is_ok());
    let address = LegacyAddress::parse("https://saenaru.example/news/article.html?no=7");
    let told = Hint { address: address.clone(), ..Hint::default() };
    assert_eq!(read_page(letter.as_bytes(), "-", &told).unwrap().address, address);
    assert_eq!(
        read_page(b"<html><body><p>Hello.</p></body></html>", "-", &Hint::default()),
        Err(Unreadable::NoKnownPage)
    );
}

#[test]
fn the_same_article_is_known_again() {
    let page = read(PAGE);
    let Some(Identity::Title { outlet, headline }) = identity(&page) else { panic!("no address, so a title") };
    assert_eq!(outlet, "새나루신문");
    assert!(headline.starts_with("새나루항 무인 크레인"));
    let other = PAGE.replace("…\"바람보다 소금이 무서웠다\"", "… “바람보다\u{A0}소금이 무서웠다”");
    let folded = identity(&read(&other));
    assert!(folded.is_some_and(
        |folded| matches!(folded, Identity::Title { headline: other, .. } if other.contains("바람보다 소금이"))
    ));

    let teaser = &page.teasers[0];
    let full = read(&format!("[테크칼럼] {}\n[새나루신문=오태경 선임기자] 본문이다.", teaser.headline));
    assert_eq!(teaser_identity(teaser, None), title_identity(&full));
    assert_eq!(identity(&read(&without(&["무인 크레인, 첫"]))), None);

    let mut addressed = page.clone();
    addressed.address = LegacyAddress::parse("https://saenaru.example/news/article.html?no=7");
    assert!(matches!(identity(&addressed), Some(Identity::Address(_))));
    assert_eq!(title_identity(&addressed), title_identity(&page));
}
