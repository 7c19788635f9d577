//! Files that are no pages, pages that are too much, and every other file there is.

use std::time::{Duration, Instant};

use jikji_interchange::{Charset, Hint, SIZE_LIMIT, Unreadable, decode, read_page};
use proptest::prelude::*;

fn read(bytes: &[u8]) -> Result<jikji_interchange::Page, Unreadable> {
    read_page(bytes, "-", &Hint::default())
}

#[test]
fn bytes_become_characters_or_an_answer() {
    let korean = "새나루 똠방각하 ℃ …";
    let (cp949, ..) = encoding_rs::EUC_KR.encode(korean);
    let utf16: Vec<u8> = korean.encode_utf16().flat_map(u16::to_le_bytes).collect();
    type Expected<'a> = Result<(&'a str, Charset), Unreadable>;
    let cases: &[(Vec<u8>, Expected<'_>)] = &[
        (korean.into(), Ok((korean, Charset::Utf8))),
        (format!("\u{FEFF}{korean}").into(), Ok((korean, Charset::Utf8))),
        (cp949.to_vec(), Ok((korean, Charset::Cp949))),
        ([&[0xFF, 0xFE], utf16.as_slice()].concat(), Ok((korean, Charset::Utf16Le))),
        (Vec::new(), Err(Unreadable::Empty)),
        (b" \r\n\t ".to_vec(), Err(Unreadable::Empty)),
        ("\u{FEFF}\u{A0}\n".into(), Err(Unreadable::Empty)),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), Err(Unreadable::Binary { position: 8, byte: 0 })),
        (b"\x01\x02\x03".to_vec(), Err(Unreadable::Binary { position: 0, byte: 1 })),
        (b"caf\xE9 au lait".to_vec(), Err(Unreadable::NotText { position: 3, byte: 0xE9 })),
        (["새나루".as_bytes(), &[0xFF, 0x41]].concat(), Err(Unreadable::NotText { position: 9, byte: 0xFF })),
    ];
    for (bytes, expected) in cases {
        let found = decode(bytes);
        let found = found.as_ref().map(|(text, charset)| (text.as_str(), *charset)).map_err(Clone::clone);
        assert_eq!(&found, expected, "{bytes:?}");
    }
    assert!(
        decode(
            "한 글자\u{8}가 잘못 섞인 긴 글은 읽는다. 한 글자쯤은 글자판이 미끄러진 것이다. 그 밖에는 멀쩡하다."
                .as_bytes()
        )
        .is_ok()
    );
}

#[test]
fn every_refusal_says_what_to_do() {
    let too_large = read(&vec![b'a'; SIZE_LIMIT + 1]).unwrap_err();
    assert_eq!(too_large, Unreadable::TooLarge { bytes: SIZE_LIMIT + 1, limit: SIZE_LIMIT });
    for refusal in [
        too_large,
        Unreadable::Empty,
        Unreadable::Binary { position: 3, byte: 0 },
        Unreadable::NotText { position: 3, byte: 0xE9 },
        Unreadable::NoKnownPage,
    ] {
        let sentence = refusal.to_string();
        assert!(sentence.ends_with(['요', '다', '.']) && sentence.contains(". "), "{sentence}");
    }
}

#[test]
fn much_is_read_in_time() {
    let line = "새나루항의 겨울은 길다. ".repeat(5_000_000 / 33);
    let mut page = format!("2026.01.12 (월)\n[르포] 제목\n\n[새나루신문=하진우 기자] {line}");
    let started = Instant::now();
    assert_eq!(read(page.as_bytes()).unwrap().paragraphs.len(), 1);
    while page.len() < 20_000_000 {
        page.push_str("\n\n새나루항의 겨울은 길다. 크레인은 멈추지 않았다.");
    }
    assert!(read(page.as_bytes()).unwrap().paragraphs.len() > 200_000);
    assert!(started.elapsed() < Duration::from_secs(60), "linear even where nothing is optimised");
}

