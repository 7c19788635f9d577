//! Dates: written out, counted from the day of the article, and stretches of days.

use jiff::civil::Date;

use super::calendar::{Calendar, Way, days_on, tense};
use super::cursor::{Cursor, digit, is_hangul, is_range_sign};
use super::number::{one_or_two, short};
use super::span_of_days;
use super::when::{Part, Period, When};
use super::word_of_day;

/// The date that begins here. `linked` is the day that another date ends with right before, as in 6일부터 9일까지.
pub(super) fn date(cursor: &mut Cursor<'_>, calendar: Calendar, linked: Option<Date>) -> Option<When> {
    let start = *cursor;
    let is_digit = start.peek().and_then(digit).is_some();
    if is_digit
        && start.previous().is_some_and(|before| before.is_ascii_alphanumeric() || matches!(before, '.' | '-' | '/'))
    {
        return None;
    }
    if !is_digit && !start.is_word_start() {
        return None;
    }
    let mut here = start;
    let found = match is_digit {
        true => span_of_days::counted(&mut here)
            .or_else(|| dotted(&mut here))
            .or_else(|| written(&mut here, Anchor::default(), calendar, linked)),
        false => anchored(&mut here, calendar)
            .or_else(|| word_of_day::word(&mut here, calendar))
            .or_else(|| span_of_days::named(&mut here)),
    }?;
    let found = joined(&mut here, found, calendar);
    *cursor = here;
    Some(found)
}

/// A second date behind a range sign: 1일∼3일, 2013년 3월~2014년 5월.
fn joined(here: &mut Cursor<'_>, from: When, calendar: Calendar) -> When {
    let When::At(from_period, _) = from else { return from };
    let mut end = *here;
    end.eat_blank();
    if !end.bump().is_some_and(is_range_sign) {
        return from;
    }
    end.eat_blank();
    if end.peek().and_then(digit).is_none() {
        return from;
    }
    let linked = last_day(from);
    match written(&mut end, Anchor::default(), calendar, linked) {
        Some(When::At(to, _)) => {
            *here = end;
            When::Between(from_period, to)
        }
        _ => from,
    }
}

/// The last day that a date names, if it names one.
pub(super) const fn last_day(when: When) -> Option<Date> {
    match when {
        When::At(Period::Day(day), _) | When::Between(_, Period::Day(day)) => Some(day),
        _ => None,
    }
}

/// What the words before the numbers of a date say.
#[derive(Debug, Clone, Copy, Default)]
struct Anchor {
    year: Option<i16>,
    month: Option<(i16, i8)>,
    way: Option<Way>,
}

/// Words that name a year by its distance, longer ones before those they begin with.
const YEARS: [(&str, i16); 14] = [
    ("지난 해", -1),
    ("지난해", -1),
    ("재작년", -2),
    ("작년", -1),
    ("전년도", -1),
    ("전년", -1),
    ("올해", 0),
    ("금년", 0),
    ("내년", 1),
    ("내후년", 2),
    ("이듬해", 1),
    ("새해", 0),
    ("신년", 0),
    ("올", 0),
];
const MONTHS: [(&str, i16); 9] = [
    ("지난달", -1),
    ("지난 달", -1),
    ("전달", -1),
    ("이달", 0),
    ("이번 달", 0),
    ("이번달", 0),
    ("내달", 1),
    ("다음 달", 1),
    ("다음달", 1),
];

/// A date behind a word that says from where it is counted: 지난해 3분기, 오는 12일, 내달 3일.
fn anchored(cursor: &mut Cursor<'_>, calendar: Calendar) -> Option<When> {
    let mut here = *cursor;
    if let Some((word, on)) = YEARS.iter().copied().find(|(word, _)| here.eat(word)) {
        let anchor = Anchor { year: Some(calendar.year(on)), ..Anchor::default() };
        return finish(cursor, here, anchor, calendar, word != "올" && ends_word(here));
    }
    if let Some((_, on)) = MONTHS.iter().copied().find(|(word, _)| here.eat(word)) {
        let anchor = Anchor { month: Some(calendar.month(on)), ..Anchor::default() };
        return finish(cursor, here, anchor, calendar, ends_word(here));
    }
    let way = match here.eat_any(&["지난", "오는"])? {
        "지난" => Way::Last,
        _ => Way::Next,
    };
    finish(cursor, here, Anchor { way: Some(way), ..Anchor::default() }, calendar, false)
}

