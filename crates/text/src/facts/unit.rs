//! Units: currencies, proportions and what things are counted in.

use super::amount::{Currency, Ratio};
use super::cursor::{Cursor, is_hangul};

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Money, in units of ten to this power (센트 is -2).
    Money(Currency, i32),
    /// A proportion, in units of ten to this power (bp is -2 percentage points).
    Ratio(Ratio, i32),
    /// Things.
    Things(&'static str),
}

/// Names of currencies as print has them, longer ones before those they begin with, with ISO 4217 codes and power.
const CURRENCIES: [(&str, &str, i32); 79] = [
    ("미국 달러", "USD", 0),
    ("미국달러", "USD", 0),
    ("미 달러", "USD", 0),
    ("미달러", "USD", 0),
    ("홍콩달러", "HKD", 0),
    ("홍콩 달러", "HKD", 0),
    ("호주달러", "AUD", 0),
    ("호주 달러", "AUD", 0),
    ("캐나다달러", "CAD", 0),
    ("캐나다 달러", "CAD", 0),
    ("싱가포르달러", "SGD", 0),
    ("싱가포르 달러", "SGD", 0),
    ("싱가폴달러", "SGD", 0),
    ("뉴질랜드달러", "NZD", 0),
    ("뉴질랜드 달러", "NZD", 0),
    ("대만달러", "TWD", 0),
    ("대만 달러", "TWD", 0),
    ("신대만달러", "TWD", 0),
    ("달러", "USD", 0),
    ("불", "USD", 0),
    ("센트", "USD", -2),
    ("유로센트", "EUR", -2),
    ("유로", "EUR", 0),
    ("위안", "CNY", 0),
    ("위엔", "CNY", 0),
    ("인민폐", "CNY", 0),
    ("이집트 파운드", "EGP", 0),
    ("이집트파운드", "EGP", 0),
    ("파운드", "GBP", 0),
    ("펜스", "GBP", -2),
    ("인도 루피", "INR", 0),
    ("파키스탄 루피", "PKR", 0),
    ("스리랑카 루피", "LKR", 0),
    ("네팔 루피", "NPR", 0),
    ("인도네시아 루피아", "IDR", 0),
    ("루피아", "IDR", 0),
    ("루피", "INR", 0),
    ("스위스프랑", "CHF", 0),
    ("스위스 프랑", "CHF", 0),
    ("프랑스 프랑", "FRF", 0),
    ("프랑", "CHF", 0),
    ("러시아 루블", "RUB", 0),
    ("루블", "RUB", 0),
    ("멕시코 페소", "MXN", 0),
    ("필리핀 페소", "PHP", 0),
    ("아르헨티나 페소", "ARS", 0),
    ("칠레 페소", "CLP", 0),
    ("콜롬비아 페소", "COP", 0),
    ("쿠바 페소", "CUP", 0),
    ("페소", "PHP", 0),
    ("태국 바트", "THB", 0),
    ("바트", "THB", 0),
    ("말레이시아 링깃", "MYR", 0),
    ("링깃", "MYR", 0),
    ("베트남 동", "VND", 0),
    ("베트남동", "VND", 0),
    ("터키 리라", "TRY", 0),
    ("튀르키예 리라", "TRY", 0),
    ("이탈리아 리라", "ITL", 0),
    ("리라", "TRY", 0),
    ("브라질 헤알", "BRL", 0),
    ("헤알", "BRL", 0),
    ("레알", "BRL", 0),
    ("남아공 랜드", "ZAR", 0),
    ("랜드", "ZAR", 0),
    ("스웨덴 크로나", "SEK", 0),
    ("아이슬란드 크로나", "ISK", 0),
    ("크로나", "SEK", 0),
    ("덴마크 크로네", "DKK", 0),
    ("노르웨이 크로네", "NOK", 0),
    ("크로네", "NOK", 0),
    ("사우디 리얄", "SAR", 0),
    ("이란 리알", "IRR", 0),
    ("리얄", "SAR", 0),
    ("디르함", "AED", 0),
    ("셰켈", "ILS", 0),
    ("엔", "JPY", 0),
    ("원", "KRW", 0),
    ("즐로티", "PLN", 0),
];

