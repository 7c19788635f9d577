//! Text as it is kept and as keys compare it.

use jikji_text::{folded, stored};
use proptest::prelude::*;

#[test]
fn stored_text_is_what_was_written() {
    let table = [
        // NFC.
        ("\u{1112}\u{1161}\u{11AB}글", "한글"),
        ("cafe\u{301}", "café"),
        // Blanks.
        ("[뉴스스페이스=윤슬\u{A0}기자]", "[뉴스스페이스=윤슬 기자]"),
        ("\u{3000}가\u{2003}나\u{202F}다\u{3164}", " 가 나 다 "),
        // What nobody sees.
        ("\u{FEFF}가\u{200B}나\u{0}다\u{85}\u{7F}", "가나다"),
        ("가\r\n나\r다\n\t라", "가\n나\n다\n\t라"),
        // Nothing else.
        ("-9.0℃ … “가” \"나\"  ㆍ · ∼ ～ ＡＩ ㈜ ½", "-9.0℃ … “가” \"나\"  ㆍ · ∼ ～ ＡＩ ㈜ ½"),
        ("👩\u{200D}🔬", "👩\u{200D}🔬"),
        ("ㅋㅋ", "ㅋㅋ"),
        ("", ""),
    ];
    for (given, kept) in table {
        assert_eq!(stored(given), kept, "{given:?}");
    }
}

#[test]
fn keys_that_readers_take_for_the_same() {
    let same: [&[&str]; 8] = [
        &["공개·소셜미디어", "공개ㆍ소셜미디어", "공개・소셜미디어", "공개•소셜미디어"],
        &["20~30년", "20∼30년", "20～30년", "20〜30년", "20–30년", "20︲30년"],
        &["\"적과 동지\"", "“적과 동지”", "“적과 동지\"", "＂적과  동지＂"],
        &["'랩'", "‘랩’", "`랩´", "`랩\u{1FFD}"],
        &["openai", "OpenAI", "ＯｐｅｎＡＩ", "Open\u{200B}AI"],
        &["윤슬 기자", " 윤슬\u{A0}기자\n", "윤슬\r\n\t 기자"],
        &["-9.0°c", "-9.0℃"],
        &["한글", "\u{1112}\u{1161}\u{11AB}글"],
    ];
    for group in same {
        for spelling in group {
            assert_eq!(folded(spelling), group[0], "{spelling}");
        }
    }
}

proptest! {
    #[test]
    fn both_are_idempotent(text in any::<String>(), news in "[가-힣ᄀ-ᇿㄱ-ㅣ\u{A0}\u{200B}\r\n\t·ㆍ∼“”a-zA-ZİΣ ]{0,40}") {
        for text in [text, news] {
            let kept = stored(&text);
            prop_assert_eq!(&stored(&kept), &kept);
            let key = folded(&text);
            prop_assert_eq!(&folded(&key), &key);
            prop_assert_eq!(&folded(&kept), &key);
        }
    }
}
