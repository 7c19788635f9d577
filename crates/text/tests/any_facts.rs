//! Facts of any text: no panic, spans in place, and numbers that come back as they were written.

use std::mem::discriminant;

use jiff::civil::{Date, date};
use jikji_text::{Decimal, FactKind, Quantity, facts};
use proptest::prelude::*;

const DAY: Date = date(2026, 1, 12);

/// Spans lie on character borders and in order, and those of one kind do not overlap.
fn hold(text: &str) {
    let found = facts(text, DAY);
    let mut ends: Vec<(std::mem::Discriminant<FactKind>, usize)> = Vec::new();
    let mut start = 0;
    for fact in found {
        assert!(text.get(fact.span.clone()).is_some_and(|surface| !surface.is_empty()), "{fact:?}");
        assert!(fact.span.start >= start, "{fact:?}");
        start = fact.span.start;
        let kind = discriminant(&fact.kind);
        match ends.iter_mut().find(|(other, _)| *other == kind) {
            Some((_, end)) => {
                assert!(fact.span.start >= *end, "{fact:?}");
                *end = fact.span.end;
            }
            None => ends.push((kind, fact.span.end)),
        }
    }
}

/// A number as a newspaper writes it; the styles differ in blanks, commas and words within a group.
fn written(number: u64, style: u8) -> String {
    if number == 0 {
        return "0".to_owned();
    }
    let mut groups = Vec::new();
    for (power, name) in [(12, "조"), (8, "억"), (4, "만"), (0, "")] {
        let group = number / 10u64.pow(power) % 10_000;
        if group > 0 {
            let digits = match style % 3 {
                1 if group.is_multiple_of(1_000) => format!("{}천", group / 1_000),
                1 if group >= 1_000 => format!("{}천{}", group / 1_000, group % 1_000),
                2 if group >= 1_000 => format!("{},{:03}", group / 1_000, group % 1_000),
                _ => group.to_string(),
            };
            groups.push(format!("{digits}{name}"));
        }
    }
    groups.join(if style >= 3 { " " } else { "" })
}

#[test]
fn hostile_texts_take_no_longer_than_others() {
    let pieces = [
        "1",
        "1,",
        "1.",
        "가",
        "만",
        "천만",
        "수",
        "1~",
        "3일 ",
        "지난 ",
        "\"",
        "“",
        "\"가 나다\"고 ",
        "에 따르면",
        "(",
        "약 ",
        "1억 ",
        "김씨 ",
        "관계자는 ",
        "2026.",
        "오후 3시~",
        "한 ",
        "1만 ",
        "\n",
        "가, ",
        "CEO ",
        "보도했",
        "-",
        "1-",
        "10% 와 ",
        "올 ",
        "1년 ",
    ];
    for piece in pieces {
        hold(&piece.repeat(3_000));
    }
    hold(&"1".repeat(1_000_000));
    hold(&"(".repeat(100_000));
}

proptest! {
    #[test]
    fn any_text_is_taken(text in any::<String>()) {
        hold(&text);
    }

    #[test]
    fn any_text_of_pieces_is_taken(pieces in proptest::collection::vec(
        prop::sample::select(vec![
            "지난", "오는", " ", "12", "3", "일", "월", "년", "억", "만", "천", "원", "달러", "%", "~", "∼", "(", ")", "\"", "”", "“", "라고 ",
            "고 ", "밝혔다", "에 따르면", ", ", "약", "수", "한 ", "명", "오후 ", "시", "분", "씨", "CEO", "메타 ", "0", ".", "-", "여", "대", "이상",
            "두 ", "번째", "째", "말", "초", "부터 ", "까지", "이날 ", "전년 대비 ", "증가", "\n", "９", "$", "경찰", "김철수 ", "장관", "와 ",
        ]),
        0..40,
    )) {
        hold(&pieces.concat());
    }

    #[test]
    fn sums_come_back_as_they_were_written(
        number in prop_oneof![1u64..10_000, 1u64..100_000_000, 1u64..10_000_000_000_000_000],
        style in 0u8..6,
        unit in prop::sample::select(vec![("원", "KRW"), (" 원", "KRW"), (" 달러", "USD"), ("달러", "USD"), ("엔", "JPY"), ("위안", "CNY"), (" 유로", "EUR"), ("파운드", "GBP"), ("루피", "INR")]),
        around in prop::sample::select(vec![("", ""), ("매출 ", "을 냈다"), ("(약 ", ")"), ("총 ", " 규모")]),
    ) {
        let text = format!("{}{}{}{}", around.0, written(number, style), unit.0, around.1);
        let found = facts(&text, DAY);
        let sums: Vec<_> = found.iter().filter_map(|fact| match &fact.kind {
            FactKind::Money { currency, amount } => Some((currency.code(), amount.quantity)),
            _ => None,
        }).collect();
        let sum = Decimal::from(i64::try_from(number).unwrap());
        prop_assert_eq!(sums, vec![(unit.1, Quantity::Exact(sum))], "{}", text);
    }
}