/// Signs and codes before a number.
const SIGNS: [(&str, &str); 22] = [
    ("US$", "USD"),
    ("HK$", "HKD"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("S$", "SGD"),
    ("NT$", "TWD"),
    ("NZ$", "NZD"),
    ("R$", "BRL"),
    ("$", "USD"),
    ("＄", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("￡", "GBP"),
    ("₩", "KRW"),
    ("￦", "KRW"),
    ("¥", "JPY"),
    ("￥", "JPY"),
    ("₹", "INR"),
    ("₽", "RUB"),
    ("฿", "THB"),
    ("₫", "VND"),
    ("元", "CNY"),
];

/// Codes behind or before a number, with a blank or without.
const CODES: [&str; 24] = [
    "USD", "KRW", "EUR", "JPY", "CNY", "GBP", "HKD", "AUD", "CAD", "SGD", "NZD", "TWD", "INR", "CHF", "RUB", "THB",
    "IDR", "VND", "PHP", "MXN", "BRL", "TRY", "SEK", "SAR",
];

const RATIOS: [(&str, Ratio, i32); 14] = [
    ("%포인트", Ratio::PercentagePoint, 0),
    ("% 포인트", Ratio::PercentagePoint, 0),
    ("%p", Ratio::PercentagePoint, 0),
    ("%P", Ratio::PercentagePoint, 0),
    ("％p", Ratio::PercentagePoint, 0),
    ("퍼센트포인트", Ratio::PercentagePoint, 0),
    ("bps", Ratio::PercentagePoint, -2),
    ("bp", Ratio::PercentagePoint, -2),
    ("베이시스포인트", Ratio::PercentagePoint, -2),
    ("%", Ratio::Percent, 0),
    ("％", Ratio::Percent, 0),
    ("퍼센트", Ratio::Percent, 0),
    ("프로", Ratio::Percent, 0),
    ("배", Ratio::Times, 0),
];

/// What follows a unit and makes another word of it: 1원전, 3엔진, 17유로존, 2배럴, 3프로그램.
fn is_other_word(unit: &str, next: Option<char>) -> bool {
    let others: &[char] = match unit {
        "원" => &['전', '칙', '색', '소', '심', '점', '리', '형', '룸', '탁', '샷', '장', '론', '격', '년', '인'],
        "엔" => &['진', '드', '딩', '터', '지', '비', '트', '씨'],
        "유로" => &['존', '파', '컵', '스', '본', '화'],
        "위안" => &['부', '소'],
        "배" => &[
            '럴', '당', '수', '우', '구', '송', '터', '상', '출', '치', '경', '급', '기', '달', '드', '정', '심', '열',
        ],
        "불" => {
            &['교', '법', '고', '가', '교', '편', '만', '법', '량', '안', '꽃', '빛', '길', '황', '참', '신', '펌']
        }
        "프로" => &['그', '젝', '세', '농', '축', '야', '골', '필', '토', '모', '듀', '바', '선'],
        "랜드" => &['로', '마', '스'],
        "페소" | "프랑" => &['스'],
        "리라" => &['고'],
        "레알" => &['마'],
        "센트" => &['럴', '리'],
        _ => &[],
    };
    next.is_some_and(|next| others.contains(&next))
}

/// The unit that stands here, behind a number and perhaps a blank.
pub(super) fn unit(cursor: &mut Cursor<'_>) -> Option<Unit> {
    let mut here = *cursor;
    let blank = here.eat_blank();
    let unit = ratio(&mut here).or_else(|| money(&mut here)).or_else(|| super::counter::counter(&mut here, blank))?;
    *cursor = here;
    Some(unit)
}

/// The sign or code of a currency that a text ends in, before a number, and the text before it.
pub(super) fn sign_before(before: &str) -> Option<(&str, Currency)> {
    let close = before.strip_suffix(' ').unwrap_or(before);
    if let Some((rest, code)) = SIGNS.iter().find_map(|(sign, code)| Some((close.strip_suffix(sign)?, *code))) {
        return Some((rest, Currency(code)));
    }
    let (rest, code) = CODES.iter().find_map(|code| Some((close.strip_suffix(code)?, *code)))?;
    let free = !rest.chars().next_back().is_some_and(|last| last.is_ascii_alphanumeric());
    free.then_some((rest, Currency(code)))
}

fn ratio(cursor: &mut Cursor<'_>) -> Option<Unit> {
    let mut here = *cursor;
    let (name, ratio, power) = RATIOS.iter().copied().find(|(name, ..)| here.eat(name))?;
    let latin_goes_on = name.ends_with(|last: char| last.is_ascii_alphabetic())
        && here.peek().is_some_and(|next| next.is_ascii_alphanumeric());
    if latin_goes_on || is_other_word(name, here.peek()) {
        return None;
    }
    *cursor = here;
    Some(Unit::Ratio(ratio, power))
}

fn money(cursor: &mut Cursor<'_>) -> Option<Unit> {
    let mut here = *cursor;
    if let Some(code) = here.eat_any(&CODES) {
        let ends = !here.peek().is_some_and(|next| next.is_ascii_alphanumeric());
        *cursor = here;
        return ends.then_some(Unit::Money(Currency(code), 0));
    }
    let (name, code, power) = CURRENCIES.iter().copied().find(|(name, ..)| here.eat(name))?;
    if is_other_word(name, here.peek()) || (name == "파운드" && is_weight(here)) {
        return None;
    }
    // 불 is a dollar only where the word ends or a particle follows.
    if name == "불" && here.peek().is_some_and(|next| is_hangul(next) && !"을의에로이짜".contains(next)) {
        return None;
    }
    *cursor = here;
    Some(Unit::Money(Currency(code), power))
}

/// Whether a bracket with kilograms follows: 40파운드(18kg).
fn is_weight(mut here: Cursor<'_>) -> bool {
    here.eat_blank();
    if !here.eat("(") {
        return false;
    }
    let inner: String = here.rest().chars().take_while(|&letter| letter != ')').take(20).collect();
    ["kg", "㎏", "킬로"].iter().any(|weight| inner.contains(weight))
}
