//! What a story says in figures: money, proportions and counts.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jiff::civil::{Date, date};
use jikji_text::{Amount, Fact, FactKind, Quantity, Ratio, facts};

const DAY: Date = date(2026, 1, 12);

fn quantity(amount: &Amount) -> String {
    match amount.quantity {
        Quantity::Exact(number) => number.to_string(),
        Quantity::Range { low, high } => format!("{low}..{high}"),
        Quantity::Pair(one, other) => format!("{one}:{other}"),
    }
}

/// A fact in one line, such as `USD 9740000000`.
fn line(fact: &Fact) -> String {
    match &fact.kind {
        FactKind::Money { currency, amount } => format!("{} {}", currency.code(), quantity(amount)),
        FactKind::Percent { ratio, amount } => {
            let unit = match ratio {
                Ratio::Percent => "%",
                Ratio::PercentagePoint => "pp",
                Ratio::Times => "x",
            };
            format!("{}{unit}", quantity(amount))
        }
        FactKind::Count { unit, amount } => format!("{}{unit}", quantity(amount)),
        FactKind::Date(when) => when.to_string(),
        FactKind::Time(clock) => clock.to_string(),
        other => format!("{other:?}"),
    }
}

fn lines(text: &str) -> Vec<String> {
    facts(text, DAY).iter().map(|fact| format!("{} {}", &text.get(fact.span.clone()).unwrap(), line(fact))).collect()
}

#[test]
fn money() {
    let table = [
        ("97억4000만 달러에 사는", "97억4000만 달러 USD 9740000000"),
        ("1조8천3백억여원", "1조8천3백억여원 KRW 1830000000000"),
        ("20만∼30만 달러", "20만∼30만 달러 USD 200000..300000"),
        ("2억4천만∼3억6천만원", "2억4천만∼3억6천만원 KRW 240000000..360000000"),
        ("30억6천 만원", "30억6천 만원 KRW 3060000000"),
        ("330원대/kWh", "330원대 KRW 330..339"),
        ("4천746억원", "4천746억원 KRW 474600000000"),
        ("수백억 달러", "수백억 달러 USD 10000000000..100000000000"),
        ("천만원", "천만원 KRW 10000000"),
        ("총 442억 7700만원", "총 442억 7700만원 KRW 44277000000"),
        ("최대 450만 5172원", "최대 450만 5172원 KRW 4505172"),
        ("약7745만원", "약7745만원 KRW 77450000"),
        ("700만9천800원", "700만9천800원 KRW 7009800"),
        ("4만 4천 달러", "4만 4천 달러 USD 44000"),
        ("499조 5천억원", "499조 5천억원 KRW 499500000000000"),
        ("9.788달러", "9.788달러 USD 9.788"),
        ("US$1.5 billion", "US$1.5 billion USD 1500000000"),
        ("10만원~20만원", "10만원~20만원 KRW 100000..200000"),
        ("1~2천만원", "1~2천만원 KRW 10000000..20000000"),
        ("3만원대", "3만원대 KRW 30000..39999"),
        ("오천원", "오천원 KRW 5000"),
        ("이백만 원", "이백만 원 KRW 2000000"),
        ("50센트", "50센트 USD 0.5"),
    ];
    for (text, expected) in table {
        assert_eq!(lines(text), [expected], "{text}");
    }
    assert_eq!(lines("220조원(미화 2,326억 달러)"), ["220조원 KRW 220000000000000", "2,326억 달러 USD 232600000000"]);
    assert_eq!(lines("12달러(약 1만2000)"), ["12달러 USD 12", "약 1만2000 KRW 12000"]);
    for none in ["2005.12 원", "수조치", "수조사", "조원들이", "백만장자"] {
        assert_eq!(lines(none), [""; 0], "{none}");
    }
}

