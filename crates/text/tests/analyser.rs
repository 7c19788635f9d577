//! What the analyser promises of any text, with the dictionary and without.

#![expect(clippy::unwrap_used, reason = "a test may panic")]
use jikji_text::{Analyser, Dictionary, Morpheme, OwnWord, WordKind, learn};
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

fn with_dictionary() -> Analyser {
    Analyser::with_dictionary(Dictionary::embedded().unwrap())
}

#[test]
fn inflected_forms_are_opened() {
    let analyser = with_dictionary();
    for (text, morphemes) in [
        ("공장을 세웠다.", "공장/NNG 을/JKO 세우/VV 었/EP 다/EF ./SF"),
        ("조사했다", "조사/NNG 하/XSV 였/EP 다/EF"),
        ("편리한 도구", "편리/NNG 하/XSA ㄴ/ETM 도구/NNG"),
        ("깨끗한 방", "깨끗하/VA ㄴ/ETM 방/NNG"),
        ("학생이 의사가 되었다", "학생/NNG 이/JKS 의사/NNG 가/JKC 되/VV 었/EP 다/EF"),
        ("성장률은 3.2%, 점수는 9.0", "성장/NNG 률/XSN 은/JX 3.2/SN %/SW ,/SP 점수/NNG 는/JX 9.0/SN"),
        ("97억4000만 달러", "97/SN 억/NR 4000/SN 만/NR 달러/NNB"),
        ("오픈AI의 셩자오(Shengjia Zhao)", "오픈/NNG AI/SL 의/JKG 셩자오/NNP (/SS Shengjia/SL Zhao/SL )/SS"),
        ("", ""),
        ("   \n ", ""),
    ] {
        assert_eq!(shown(&analyser, text), morphemes, "{text}");
    }
}

#[test]
fn own_words_win_over_the_dictionary() {
    let words =
        [own("젠슨 황", WordKind::Person), own("아이온큐", WordKind::Organisation), own("공장장님", WordKind::Other)];
    let analyser = with_dictionary().with_words(&words);
    assert_eq!(
        shown(&analyser, "젠슨 황이 아이온큐를 샀다"),
        "젠슨 황/NNP 이/JKS 아이온큐/NNP 를/JKO 사/VV 았/EP 다/EF"
    );
    let found = analyser.analyse("아이온큐는 양자컴퓨터 회사다");
    assert_eq!(found.first().and_then(|morpheme| morpheme.name), Some(WordKind::Organisation));
}

#[test]
fn terms_are_what_is_looked_up() {
    let analyser = with_dictionary();
    let terms = |text: &str| {
        let terms = analyser.terms(text);
        terms.iter().map(|term| format!("{}@{}", term.text, term.position)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(terms("오픈AI가 공장을 세웠다"), "오픈ai@0 오픈@0 ai@1 공장@2 세우@3");
    assert_eq!(terms("공장들은 1,234명"), "공장@0 1234@1 명@2", "the particle is left out, the number made plain");
    assert_eq!(terms("들어가다"), "들어가@0", "a verb stays whole");
}

#[test]
fn decomposed_and_wide_letters_are_read_as_plain_ones() {
    let analyser = with_dictionary();
    let decomposed = "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}\u{110B}\u{1173}\u{11AB}";
    assert_eq!(shown(&analyser, decomposed), "한국/NNP 은/JX");
    assert_eq!(shown(&analyser, "ＡＩ의 공장"), "AI/SL 의/JKG 공장/NNG");
    hold(decomposed, &analyser);
}

#[test]
fn a_damaged_dictionary_is_refused() {
    let packed = include_bytes!("../dictionary/ko.jikji-dic.zst");
    assert!(Dictionary::open(packed).is_ok());
    assert!(Dictionary::open(&[]).is_err());
    assert!(Dictionary::open(b"jikji-dic 1\n").is_err());
    for part in [1, 100, packed.len() / 2, packed.len() - 1] {
        assert!(Dictionary::open(&packed[..part]).is_err(), "cut at {part}");
    }
    for at in [0, 9, 5_000, packed.len() / 3, packed.len() - 2] {
        let mut damaged = packed.to_vec();
        damaged[at] ^= 0x10;
        assert!(Dictionary::open(&damaged).is_err(), "changed at {at}");
    }
}

#[test]
fn hostile_texts_are_analysed_in_time() {
    let analyser = with_dictionary();
    for piece in
        ["가", "다", "하", "a", "0", "0,", ".", "a@", "\u{1160}", "ᄀ", "ᅡ", "漢", "ㅋ", "가 ", "다. ", "한A", "\u{0}"]
    {
        hold(&piece.repeat(20_000), &analyser);
    }
    // A word of a million letters, its memory bounded.
    let word = "가나다라마바사아자차".repeat(100_000);
    assert!(!analyser.analyse(&word).is_empty());
}

proptest! {
    // Opening the dictionary takes longer than reading a text with it: few cases of many texts.
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn any_text_is_taken_with_the_dictionary(texts in prop::collection::vec((any::<String>(), "[가-힣ᄀ-하-ᅵᆨ-ᇂㄱ-ㅣA-Za-z0-9 .,@:/·…漢\u{0}-\u{1F}🎉（-９-]{0,80}"), 400)) {
        let words = [own("젠슨 황", WordKind::Person), own("가나", WordKind::Place), own("A가", WordKind::Topic)];
        let analyser = with_dictionary().with_words(&words);
        for (text, korean) in texts {
            hold(&text, &analyser);
            hold(&korean, &analyser);
        }
    }
}

#[test]
fn repeated_unknown_nouns_are_learned() {
    let analyser = with_dictionary();
    let texts =
        ["셩자오가 연구소를 세웠다. 셩자오는 박사다.", "새 연구소는 셩자오의 것이다.", "한 번 나온 두빛전자를 보라."];
    let learned = learn(&analyser, texts);
    let [first, ..] = learned.as_slice() else { panic!("{learned:?}") };
    assert_eq!((first.surface.as_str(), first.count, first.texts), ("셩자오", 3, 2));
    assert_eq!(first.examples, ["셩자오가 연구소를 세웠다.", "새 연구소는 셩자오의 것이다."]);
    assert_eq!(learned.len(), 1, "what came once is no candidate: {learned:?}");
    let known = analyser.with_words(&[own("셩자오", WordKind::Person)]);
    assert_eq!(learn(&known, texts), []);
    assert_eq!(learn(&Analyser::rules(), texts), []);
}
