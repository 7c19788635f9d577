//! Whom the story cites: 로이터와 법원 서류에 따르면, 서울시 관계자는, CNBC가 보도했다.

use std::ops::Range;

use super::fact::{Fact, FactKind};
use super::phrase::{breaks, noun_phrase, sentence, subject, tail};

/// What stands behind whom is cited.
const BY: [&str; 4] = ["에 따르면", "에 의하면", "에 따르자면", "에 의하자면"];
/// People who speak for somebody without their name.
const SPOKEN_FOR: [&str; 7] = ["관계자는", "관계자가", "관계자도", "당국자는", "당국자가", "소식통은", "소식통이"];
/// Verbs of papers, agencies and broadcasters.
const REPORTED: [&str; 4] = ["보도했", "보도한", "타전했", "전했"];
/// Ends of names of papers, agencies and broadcasters, for verbs that others share.
const MEDIA: [&str; 16] = [
    "신문",
    "일보",
    "통신",
    "방송",
    "뉴스",
    "타임스",
    "저널",
    "포스트",
    "로이터",
    "블룸버그",
    "텔레그래프",
    "가디언",
    "인터넷판",
    "매체",
    "언론",
    "신화",
];
/// How far before these words a name is looked for, in characters.
const REACH: usize = 90;

/// The cited sources of a text, in order, one fact a name.
pub(super) fn sources(text: &str) -> Vec<Fact> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    for word in BY {
        for (at, _) in text.match_indices(word) {
            let clause = sentence(tail(text.get(..at).unwrap_or_default(), REACH));
            names(clause).into_iter().for_each(|name| spans.extend(place(text, name)));
        }
    }
    for word in SPOKEN_FOR {
        for (at, _) in text.match_indices(word) {
            let end = at + word.len() - '는'.len_utf8();
            spans.extend(place(text, noun_phrase(sentence(tail(text.get(..end).unwrap_or_default(), REACH)), 4)));
        }
    }
    for word in REPORTED {
        for (at, _) in text.match_indices(word) {
            let clause = sentence(tail(text.get(..at).unwrap_or_default(), 40));
            spans.extend(
                subject(clause, 3).filter(|name| word != "전했" || is_medium(name)).and_then(|name| place(text, name)),
            );
        }
    }
    spans.sort_unstable_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut end = 0;
    spans.retain(|span| {
        let apart = span.start >= end;
        end = if apart { span.end } else { end };
        apart
    });
    let name = |span: &Range<usize>| text.get(span.clone()).unwrap_or_default().to_owned();
    spans.iter().map(|span| Fact { kind: FactKind::Source { name: name(span) }, span: span.clone() }).collect()
}

fn is_medium(name: &str) -> bool {
    MEDIA.iter().any(|end| name.ends_with(end)) || name.chars().all(|letter| letter.is_ascii_uppercase())
}

/// Where in the text a part of it stands.
fn place(text: &str, part: &str) -> Option<Range<usize>> {
    let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    (!part.is_empty() && start + part.len() <= text.len()).then(|| start..start + part.len())
}

/// The names of a list that ends a clause: `CNBC, 로이터, 테크크런치 등 주요 해외 언론과 법원 서류`.
fn names(clause: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut items = clause.rsplit(", ");
    let Some(last) = items.next() else { return names };
    let (listed, rest) = match last.rsplit_once(" 등 ") {
        Some((listed, rest)) => (Some(listed), rest),
        None => (last.strip_suffix(" 등"), last),
    };
    // 주요 해외 언론 behind 등 says what the list was of; what 과 joins to it is another source.
    let joined: Vec<&str> = parted(rest);
    let skip = usize::from(listed.is_some());
    if !(listed.is_some() && last.ends_with(" 등")) {
        names.extend(joined.into_iter().skip(skip).filter_map(cleaned));
    }
    if let Some(listed) = listed {
        names.extend(parted(listed).into_iter().filter_map(cleaned));
    }
    if listed.is_some() || names.len() > 1 {
        names.extend(items.take_while(|item| !item.split(' ').any(breaks)).filter_map(cleaned));
    }
    names
}

/// The parts of a phrase that 와, 과, 및 or a dot joins.
fn parted(phrase: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = phrase;
    while let Some((at, sign)) = ["와 ", "과 ", " 및 ", "·"]
        .iter()
        .filter_map(|sign| Some((rest.find(sign)?, *sign)))
        .filter(|(at, sign)| *sign == "·" || *sign == " 및 " || is_joint(rest, *at, sign))
        .min()
    {
        parts.push(rest.get(..at).unwrap_or_default());
        rest = rest.get(at + sign.len()..).unwrap_or_default();
    }
    parts.push(rest);
    parts
}

/// Whether 와 or 과 is the particle: it fits the letter before it (언론과, 로이터와), and no 관련한 or 함께 follows.
fn is_joint(phrase: &str, at: usize, sign: &str) -> bool {
    let last = phrase.get(..at).and_then(|before| before.chars().next_back());
    let closed = last.is_some_and(|last| crate::hangul::has_final(last).is_some());
    let rest = phrase.get(at + sign.len()..).unwrap_or_default();
    closed == (sign == "과 ") && !["관련", "함께", "같은", "달리", "관계"].iter().any(|word| rest.starts_with(word))
}

/// A name without what leads to it: days, 이번, what was done to it (관련한 법원 기록).
fn cleaned(item: &str) -> Option<&str> {
    let name = noun_phrase(item, 4);
    let name = name.split_once("관련한 ").map_or(name, |(_, name)| name);
    let mut name = name;
    while let Some((first, rest)) = name.split_once(' ') {
        let day = first.chars().next().is_some_and(|letter| letter.is_ascii_digit())
            && first.ends_with(['일', '월', '년', '시', '분']);
        if day
            || [
                "이날",
                "지난",
                "오전",
                "오후",
                "이번",
                "한편",
                "또",
                "현지시간",
                "최근",
                "다만",
                "그러나",
                "하지만",
                "당시",
                "올해",
                "어제",
                "오늘",
                "이에",
                "실제",
            ]
            .contains(&first)
        {
            name = rest;
        } else {
            break;
        }
    }
    let letters = name.chars().count();
    let pronoun = ["이", "그", "이것", "그것", "이들", "그들", "앞", "관련", "저"].contains(&name);
    ((2..=40).contains(&letters) && !pronoun).then_some(name)
}
