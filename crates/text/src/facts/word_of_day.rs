//! Words of the calendar without a number: 이날, 어제, 주말, 금요일, 한글날.

use jiff::civil::Weekday;

use super::calendar::{Calendar, Way, days_on, tense};
use super::cursor::{Cursor, is_hangul};
use super::when::{Part, Period, When};

/// Words for days counted from the day of the article.
const FROM_TODAY: [(&str, i64); 9] = [
    ("오늘", 0),
    ("어제", -1),
    ("어저께", -1),
    ("그저께", -2),
    ("그제", -2),
    ("엊그제", -2),
    ("내일", 1),
    ("모레", 2),
    ("글피", 3),
];
/// Words for days counted from the last day that the text named.
const FROM_LAST: [(&str, i64); 8] = [
    ("이날", 0),
    ("이 날", 0),
    ("같은 날", 0),
    ("당일", 0),
    ("전날", -1),
    ("다음날", 1),
    ("다음 날", 1),
    ("이튿날", 1),
];
const WEEKS: [(&str, i64); 9] = [
    ("지난주", -1),
    ("지난 주", -1),
    ("이번주", 0),
    ("이번 주", 0),
    ("금주", 0),
    ("다음주", 1),
    ("다음 주", 1),
    ("내주", 1),
    ("지지난주", -2),
];
/// Days of the year that everybody knows by name. Source: 국경일에 관한 법률, 관공서의 공휴일에 관한 규정, 각종 기념일 등에 관한 규정.
const HOLIDAYS: [(&str, i8, i8); 16] = [
    ("신정", 1, 1),
    ("삼일절", 3, 1),
    ("3·1절", 3, 1),
    ("3.1절", 3, 1),
    ("식목일", 4, 5),
    ("어린이날", 5, 5),
    ("어버이날", 5, 8),
    ("스승의 날", 5, 15),
    ("현충일", 6, 6),
    ("제헌절", 7, 17),
    ("광복절", 8, 15),
    ("개천절", 10, 3),
    ("한글날", 10, 9),
    ("크리스마스이브", 12, 24),
    ("크리스마스", 12, 25),
    ("성탄절", 12, 25),
];
/// Words whose days move with the moon, the weather or the speaker.
const NAMED: [&str; 18] = [
    "설 연휴",
    "설날",
    "추석 연휴",
    "추석",
    "석가탄신일",
    "부처님 오신 날",
    "주말",
    "주중",
    "평일",
    "동계",
    "하계",
    "춘계",
    "추계",
    "장마철",
    "매주",
    "매달",
    "매년",
    "매일",
];

/// The word of the calendar that stands here.
pub(super) fn word(cursor: &mut Cursor<'_>, calendar: Calendar) -> Option<When> {
    let mut here = *cursor;
    let when = day(&mut here, calendar)
        .or_else(|| week(&mut here, calendar))
        .or_else(|| weekday(&mut here, calendar))
        .or_else(|| holiday(&mut here, calendar))
        .or_else(|| half(&mut here, calendar))
        .or_else(|| named(&mut here))?;
    *cursor = here;
    Some(when)
}

fn find<T: Copy>(here: &mut Cursor<'_>, table: &[(&'static str, T)]) -> Option<T> {
    table.iter().find(|(word, _)| here.eat(word)).map(|(_, value)| *value)
}

fn day(here: &mut Cursor<'_>, calendar: Calendar) -> Option<When> {
    let mut end = *here;
    let (base, on) = match find(&mut end, &FROM_TODAY) {
        Some(on) => (calendar.day, on),
        None => (calendar.this_day(), find(&mut end, &FROM_LAST)?),
    };
    if !ends(end) {
        return None;
    }
    *here = end;
    Some(When::At(Period::Day(days_on(base, on)?), None))
}

fn week(here: &mut Cursor<'_>, calendar: Calendar) -> Option<When> {
    let mut end = *here;
    let week = calendar.week(find(&mut end, &WEEKS)?)?;
    let Period::Week(monday) = week else { return None };
    let after = end;
    end.eat_blank();
    if let Some(weekday) = weekday_name(&mut end) {
        *here = end;
        return Some(When::At(Period::Day(days_on(monday, i64::from(weekday.to_monday_zero_offset()))?), None));
    }
    if end.eat("말") || end.eat("주말") {
        *here = end;
        return Some(When::Between(Period::Day(days_on(monday, 5)?), Period::Day(days_on(monday, 6)?)));
    }
    if !ends(after) {
        return None;
    }
    *here = after;
    Some(When::At(week, None))
}

fn weekday(here: &mut Cursor<'_>, calendar: Calendar) -> Option<When> {
    let mut end = *here;
    let way = match end.eat_any(&["지난 ", "오는 ", "매주 "]) {
        Some("지난 ") => Some(Way::Last),
        Some("오는 ") => Some(Way::Next),
        Some(_) => None,
        None => Some(tense(end.rest())),
    };
    let weekday = weekday_name(&mut end)?;
    *here = end;
    way.map_or(Some(When::Named), |way| Some(When::At(Period::Day(calendar.weekday(weekday, way)?), None)))
}

fn weekday_name(here: &mut Cursor<'_>) -> Option<Weekday> {
    let mut end = *here;
    let letter = end.bump()?;
    let offset = "월화수목금토일".chars().position(|day| day == letter)?;
    if !end.eat("요일") {
        return None;
    }
    *here = end;
    Weekday::from_monday_zero_offset(i8::try_from(offset).ok()?).ok()
}

fn holiday(here: &mut Cursor<'_>, calendar: Calendar) -> Option<When> {
    let mut end = *here;
    let (_, month, day) = HOLIDAYS.iter().find(|(word, ..)| end.eat(word))?;
    *here = end;
    let day = calendar.day_of_year(*month, *day, tense(end.rest()))?;
    Some(When::At(Period::Day(day), None))
}

/// 상반기, 하반기, 연말, 연초.
fn half(here: &mut Cursor<'_>, calendar: Calendar) -> Option<When> {
    let mut end = *here;
    let year = calendar.year(0);
    let when = match end.eat_any(&["상반기", "하반기", "연말", "연초"])? {
        "상반기" => When::At(Period::Half(calendar.year_of_half(1, tense(end.rest())), 1), None),
        "하반기" => When::At(Period::Half(calendar.year_of_half(2, tense(end.rest())), 2), None),
        "연말" => When::At(Period::Year(year), Some(Part::Late)),
        _ => When::At(Period::Year(year), Some(Part::Early)),
    };
    if !ends(end) {
        return None;
    }
    *here = end;
    Some(when)
}

fn named(here: &mut Cursor<'_>) -> Option<When> {
    let mut end = *here;
    let word = end.eat_any(&NAMED)?;
    // 동계올림픽, 추석맞이 go on; 평일제 and 매일경제 are other words.
    let season = word.ends_with('계');
    if !season && !ends(end) {
        return None;
    }
    *here = end;
    Some(When::Named)
}

/// Whether the word ends here: 내일을, but not 내일신문 or 오늘날.
fn ends(here: Cursor<'_>) -> bool {
    let Some(next) = here.peek().filter(|&next| is_hangul(next)) else { return true };
    super::counter::is_particle(next, here) || here.rest().starts_with("오후") || here.rest().starts_with("오전")
}
