//! Numbers as Korean newspapers write them: digits and words in groups of 천, 만, 억 and 조.
//!
//! Source of the grammar: FACTS §4, from about 9,900 sentences of newspapers. 천 and 백 multiply within a group of 만, 억 or 조
//! (4천746억, 1조8천3백억); groups come in falling order and may have a blank between them (1조 5000억).

use super::cursor::{Cursor, digit, is_hangul};
use super::decimal::Decimal;

/// A number and how it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    pub(super) value: Decimal,
    /// 여 stands behind it or in it: a little over.
    pub(super) over: bool,
    /// 수 or 몇 stands for its number: from `value` to ten times as much.
    pub(super) indefinite: bool,
    /// What the one number in it is multiplied with (10,000 for 30만), as a power of ten; `None` where it has several numbers.
    pub(super) power: Option<i32>,
    /// Whether it has digits.
    pub(super) digits: bool,
    /// Whether it has a word such as 만.
    pub(super) scaled: bool,
    /// Whether commas or a point stand in its digits.
    pub(super) marked: bool,
}

/// Longer rows of digits are no numbers that a story tells.
const LONGEST: usize = 18;

/// Words for the powers of ten within a group.
const fn small(letter: char) -> Option<i32> {
    match letter {
        '천' => Some(3),
        '백' => Some(2),
        '십' => Some(1),
        _ => None,
    }
}

/// Words for the powers of ten thousand.
const fn big(letter: char) -> Option<i32> {
    match letter {
        '경' => Some(16),
        '조' => Some(12),
        '억' => Some(8),
        '만' => Some(4),
        _ => None,
    }
}

/// Sino-Korean digits, which count only beside a word such as 천.
const fn word(letter: char) -> Option<i64> {
    Some(match letter {
        '일' => 1,
        '이' => 2,
        '삼' => 3,
        '사' => 4,
        '오' => 5,
        '육' => 6,
        '칠' => 7,
        '팔' => 8,
        '구' => 9,
        _ => return None,
    })
}

/// Whether a word for a power of ten is the beginning of another word: 3조치, 5경기, 3천안, 2백신.
fn is_other_word(scale: char, next: Option<char>) -> bool {
    let others: &[char] = match scale {
        '경' => &['기', '찰', '주', '우', '남', '북', '험', '고', '제', '영', '계', '선', '로', '력', '매', '쟁'],
        '조' => &[
            '사', '치', '직', '각', '정', '기', '합', '성', '약', '선', '명', '건', '례', '작', '항', '종', '별', '편',
        ],
        '억' => &['지', '제', '압', '울', '새', '양'],
        '만' => &['들', '약', '에', '큼', '나', '족', '점', '남', '화', '기'],
        '천' => &['안', '막', '둥', '체', '문', '사', '국', '주', '장', '연', '공', '재', '하'],
        '백' => &['화', '신', '악', '색', '혈', '제', '서', '두', '인'],
        '십' => &['자', '대'],
        _ => &[],
    };
    // 3만 화소, 2만 점 have a blank; 10만점 and 5만화 do not occur as amounts often enough to lose 만점 and 만화 for.
    next.is_some_and(|next| others.contains(&next))
}

/// Reads the number that begins here. A number in words must stand where a word can begin, or after 약 and the like.
pub(super) fn numeral(cursor: &mut Cursor<'_>) -> Option<Numeral> {
    let mut reading = Reading::default();
    let mut here = *cursor;
    if here.peek() == Some('수') || here.peek() == Some('몇') {
        here.bump();
        here.eat_blank();
        reading.indefinite = true;
    }
    loop {
        let taken = here;
        if !reading.step(&mut here) {
            here = taken;
            break;
        }
    }
    let numeral = reading.finish()?;
    *cursor = here;
    Some(numeral)
}

