//! Who says it: quotations, sources, people and organisations; and the seed page.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jiff::civil::{Date, date};
use jikji_text::{Fact, FactKind, facts};

const DAY: Date = date(2026, 1, 12);

fn quotes(text: &str) -> Vec<(String, Option<String>, Option<String>)> {
    let quote = |fact: Fact| match fact.kind {
        FactKind::Quote { speaker, verb } => Some((text.get(fact.span).unwrap().to_owned(), speaker, verb)),
        _ => None,
    };
    facts(text, DAY).into_iter().filter_map(quote).collect()
}

fn sources(text: &str) -> Vec<String> {
    let source = |fact: Fact| if let FactKind::Source { name } = fact.kind { Some(name) } else { None };
    facts(text, DAY).into_iter().filter_map(source).collect()
}

#[test]
fn quotations_have_their_speaker_and_verb() {
    let table = [
        ("김 교수는 \"길이 보인다\"고 말했다.", "\"길이 보인다\"", "김 교수", "말했다"),
        ("메타 측은 “사실이 아니다”라고 밝혔다.", "“사실이 아니다”", "메타", "밝혔다"),
        // Marks that are not a pair.
        ("장관은 \"곧 만난다”며 웃었다.", "\"곧 만난다”", "장관", ""),
        ("그는 '5'가 아니라 “곧 간다’라고 전했다.", "“곧 간다’", "", "전했다"),
        ("“고맙지만 사양한다”고 올트먼 CEO는 답했다.", "“고맙지만 사양한다”", "올트먼 CEO", "답했다"),
    ];
    for (text, quote, speaker, verb) in table {
        let found = quotes(text);
        let expected = |word: &str| (!word.is_empty()).then(|| word.to_owned());
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].0, quote, "{text}");
        if !speaker.is_empty() {
            assert_eq!(found[0].1, expected(speaker), "{text}");
        }
        assert_eq!(found[0].2, expected(verb), "{text}");
    }
    let chain = quotes("황 대표는 \"많이 늘었다\"면서, \"더 늘 것이다\"고 강조했다.");
    assert_eq!(chain.len(), 2);
    assert!(chain.iter().all(|(_, speaker, verb)| {
        speaker.as_deref() == Some("황 대표") && verb.as_deref() == Some("강조했다")
    }));
    for none in
        ["‘슈퍼인텔리전스 랩’의 책임자", "\"닫히지 않은", "“금융 협약이나 투자”에 관해", "\"\"\"\"", "‘X’라는 이름"]
    {
        assert_eq!(quotes(none), [], "{none}");
    }
}

#[test]
fn sources_are_told_one_by_one() {
    let table: [(&str, &[&str]); 6] = [
        (
            "CNBC, 로이터, 테크크런치 등 주요 해외 언론과 법원 서류에 따르면 그렇다.",
            &["CNBC", "로이터", "테크크런치", "법원 서류"],
        ),
        ("10일 경찰에 따르면 그렇다.", &["경찰"]),
        ("연구진에 의하면 그렇다.", &["연구진"]),
        ("이번 소송과 관련한 법원 기록에 따르면 그렇다.", &["법원 기록"]),
        ("서울시 관계자는 고개를 저었다.", &["서울시 관계자"]),
        ("그렇다고 길림신문은 전했다.", &["길림신문"]),
    ];
    for (text, expected) in table {
        assert_eq!(sources(text), expected, "{text}");
    }
    assert_eq!(sources("예상보다 많은 것으로 알려졌다."), [""; 0]);
}

#[test]
fn people_have_their_role_at_first_mention() {
    let table = [
        ("마크 저커버그 메타 CEO가 말했다", "마크 저커버그", Some("메타 CEO")),
        ("윤병세 외교부 장관은", "윤병세", Some("외교부 장관")),
        ("김정상 듀크대 교수가", "김정상", Some("듀크대 교수")),
        ("박근혜 후보가", "박근혜", Some("후보")),
        ("배우 이아현이", "이아현", Some("배우")),
        ("최모(32)씨는", "최", None),
        ("A씨는", "A", None),
    ];
    for (text, name, role) in table {
        let people: Vec<(String, Option<String>)> = facts(text, DAY)
            .into_iter()
            .filter_map(|fact| if let FactKind::Person { name, role } = fact.kind { Some((name, role)) } else { None })
            .collect();
        assert_eq!(people, [(name.to_owned(), role.map(str::to_owned))], "{text}");
    }
}

#[test]
fn the_seed_page_says_its_figures_and_sources() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/seed/article-page.txt");
    let Ok(text) = std::fs::read_to_string(page) else { return };
    let found = facts(&text, DAY);
    let money = |name: &str, sum: i64| {
        found.iter().any(|fact| {
            let FactKind::Money { currency, amount } = &fact.kind else { return false };
            currency.code() == name && amount.quantity == jikji_text::Quantity::Exact(sum.into())
        })
    };
    for sum in [97_000_000_000, 14_000_000_000, 40_000_000_000, 9_740_000_000, 39_900_000] {
        assert!(money("USD", sum), "{sum}");
    }
    let dates: Vec<String> = found
        .iter()
        .filter_map(|fact| if let FactKind::Date(when) = fact.kind { Some(when.to_string()) } else { None })
        .collect();
    assert!(dates.iter().any(|date| date == "2025-02") && dates.iter().any(|date| date == "2025-Q3"), "{dates:?}");
    for name in ["CNBC", "로이터", "테크크런치", "법원 서류"] {
        assert!(
            found.iter().any(|fact| matches!(&fact.kind, FactKind::Source { name: source } if source == name)),
            "{name}"
        );
    }
}