/// The numbers behind an anchor, or the anchor alone where it says enough.
fn finish<'a>(
    cursor: &mut Cursor<'a>,
    here: Cursor<'a>,
    anchor: Anchor,
    calendar: Calendar,
    alone: bool,
) -> Option<When> {
    let mut end = here;
    end.eat_blank();
    if let Some(when) = written(&mut end, anchor, calendar, None) {
        *cursor = end;
        return Some(when);
    }
    let period = anchor.year.map(Period::Year).or(anchor.month.map(|(year, month)| Period::Month(year, month)))?;
    let mut end = here;
    let part = part(&mut end);
    if part.is_none() && !alone {
        let season =
            end.eat_blank() | true && end.eat_any(&["시즌", "한 해", "한해", "여름", "가을", "겨울", "봄"]).is_some();
        *cursor = if season { end } else { *cursor };
        return season.then_some(When::At(period, None));
    }
    *cursor = if part.is_some() { end } else { here };
    Some(When::At(period, part))
}

/// Whether a word of the calendar has ended: no Hangul follows but a particle or what is said of a year.
fn ends_word(here: Cursor<'_>) -> bool {
    super::counter::is_particle(here.peek().unwrap_or(' '), here)
        || ["처럼", "말", "초", "엔", "도", "치", "들어"].iter().any(|word| here.rest().starts_with(word))
}

/// 초, 중순, 말 and the like behind a month or year, perhaps behind a blank.
fn part(cursor: &mut Cursor<'_>) -> Option<Part> {
    let mut here = *cursor;
    here.eat_blank();
    let part = match here.eat_any(&["초순", "초반", "중순", "중반", "하순", "후반", "상순", "초", "말"])?
    {
        "초순" | "초반" | "상순" | "초" => Part::Early,
        "중순" | "중반" => Part::Middle,
        _ => Part::Late,
    };
    if here.peek().is_some_and(|next| is_hangul(next) && !"에부까께의쯤경로이가은는을엔".contains(next)) {
        return None;
    }
    *cursor = here;
    Some(part)
}

/// Years, months and days in numbers with their words: 2013년 12월24일, 3분기, 27∼28일.
fn written(cursor: &mut Cursor<'_>, anchor: Anchor, calendar: Calendar, linked: Option<Date>) -> Option<When> {
    let mut here = *cursor;
    if let Some((year, to)) = year(&mut here, anchor) {
        let mut end = here;
        if let Some(to) = to {
            *cursor = here;
            return Some(When::Between(Period::Year(year), Period::Year(to)));
        }
        end.eat_blank();
        if let Some(when) = inside_year(&mut end, year) {
            *cursor = end;
            return Some(when);
        }
        let part = part(&mut here);
        *cursor = here;
        return Some(When::At(Period::Year(year), part));
    }
    let when = match (anchor.year, anchor.month) {
        (Some(year), _) => inside_year(&mut here, year),
        (_, Some((year, month))) => days(&mut here, |day| Date::new(year, month, day).ok()),
        _ => near(&mut here, calendar, anchor.way, linked),
    }?;
    *cursor = here;
    Some(when)
}

/// YYYY년, YYYY~YYYY년; two digits where a month follows or the text says 지난.
fn year(cursor: &mut Cursor<'_>, anchor: Anchor) -> Option<(i16, Option<i16>)> {
    let apostrophe = cursor.before().ends_with(['\'', '’', '‘']);
    let mut here = *cursor;
    let (one, two, count) = one_or_two(&mut here)?;
    let mut end = here;
    end.eat_any(&["년도", "학년도", "년"])?;
    if end.rest().starts_with('생') || end.rest().starts_with('차') || anchor.year.is_some() || anchor.month.is_some()
    {
        return None;
    }
    let full =
        match count {
            4 if (1000..=2999).contains(&one) => one,
            2 if apostrophe || (one >= 50 && (anchor.way.is_some() || span_of_days::month_follows(end))) => {
                if one >= 50 { 1900 + one } else { 2000 + one }
            }
            _ => return None,
        };
    let to = match two {
        Some(two @ 1000..=2999) => Some(two),
        Some(two @ 0..=99) => Some(full / 100 * 100 + two),
        Some(_) => return None,
        None => None,
    };
    *cursor = end;
    let year = |year: u32| i16::try_from(year).ok();
    Some((year(full)?, to.and_then(year)))
}

/// A month, day, quarter or half within a year.
fn inside_year(cursor: &mut Cursor<'_>, year: i16) -> Option<When> {
    let mut here = *cursor;
    if let Some((quarter, half)) = quarter_or_half(&mut here) {
        *cursor = here;
        return Some(When::At(
            if quarter > 0 { Period::Quarter(year, quarter) } else { Period::Half(year, half) },
            None,
        ));
    }
    let (month, to) = month(&mut here)?;
    if let Some(to) = to {
        *cursor = here;
        return Some(When::Between(Period::Month(year, month), Period::Month(year, to)));
    }
    *cursor = here;
    let mut end = here;
    end.eat_blank();
    if let Some(when) = days(&mut end, |day| Date::new(year, month, day).ok()) {
        *cursor = end;
        return Some(when);
    }
    let part = part(cursor);
    Some(When::At(Period::Month(year, month), part))
}

