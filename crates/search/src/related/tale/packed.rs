//! A tale as bytes: numbers of seven bits a byte, the terms first, so that counting them reads no further.

use jikji_news::{SectionId, SeriesId, TopicId};

use super::{Name, NameKind, Tale, Weighed};
use crate::number::{put, put_text, signed, take, take_text, unsigned};

impl Tale {
    /// The bytes of the tale.
    pub fn pack(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.terms.len() * 3 + 64);
        put(&mut bytes, self.terms.len() as u64);
        let mut last = 0;
        for term in &self.terms {
            put(&mut bytes, u64::from(term.bucket - last));
            last = term.bucket;
        }
        bytes.extend(self.terms.chunks(2).map(|two| two.iter().fold(0, |byte, term| byte << 4 | term.step)));
        put(&mut bytes, self.published.map_or(0, |at| signed(at) + 1));
        put(&mut bytes, self.section.map_or(0, |id| signed(id.0) + 1));
        match &self.series {
            Some((id, name)) => {
                put(&mut bytes, signed(id.0) + 1);
                put_text(&mut bytes, name);
            }
            None => put(&mut bytes, 0),
        }
        put(&mut bytes, self.topics.len() as u64);
        for (id, name) in &self.topics {
            put(&mut bytes, signed(id.0));
            put_text(&mut bytes, name);
        }
        for name in &self.names {
            bytes.push(match name.kind {
                NameKind::Person => 1,
                NameKind::Organisation => 2,
            });
            put_text(&mut bytes, &name.text);
        }
        bytes
    }

    /// The tale of these bytes. What is cut off or damaged is left out.
    pub fn unpack(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        let mut tale = Self { terms: terms(&mut rest), ..Self::default() };
        tale.published = take(&mut rest).and_then(|at| at.checked_sub(1)).map(unsigned);
        tale.section = take(&mut rest).and_then(|id| id.checked_sub(1)).map(|id| SectionId(unsigned(id)));
        if let Some(id) = take(&mut rest).and_then(|id| id.checked_sub(1)) {
            tale.series = take_text(&mut rest).map(|name| (SeriesId(unsigned(id)), name));
        }
        for _ in 0..take(&mut rest).unwrap_or_default() {
            let (Some(id), Some(name)) = (take(&mut rest), take_text(&mut rest)) else { break };
            tale.topics.push((TopicId(unsigned(id)), name));
        }
        while let Some((kind, after)) = rest.split_first() {
            rest = after;
            let kind = if *kind == 1 { NameKind::Person } else { NameKind::Organisation };
            let Some(text) = take_text(&mut rest) else { break };
            tale.names.push(Name { kind, text });
        }
        tale
    }
}

/// The terms at the head of a tale's bytes; `rest` is left behind them.
pub(super) fn terms(rest: &mut &[u8]) -> Vec<Weighed> {
    let count = take(rest).and_then(|count| usize::try_from(count).ok()).unwrap_or_default().min(rest.len());
    let mut terms = Vec::with_capacity(count);
    let mut bucket = 0_u32;
    for _ in 0..count {
        let Some(gap) = take(rest).and_then(|gap| u32::try_from(gap).ok()) else { break };
        bucket = bucket.saturating_add(gap);
        terms.push(Weighed { bucket, step: 0 });
    }
    for two in terms.chunks_mut(2) {
        let Some((byte, after)) = rest.split_first() else { break };
        *rest = after;
        match two {
            [one, two] => (one.step, two.step) = (byte >> 4, byte & 15),
            [one] => one.step = byte & 15,
            _ => {}
        }
    }
    terms
}

#[cfg(test)]
mod tests {
    use jikji_news::{SectionId, SeriesId, TopicId};
    use proptest::prelude::*;

    use super::super::{Name, NameKind, Tale, Weighed};

    #[test]
    fn a_tale_comes_back_equal() {
        let mut tale = Tale {
            terms: [3, 77, 400_000, 1_048_575]
                .iter()
                .map(|&bucket| Weighed::new(bucket, bucket as f32 / 9.0))
                .collect(),
            published: Some(-7_000_000_000),
            section: Some(SectionId(4)),
            series: Some((SeriesId(9), "항구의 내일".into())),
            topics: vec![(TopicId(-3), "새나루항".into()), (TopicId(5_000_000), String::new())],
            names: vec![
                Name { kind: NameKind::Person, text: "봉하늬".into() },
                Name { kind: NameKind::Organisation, text: "새나루환경연대".into() },
            ],
        };
        assert_eq!(Tale::unpack(&tale.pack()), tale);
        tale = Tale { terms: tale.terms.into_iter().take(1).collect(), ..Tale::default() };
        assert_eq!(Tale::unpack(&tale.pack()), tale);
        assert_eq!(Tale::unpack(&[]), Tale::default());
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_much(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let tale = Tale::unpack(&bytes);
            prop_assert!(tale.terms.len() <= bytes.len());
        }
    }
}
