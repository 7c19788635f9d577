//! Predicates that KLUE writes as several morphemes, where the original has one.

use std::collections::{BTreeMap, HashMap};

use super::compiled::Entry;

/// Second parts of verbs that are two verbs (들어가 is 들, 어, 가), and the tag they have there.
const SECOND: [(&str, &str); 14] = [
    ("지", "VX"),
    ("가", "VX"),
    ("오", "VX"),
    ("나", "VX"),
    ("들", "VX"),
    ("놓", "VX"),
    ("보", "VX"),
    ("내", "VX"),
    ("주", "VX"),
    ("버리", "VX"),
    ("두", "VX"),
    ("다니", "VV"),
    ("서", "VV"),
    ("싸", "VV"),
];

/// Others of one piece in the original.
const OTHERS: [(&str, &str); 14] = [
    ("못하/VX", "못/MAG 하/XSV"),
    ("맛있/VA", "맛/NNG 있/VA"),
    ("맛없/VA", "맛/NNG 없/VA"),
    ("멋있/VA", "멋/NNG 있/VA"),
    ("재미있/VA", "재미/NNG 있/VA"),
    ("재미없/VA", "재미/NNG 없/VA"),
    ("힘들/VA", "힘/NNG 들/VV"),
    ("힘들/VV", "힘/NNG 들/VV"),
    ("이날/NNG", "이/MMD 날/NNG"),
    ("그날/NNG", "그/MMD 날/NNG"),
    ("지난해/NNG", "지나/VV ㄴ/ETM 해/NNG"),
    ("지난달/NNG", "지나/VV ㄴ/ETM 달/NNG"),
    ("지난주/NNG", "지나/VV ㄴ/ETM 주/NNG"),
    ("지난번/NNG", "지나/VV ㄴ/ETM 번/NNB"),
];

/// Verbs that only look like two.
const WHOLE: [&str; 8] = ["태어나", "다가오", "물러나", "나타나", "사라지", "쓰러지", "어긋나", "모자라"];

/// Every predicate that is written apart, a line each: `들어가/VV=들/VV 어/EC 가/VX`.
pub fn splits(entries: &[Entry]) -> String {
    let mut stems: HashMap<&str, &str> = HashMap::new();
    // 들어 is 들 and 어: by the verb's own forms, and where form and stem are but letters.
    let mut joined: HashMap<&str, String> = HashMap::new();
    for entry in entries {
        let mut features = entry.feature.split(',');
        let tag = features.next().unwrap();
        let expression = features.nth(6).unwrap_or("*");
        match tag {
            "VV" | "VA" if expression == "*" => {
                stems.insert(&entry.surface, tag);
            }
            "VV+EC" | "VA+EC" => {
                let parts: Vec<&str> = expression.split('+').collect();
                if let [stem, ending] = parts[..]
                    && let (Some(stem), Some(ending)) = (stem.split('/').next(), ending.split('/').next())
                    && matches!(ending, "어" | "아" | "여")
                {
                    let parts = format!("{stem}/{} {ending}/EC", tag.split_once('+').map_or(tag, |(first, _)| first));
                    // 들어 is more often of the verb than of the adjective.
                    match tag {
                        "VV+EC" => _ = joined.insert(&entry.surface, parts),
                        _ => _ = joined.entry(&entry.surface).or_insert(parts),
                    }
                }
            }
            _ => {}
        }
    }
    let mut lines: BTreeMap<String, String> =
        OTHERS.iter().map(|(from, to)| (from.to_string(), to.to_string())).collect();
    let verbs = stems.iter().filter(|(stem, tag)| **tag == "VV" && !WHOLE.contains(stem)).map(|(stem, _)| *stem);
    for verb in verbs {
        for (second, tag) in SECOND {
            let Some(first) = verb.strip_suffix(second).filter(|first| first.chars().count() > 1) else { continue };
            let literal = ["어", "아"].into_iter().find_map(|ending| {
                let stem = first.strip_suffix(ending)?;
                Some(format!("{stem}/{} {ending}/EC", stems.get(stem)?))
            });
            if let Some(first) = joined.get(first).cloned().or(literal) {
                lines.insert(format!("{verb}/VV"), format!("{first} {second}/{tag}"));
            }
        }
    }
    lines.iter().map(|(from, to)| format!("{from}={to}\n")).collect()
}
