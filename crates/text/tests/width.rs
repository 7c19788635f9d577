//! Headline widths.

use jikji_text::{cut_to_width, width};
use proptest::prelude::*;

#[test]
fn widths_in_half_ems() {
    let table = [
        ("", 0),
        ("AI 3.0", 6),
        ("오픈AI", 6),
        ("漢字", 4),
        ("ＡＩ", 4),
        ("한", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2),
        ("e\u{301}", 1),
        ("가\u{200B}나", 4),
        ("“가…나”", 7),
        ("ㄱ", 2),
        ("🎉", 2),
    ];
    for (text, expected) in table {
        assert_eq!(width(text), expected, "{text}");
    }
}

#[test]
fn cuts() {
    let table = [
        ("오픈AI 인수", 12, "오픈AI 인수"),
        ("오픈AI 인수", 11, "오픈AI 인수"),
        ("오픈AI 인수", 10, "오픈AI 인…"),
        ("오픈AI 인수", 9, "오픈AI…"),
        ("오픈AI 인수", 2, "…"),
        ("오픈AI 인수", 3, "오…"),
        ("오픈", 0, ""),
        ("cafe\u{301}s", 4, "caf…"),
    ];
    for (text, max, expected) in table {
        assert_eq!(cut_to_width(text, max), expected, "{text} in {max}");
    }
}

proptest! {
    #[test]
    fn a_cut_fits(text in any::<String>(), mixed in "[가-힣a-z …\u{301}ᄀ-ᇿ]{0,40}", max in 0usize..60) {
        for text in [text, mixed] {
            let cut = cut_to_width(&text, max);
            prop_assert!(width(&cut) <= max, "{}", cut);
            prop_assert_eq!(width(&text) <= max, cut == text);
        }
    }
}