#[test]
fn deep_unclosed_and_endless_markup_is_read_in_time() {
    let page = |inside: &str| {
        format!(r#"<html><head><meta property="og:type" content="article"></head><body><article><h1>제목</h1>{inside}"#)
    };
    let deep = |tag: &str, levels: usize| {
        format!("{}<p>깊은 곳의 본문이다.</p>{}", format!("<{tag}>").repeat(levels), format!("</{tag}>").repeat(levels))
    };
    let attributes: String = (0..20_000).map(|number| format!(" a{number}=1")).collect();
    let cases = [
        deep("div", 1_000),
        deep("div", 100_000),
        deep("blockquote", 20_000),
        deep("ul", 20_000),
        deep("table", 20_000),
        deep("b", 20_000),
        format!("{}<p>깊은 곳의 본문이다.", "<div><b class=x>".repeat(20_000)),
        format!("<div{attributes}><p>깊은 곳의 본문이다.</div>"),
        format!("<p>깊은 곳의 본문이다.<!-- {}", "<div>".repeat(100_000)),
    ];
    for inside in cases {
        let started = Instant::now();
        let page = read(page(&inside).as_bytes()).unwrap();
        let text = page.body.text();
        assert!(text.contains("깊은 곳의 본문이다."), "{}", inside.chars().take(40).collect::<String>());
        assert!(started.elapsed() < Duration::from_secs(20), "{}", inside.chars().take(40).collect::<String>());
    }
}

/// Lines of every kind that a page has, each with a number of its own.
fn any_line() -> impl Strategy<Value = String> {
    (0_usize..22, 1000_u32..9999).prop_map(|(kind, number)| match kind {
        0 => "2026.01.12 (월)".to_owned(),
        1 => format!("• 맑음서울{number} -9.0℃"),
        2 => "기상청 제공".to_owned(),
        3 => format!("면{number}"),
        4 => format!("[연재{number}] 제목"),
        5 => format!("[속보] 제목 {number}"),
        6 => format!("제목 비슷한 줄 {number}"),
        7 => format!("[새나루신문{number}=하진우 기자] 문단이다."),
        8 => format!("문단 {number} 하나가 여기에 있고 끝이 있다."),
        9 => "배너".to_owned(),
        10 => "관련기사".to_owned(),
        11 => format!("{number}건의 관련기사 더보기"),
        12 => "입력 2026.01.12 09:00".to_owned(),
        13 => format!("2026.01.{} 09:{}", number % 28 + 1, number % 60),
        14 => format!("홍길동{number} 기자"),
        15 => format!("\u{A0}{number}\u{A0}{number}"),
        16 => format!("[ ] {number}"),
        17 => format!("= {number} | {number}"),
        18 => "\u{A0}".to_owned(),
        19 => format!("▲ 사진 {number} (사진=새나루시)"),
        20 => format!("<{number}>"),
        _ => format!("긴 줄 {number} ").repeat(20),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes);
    }

    #[test]
    fn any_markup_is_read_or_refused(
        pieces in proptest::collection::vec("[<>/!a-z가힣 =\"'&;-]{1,6}|<(p|div|b|table|tr|td|ul|li|figure|img|br|a|h2|pre)( class=caption| src=x| href=https://x[.]example/)?>|</(p|div|b|table|tr|td|ul|li|figure|a|h2|pre)>", 0..80)
    ) {
        let html = format!("<html><body><div id=\"article-view-content-div\">{}", pieces.concat());
        prop_assert!(read(html.as_bytes()).is_ok());
    }

    #[test]
    fn no_line_is_lost(lines in proptest::collection::vec(any_line(), 1..25)) {
        let text = lines.join("\n");
        let told = Hint { form: Some(jikji_interchange::Form::Text), ..Hint::default() };
        let Ok(page) = read_page(text.as_bytes(), "-", &told) else { return Ok(()) };
        let report = serde_json::to_string(&page).unwrap();
        for number in text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4 && !digits.starts_with("20")) {
            prop_assert!(report.contains(number), "{number} is lost in {text:?} as {report}");
        }
    }

    #[test]
    fn paragraphs_of_a_page_come_back(paragraphs in proptest::collection::vec("[가-힣]{2,6} [가-힣 ]{5,40}[가-힣]다\\.", 1..8)) {
        let text = format!("2026.01.12 (월)\n\n[연재] 제목\n\n[새나루신문=하진우 기자] 첫 문단이다.\n\n{}", paragraphs.join("\n\u{A0}\n"));
        let page = read(text.as_bytes()).unwrap();
        prop_assert_eq!(&page.paragraphs[0], "첫 문단이다.");
        prop_assert_eq!(&page.paragraphs[1..], paragraphs.as_slice());
        prop_assert!(page.not_understood.is_empty());
    }
}
