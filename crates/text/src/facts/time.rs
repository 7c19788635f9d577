//! Times of day, parts of the day and stretches of hours.

use jiff::civil::Time;

use super::cursor::{Cursor, digit, is_hangul, is_range_sign};
use super::number::{one_or_two, short};
use super::numeral::numeral;
use super::when::{Clock, Length};

/// Parts of the day, longer names before those they begin with.
const PARTS: [&str; 16] = [
    "오전", "오후", "새벽", "아침", "저녁", "한낮", "대낮", "심야", "야간", "한밤", "낮", "밤", "정오", "자정", "전반",
    "후반",
];

/// The time that begins here.
pub(super) fn time(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let start = *cursor;
    let is_digit = start.peek().and_then(digit).is_some();
    let glued = start
        .previous()
        .is_some_and(|before| before.is_ascii_alphanumeric() || matches!(before, '.' | ':' | '-' | ','));
    let after_date = start.before().ends_with('일') || start.before().ends_with('날');
    if if is_digit { glued } else { !start.is_word_start() && !after_date } {
        return None;
    }
    let mut here = start;
    let found = if is_digit { written(&mut here, None) } else { of_part(&mut here) }?;
    *cursor = here;
    Some(found)
}

/// 오전 6시 20분, 밤, 정오, 후반 27분.
fn of_part(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut here = *cursor;
    if here.eat_any(&["한 시간", "두 시간", "반시간"]).is_some() {
        *cursor = here;
        return Some(Clock::For(Length::Hours(if here.before().ends_with("두 시간") { 2 } else { 1 })));
    }
    let part = here.eat_any(&PARTS)?;
    let mut end = here;
    end.eat_blank();
    if matches!(part, "전반" | "후반") {
        let clock = length(&mut end).filter(|clock| matches!(clock, Clock::For(Length::Minutes(_))))?;
        *cursor = end;
        return Some(clock);
    }
    if let Some(clock) = written(&mut end, Some(part)) {
        *cursor = end;
        return Some(clock);
    }
    let ends = here.peek().is_none_or(|next| !is_hangul(next) || "에까부엔".contains(next));
    // 낮 and 밤 alone are words of many meanings; a blank and a particle keep 낮은 and 밤새 away.
    let many_meanings = matches!(part, "낮" | "밤" | "아침" | "저녁");
    if !ends && (many_meanings || !super::counter::is_particle(here.peek()?, here)) {
        return None;
    }
    *cursor = here;
    Some(match part {
        "정오" => Clock::At(Time::constant(12, 0, 0, 0)),
        "자정" => Clock::At(Time::MIN),
        _ => Clock::Named,
    })
}

/// 8시 55분, 14:03, 3시간 40여분, in a part of the day where one was named before.
fn written(cursor: &mut Cursor<'_>, part: Option<&str>) -> Option<Clock> {
    let mut here = *cursor;
    if part.is_none()
        && let Some(clock) = length(&mut here)
    {
        *cursor = here;
        return Some(clock);
    }
    let from = at(&mut here, part)?;
    *cursor = here;
    let mut end = here;
    end.eat_blank();
    if !end.bump().is_some_and(is_range_sign) {
        return Some(Clock::At(from));
    }
    end.eat_blank();
    let other = end.eat_any(&PARTS);
    end.eat_blank();
    match at(&mut end, other.or(part)) {
        Some(to) => {
            *cursor = end;
            Some(Clock::Between(from, to))
        }
        None => Some(Clock::At(from)),
    }
}

/// One time of day. `3∼5시` is read by its first number here and by [`at_two`] where the sign follows.
fn at(cursor: &mut Cursor<'_>, part: Option<&str>) -> Option<Time> {
    let mut here = *cursor;
    let (hour, digits) = short(&mut here)?;
    if digits > 2 || hour > 24 {
        return None;
    }
    let minute = if here.eat("시") {
        if here.peek().is_some_and(|next| is_hangul(next) && !"에를께경쯤부까반이가의은정로와였엔도인".contains(next))
        {
            return None;
        }
        let mut end = here;
        end.eat_blank();
        if end.eat("반") && end.peek().is_none_or(|next| !is_hangul(next) || "에께경쯤부까".contains(next)) {
            here = end;
            30
        } else {
            minutes(&mut here).unwrap_or(0)
        }
    } else if here.eat(":") {
        let (minute, digits) = short(&mut here)?;
        if digits != 2 || here.peek().is_some_and(|next| next.is_ascii_digit()) {
            return None;
        }
        minute
    } else if part.is_some() && here.peek().is_some_and(is_range_sign) {
        // 오후 3∼5시: the word for the hour stands behind the second number.
        let mut end = here;
        end.bump();
        (short(&mut end).is_some() && end.eat("시")).then_some(0)?
    } else {
        return None;
    };
    let time = Time::new(hour_of_day(i8::try_from(hour).ok()?, part), i8::try_from(minute).ok()?, 0, 0).ok()?;
    *cursor = here;
    Some(time)
}

