//! A list as bytes: numbers of seven bits a byte; each name that reasons tell stands once, at the end.

use jikji_news::{ArticleNumber, Reason, Related, RelatedList};

use super::Kept;
use crate::number::{put, put_text, take, take_text};

/// Counts up with every change of the bytes; a list of another version is none.
const VERSION: u8 = 1;

/// Scores are kept in so many steps from 0 to 1.
const STEPS: f32 = 65_535.0;

/// The bytes of a list.
pub(super) fn pack(kept: &Kept) -> Vec<u8> {
    let mut names: Vec<&str> = Vec::new();
    let mut bytes = vec![VERSION, u8::from(kept.due)];
    put(&mut bytes, u64::from(kept.stories));
    put(&mut bytes, kept.list.articles.len() as u64);
    for related in &kept.list.articles {
        put(&mut bytes, related.number.get().unsigned_abs());
        put(&mut bytes, (related.score.clamp(0.0, 1.0) * STEPS) as u64);
        put(&mut bytes, related.reasons.len() as u64);
        for reason in &related.reasons {
            let (kind, told) = parts(reason);
            bytes.push(kind);
            bytes.push(told.len() as u8);
            for name in told {
                let place = names.iter().position(|other| other == name).unwrap_or(names.len());
                if place == names.len() {
                    names.push(name);
                }
                put(&mut bytes, place as u64);
            }
        }
    }
    for name in names {
        put_text(&mut bytes, name);
    }
    bytes
}

/// What stands before the list: whether it is due, and how many stories there were when it was counted.
pub(super) fn head(bytes: &[u8]) -> Option<(bool, u32)> {
    let [VERSION, due, rest @ ..] = bytes else { return None };
    let mut rest = rest;
    Some((*due == 1, u32::try_from(take(&mut rest)?).ok()?))
}

/// The list of these bytes; `None` where they are of another version or damaged.
pub(super) fn unpack(bytes: &[u8]) -> Option<Kept> {
    let (due, stories) = head(bytes)?;
    let mut rest = bytes.get(2..)?;
    take(&mut rest)?;
    let mut rows = Vec::new();
    for _ in 0..take(&mut rest)? {
        let number = ArticleNumber::new(i64::try_from(take(&mut rest)?).ok()?)?;
        let score = take(&mut rest)? as f32 / STEPS;
        let mut reasons = Vec::new();
        for _ in 0..take(&mut rest)? {
            let (&[kind, count], after) = rest.split_first_chunk()?;
            rest = after;
            let places: Option<Vec<u64>> = (0..count).map(|_| take(&mut rest)).collect();
            reasons.push((kind, places?));
        }
        rows.push((number, score, reasons));
    }
    let mut names = Vec::new();
    while !rest.is_empty() {
        names.push(take_text(&mut rest)?);
    }
    let told = |place: u64| names.get(usize::try_from(place).ok()?).cloned();
    let related = |(number, score, reasons): (ArticleNumber, f32, Vec<(u8, Vec<u64>)>)| {
        let whole = |(kind, places): (u8, Vec<u64>)| reason(kind, places.into_iter().map(told).collect::<Option<_>>()?);
        Some(Related { number, score, reasons: reasons.into_iter().map(whole).collect::<Option<_>>()? })
    };
    let articles = rows.into_iter().map(related).collect::<Option<_>>()?;
    Some(Kept { list: RelatedList { articles }, stories, due })
}

/// A reason as its kind and the names that it tells.
fn parts(reason: &Reason) -> (u8, &[String]) {
    match reason {
        Reason::Chosen => (0, &[]),
        Reason::EarlierPart { name } => (1, std::slice::from_ref(name)),
        Reason::NextPart { name } => (2, std::slice::from_ref(name)),
        Reason::SameSeries { name } => (3, std::slice::from_ref(name)),
        Reason::FollowUp => (4, &[]),
        Reason::SameEvent => (5, &[]),
        Reason::SamePeople { names } => (6, names),
        Reason::SameOrganisations { names } => (7, names),
        Reason::SameTopic { name } => (8, std::slice::from_ref(name)),
        Reason::SameSubject => (9, &[]),
    }
}

fn reason(kind: u8, mut names: Vec<String>) -> Option<Reason> {
    Some(match kind {
        0 => Reason::Chosen,
        1 => Reason::EarlierPart { name: names.pop()? },
        2 => Reason::NextPart { name: names.pop()? },
        3 => Reason::SameSeries { name: names.pop()? },
        4 => Reason::FollowUp,
        5 => Reason::SameEvent,
        6 => Reason::SamePeople { names },
        7 => Reason::SameOrganisations { names },
        8 => Reason::SameTopic { name: names.pop()? },
        9 => Reason::SameSubject,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use jikji_news::{ArticleNumber, Reason, Related, RelatedList};
    use proptest::prelude::*;

    use super::{Kept, pack, reason, unpack};

    #[test]
    fn a_list_comes_back_equal() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let reasons: Vec<Reason> =
            (0..10).filter_map(|kind| reason(kind, names(&["새나루항", "항구의 내일"]))).collect();
        assert_eq!(reasons.len(), 10);
        let articles = (1..=100).map(|number| Related {
            number: ArticleNumber::new(number * 70_001).unwrap_or_else(|| unreachable!()),
            score: number as f32 / 100.0,
            reasons: reasons.iter().skip(number as usize % 10).take(3).cloned().collect(),
        });
        let kept = Kept { list: RelatedList { articles: articles.collect() }, stories: 70_000, due: true };
        let bytes = pack(&kept);
        assert!(bytes.len() < 1_800, "{}", bytes.len());
        let mut back = unpack(&bytes).unwrap_or_default();
        for (back, kept) in back.list.articles.iter_mut().zip(&kept.list.articles) {
            assert!((back.score - kept.score).abs() < 0.001);
            back.score = kept.score;
        }
        assert_eq!(back, kept);
        assert_eq!(unpack(&pack(&Kept::default())), Some(Kept::default()));
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_much(mut bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            bytes.insert(0, super::VERSION);
            _ = unpack(&bytes);
        }
    }
}
