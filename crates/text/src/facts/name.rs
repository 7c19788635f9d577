//! People and organisations at their first mention, as far as rules carry: by titles, ages and the ends of names.

use std::collections::HashSet;
use std::ops::Range;

use super::cursor::is_hangul;
use super::fact::{Fact, FactKind};
use super::organisation::organisation;

/// The commonest family names of one syllable: in the census of 2015 they are those of more than nine in ten.
const FAMILIES: &str = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용";
/// Titles that stand behind a name.
const TITLES: [&str; 74] = [
    "대통령",
    "총리",
    "장관",
    "차관",
    "의원",
    "대표",
    "회장",
    "부회장",
    "사장",
    "부사장",
    "이사장",
    "이사",
    "교수",
    "박사",
    "감독",
    "코치",
    "선수",
    "기자",
    "시장",
    "지사",
    "청장",
    "총장",
    "원장",
    "소장",
    "센터장",
    "위원장",
    "위원",
    "후보",
    "대변인",
    "변호사",
    "검사",
    "판사",
    "대법관",
    "실장",
    "국장",
    "과장",
    "팀장",
    "부장",
    "본부장",
    "수석",
    "비서관",
    "비서실장",
    "대사",
    "사령관",
    "주석",
    "국왕",
    "왕자",
    "교황",
    "목사",
    "신부",
    "스님",
    "작가",
    "시인",
    "화백",
    "배우",
    "가수",
    "아나운서",
    "앵커",
    "연구원",
    "연구위원",
    "전무",
    "상무",
    "행장",
    "의장",
    "총재",
    "도지사",
    "구청장",
    "군수",
    "씨",
    "양",
    "군",
    "CEO",
    "CFO",
    "COO",
];
/// What stands before a name: the job, then three syllables that begin with a family name.
const JOBS: [&str; 16] = [
    "배우",
    "가수",
    "감독",
    "작가",
    "방송인",
    "개그맨",
    "개그우먼",
    "모델",
    "투수",
    "포수",
    "공격수",
    "골키퍼",
    "래퍼",
    "걸그룹",
    "아나운서",
    "CEO",
];

/// The longest word that is looked at, in bytes.
const LONGEST: usize = 90;

/// A word of the text between blanks and marks, and where it stands.
struct Word<'a> {
    text: &'a str,
    start: usize,
    /// Whether an age stands in brackets right behind it.
    age: bool,
    /// The title it begins with, if only a particle follows.
    title: Option<&'static str>,
    /// The organisation it begins with, if only a particle follows.
    organisation: Option<&'a str>,
}

/// The people and organisations of a text, each where it is mentioned first.
pub(super) fn names(text: &str) -> Vec<Fact> {
    let words = words(text);
    let mut seen: HashSet<&str> = HashSet::new();
    let mut facts = Vec::new();
    let mut taken = 0;
    for at in 0..words.len() {
        let person = person(text, &words, at).filter(|(span, _)| span.start >= taken);
        if let Some((span, role)) = person {
            taken = span.end;
            let name = text.get(span.clone()).unwrap_or_default();
            if seen.insert(name) {
                facts.push(Fact {
                    kind: FactKind::Person { name: name.to_owned(), role: role.map(str::to_owned) },
                    span,
                });
            }
        } else if let Some(span) = words.get(at).and_then(organisation_span).filter(|span| span.start >= taken) {
            taken = span.end;
            let name = text.get(span.clone()).unwrap_or_default();
            if seen.insert(name) {
                facts.push(Fact { kind: FactKind::Organisation { name: name.to_owned() }, span });
            }
        }
    }
    facts
}

fn organisation_span(word: &Word<'_>) -> Option<Range<usize>> {
    word.organisation.map(|name| word.start..word.start + name.len())
}

fn words(text: &str) -> Vec<Word<'_>> {
    let is_part = |letter: char| letter.is_alphanumeric();
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_part(letter)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let age = text.get(at..).is_some_and(is_age);
                let word = text.get(from..at).unwrap_or_default();
                // No name is as long as a word that only a machine would write.
                let short = word.len() <= LONGEST;
                let title = short.then(|| title(word)).flatten();
                words.push(Word {
                    text: word,
                    start: from,
                    age,
                    title,
                    organisation: short.then(|| organisation(word)).flatten(),
                });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// (32), (35·여), (23·토트넘): an age behind a name.
fn is_age(rest: &str) -> bool {
    let Some(inner) = rest.strip_prefix('(') else { return false };
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && inner.get(digits..).is_some_and(|rest| rest.starts_with([')', '·', '세', ',']))
}

/// The person whose name or names begin with this word, with the role that the text gives.
fn person<'a>(text: &'a str, words: &[Word<'a>], at: usize) -> Option<(Range<usize>, Option<&'a str>)> {
    let word = words.get(at)?;
    let next = adjacent(text, words, at);
    // 김씨, A씨, 최모(32)씨.
    if let Some(name) = called(word.text) {
        return Some((word.start..word.start + name.len(), None));
    }
    if word.age && (2..=4).contains(&word.text.chars().count()) && word.text.chars().all(is_hangul) {
        let name = word.text.strip_suffix('모').filter(|name| name.chars().count() == 1).unwrap_or(word.text);
        let first = foreign_start(text, words, at, name);
        return is_name(name).then_some((first..word.start + name.len(), None));
    }
    if is_korean_name(word.text) && word.organisation.is_none() {
        // 윤병세 외교부 장관, 김정상 듀크대 교수, 박근혜 후보.
        let after = adjacent(text, words, at + 1);
        if let Some(next) = next {
            if next.title.is_some() {
                let role = next.title.filter(|role| !matches!(*role, "씨" | "양" | "군"));
                return Some((word.start..word.start + word.text.len(), role));
            }
            if let Some(role) = after
                .and_then(|after| Some((after, after.title?)))
                .filter(|_| next.organisation.is_some() || is_school(next.text))
            {
                let end = role.0.start + role.1.len();
                return Some((word.start..word.start + word.text.len(), text.get(next.start..end)));
            }
        }
    }
    // 김 교수, A 씨: a family name or a letter alone, where it is no other word.
    if let Some(title) = next.and_then(|next| next.title)
        && is_alone(word.text, title)
    {
        return Some((word.start..word.start + word.text.len(), Some(title).filter(|title| *title != "씨")));
    }
    // 배우 이아현, 가수 김원준이.
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    if let Some(before) =
        before.filter(|before| JOBS.contains(&before.text) && before.start + before.text.len() + 1 == word.start)
    {
        let name = without_particle(word.text);
        if is_korean_name(name) {
            return Some((word.start..word.start + name.len(), Some(before.text)));
        }
    }
    foreign(text, words, at)
}