#[derive(Default)]
struct Reading {
    total: Decimal,
    group: Decimal,
    number: Option<Decimal>,
    last_big: Option<i32>,
    last_small: Option<i32>,
    numbers: usize,
    power: i32,
    over: bool,
    indefinite: bool,
    digits: bool,
    marked: bool,
    scaled: bool,
    failed: bool,
}

impl Reading {
    /// Takes the next piece of the number; `false` where it has ended.
    fn step(&mut self, here: &mut Cursor<'_>) -> bool {
        let started = self.number.is_some() || self.scaled;
        let Some(letter) = here.peek() else { return false };
        if digit(letter).is_some() {
            return self.number.is_none() && !self.indefinite && !self.over && self.take_digits(here);
        }
        if let Some(power) = small(letter) {
            return self.take_small(here, letter, power);
        }
        if let Some(power) = big(letter) {
            return self.take_big(here, letter, power);
        }
        if letter == '여' && started && !self.over {
            return self.take_over(here);
        }
        if let Some(value) = word(letter) {
            return self.take_word(here, value);
        }
        started && self.number.is_none() && here.eat_blank() && self.joins_behind_blank(*here)
    }

    fn take_digits(&mut self, here: &mut Cursor<'_>) -> bool {
        let Some((value, marked)) = digits(here) else { return false };
        self.number = Some(value);
        self.numbers += 1;
        self.digits = true;
        self.marked |= marked;
        self.power = 0;
        true
    }

    fn take_small(&mut self, here: &mut Cursor<'_>, letter: char, power: i32) -> bool {
        here.bump();
        let bare = self.number.is_none();
        let falls = self.last_small.is_none_or(|last| power < last);
        // 천 after 수 may be followed by 만 and the like: 수천만; 백 after 천 needs its own digit where digits are used.
        if self.over || !falls || (!bare || !self.indefinite) && is_other_word(letter, here.peek()) {
            return false;
        }
        let number = self.number.take().unwrap_or(Decimal::from(1));
        self.numbers += usize::from(bare && !self.indefinite && self.scaled);
        let sum = number.shifted(power).and_then(|part| self.group.plus(part));
        self.failed |= sum.is_none();
        self.group = sum.unwrap_or_default();
        self.last_small = Some(power);
        self.power += power;
        self.scaled = true;
        true
    }

    fn take_big(&mut self, here: &mut Cursor<'_>, letter: char, power: i32) -> bool {
        here.bump();
        let empty = self.number.is_none() && self.last_small.is_none();
        let falls = self.last_big.is_none_or(|last| power < last);
        // Bare 만 is 10,000; 억 and 조 alone are told by no one, and after a group they are another word.
        let bare = empty && !self.indefinite && (self.scaled || power != 4);
        if !falls || bare || is_other_word(letter, here.peek()) {
            return false;
        }
        let number = if empty { Decimal::from(1) } else { self.number.take().unwrap_or_default() };
        let sum = self.group.plus(number).and_then(|group| group.shifted(power)).and_then(|part| self.total.plus(part));
        self.failed |= sum.is_none();
        self.total = sum.unwrap_or_default();
        self.group = Decimal::ZERO;
        self.last_small = None;
        self.last_big = Some(power);
        self.power += power;
        self.scaled = true;
        true
    }

    /// 여 counts where a bigger word, a blank or a unit follows, not where a word begins with it (3여단).
    fn take_over(&mut self, here: &mut Cursor<'_>) -> bool {
        here.bump();
        self.over = !matches!(here.peek(), Some('단' | '성' | '자' | '당' | '야' | '행' | '고' | '러' | '의') | None);
        self.over
    }

    /// 이백, 오천: a digit in words, with a word for a power right behind it, or the last one of such a number.
    fn take_word(&mut self, here: &mut Cursor<'_>, value: i64) -> bool {
        here.bump();
        let next = here.peek();
        let scale = next.is_some_and(|next| small(next).is_some() || big(next).is_some());
        let last = self.scaled && self.last_small.is_some_and(|power| power == 1) && next.is_some_and(is_hangul);
        if self.digits || self.number.is_some() || self.indefinite || self.over || !(scale || last) {
            return false;
        }
        self.number = Some(Decimal::from(value));
        self.numbers += 1;
        self.power = 0;
        true
    }

