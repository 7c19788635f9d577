//! No text makes any function panic, and what they promise holds for all.

use jikji_text::{
    Josa, SLUG_MAX, Syllable, bigrams, cut_to_width, excerpt, folded, has_final, initials, is_complete_sentence, josa,
    romanize, sentences, slug, stored, width, with_josa,
};
use proptest::prelude::*;

fn is_slug(slug: &str) -> bool {
    slug.len() <= SLUG_MAX
        && slug
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

#[test]
fn every_syllable_is_taken_apart_and_put_together() {
    for letter in '가'..='힣' {
        let syllable = Syllable::of(letter).unwrap();
        assert_eq!(syllable.compose(), Some(letter));
        assert_eq!(has_final(letter), syllable.last);
        assert!(romanize(&letter.to_string()).bytes().all(|byte| byte.is_ascii_lowercase()), "{letter}");
    }
    for letter in ['a', 'ㄱ', '\u{D7A4}', '漢'] {
        assert_eq!(Syllable::of(letter), None);
    }
    assert_eq!(Syllable { initial: 'ㅏ', vowel: 'ㅏ', last: None }.compose(), None);
    assert_eq!(Syllable { initial: 'ㄱ', vowel: 'ㄱ', last: None }.compose(), None);
    assert_eq!(initials("오픈AI 값"), "ㅇㅍAI ㄱ");
}

/// Every meeting of two syllables, by their letters: no pair of letters is without a sound.
#[test]
fn every_meeting_of_syllables_is_romanised() {
    for last in '가'..='깋' {
        for first in ('가'..='힣').step_by(28) {
            let latin = romanize(&format!("{last}{first}"));
            assert!(latin.len() >= 3 && latin.bytes().all(|byte| byte.is_ascii_lowercase()), "{last}{first}: {latin}");
        }
    }
}

/// Every function goes through a text once, whatever stands in it: were one of them quadratic, this would take minutes.
#[test]
fn hostile_texts_take_no_longer_than_others() {
    let pieces = [
        "가",
        "a",
        "0",
        ".",
        "다.",
        "다. ",
        "1. ",
        "A. ",
        "a.",
        "\"",
        "“",
        "(",
        ")",
        "다.)",
        "(다.) ",
        "…",
        " ",
        "\u{301}",
        "\u{200D}🔬",
        "\n",
        ".\"",
        "0,",
        "다.\" ",
        "\u{1160}",
    ];
    for piece in pieces {
        let text = piece.repeat(20_000);
        let covered: usize = sentences(&text).map(|span| span.len()).sum();
        assert_eq!(covered, text.len());
        assert!(bigrams(&text).count() <= text.len());
        assert!(excerpt(&text, 100).chars().count() <= 100);
        assert!(excerpt(&text, text.len()).len() <= text.len() + "…".len());
        assert!(width(&cut_to_width(&text, 1_000)) <= 1_000);
        assert!(is_slug(&slug(&text)));
        assert!(with_josa(&text, Josa::IGa).len() > text.len());
        let _ = (stored(&text), folded(&text), is_complete_sentence(&text));
    }
}

proptest! {
    #[test]
    fn slugs_have_one_shape(text in any::<String>(), korean in "[가-힣ㄱ-ㅣA-Zà-ÿ0-9 ·…漢字🎉-]{0,80}") {
        for text in [text, korean] {
            let name = slug(&text);
            prop_assert!(is_slug(&name), "{}", name);
            prop_assert_eq!(&name, &slug(&text));
            prop_assert_eq!(&name, &slug(&name));
        }
    }

    #[test]
    fn a_word_takes_any_particle(text in any::<String>(), word in "[가-힣A-Za-z0-9.,%()\\[\\]”’Ⅰ-ⅻ①-⑳漢 ]{0,20}") {
        for text in [text, word] {
            for particle in Josa::ALL {
                let with = with_josa(&text, particle);
                prop_assert_eq!(with.strip_prefix(text.as_str()), Some(josa(&text, particle)));
            }
            let _ = slug(&text);
        }
    }
}