/// 마크 저커버그 메타 CEO, 존 케리 장관: two or three words of a foreign name before a title.
fn foreign<'a>(text: &'a str, words: &[Word<'a>], at: usize) -> Option<(Range<usize>, Option<&'a str>)> {
    let first = words.get(at).filter(|word| is_foreign_part(word))?;
    let second = adjacent(text, words, at).filter(|word| is_foreign_part(word))?;
    let third = adjacent(text, words, at + 1)?;
    let end = second.start + second.text.len();
    if third.title.is_some_and(|title| title.chars().count() > 1) {
        return Some((first.start..end, third.title));
    }
    let fourth = adjacent(text, words, at + 2)?;
    let role = fourth.title.filter(|title| title.chars().count() > 1)?;
    third.organisation?;
    Some((first.start..end, text.get(third.start..fourth.start + role.len())))
}

/// Where a foreign name ends in a word with an age behind it: its first word is part of it.
fn foreign_start(text: &str, words: &[Word<'_>], at: usize, name: &str) -> usize {
    let own = words.get(at).map_or(0, |word| word.start);
    if is_korean_name(name) {
        return own;
    }
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let part =
        before.filter(|before| is_foreign_part(before) && text.get(before.start + before.text.len()..own) == Some(" "));
    part.map_or(own, |part| part.start)
}

/// The next word, if only a blank parts them.
fn adjacent<'w, 'a>(text: &str, words: &'w [Word<'a>], at: usize) -> Option<&'w Word<'a>> {
    let (word, next) = (words.get(at)?, words.get(at + 1)?);
    (text.get(word.start + word.text.len()..next.start) == Some(" ")).then_some(next)
}

/// 김씨, A씨, 박모씨: the name in a word that ends in 씨 and perhaps a particle.
fn called(word: &str) -> Option<&str> {
    let name = word
        .split_once('씨')
        .filter(|(_, rest)| rest.is_empty() || "는가를의와도에로이".contains(rest.chars().next().unwrap_or(' ')))?
        .0;
    let name = name.strip_suffix('모').unwrap_or(name);
    let letters = name.chars().count();
    let fits = match letters {
        1 => name.chars().all(|letter| letter.is_ascii_uppercase() || FAMILIES.contains(letter)),
        _ => is_korean_name(name),
    };
    fits.then_some(name)
}

/// The title that a word begins with, if only a particle follows it.
fn title(word: &str) -> Option<&'static str> {
    let fits = |title: &&&'static str| {
        word.strip_prefix(**title).is_some_and(|rest| rest.is_empty() || PARTICLES.contains(&rest))
    };
    TITLES.iter().filter(fits).max_by_key(|title| title.len()).copied()
}

/// What may stand behind a name or title.
pub(super) const PARTICLES: [&str; 24] = [
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "에게",
    "와",
    "과",
    "도",
    "로",
    "으로",
    "에서",
    "부터",
    "까지",
    "만",
    "측",
    "께서",
    "에게서",
    "이나",
    "라며",
    "인",
];

/// A word without the particle at its end.
pub(super) fn without_particle(word: &str) -> &str {
    PARTICLES
        .iter()
        .filter_map(|particle| word.strip_suffix(particle))
        .filter(|rest| rest.chars().count() >= 2)
        .min_by_key(|rest| rest.len())
        .unwrap_or(word)
}

/// Three syllables that begin with a family name; two and four are too often something else.
fn is_korean_name(word: &str) -> bool {
    word.chars().count() == 3
        && word.chars().all(is_hangul)
        && word.chars().next().is_some_and(|first| FAMILIES.contains(first))
}

/// Whether one letter before this title stands for a person: 이 선수, 전 대표 and 한 의원 are other words.
fn is_alone(word: &str, title: &str) -> bool {
    let mut letters = word.chars();
    let letter = letters.next().unwrap_or(' ');
    let name = letter.is_ascii_uppercase() || FAMILIES.contains(letter);
    letters.next().is_none() && name && (title == "씨" || !"이전한현주신구부노공".contains(letter))
}

/// 듀크대, 서울대 before 교수.
fn is_school(word: &str) -> bool {
    word.strip_suffix('대').is_some_and(|name| name.chars().nth(1).is_some())
}

fn is_name(word: &str) -> bool {
    let letters = word.chars().count();
    match letters {
        1 => FAMILIES.contains(word),
        _ => title(word).is_none() && organisation(word).is_none(),
    }
}

fn is_foreign_part(word: &Word<'_>) -> bool {
    word.title.is_none()
        && word.organisation.is_none()
        && word.text.chars().nth(6).is_none()
        && word.text.chars().all(is_hangul)
        && !word.text.ends_with(['과', '와', '의'])
        && !super::phrase::breaks(word.text)
}
