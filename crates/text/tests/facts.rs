//! What a story says in figures: money, proportions and counts.

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
    assert_eq!(lines("지난해 같은 기간보다 각각 29%와 18%씩 급감"), ["29% -29%", "18% -18%"]);
}
