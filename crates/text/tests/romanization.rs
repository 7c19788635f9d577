//! 국어의 로마자 표기법: the examples of the notice itself, then words of a newspaper.

use jikji_text::{SLUG_MAX, romanize, slug};

/// Chapters 2 and 3, item by item; lower case.
const OFFICIAL: &[(&str, &str)] = &[
    ("광희문", "gwanghuimun"),
    ("구미", "gumi"),
    ("영동", "yeongdong"),
    ("백암", "baegam"),
    ("옥천", "okcheon"),
    ("합덕", "hapdeok"),
    ("호법", "hobeop"),
    ("월곶", "wolgot"),
    ("벚꽃", "beotkkot"),
    ("한밭", "hanbat"),
    ("구리", "guri"),
    ("설악", "seorak"),
    ("칠곡", "chilgok"),
    ("임실", "imsil"),
    ("울릉", "ulleung"),
    ("대관령", "daegwallyeong"),
    ("백마", "baengma"),
    ("종로", "jongno"),
    ("왕십리", "wangsimni"),
    ("별내", "byeollae"),
    ("신라", "silla"),
    ("해돋이", "haedoji"),
    ("같이", "gachi"),
    ("굳히다", "guchida"),
    ("좋고", "joko"),
    ("놓다", "nota"),
    ("잡혀", "japyeo"),
    ("낳지", "nachi"),
    ("묵호", "mukho"),
    ("집현전", "jiphyeonjeon"),
    ("압구정", "apgujeong"),
    ("낙동강", "nakdonggang"),
    ("죽변", "jukbyeon"),
    ("낙성대", "nakseongdae"),
    ("합정", "hapjeong"),
    ("팔당", "paldang"),
    ("샛별", "saetbyeol"),
    ("울산", "ulsan"),
    ("중앙", "jungang"),
    ("반구대", "bangudae"),
    ("세운", "seun"),
    ("해운대", "haeundae"),
    ("부산", "busan"),
    ("세종", "sejong"),
    ("남산", "namsan"),
    ("속리산", "songnisan"),
    ("금강", "geumgang"),
    ("독도", "dokdo"),
    ("경복궁", "gyeongbokgung"),
    ("무량수전", "muryangsujeon"),
    ("연화교", "yeonhwagyo"),
    ("극락전", "geungnakjeon"),
    ("안압지", "anapji"),
    ("남한산성", "namhansanseong"),
    ("화랑대", "hwarangdae"),
    ("불국사", "bulguksa"),
    ("현충사", "hyeonchungsa"),
    ("독립문", "dongnimmun"),
    ("오죽헌", "ojukheon"),
    ("촉석루", "chokseongnu"),
    ("종묘", "jongmyo"),
    ("다보탑", "dabotap"),
    ("삼죽면", "samjungmyeon"),
    ("퇴계로", "toegyero"),
];

const SOUNDS: &[(&str, &str)] = &[
    ("국물", "gungmul"),
    ("값", "gap"),
    ("값이", "gapsi"),
    ("값만", "gamman"),
    ("닭", "dak"),
    ("닭이", "dalgi"),
    ("삶", "sam"),
    ("삶이", "salmi"),
    ("여덟", "yeodeol"),
    ("밟다", "bapda"),
    ("밟는", "bamneun"),
    ("밟히다", "balpida"),
    ("밝히다", "balkida"),
    ("읽는", "ingneun"),
    ("읊는", "eumneun"),
    ("앉아", "anja"),
    ("앉히다", "anchida"),
    ("많다", "manta"),
    ("많아", "mana"),
    ("않는", "anneun"),
    ("잃고", "ilko"),
    ("잃어", "ireo"),
    ("뚫는", "ttulleun"),
    ("핥네", "halle"),
    ("좋아", "joa"),
    ("놓는", "nonneun"),
    ("좋습니다", "joseumnida"),
    ("꽃잎", "kkochip"),
    ("밖에", "bakke"),
    ("있어", "isseo"),
    ("특히", "teuki"),
    ("붙여", "buchyeo"),
    ("담력", "damnyeok"),
    ("협력", "hyeomnyeok"),
    ("전주", "jeonju"),
    ("전라도", "jeollado"),
    ("선릉", "seolleung"),
    ("정치", "jeongchi"),
    ("경제", "gyeongje"),
    ("국회", "gukhoe"),
    ("의회", "uihoe"),
    ("빅테크", "biktekeu"),
    ("과학", "gwahak"),
    ("쾌적", "kwaejeok"),
    ("웨이", "wei"),
    ("ㅋㅋ", "kk"),
    ("ㅠㅠ", "yuyu"),
    ("ㅄ", "bs"),
];

/// Sounds that hang on the word: what the notice says, and what rules can say.
const LEXICAL: &[(&str, &str, &str)] =
    &[("학여울", "hangnyeoul", "hagyeoul"), ("알약", "allyak", "aryak"), ("신문로", "sinmunno", "sinmullo")];

#[test]
fn examples_of_the_notice() {
    for (hangul, latin) in OFFICIAL.iter().chain(SOUNDS) {
        assert_eq!(romanize(hangul), *latin, "{hangul}");
    }
}

#[test]
fn what_only_a_dictionary_knows_is_romanised_by_rule() {
    for (hangul, official, ours) in LEXICAL {
        assert_eq!(romanize(hangul), *ours, "{hangul}");
        assert_ne!(official, ours);
    }
}

#[test]
fn other_characters_stay_and_part_the_sounds() {
    assert_eq!(romanize("오픈AI, 국 물!"), "opeunAI, guk mul!");
    // Decomposed Hangul is the same word.
    assert_eq!(romanize("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"), "hangeul");
}

#[test]
fn slugs() {
    let table = [
        ("빅테크", "biktekeu"),
        ("빅테크칼럼", "biktekeukalleom"),
        ("정치·사회", "jeongchi-sahoe"),
        ("  [단독] AI 3.0 시대!  ", "dandok-ai-3-0-sidae"),
        ("윤슬", "yunseul"),
        ("ＬＧ전자", "lgjeonja"),
        ("Café Łódź", "cafe-lodz"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("--a--b--", "a-b"),
        ("ㅇㅇ", "ngng"),
        ("漢字와 한글", "wa-hangeul"),
    ];
    for (text, expected) in table {
        assert_eq!(slug(text), expected, "{text}");
    }
}

#[test]
fn a_slug_is_never_empty_and_tells_texts_apart() {
    for text in ["", "漢字", "文字", "🎉", "!!!"] {
        let slug = slug(text);
        assert!(slug.len() == 9 && slug.starts_with('x'), "{text}: {slug}");
        assert!(slug.chars().skip(1).all(|digit| digit.is_ascii_hexdigit()));
    }
    assert_ne!(slug("漢字"), slug("文字"));
    // A part of an address: it must not change with the program.
    assert_eq!(slug(""), "x4fd0bfc1");
}

#[test]
fn a_long_slug_is_cut_at_a_hyphen() {
    let long = slug(&"산업 ".repeat(40));
    assert!(long.len() <= SLUG_MAX && long.ends_with("saneop"), "{long}");
    assert_eq!(slug(&"a".repeat(200)), "a".repeat(SLUG_MAX));
    let exact = format!("{} b", "a".repeat(SLUG_MAX));
    assert_eq!(slug(&exact), "a".repeat(SLUG_MAX));
}
