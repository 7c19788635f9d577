//! Growth and fall: 전년 동기 대비 222% 증가, 지난해보다 11억4784만원 증가한, 36% 하락.

use super::amount::Comparison;
use super::cursor::{Cursor, digit};

/// What the words around a number say about its change.
pub(super) struct Change {
    pub(super) comparison: Comparison,
}

const UP: [&str; 26] = [
    "증가", "늘", "급증", "상승", "오르", "오른", "올랐", "올라", "뛰", "뛴", "급등", "폭등", "확대", "성장", "인상",
    "신장", "높", "치솟", "불어", "상향", "더 ", "많", "증액", "솟", "개선", "반등",
];
const DOWN: [&str; 22] = [
    "감소", "줄", "급감", "하락", "떨어", "내린", "내렸", "내려", "급락", "폭락", "축소", "위축", "낮", "감액", "적",
    "하향", "인하", "깎", "빠졌", "빠진", "밀린", "덜 ",
];
/// What may stand between a number and the word for its change.
const BETWEEN: [&str; 22] = [
    "이상",
    "가량",
    "정도",
    "안팎",
    "남짓",
    "씩",
    "이나",
    "나",
    "으로",
    "로",
    "까지",
    "가까이",
    "넘게",
    "쯤",
    "을",
    "를",
    "이",
    "가",
    "은",
    "는",
    "각각",
    "수준",
];
const BASES: [&str; 24] = [
    "전년 동기",
    "전년 같은 기간",
    "전년 동월",
    "전년",
    "전월",
    "전분기",
    "전 분기",
    "전일",
    "전날",
    "직전 분기",
    "지난해 같은 기간",
    "지난해 동기",
    "지난해",
    "작년 같은 기간",
    "작년 동기",
    "작년",
    "지난달",
    "전주",
    "같은 기간",
    "동기",
    "재작년",
    "1년 전",
    "한 달 전",
    "전거래일",
];
const AGAINST: [&str; 5] = ["대비", "보다", "에 비해", "과 비교해", "와 비교해"];
/// How many characters before a number are looked at for what it is held against.
const REACH: usize = 40;

/// The change that the words around a number tell: it begins at `start` and its unit ends at `end`.
pub(super) fn of(start: Cursor<'_>, end: Cursor<'_>) -> Option<Change> {
    let grew = direction(end)?;
    Some(Change { comparison: Comparison { base: base(start.before()), grew } })
}

fn direction(mut here: Cursor<'_>) -> Option<bool> {
    for _ in 0..6 {
        while here.eat_blank() {}
        if UP.iter().any(|word| here.rest().starts_with(word)) {
            return Some(true);
        }
        if DOWN.iter().any(|word| here.rest().starts_with(word)) {
            return Some(false);
        }
        // 29%와 18%씩 급감: what the second did, the first did too.
        if here.eat_any(&["와", "과", ",", "·"]).is_some() {
            while here.eat_blank() {}
            if !take_percent(&mut here) {
                return None;
            }
        } else {
            here.eat_any(&BETWEEN)?;
        }
    }
    None
}

fn take_percent(here: &mut Cursor<'_>) -> bool {
    let mut taken = 0;
    while here.peek().is_some_and(|letter| digit(letter).is_some() || letter == '.') && taken < 8 {
        here.bump();
        taken += 1;
    }
    taken > 0 && here.eat_any(&["%포인트", "%p", "%", "퍼센트"]).is_some()
}

/// What the number is held against, if the clause before it says so.
fn base(before: &str) -> Option<String> {
    let start = before.char_indices().nth_back(REACH).map_or(0, |(at, _)| at);
    let clause = before.get(start..)?;
    let clause = clause.rsplit(['.', '\n', ';']).next().unwrap_or(clause);
    let (at, _) = AGAINST.iter().filter_map(|word| clause.rmatch_indices(word).next()).max_by_key(|(at, _)| *at)?;
    let held = clause.get(..at)?.trim_end();
    BASES.iter().filter(|base| held.ends_with(**base)).max_by_key(|base| base.len()).map(|base| (*base).to_owned())
}
