//! What the analyser promises of any text, with the dictionary and without.

use jikji_text::{Analyser, Morpheme, OwnWord, WordKind};
use proptest::prelude::*;

/// Spans lie on character borders, within the text, and never go back.
fn hold(text: &str, analyser: &Analyser) {
    let mut at = 0;
    for Morpheme { form, span, .. } in analyser.analyse(text) {
        assert!(!form.is_empty(), "{text:?}");
        assert!(span.start >= at && span.start < span.end, "{span:?} after {at} in {text:?}");
        assert!(text.get(span.clone()).is_some(), "{span:?} in {text:?}");
        at = span.start;
    }
    let mut position = 0;
    for term in analyser.terms(text) {
        assert!(!term.text.is_empty() && text.get(term.span.clone()).is_some(), "{term:?} in {text:?}");
        assert!(term.position >= position, "{term:?} in {text:?}");
        position = term.position;
    }
}

fn shown(analyser: &Analyser, text: &str) -> String {
    let found = analyser.analyse(text);
    found.iter().map(|morpheme| format!("{}/{}", morpheme.form, morpheme.tag)).collect::<Vec<_>>().join(" ")
}

fn own(surface: &str, kind: WordKind) -> OwnWord {
    OwnWord { surface: surface.to_owned(), kind }
}

#[test]
fn particles_go_by_rule_without_a_dictionary() {
    let rules = Analyser::rules();
    for (text, morphemes) in [
        (
            "오픈AI는 97억4000만 달러를 받았다.",
            "오픈/NNG AI/SL 는/JX 97/SN 억/NNG 4000/SN 만/JX 달러/NNG 를/JKO 받았다/NNG ./SF",
        ),
        ("성장률은 3.2%, 점수는 9.0", "성장률/NNG 은/JX 3.2/SN %/SW ,/SP 점수/NNG 는/JX 9.0/SN"),
        ("kim.cs@news.co.kr로 보내라", "kim.cs@news.co.kr/SL 로/JKB 보내라/NNG"),
        ("https://news.example/a?b=1에서", "https://news.example/a?b=1/SL 에서/JKB"),
        ("", ""),
    ] {
        assert_eq!(shown(&rules, text), morphemes, "{text}");
    }
}

#[test]
fn own_words_are_known_at_once() {
    let words = [own("젠슨 황", WordKind::Person), own("아이온큐", WordKind::Organisation), own("큐", WordKind::Other)];
    let analyser = Analyser::rules().with_words(&words);
    assert_eq!(shown(&analyser, "젠슨 황이 아이온큐를 샀다"), "젠슨 황/NNP 이/JKS 아이온큐/NNP 를/JKO 샀다/NNG");
    assert_eq!(shown(&analyser, "아이온큐브"), "아이온큐브/NNG", "a longer word is another word");
    assert_eq!(shown(&analyser.with_words(&[]), "아이온큐를"), "아이온큐/NNG 를/JKO");
}

#[test]
fn hostile_texts_take_no_longer_than_others() {
    let rules = Analyser::rules();
    for piece in ["가", "a", "0", "0,", ".", "a@", "www.", "\u{1160}", "ᄀ", "ᅡ", "\u{301}", "\"", "漢", "가 ", "다."]
    {
        hold(&piece.repeat(50_000), &rules);
    }
}

proptest! {
    #[test]
    fn any_text_is_taken(text in any::<String>(), korean in "[가-힣ᄀ-하-ᅵᆨ-ᇂㄱ-ㅣA-Za-z0-9 .,@:/·…漢\u{0}-\u{1F}🎉（-９-]{0,60}") {
        hold(&text, &Analyser::rules());
        hold(&korean, &Analyser::rules());
    }
}
