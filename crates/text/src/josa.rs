//! Particles (조사) in the form that the word before them asks for.
//!
//! Source: 표준어 규정 and 한글 맞춤법 give the pairs; how digits, Latin and signs are read aloud, and so what sound they end in,
//! is in the modules below. A word that nobody can know how to read (漢字, emoji alone, nothing) takes the written-out
//! pair, `을(를)`, as Korean print does.

mod ending;
mod latin;
mod number;

use ending::Ending;

/// A particle that has a form after consonants and one after vowels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Josa {
    /// 은, 는: the topic.
    EunNeun,
    /// 이, 가: the subject.
    IGa,
    /// 을, 를: the object.
    EulReul,
    /// 과, 와: with, and.
    GwaWa,
    /// 으로, 로: towards, by; after ㄹ it is 로.
    EuroRo,
    /// 이나, 나: or.
    InaNa,
    /// 이라, 라: being, and the stem of 이라고, 이라는.
    IraRa,
    /// 아, 야: calling someone.
    AYa,
    /// 이, or nothing: after names (길동이가), and the stem of 이다, 이며.
    INone,
}

impl Josa {
    /// Every particle.
    pub const ALL: [Self; 9] = [
        Self::EunNeun,
        Self::IGa,
        Self::EulReul,
        Self::GwaWa,
        Self::EuroRo,
        Self::InaNa,
        Self::IraRa,
        Self::AYa,
        Self::INone,
    ];

    /// The particle that a template or message names by either form or by the pair: `은`, `는`, `은/는`. `이` is the
    /// subject, `이/` is [`Josa::INone`].
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|josa| {
            let [closed, open, _] = josa.forms();
            let pair = name.split_once('/').is_some_and(|pair| pair == (closed, open) || pair == (open, closed));
            pair || name == closed || (name == open && !name.is_empty())
        })
    }

    /// The forms after a consonant, after a vowel, and where nobody knows.
    const fn forms(self) -> [&'static str; 3] {
        match self {
            Self::EunNeun => ["은", "는", "은(는)"],
            Self::IGa => ["이", "가", "이(가)"],
            Self::EulReul => ["을", "를", "을(를)"],
            Self::GwaWa => ["과", "와", "과(와)"],
            Self::EuroRo => ["으로", "로", "(으)로"],
            Self::InaNa => ["이나", "나", "(이)나"],
            Self::IraRa => ["이라", "라", "(이)라"],
            Self::AYa => ["아", "야", "아(야)"],
            Self::INone => ["이", "", "(이)"],
        }
    }
}

/// The form of a particle after a word.
///
/// Closing quotes, stops and signs without a reading are skipped, and so is a gloss in round or square brackets with
/// everything in it: 셩자오(Shengjia Zhao)를 goes by 오. Brackets that stand alone are read inside. Digits are read in
/// Sino-Korean (3 삼, 10 십), Latin letter by letter when in capitals (CEO, FBI) and else as the loan word it is (Google
/// 구글); % is 퍼센트, ℃ is 도.
pub fn josa(word: &str, josa: Josa) -> &'static str {
    let [closed, open, unknown] = josa.forms();
    match Ending::of(word) {
        Ending::Open => open,
        Ending::Rieul if josa == Josa::EuroRo => open,
        Ending::Rieul | Ending::Closed => closed,
        Ending::Unknown => unknown,
    }
}

/// The word with the particle behind it.
pub fn with_josa(word: &str, particle: Josa) -> String {
    format!("{word}{}", josa(word, particle))
}