fn minutes(here: &mut Cursor<'_>) -> Option<u32> {
    let mut end = *here;
    end.eat_blank();
    let (minute, _) = short(&mut end)?;
    if minute > 59 || !end.eat("분") || end.rest().starts_with('기') {
        return None;
    }
    *here = end;
    Some(minute)
}

/// The hour on the clock of 24: 오후 3시 is 15, 낮 12시 is 12, 밤 12시 and 자정 are 0, 밤 9시 is 21, 새벽 1시 is 1.
fn hour_of_day(hour: i8, part: Option<&str>) -> i8 {
    match part {
        Some("오전" | "새벽" | "밤" | "한밤" | "심야") if hour == 12 => 0,
        Some("오후" | "저녁") if hour < 12 => hour + 12,
        Some("낮" | "한낮" | "대낮") if hour < 6 => hour + 12,
        Some("밤" | "야간") if (6..12).contains(&hour) => hour + 12,
        _ => hour % 24,
    }
}

/// 3시간 40여분, 10분, 30초: stretches of hours, minutes and seconds.
fn length(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut here = *cursor;
    let mut ranged = here;
    if one_or_two(&mut ranged).is_some_and(|(_, two, _)| two.is_some()) {
        // 20~30분: the longer one is told.
        while here.peek().is_some_and(|letter| digit(letter).is_some() || letter == ' ') {
            here.bump();
        }
        here.bump();
        here.eat_blank();
    }
    let clock = length_once(&mut here)?;
    for _ in 0..2 {
        let mut more = here;
        more.eat_blank();
        match (clock, length_once(&mut more)) {
            (
                Clock::For(Length::Hours(_) | Length::Minutes(_)),
                Some(Clock::For(Length::Minutes(_) | Length::Seconds(_))),
            ) => here = more,
            _ => break,
        }
    }
    let mut end = here;
    end.eat("여");
    if end.eat("간") || end.eat("동안") || (end.eat_blank() && end.eat("동안")) {
        here = end;
    }
    let whole = total(here.since(*cursor)).unwrap_or(clock);
    *cursor = here;
    Some(whole)
}

/// The whole of a stretch in its smallest unit: 2시간 30분 is 150 minutes.
fn total(surface: &str) -> Option<Clock> {
    let mut here = Cursor::new(surface);
    let mut seconds = 0u32;
    let mut smallest = 3600;
    let mut parts = 0;
    while !here.rest().is_empty() {
        match length_once(&mut here) {
            Some(Clock::For(length)) => {
                let (count, unit) = match length {
                    Length::Hours(count) => (count, 3600),
                    Length::Minutes(count) => (count, 60),
                    Length::Seconds(count) => (count, 1),
                    _ => return None,
                };
                seconds = seconds.checked_add(count.checked_mul(unit)?)?;
                smallest = smallest.min(unit);
                parts += 1;
            }
            _ => {
                here.bump();
            }
        }
    }
    (parts > 1).then_some(Clock::For(match smallest {
        3600 => Length::Hours(seconds / 3600),
        60 => Length::Minutes(seconds / 60),
        _ => Length::Seconds(seconds),
    }))
}

fn length_once(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut here = *cursor;
    let number = numeral(&mut here).filter(|number| number.digits && !number.indefinite)?;
    let value = u32::try_from(number.value.integer()?).ok()?;
    here.eat_blank();
    let length = match here.eat_any(&["시간", "분", "초"])? {
        "시간" => Length::Hours(value),
        "분" if !here.peek().is_some_and(|next| "기의야과류할열석단포산량배교담쟁파".contains(next)) => {
            Length::Minutes(value)
        }
        "초" if !here.peek().is_some_and(|next| "등반과점대강여중고급청".contains(next)) => {
            Length::Seconds(value)
        }
        _ => return None,
    };
    *cursor = here;
    Some(Clock::For(length))
}