    /// Whether a number goes on behind a blank: 1조 5000억, 5만 8200원, 30억6천 만원; not 175만 3일.
    fn joins_behind_blank(&self, here: Cursor<'_>) -> bool {
        let mut ahead = here;
        match here.peek() {
            Some(letter) if digit(letter).is_some() => {
                let Some((value, _)) = digits(&mut ahead) else { return false };
                let plain = value < Decimal::from(10_000);
                let unit = ahead.peek();
                let rank = unit == Some('위') && !matches!(ahead.rest().chars().nth(1), Some('안' | '엔'));
                let calendar = rank
                    || matches!(
                        unit,
                        Some('년' | '월' | '일' | '시' | '분' | '초' | '차' | '회' | '-' | '~' | '∼' | ':')
                    );
                let falls = unit.and_then(big).is_none_or(|power| self.last_big.is_some_and(|last| power < last));
                let small = unit.and_then(small).is_none_or(|power| self.last_small.is_none_or(|last| power < last));
                plain && falls && small && !calendar && (self.last_big.is_some() || self.last_small.is_some())
            }
            // 6천 만원: the group goes on; its 만 must not begin another word.
            Some(letter) if big(letter).is_some() => {
                ahead.bump();
                self.last_small.is_some() && matches!(ahead.peek(), Some('원' | '달' | ' ' | '엔' | '유' | '위'))
            }
            _ => false,
        }
    }

    fn finish(self) -> Option<Numeral> {
        if self.failed || (self.number.is_none() && !self.scaled) || (self.indefinite && !self.scaled) {
            return None;
        }
        let value = self.group.plus(self.number.unwrap_or_default())?.plus(self.total)?;
        Some(Numeral {
            value,
            over: self.over,
            indefinite: self.indefinite,
            power: (self.numbers == 1).then_some(self.power),
            digits: self.digits,
            scaled: self.scaled,
            marked: self.marked,
        })
    }
}

/// Reads digits with groups of three and a decimal part: `3,990`, `9.788`. The second value: whether a comma or point
/// stands in them. `None` for a row that is too long, of which nothing is taken.
pub(super) fn digits(cursor: &mut Cursor<'_>) -> Option<(Decimal, bool)> {
    let mut here = *cursor;
    let (mut units, mut count) = (0i128, 0usize);
    let mut take = |here: &mut Cursor<'_>| {
        let mut taken = 0;
        while let Some(value) = here.peek().and_then(digit) {
            here.bump();
            taken += 1;
            if count + taken <= LONGEST {
                units = units * 10 + i128::from(value);
            }
        }
        count += taken;
        taken
    };
    let first = take(&mut here);
    if first == 0 {
        return None;
    }
    let mut marked = false;
    let mut end = here;
    if first <= 3 {
        while end.eat(",") && three_follow(end) {
            here = end;
            take(&mut here);
            marked = true;
            end = here;
        }
    }
    let mut fraction = 0;
    let mut point = here;
    if point.eat(".") && point.peek().and_then(digit).is_some() {
        here = point;
        fraction = take(&mut here);
        marked = true;
    }
    *cursor = here;
    (count <= LONGEST).then(|| (Decimal::new(units, u8::try_from(fraction).unwrap_or_default()), marked))
}

/// Whether exactly three digits follow.
fn three_follow(cursor: Cursor<'_>) -> bool {
    let mut letters = cursor.rest().chars();
    let three = letters.by_ref().take(3).filter(|&letter| digit(letter).is_some()).count() == 3;
    three && letters.next().and_then(digit).is_none()
}
