//! Particles after everything a headline can end in.

use jikji_text::Josa::{AYa, EulReul, EunNeun, EuroRo, GwaWa, IGa, INone, InaNa, IraRa};
use jikji_text::{Josa, josa, with_josa};

#[test]
fn forms_of_every_particle() {
    let table = [
        (EunNeun, ["은", "은", "는", "은(는)"]),
        (IGa, ["이", "이", "가", "이(가)"]),
        (EulReul, ["을", "을", "를", "을(를)"]),
        (GwaWa, ["과", "과", "와", "과(와)"]),
        (EuroRo, ["으로", "로", "로", "(으)로"]),
        (InaNa, ["이나", "이나", "나", "(이)나"]),
        (IraRa, ["이라", "이라", "라", "(이)라"]),
        (AYa, ["아", "아", "야", "아(야)"]),
        (INone, ["이", "이", "", "(이)"]),
    ];
    for (particle, forms) in table {
        for (word, form) in ["집", "서울", "메타", "漢字"].into_iter().zip(forms) {
            assert_eq!(josa(word, particle), form, "{word} {particle:?}");
        }
    }
    assert_eq!(with_josa("머스크", EunNeun), "머스크는");
}

/// The word, and itself with 은/는 and 으로/로.
#[test]
fn how_words_are_read() {
    let table = [
        // Hangul, quotes, brackets.
        ("메타", "는", "로"),
        ("구글", "은", "로"),
        ("삼성", "은", "으로"),
        ("“적과 동지”", "는", "로"),
        ("'현실'", "은", "로"),
        ("셩자오(Shengjia Zhao)", "는", "로"),
        ("아이온큐(IonQ)", "는", "로"),
        ("X(구 트위터)", "는", "로"),
        ("메타(옛 페이스북(Facebook))", "는", "로"),
        ("삼성)", "은", "으로"),
        ("(주)삼성", "은", "으로"),
        ("삼성㈜", "은", "으로"),
        ("(서울)", "은", "로"),
        ("《직지》", "는", "로"),
        ("요청…", "은", "으로"),
        ("ㄱ", "은", "으로"),
        ("ㄹ", "은", "로"),
        ("ㅏ", "는", "로"),
        ("\u{1112}\u{1161}\u{11AB}", "은", "으로"),
        // Numbers.
        ("0", "은", "으로"),
        ("1", "은", "로"),
        ("2", "는", "로"),
        ("3", "은", "으로"),
        ("4", "는", "로"),
        ("5", "는", "로"),
        ("6", "은", "으로"),
        ("7", "은", "로"),
        ("8", "은", "로"),
        ("9", "는", "로"),
        ("10", "은", "으로"),
        ("100", "은", "으로"),
        ("1,000", "은", "으로"),
        ("30000", "은", "으로"),
        ("100,000,000", "은", "으로"),
        ("1,000,000,000,000", "는", "로"),
        ("3.2", "는", "로"),
        ("9.0", "은", "으로"),
        ("2026.01.12", "는", "로"),
        ("010-1234-5671", "은", "로"),
        ("２", "는", "로"),
        ("Ⅱ", "는", "로"),
        ("Ⅲ", "은", "으로"),
        ("①", "은", "로"),
        // Letters by name.
        ("CEO", "는", "로"),
        ("AI", "는", "로"),
        ("LLM", "은", "으로"),
        ("CNN", "은", "으로"),
        ("URL", "은", "로"),
        ("FDR", "은", "로"),
        ("오픈AI", "는", "로"),
        ("ChatGPT", "는", "로"),
        ("xAI", "는", "로"),
        ("PhD", "는", "로"),
        ("X", "는", "로"),
        ("M", "은", "으로"),
        ("OPEC", "은", "으로"),
        // Words.
        ("Google", "은", "로"),
        ("Apple", "은", "로"),
        ("Intel", "은", "로"),
        ("Mobile", "은", "로"),
        ("Amazon", "은", "으로"),
        ("iPhone", "은", "으로"),
        ("Chrome", "은", "으로"),
        ("Samsung", "은", "으로"),
        ("Facebook", "은", "으로"),
        ("Slack", "은", "으로"),
        ("TikTok", "은", "으로"),
        ("Internet", "은", "으로"),
        ("App", "은", "으로"),
        ("Web", "은", "으로"),
        ("Music", "은", "으로"),
        ("Microsoft", "는", "로"),
        ("Twitter", "는", "로"),
        ("Tesla", "는", "로"),
        ("Netflix", "는", "로"),
        ("YouTube", "는", "로"),
        ("Musk", "는", "로"),
        ("Trump", "는", "로"),
        ("Site", "는", "로"),
        ("LLMs", "는", "로"),
        // Units and signs.
        ("5km", "는", "로"),
        ("3 kg", "은", "으로"),
        ("5㎏", "은", "으로"),
        ("16GB", "는", "로"),
        ("222%", "는", "로"),
        ("３％", "는", "로"),
        ("3%p", "는", "로"),
        ("-9.0℃", "는", "로"),
        ("$", "는", "로"),
        ("1000￦", "은", "으로"),
        ("C#", "은", "으로"),
        ("R&D", "는", "로"),
        ("디즈니+", "는", "로"),
        ("서울🎉", "은", "로"),
    ];
    for (word, topic, toward) in table {
        assert_eq!((josa(word, EunNeun), josa(word, EuroRo)), (topic, toward), "{word}");
    }
}

#[test]
fn nobody_knows() {
    for word in ["", "  ", "🎉", "李", "Москва", "()"] {
        assert_eq!(josa(word, EulReul), "을(를)", "{word}");
    }
}

#[test]
fn named_by_either_form() {
    for (name, particle) in [
        ("은", EunNeun),
        ("는", EunNeun),
        ("은/는", EunNeun),
        ("가", IGa),
        ("이", IGa),
        ("으로/로", EuroRo),
        ("이/", INone),
    ] {
        assert_eq!(Josa::named(name), Some(particle), "{name}");
    }
    for name in ["", "/", "에게", "은/를"] {
        assert_eq!(Josa::named(name), None, "{name}");
    }
}
