//! What the dictionary and the Sejong corpus, as KLUE has it, write differently.
//!
//! The dictionary was made for searching: it has roots (깨끗) where the corpus has adjectives (깨끗하), and verbs (들어가) where the
//! corpus has two (들, 어, 가). Morphemes are shown as the corpus has them; terms stay as the dictionary has them.

use crate::dictionary::Words;
use crate::morpheme::Morpheme;
use crate::morpheme::MorphemeTag::{EC, EF, ETN, JKC, JKS, JX, NNG, NNP, SF, VA, VCN, VV, VX, XR, XSA, XSN, XSV};

/// Suffixes that the corpus writes apart from the noun. All others it leaves in the noun: 후보자, 속도감.
const FREE_SUFFIXES: &[&str] = &[
    "들", "적", "성", "화", "째", "상", "간", "님", "생", "권", "용", "계", "쯤", "률", "율", "론", "짜리", "판", "별",
    "대", "경", "씩", "도", "여", "께", "가량", "꾼", "네",
];

/// Endings behind which 하다 is an auxiliary: 어야 하다, 도록 하다, 려 하다.
const BEFORE_AUXILIARY: &[&str] =
    &["어야", "아야", "여야", "도록", "려", "려고", "으려", "으려고", "게", "으면", "면", "고자"];

/// Writes morphemes as the corpus has them.
pub(super) fn conform(found: Vec<Morpheme>, words: &Words) -> Vec<Morpheme> {
    let mut out: Vec<Morpheme> = Vec::with_capacity(found.len() + found.len() / 8);
    for mut morpheme in found {
        if let [.., earlier, last] = out.as_mut_slice() {
            name_by_neighbour(earlier, last, &mut morpheme);
        }
        if let Some(last) = out.last_mut() {
            if join(last, &morpheme) {
                continue;
            }
            if last.tag == XR {
                last.tag = NNG;
            }
            if last.tag == NNG && matches!(morpheme.tag, XSV | XSA) && morpheme.form == "하" {
                let adjectival = words.is_adjectival(&last.form).unwrap_or(morpheme.tag == XSA);
                morpheme.tag = if adjectival { XSA } else { XSV };
            }
        }
        match words.split(&morpheme.form, morpheme.tag) {
            Some(parts) => out.extend(parts.iter().map(|(form, tag)| Morpheme {
                form: form.clone(),
                tag: *tag,
                span: morpheme.span.clone(),
                name: None,
                origin: morpheme.origin,
            })),
            None => out.push(morpheme),
        }
    }
    if let Some(last) = out.last_mut() {
        end_sentence(last);
    }
    out
}

/// 다 before a full stop and at the end of a text ends the sentence.
fn end_sentence(last: &mut Morpheme) {
    if last.tag == EC && last.form.ends_with('다') {
        last.tag = EF;
    }
}

/// Takes a morpheme into the one before it, if the corpus has them as one: roots and what makes them predicates, nouns
/// and the suffixes that never leave them.
fn join(last: &mut Morpheme, morpheme: &Morpheme) -> bool {
    let tag = match (last.tag, morpheme.tag) {
        (XR, XSA) => VA,
        (XR, XSV) => VV,
        (NNG | NNP, XSN) if !FREE_SUFFIXES.contains(&morpheme.form.as_str()) => last.tag,
        _ => return false,
    };
    if last.span.end != morpheme.span.start {
        return false;
    }
    last.tag = tag;
    last.form.push_str(&morpheme.form);
    last.span.end = morpheme.span.end;
    true
}

/// Tags that hang on the neighbours: 이 and 가 before 되다 and 아니다, 하다 behind endings.
fn name_by_neighbour(earlier: &Morpheme, last: &mut Morpheme, morpheme: &mut Morpheme) {
    match morpheme.tag {
        SF => end_sentence(last),
        VCN if last.tag == JKS => last.tag = JKC,
        VV if morpheme.form == "되" && last.tag == JKS => last.tag = JKC,
        VV if morpheme.form == "하" => {
            let is_auxiliary = last.tag == EC && BEFORE_AUXILIARY.contains(&last.form.as_str())
                || last.tag == JX && earlier.tag == ETN;
            if is_auxiliary {
                morpheme.tag = VX;
            }
        }
        VX if morpheme.form == "하" && !matches!(last.tag, EC | JX | ETN) => morpheme.tag = VV,
        _ => {}
    }
}
