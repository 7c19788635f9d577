//! Pieces of words.

use jikji_text::bigrams;
use proptest::prelude::*;

/// FNV-1a, written down once more, so that the pieces can be told.
fn hash(piece: &str) -> u64 {
    piece.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn pieces_of_news() {
    let table: [(&str, &[&str]); 12] = [
        ("", &[]),
        ("저커버그", &["저커", "커버", "버그"]),
        ("황 CEO", &["황", "ceo"]),
        ("오픈AI의", &["오픈", "ai", "의"]),
        ("97억4000만 달러", &["97", "억", "4000", "만", "달러"]),
        ("-9.0℃, 3,990만. 2026.", &["9.0", "c", "3990", "만", "2026"]),
        ("1.5.2", &["1.5.2"]),
        ("漢字", &["漢字"]),
        ("ＡＩ①", &["ai", "1"]),
        ("Ελλάδα", &["ελλάδα"]),
        ("\u{1112}\u{1161}\u{11AB}글", &["한글"]),
        ("가나,다라", &["가나", "다라"]),
    ];
    for (text, pieces) in table {
        let expected: Vec<_> = pieces.iter().map(|piece| hash(piece)).collect();
        assert_eq!(bigrams(text).collect::<Vec<_>>(), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn spelling_does_not_count(text in any::<String>(), news in "[가-힣a-zA-Z0-9.,·… ]{0,60}") {
        use unicode_normalization::UnicodeNormalization;
        for text in [text, news] {
            let pieces: Vec<_> = bigrams(&text).collect();
            prop_assert!(pieces.len() <= text.nfkc().count());
            prop_assert_eq!(&pieces, &bigrams(&text.nfd().collect::<String>()).collect::<Vec<_>>());
        }
    }
}
