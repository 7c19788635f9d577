//! Days and times, written and read.

use jiff::civil::{Date, date};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use jikji_text::{
    Error, Language, date_line, long_date, parse_day, parse_stamp, relative_time, short_date, time_stamp,
};
use proptest::prelude::*;

const VISIT: Date = date(2026, 1, 12);

#[test]
fn written() {
    let korean = Language::Korean;
    let english = Language::English;
    assert_eq!(date_line(VISIT, korean), "2026.01.12 (월)");
    assert_eq!(date_line(VISIT, english), "2026.01.12 (Mon)");
    assert_eq!(long_date(VISIT, korean), "2026년 1월 12일 월요일");
    assert_eq!(long_date(VISIT, english), "Monday, January 12, 2026");
    assert_eq!(short_date(VISIT, korean), "2026.01.12");
    assert_eq!(short_date(VISIT, english), "Jan 12, 2026");
    assert_eq!(time_stamp(VISIT.at(14, 3, 59, 0), korean), "2026.01.12 14:03");
    assert_eq!(time_stamp(VISIT.at(4, 3, 0, 0), english), "Jan 12, 2026, 04:03");
}

#[test]
fn read() {
    let forms = [
        "2026.01.12 (월)",
        "2026.01.12(월)",
        " 2026.01.12\u{A0}( 월요일 ) ",
        "2026.01.12",
        "2026.1.12.",
        "2026. 1. 12.",
        "2026. 1. 12. 월요일",
        "2026-01-12",
        "2026/1/12",
        "2026년 1월 12일 (월)",
        "2026년1월12일",
        "2026.01.12 (Mon)",
        "2026-01-12 Monday",
    ];
    for form in forms {
        assert_eq!(parse_day(form), Ok(VISIT), "{form}");
    }
}

#[test]
fn not_read() {
    for form in [
        "",
        "어제",
        "26.01.12",
        "2026.01",
        "2026.01-12",
        "2026년 1월 12",
        "2026.01.12 (월",
        "2026.01.123",
        "2026.01.12 맑음",
        "12026.1.1",
    ] {
        assert_eq!(parse_day(form), Err(Error::NotADate(form.to_owned())), "{form}");
    }
    assert_eq!(parse_day("2026.02.30"), Err(Error::NoSuchDay("2026.02.30".to_owned())));
    assert_eq!(parse_day("2026.01.12 (화)"), Err(Error::WrongWeekday("2026.01.12 (화)".to_owned())));
}

#[test]
fn stamps_read() {
    let table = [
        ("2015-11-16 22:46", date(2015, 11, 16).at(22, 46, 0, 0)),
        ("2023/06/23 10:12", date(2023, 6, 23).at(10, 12, 0, 0)),
        ("2026-01-12T14:03", VISIT.at(14, 3, 0, 0)),
        ("2026.01.12 (월) 14:03:05", VISIT.at(14, 3, 5, 0)),
        ("2026.01.12 오후 2:03", VISIT.at(14, 3, 0, 0)),
        ("2026.01.12. 오전 12:30", VISIT.at(0, 30, 0, 0)),
        ("2026년 1월 12일 14시 3분", VISIT.at(14, 3, 0, 0)),
        ("2026년 1월 12일 오후 2시", VISIT.at(14, 0, 0, 0)),
    ];
    for (text, moment) in table {
        assert_eq!(parse_stamp(text), Ok(moment), "{text}");
    }
    for text in ["2026.01.12", "2026.01.12 24:00", "2026.01.12 14:3", "2026.01.12 오후 14:03", "2026.01.12 14:03 수정"]
    {
        assert_eq!(parse_stamp(text), Err(Error::NotAStamp(text.to_owned())), "{text}");
    }
}

#[test]
fn told_by_distance() {
    let now: Timestamp = "2026-01-12T05:00:00Z".parse().unwrap();
    let zone = TimeZone::fixed(Offset::constant(9));
    let table = [
        (0, "방금", "just now"),
        (59, "방금", "just now"),
        (60, "1분 전", "1 minute ago"),
        (5 * 60 + 59, "5분 전", "5 minutes ago"),
        (3600, "1시간 전", "1 hour ago"),
        (3 * 3600, "3시간 전", "3 hours ago"),
        (24 * 3600 - 1, "23시간 전", "23 hours ago"),
        (24 * 3600, "2026.01.11", "Jan 11, 2026"),
        (-30, "방금", "just now"),
        (-60, "2026.01.12", "Jan 12, 2026"),
        (-20 * 3600, "2026.01.13", "Jan 13, 2026"),
    ];
    for (seconds, korean, english) in table {
        let at = (now - SignedDuration::from_secs(seconds)).to_zoned_datetime(zone.clone());
        assert_eq!(relative_time(&at, now, Language::Korean), korean, "{seconds}");
        assert_eq!(relative_time(&at, now, Language::English), english, "{seconds}");
    }
}

proptest! {
    #[test]
    fn a_date_line_is_read_back(days in 0i32..200_000) {
        let day = date(1700, 1, 1).checked_add(SignedDuration::from_hours(i64::from(days) * 24)).unwrap();
        for language in [Language::Korean, Language::English] {
            prop_assert_eq!(parse_day(&date_line(day, language)), Ok(day));
        }
        prop_assert_eq!(parse_stamp(&time_stamp(day.at(7, 5, 0, 0), Language::Korean)), Ok(day.at(7, 5, 0, 0)));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,30}", near in "[0-9]{0,5}[.년/-] ?[0-9]{0,3}[.월/-]? ?[0-9]{0,3}[.일]? ?\\(?[월화수]?.{0,6}") {
        let _ = (parse_day(&text), parse_stamp(&text), parse_day(&near), parse_stamp(&near));
    }
}
