//! What an entry is made of, written as the Sejong corpus and KLUE write it.

use jikji_text::{MorphemeTag, MorphemeTag::*};

use super::compiled::Entry;

/// Determiners that count, and that tell a quality; all others point. Source: 표준국어대사전, 관형사.
const OF_NUMBER: &str = "한 두 세 네 서 너 석 넉 모든 첫 여러 몇 온 총 양 수 매 다섯 여섯 일곱 여덟 아홉 열 스무 서너 두어 두세 너댓 대여섯 \
                         예닐곱 몇몇 갖은 반 제일 단 전 온갖";
const OF_QUALITY: &str = "새 헌 옛 각 순 약 별 별별 고 구 신 주 맨 생 참 뭇 오랜 허튼 외딴";

/// The pattern of an entry: the tag of the whole, or 0xFF where its parts have no tag together, and what it names; then for
/// each of its morphemes a byte for the tag, one for what it names, one for how many letters
/// of the surface it takes; 0xFF for a form of its own, whose bytes follow behind their count. `None` for what is of no use.
pub fn pattern(entry: &Entry) -> Option<Vec<u8>> {
    let features: Vec<&str> = entry.feature.split(',').collect();
    let mut morphemes: Vec<(String, String, &str)> = match features.get(7) {
        None | Some(&"*") => vec![(entry.surface.clone(), features[0].to_owned(), features[1])],
        Some(expression) => expression.split('+').map(part).collect::<Option<_>>()?,
    };
    if features[0].contains('+') && morphemes.len() == 1 {
        // An inflected entry whose expression is missing.
        return None;
    }
    for at in 1..morphemes.len() {
        let (before, rest) = morphemes.split_at_mut(at);
        conform(&before[at - 1], &mut rest[0]);
    }
    let joined: String = morphemes.iter().map(|(form, ..)| form.as_str()).collect();
    let literal = joined == entry.surface;
    let whole = (!features[0].contains('+')).then(|| tag_of(features[0], &entry.surface)).flatten();
    let mut out = vec![whole.map_or(0xFF, |tag| tag as u8), class_of(features[1])];
    for (form, tag, class) in &morphemes {
        out.push(tag_of(tag, form)? as u8);
        out.push(class_of(class));
        if literal {
            out.push(u8::try_from(form.chars().count()).ok().filter(|&count| count < 0xFF)?);
        } else {
            out.extend([0xFF, u8::try_from(form.len()).ok()?]);
            out.extend(form.as_bytes());
        }
    }
    Some(out)
}

/// `form/tag/class` of an expression.
fn part(part: &str) -> Option<(String, String, &str)> {
    let mut fields = part.split('/');
    let (form, tag, class) = (fields.next()?, fields.next()?, fields.next().unwrap_or("*"));
    (!form.is_empty()).then(|| (form.chars().map(readable).collect(), tag.to_owned(), class))
}

/// Conjoining finals as readable jamo: ᆫ (U+11AB) is ㄴ (U+3134).
fn readable(letter: char) -> char {
    const FINALS: [char; 27] = [
        'ㄱ', 'ㄲ', 'ㄳ', 'ㄴ', 'ㄵ', 'ㄶ', 'ㄷ', 'ㄹ', 'ㄺ', 'ㄻ', 'ㄼ', 'ㄽ', 'ㄾ', 'ㄿ', 'ㅀ', 'ㅁ', 'ㅂ', 'ㅄ',
        'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
    ];
    match letter {
        '\u{11A8}'..='\u{11C2}' => FINALS[letter as usize - 0x11A8],
        // A few entries have initials where finals are meant.
        '\u{1102}' => 'ㄴ',
        '\u{1105}' => 'ㄹ',
        '\u{1106}' => 'ㅁ',
        '\u{1107}' => 'ㅂ',
        letter => letter,
    }
}

/// The original writes endings after 하 sometimes as 아, sometimes as the letters that are left; KLUE always 여, and 아요.
fn conform(before: &(String, String, &str), morpheme: &mut (String, String, &str)) {
    let (form, tag, _) = morpheme;
    let after_ha = before.0.ends_with('하') && matches!(before.1.as_str(), "VV" | "VA" | "VX" | "XSV" | "XSA");
    match (form.as_str(), tag.as_str()) {
        ("ㅕㅆ", _) => "였".clone_into(form),
        ("ㅓㅆ", _) => "었".clone_into(form),
        ("ㅏㅆ", _) => "았".clone_into(form),
        ("ㅕ", "EC" | "EF") => "여".clone_into(form),
        ("ㅓ", "EC" | "EF") => "어".clone_into(form),
        ("ㅏ", "EC" | "EF") => "아".clone_into(form),
        ("ㅔ요", "EC" | "EF") => "에요".clone_into(form),
        _ => {}
    }
    if after_ha && form != "아요" && matches!(tag.as_str(), "EP" | "EC" | "EF") {
        for (from, to) in [("았", "였"), ("었", "였"), ("아", "여"), ("어", "여")] {
            if let Some(rest) = form.strip_prefix(from) {
                *form = format!("{to}{rest}");
                break;
            }
        }
    }
}

fn tag_of(tag: &str, form: &str) -> Option<MorphemeTag> {
    let is_of = |words: &str| words.split_whitespace().any(|word| word == form);
    Some(match tag {
        // KLUE has as conjunctions those that open a sentence; words that join nouns are adverbs to it.
        "MAJ"
            if matches!(form, "및" | "다만" | "또한" | "또는" | "혹은" | "이른바" | "즉" | "역시" | "단" | "내지") =>
        {
            MAG
        }
        "NNB" | "NNBC" if form == "곳" => NNG,
        "NNBC" => NNB,
        "MM" if is_of(OF_NUMBER) => MMN,
        "MM" if is_of(OF_QUALITY) => MMA,
        "MM" => MMD,
        "SSO" | "SSC" => SS,
        "SC" => SP,
        "SY" => SW,
        "UNKNOWN" => return None,
        tag => tag.parse().ok()?,
    })
}

/// 1 for the names of persons, 2 of places, 3 for what is done, 0 for all else.
fn class_of(class: &str) -> u8 {
    match class {
        "인명" => 1,
        "지명" => 2,
        "행위" => 3,
        _ => 0,
    }
}