/// A month, day, quarter or half whose year or month the text leaves open.
fn near(cursor: &mut Cursor<'_>, calendar: Calendar, way: Option<Way>, linked: Option<Date>) -> Option<When> {
    let mut here = *cursor;
    let rest = here.rest();
    let way = || way.unwrap_or_else(|| tense(rest));
    if let Some((quarter, half)) = quarter_or_half(&mut here) {
        *cursor = here;
        return Some(When::At(
            if quarter > 0 {
                Period::Quarter(calendar.year_of_quarter(quarter, way()), quarter)
            } else {
                Period::Half(calendar.year_of_half(half, way()), half)
            },
            None,
        ));
    }
    if let Some((month, to)) = month(&mut here) {
        let mut end = here;
        end.eat_blank();
        let day = |day: i8| match linked {
            Some(linked) => Date::new(linked.year(), month, day).ok(),
            None => calendar.day_of_year(month, day, way()),
        };
        if to.is_none()
            && let Some(when) = days(&mut end, day)
        {
            *cursor = end;
            return Some(when);
        }
        let year = calendar.year_of_month(month, way());
        let part = part(&mut here);
        *cursor = here;
        return Some(match to {
            Some(to) => When::Between(Period::Month(year, month), Period::Month(year + i16::from(to < month), to)),
            None => When::At(Period::Month(year, month), part),
        });
    }
    let when = days(&mut here, |day| match linked {
        Some(linked) => calendar.day_after(linked, day),
        None => calendar.day_of_month(day, way()),
    })?;
    *cursor = here;
    Some(when)
}

/// 3분기 or 상반기: the number of the quarter, or 0 and that of the half.
fn quarter_or_half(cursor: &mut Cursor<'_>) -> Option<(i8, i8)> {
    let mut here = *cursor;
    if let Some(word) = here.eat_any(&["상반기", "하반기"]) {
        *cursor = here;
        return Some((0, if word == "상반기" { 1 } else { 2 }));
    }
    let (quarter, _) = short(&mut here)?;
    let quarter = i8::try_from(quarter).ok().filter(|quarter| (1..=4).contains(quarter))?;
    if !here.eat("분기") {
        return None;
    }
    *cursor = here;
    Some((quarter, 0))
}

/// M월 or M~M월.
fn month(cursor: &mut Cursor<'_>) -> Option<(i8, Option<i8>)> {
    let mut here = *cursor;
    let (one, two, _) = one_or_two(&mut here)?;
    let number = |month: u32| i8::try_from(month).ok().filter(|month| (1..=12).contains(month));
    let (one, two) = (number(one)?, two.map(number));
    if !here.eat("월") || two == Some(None) {
        return None;
    }
    *cursor = here;
    Some((one, two.flatten()))
}

/// D일 or D~D일, with the day that `place` gives the number; not 3일간, which is a stretch.
fn days(cursor: &mut Cursor<'_>, place: impl Fn(i8) -> Option<Date>) -> Option<When> {
    let mut here = *cursor;
    let (one, two, _) = one_or_two(&mut here)?;
    if !here.eat("일") || here.peek().is_some_and(|next| "본반제원가".contains(next) && !ends_word(here)) {
        return None;
    }
    let number = |day: u32| i8::try_from(day).ok();
    let from = place(number(one)?)?;
    let when = match two {
        Some(two) => {
            let to = Date::new(from.year(), from.month(), number(two)?).ok().filter(|&to| to > from);
            let to = to.or_else(|| {
                days_on(from, 20).and_then(|next| Date::new(next.year(), next.month(), number(two)?).ok())
            })?;
            When::Between(Period::Day(from), Period::Day(to))
        }
        None => When::At(Period::Day(from), None),
    };
    *cursor = here;
    Some(when)
}

/// 2026.01.12 (월), 2026-01-12, 2026/1/12, 2026. 1. 12.
fn dotted(cursor: &mut Cursor<'_>) -> Option<When> {
    let mut here = *cursor;
    let (year, count) = short(&mut here)?;
    if count != 4 || !(1000..=2999).contains(&year) {
        return None;
    }
    let sign = here.bump().filter(|sign| matches!(sign, '.' | '-' | '/'))?;
    if sign == '.' {
        here.eat_blank();
    }
    let (month, month_digits) = short(&mut here)?;
    if here.bump()? != sign {
        return None;
    }
    if sign == '.' {
        here.eat_blank();
    }
    let (day, day_digits) = short(&mut here)?;
    if month_digits > 2 || day_digits > 2 {
        return None;
    }
    let day = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    *cursor = here;
    Some(When::At(Period::Day(day), None))
}