#[test]
fn proportions() {
    let table = [
        ("222%", "222% 222%"),
        ("36% 하락했던", "36% -36%"),
        ("0.8%p", "0.8%p 0.8pp"),
        ("25bp", "25bp 0.25pp"),
        ("3배로", "3배 3x"),
        ("20∼30%", "20∼30% 20..30%"),
        ("7~10%가량", "7~10% 7..10%"),
    ];
    for (text, expected) in table {
        assert_eq!(lines(text), [expected], "{text}");
    }
    assert_eq!(lines("지난해 같은 기간보다 각각 29%와 18%씩 급감"), ["지난해 2025", "29% -29%", "18% -18%"]);
}

#[test]
fn dates_are_counted_from_the_day_of_the_article() {
    let table = [
        ("2011년 5월 6일", "2011-05-06"),
        ("2013년 12월24일", "2013-12-24"),
        ("2026.01.12 (월)", "2026-01-12"),
        ("27∼28일 열릴 예정", "2026-01-27/2026-01-28"),
        ("내년 상반기까지", "2027-H1"),
        ("내달 3일까지", "2026-02-03"),
        ("오는 23일", "2026-01-23"),
        ("오는 7일", "2026-02-07"),
        ("올 1월15일", "2026-01-15"),
        ("올 초", "2026"),
        ("지난 19일", "2025-12-19"),
        ("지난 12일", "2026-01-12"),
        ("지난 3일(현지시각)", "2026-01-03"),
        ("지난달 31일", "2025-12-31"),
        ("지난달 말", "2025-12"),
        ("지난해 3분기", "2025-Q3"),
        ("지난 1월", "2025-01"),
        ("지난 12월", "2025-12"),
        ("1960년대", "1960/1969"),
        ("19세기", "1801/1900"),
        ("18일 밝혔다", "2025-12-18"),
        ("18일 열릴 예정이다", "2026-01-18"),
        ("이날", "2026-01-12"),
        ("어제", "2026-01-11"),
        ("다음 주 금요일", "2026-01-23"),
        ("지난주", "2026-W02"),
        ("한글날", "2025-10-09"),
        ("나흘간", "P4D"),
        ("20분기 만에", "P60M"),
        ("2년5개월", "P29M"),
        ("10여 년", "P10Y"),
        ("’13년", "2013"),
        ("97년 12월", "1997-12"),
        ("2013~2015년", "2013/2015"),
        ("3~5월", "2026-03/2026-05"),
        ("2013년 3월~2014년 5월", "2013-03/2014-05"),
    ];
    for (text, expected) in table {
        let dates: Vec<String> = facts(text, DAY)
            .into_iter()
            .filter_map(|fact| if let FactKind::Date(when) = fact.kind { Some(when.to_string()) } else { None })
            .collect();
        assert_eq!(dates, [expected], "{text}");
    }
    assert_eq!(lines("지난 6일부터 9일까지 사흘간 내렸다"), ["지난 6일 2026-01-06", "9일 2026-01-09", "사흘간 P3D"]);
    assert_eq!(lines("지난해 4월 26일 만났다.\n이날 회의는"), ["지난해 4월 26일 2025-04-26", "이날 2025-04-26"]);
}

#[test]
fn times() {
    let table = [
        ("낮 12시 12분께", "낮 12시 12분 12:12"),
        ("새벽1시20분", "새벽1시20분 01:20"),
        ("오전 6시 20분께", "오전 6시 20분 06:20"),
        ("자정", "자정 00:00"),
        ("저녁 8시40분", "저녁 8시40분 20:40"),
        ("밤 9시쯤", "밤 9시 21:00"),
        ("정오", "정오 12:00"),
        ("오후 3시~5시", "오후 3시~5시 15:00/17:00"),
        ("오후 3∼5시", "오후 3∼5시 15:00/17:00"),
        ("오전 9시~오후 6시", "오전 9시~오후 6시 09:00/18:00"),
        ("4~50분", "4~50분 PT50M"),
        ("3시간 40여분", "3시간 40여분 PT220M"),
        ("오후", "오후 "),
        ("14:03", "14:03 14:03"),
        ("오후 2시 반에", "오후 2시 반 14:30"),
    ];
    for (text, expected) in table {
        assert_eq!(lines(text), [expected], "{text}");
    }
}
