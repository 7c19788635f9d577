//! Days of the calendar counted from the day of the article.

use jiff::civil::{Date, Weekday};

use super::when::Period;

/// Which way from the day of the article a date lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// 지난: the latest one, today included.
    Last,
    /// 오는: the next one.
    Next,
    /// The text says that it is over.
    Past,
    /// The text says that it is to come.
    Future,
    /// Nothing is said: the nearest one.
    Near,
}

/// What is known of a date: from here back or on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    /// The day of the article.
    pub(super) day: Date,
    /// The last day that the text named before this place.
    pub(super) last: Option<Date>,
}

impl Calendar {
    /// The day that 이날 means.
    pub(super) fn this_day(self) -> Date {
        self.last.unwrap_or(self.day)
    }

    /// The year so many years from the article's.
    pub(super) fn year(self, on: i16) -> i16 {
        self.day.year() + on
    }

    /// The month so many months from the article's.
    pub(super) fn month(self, on: i16) -> (i16, i8) {
        months_on(self.day.year(), self.day.month(), on)
    }

    /// The D일 that is meant.
    pub(super) fn day_of_month(self, number: i8, way: Way) -> Option<Date> {
        self.nearest(way, -2..=2, |on| {
            let (year, month) = self.month(on);
            Date::new(year, month, number).ok()
        })
    }

    /// The M월 D일 that is meant.
    pub(super) fn day_of_year(self, month: i8, number: i8, way: Way) -> Option<Date> {
        // Eight years on and back find a twenty-ninth of February.
        self.nearest(way, -8..=8, |on| Date::new(self.day.year().checked_add(on)?, month, number).ok())
    }

    /// The first D일 on or after another day: 6일부터 9일까지.
    pub(super) fn day_after(self, start: Date, number: i8) -> Option<Date> {
        (0..=2).find_map(|on| {
            let (year, month) = months_on(start.year(), start.month(), on);
            Date::new(year, month, number).ok().filter(|&day| day >= start)
        })
    }

    /// The year of the M월 that is meant.
    pub(super) fn year_of_month(self, month: i8, way: Way) -> i16 {
        self.year_of(month, self.day.month(), way)
    }

    /// The year of the quarter that is meant; quarters are told when they are over.
    pub(super) fn year_of_quarter(self, quarter: i8, way: Way) -> i16 {
        self.year_of(quarter, (self.day.month() - 1) / 3 + 1, way)
    }

    /// The year of the half that is meant.
    pub(super) fn year_of_half(self, half: i8, way: Way) -> i16 {
        self.year_of(half, (self.day.month() - 1) / 6 + 1, way)
    }

    /// The year in which the `asked`th part of a year is meant, when this is the `now`th.
    fn year_of(self, asked: i8, now: i8, way: Way) -> i16 {
        let year = self.day.year();
        let back = match way {
            Way::Last => asked >= now,
            Way::Past => asked > now,
            Way::Next | Way::Future | Way::Near => false,
        };
        let on = match way {
            Way::Next => asked <= now,
            Way::Future => asked < now,
            _ => false,
        };
        year - i16::from(back) + i16::from(on)
    }

    /// The day of the week that is meant.
    pub(super) fn weekday(self, weekday: Weekday, way: Way) -> Option<Date> {
        self.nearest(way, -7..=7, |on| {
            let day = days_on(self.day, i64::from(on))?;
            (day.weekday() == weekday).then_some(day)
        })
    }

    /// The week so many weeks from the article's.
    pub(super) fn week(self, on: i64) -> Option<Period> {
        let monday = i64::from(self.day.weekday().to_monday_zero_offset());
        days_on(self.day, on * 7 - monday).map(Period::Week)
    }

    /// Of the days that `day` gives for steps from today, the one that lies the right way.
    fn nearest(
        self,
        way: Way,
        steps: std::ops::RangeInclusive<i16>,
        day: impl Fn(i16) -> Option<Date>,
    ) -> Option<Date> {
        let distance = |other: Date| self.day.until(other).map_or(i32::MAX, |span| span.get_days());
        let fits = |&other: &Date| match way {
            Way::Last | Way::Past => other <= self.day,
            Way::Next => other > self.day,
            Way::Future => other >= self.day,
            Way::Near => true,
        };
        steps.filter_map(day).filter(fits).min_by_key(|&other| distance(other).abs())
    }
}

/// So many days after a day.
pub(super) fn days_on(day: Date, on: i64) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_days(on).ok()?).ok()
}

/// The month so many months after another.
fn months_on(year: i16, month: i8, on: i16) -> (i16, i8) {
    let months = i32::from(year) * 12 + i32::from(month) - 1 + i32::from(on);
    let year = i16::try_from(months.div_euclid(12)).unwrap_or(year);
    (year, i8::try_from(months.rem_euclid(12) + 1).unwrap_or(month))
}

/// How far a sentence is looked at for its tense, in characters.
const REACH: usize = 160;

/// Which way the rest of a sentence says that its dates lie.
pub(super) fn tense(rest: &str) -> Way {
    let end = rest.char_indices().nth(REACH).map_or(rest.len(), |(at, _)| at);
    let reach = rest.get(..end).unwrap_or_default();
    let end = reach.find("다.").or_else(|| reach.find('\n')).map_or(reach.len(), |at| at);
    let sentence = reach.get(..end).unwrap_or_default();
    const FUTURE: [&str; 14] = [
        "예정",
        "계획",
        "방침",
        "겠",
        "앞두",
        "열린",
        "전망",
        "할 것",
        "될 것",
        "개최한",
        "시작한",
        "나선",
        "만난",
        "들어간",
    ];
    if FUTURE.iter().any(|word| sentence.contains(word)) {
        return Way::Future;
    }
    let is_past = |letter: char| crate::hangul::has_final(letter).is_some_and(|last| last.jamo() == 'ㅆ');
    if sentence.chars().any(|letter| is_past(letter) && letter != '있' && letter != '겠') {
        Way::Past
    } else {
        Way::Near
    }
}
