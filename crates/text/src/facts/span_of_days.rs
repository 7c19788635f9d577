//! Stretches of days, months and years: 4년간, 10여 년, 2년5개월, 나흘간, 40주년, 1960년대.

use super::cursor::{Cursor, is_hangul, is_range_sign};
use super::number::short;
use super::numeral::numeral;
use super::when::{Length, Period, When};

/// A stretch in digits; `None` where the digits are a date (4일, 2013년).
pub(super) fn counted(cursor: &mut Cursor<'_>) -> Option<When> {
    let start = *cursor;
    let mut here = start;
    if let Some(when) = decade(&mut here) {
        *cursor = here;
        return Some(when);
    }
    // 2~3개월: the length told is the longer one.
    let mut end = here;
    if short(&mut end).is_some() && end.bump().is_some_and(is_range_sign) {
        let mut right = end;
        if let Some(when) = counted_once(&mut right).filter(|_| !end.rest().starts_with('0')) {
            *cursor = right;
            return Some(when);
        }
    }
    let when = counted_once(&mut here)?;
    // 2년5개월, 18세 1개월 are one stretch.
    if let When::For(Length::Years(years)) = when {
        let mut more = here;
        more.eat_blank();
        if let Some(When::For(Length::Months(months))) = counted_once(&mut more) {
            *cursor = more;
            return Some(When::For(Length::Months(years.saturating_mul(12).saturating_add(months))));
        }
    }
    *cursor = here;
    Some(when)
}

/// The length whose number begins here.
fn counted_once(cursor: &mut Cursor<'_>) -> Option<When> {
    let start = *cursor;
    let mut here = start;
    let number = numeral(&mut here).filter(|number| number.digits && !number.indefinite)?;
    let value = u32::try_from(number.value.integer()?).ok()?;
    let digits = start.rest().bytes().take_while(u8::is_ascii_digit).count();
    here.eat_blank();
    let unit = here.eat_any(&["주년", "주기", "개년", "개월", "주일", "주", "분기", "년", "일", "박"])?;
    let plain = digits == 4 && !number.scaled && !number.marked;
    let length = match unit {
        "주년" | "주기" | "개년" => Length::Years(value),
        "개월" => Length::Months(value),
        "주일" => Length::Weeks(value),
        "주" if is_stretch(here) => Length::Weeks(value),
        "분기" if value > 4 || is_stretch(here) => Length::Quarters(value),
        "년" if plain && (1000..=2999).contains(&value) && !number.over => return None,
        "년" if is_year_word(here) => return None,
        // '13년 is a year.
        "년" if start.before().ends_with(['\'', '’', '‘']) && digits == 2 => return None,
        // 97년 12월 is a year too.
        "년" if digits == 2 && value >= 50 && month_follows(here) => return None,
        "년" => Length::Years(value),
        "일" if number.over || value > 31 || is_stretch(here) => Length::Days(value),
        "박" if nights(&mut here) => Length::Days(value.saturating_add(1)),
        _ => return None,
    };
    tail(&mut here);
    *cursor = here;
    Some(When::For(length))
}

/// 2박3일: the days behind the nights.
fn nights(here: &mut Cursor<'_>) -> bool {
    here.eat_blank();
    short(here).is_some() && here.eat("일")
}

/// Whether a month follows, perhaps behind a blank.
pub(super) fn month_follows(mut here: Cursor<'_>) -> bool {
    here.eat_blank();
    short(&mut here).is_some() && here.eat("월")
}

/// Whether 년 begins a word that counts years otherwise: 94년생, 3년차, 12년산, 1년생.
fn is_year_word(here: Cursor<'_>) -> bool {
    ["생", "차", "산", "형", "제", "월", "대"].iter().any(|word| here.rest().starts_with(word))
}

/// Whether the words behind a number of days or weeks make it a stretch: 3일간, 10일 만에, 2주 뒤.
fn is_stretch(mut here: Cursor<'_>) -> bool {
    const WORDS: [&str; 15] =
        ["간", "동안", "만에", "만의", "만", "째", "뒤", "후", "전", "이내", "내내", "연속", "이상", "가량", "넘게"];
    here.eat_blank();
    WORDS.iter().any(|word| here.rest().starts_with(word)) && !here.rest().starts_with("만나")
}

/// What belongs to a stretch behind its unit: 간, 여, 째, 동안, 후.
fn tail(here: &mut Cursor<'_>) {
    here.eat("여");
    let mut end = *here;
    if end.eat_any(&["간", "째", "동안"]).is_some() || (end.eat_blank() && end.eat_any(&["동안", "후", "째"]).is_some())
    {
        let goes_on = end.peek().is_some_and(|next| is_hangul(next) && !"의에은는이을도만".contains(next));
        *here = if goes_on { *here } else { end };
    }
}

/// 1960년대, 90년대 말, 19세기.
fn decade(cursor: &mut Cursor<'_>) -> Option<When> {
    let mut here = *cursor;
    let (value, digits) = short(&mut here)?;
    let value = i16::try_from(value).ok()?;
    let (from, to) = match here.eat_any(&["년대", "세기"])? {
        "년대" if digits == 4 => (value, value.checked_add(9)?),
        "년대" if digits == 2 && value % 10 == 0 => (1900 + value, 1909 + value),
        "세기" if (1..=30).contains(&value) => (value * 100 - 99, value * 100),
        _ => return None,
    };
    let mut end = here;
    end.eat_blank();
    if end.eat_any(&["초반", "중반", "후반", "초", "말"]).is_some()
        && end.peek().is_none_or(|next| !is_hangul(next) || "에부까의".contains(next))
    {
        here = end;
    }
    *cursor = here;
    Some(When::Between(Period::Year(from), Period::Year(to)))
}

/// Native words for a number of days.
const DAYS: [(&str, u32); 15] = [
    ("하루", 1),
    ("하룻", 1),
    ("이틀", 2),
    ("사흘", 3),
    ("나흘", 4),
    ("닷새", 5),
    ("엿새", 6),
    ("이레", 7),
    ("여드레", 8),
    ("아흐레", 9),
    ("열흘", 10),
    ("보름", 15),
    ("일주일", 7),
    ("1주일", 7),
    ("반나절", 1),
];
const MONTHS: [(&str, u32); 10] = [
    ("한 달", 1),
    ("한달", 1),
    ("두 달", 2),
    ("두달", 2),
    ("석 달", 3),
    ("세 달", 3),
    ("넉 달", 4),
    ("네 달", 4),
    ("반년", 6),
    ("반 년", 6),
];

/// A stretch in words: 나흘간, 한 달, 반년, 한 해.
pub(super) fn named(cursor: &mut Cursor<'_>) -> Option<When> {
    let mut here = *cursor;
    let pick = |here: &mut Cursor<'_>, table: &[(&str, u32)]| {
        table.iter().find(|(word, _)| here.eat(word)).map(|(_, count)| *count)
    };
    let when = if let Some(days) = pick(&mut here, &DAYS) {
        When::For(Length::Days(days))
    } else if let Some(months) = pick(&mut here, &MONTHS) {
        When::For(Length::Months(months))
    } else if here.eat_any(&["한 해", "한해"]).is_some() {
        When::For(Length::Years(1))
    } else {
        return None;
    };
    tail(&mut here);
    let ends = super::counter::is_particle(here.peek().unwrap_or(' '), here)
        || ["전", "새", "걸러", "뒤", "후", "앞"].iter().any(|word| here.rest().starts_with(word));
    if !ends || matches!(here.rest().chars().next(), Some('나')) {
        return None;
    }
    *cursor = here;
    Some(when)
}
