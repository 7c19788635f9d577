//! Numbers with their units: money, proportions and counts.

use std::ops::Range;

use super::amount::{Amount, Currency, Qualifier, Quantity, Ratio};
use super::change::{self, Change};
use super::counter;
use super::cursor::{Cursor, digit, is_hangul, is_range_sign};
use super::decimal::Decimal;
use super::fact::{Fact, FactKind};
use super::numeral::{Numeral, numeral};
use super::unit::{self, Unit};

/// A number, or two that bound it, with the unit.
struct Measure {
    quantity: Quantity,
    unit: Option<Unit>,
    over: bool,
    scaled: bool,
    digits: bool,
}

/// The money, proportion or count whose number begins here. `money_before` tells that an amount of money ended right before
/// the bracket in which this one stands: there a number without a unit is won, 12달러(약 1만2000).
pub(super) fn measure(cursor: &mut Cursor<'_>, money_before: bool) -> Option<Fact> {
    let start = *cursor;
    let is_digit = start.peek().and_then(digit).is_some();
    if !is_digit && !start.is_word_start() && !follows_qualifier(start) {
        return None;
    }
    let mut here = start;
    let Some(mut measure) = read(&mut here) else {
        return native(cursor);
    };
    let before = Before::of(start);
    if let Some(currency) = before.currency {
        measure.quantity = english_scale(&mut here, measure.quantity);
        measure.unit = Some(Unit::Money(currency, 0));
    } else if measure.unit.is_none() && money_before && measure.scaled && here.peek() == Some(')') {
        measure.unit = Some(Unit::Money(Currency("KRW"), 0));
    }
    if !is_plausible(&measure, start, here) {
        return None;
    }
    if before.negative {
        measure.quantity = measure.quantity.negated();
    }
    let after = After::of(&mut here, &measure);
    *cursor = here;
    let qualifier = after.qualifier.or(before.qualifier).or(measure.over.then_some(Qualifier::Over));
    let quantity = if after.band { band(measure.quantity) } else { measure.quantity };
    Some(fact(quantity, measure.unit, qualifier, &before, start.at()..here.at(), here))
}

fn fact(
    quantity: Quantity,
    unit: Option<Unit>,
    qualifier: Option<Qualifier>,
    before: &Before,
    number: Range<usize>,
    here: Cursor<'_>,
) -> Fact {
    let change = match unit {
        Some(Unit::Money(..) | Unit::Ratio(..)) => change::of(here.moved(number.start), here),
        _ => None,
    };
    let amount = |quantity: Quantity, change: Option<Change>| Amount {
        quantity,
        qualifier,
        comparison: change.map(|change| change.comparison),
    };
    let scaled = |power: i32| quantity.shifted(power).unwrap_or(quantity);
    let (kind, start) = match unit {
        Some(Unit::Money(currency, power)) => {
            (FactKind::Money { currency, amount: amount(scaled(power), change) }, before.start)
        }
        Some(Unit::Ratio(ratio, power)) => {
            let falls = ratio != Ratio::Times && change.as_ref().is_some_and(|change| !change.comparison.grew);
            let signed = if falls { scaled(power).below_zero() } else { scaled(power) };
            (FactKind::Percent { ratio, amount: amount(signed, change) }, before.sign)
        }
        Some(Unit::Things(unit)) => (FactKind::Count { unit, amount: amount(quantity, None) }, before.sign),
        None => (FactKind::Count { unit: "", amount: amount(quantity, None) }, before.sign),
    };
    Fact { kind, span: start..number.end }
}

/// Reads a number or a range with its unit.
fn read(cursor: &mut Cursor<'_>) -> Option<Measure> {
    let mut here = *cursor;
    let left = numeral(&mut here)?;
    let mut unit_end = here;
    let left_unit = unit::unit(&mut unit_end);
    let measure = |quantity, unit, over| Measure { quantity, unit, over, scaled: left.scaled, digits: left.digits };
    let set_against = |here: &mut Cursor<'_>| against(here, left).map(|pair| measure(pair, None, false));
    if let Some(pair) = set_against(&mut here) {
        *cursor = here;
        return Some(pair);
    }
    for (end, unit) in [(unit_end, left_unit), (here, None)] {
        let mut end = end;
        if let Some((right, right_unit)) = right_side(&mut end)
            && (unit.is_none() || right_unit.is_none() || unit == right_unit)
            && let Some(quantity) = range(left, right, right_unit.or(unit))
        {
            *cursor = end;
            return Some(measure(quantity, right_unit.or(unit), left.over || right.over));
        }
    }
    let quantity = match left.indefinite {
        true => Quantity::Range { low: left.value, high: left.value.shifted(1)? },
        false => Quantity::Exact(left.value),
    };
    *cursor = if left_unit.is_some() { unit_end } else { here };
    Some(measure(quantity, left_unit, left.over))
}

/// 3대 2, 0-4: two short numbers without a unit, set against each other.
fn against(cursor: &mut Cursor<'_>, left: Numeral) -> Option<Quantity> {
    let mut here = *cursor;
    let short =
        |number: &Numeral| number.digits && !number.scaled && !number.marked && number.value < Decimal::from(1_000);
    let hyphen = here.eat("-") || here.eat("–");
    if !hyphen {
        here.eat_blank();
        if !here.eat("대") {
            return None;
        }
        here.eat_blank();
    }
    here.peek().and_then(digit)?;
    let right = numeral(&mut here).filter(short)?;
    let mut ahead = here;
    let more = here.peek().is_some_and(|next| is_range_sign(next) || next.is_ascii_alphabetic());
    if !short(&left) || more || (hyphen && unit::unit(&mut ahead).is_some()) {
        return None;
    }
    *cursor = here;
    Some(Quantity::Pair(left.value, right.value))
}

/// The right side of a range: the sign, the number and the unit if it has one.
fn right_side(cursor: &mut Cursor<'_>) -> Option<(Numeral, Option<Unit>)> {
    let mut here = *cursor;
    here.eat_blank();
    if !here.eat("내지") {
        let sign = here.bump().filter(|&sign| is_range_sign(sign) || sign == '·')?;
        if sign == '·' && here.before().ends_with(" ·") {
            return None;
        }
    }
    here.eat_blank();
    let right = numeral(&mut here).filter(|right| !right.indefinite)?;
    let mut end = here;
    let unit = unit::unit(&mut end);
    *cursor = if unit.is_some() { end } else { here };
    Some((right, unit))
}

/// The bounds of a range. What the right number is multiplied with goes to the left: 20∼30만, 1~2천만, 4~50분.
fn range(left: Numeral, right: Numeral, unit: Option<Unit>) -> Option<Quantity> {
    let (mut low, high) = (left.value, right.value);
    if !left.scaled
        && let Some(power) = right.power.filter(|&power| power > 0)
        && let Some(wide) = low.shifted(power)
        && wide <= high
    {
        low = wide;
    } else if !left.scaled && !right.scaled && unit.is_some() {
        low = tens(low, high).unwrap_or(low);
    } else if left.scaled && !right.scaled && low > high {
        return None;
    }
    (low <= high && (unit.is_some() || left.scaled || right.scaled || left.digits))
        .then_some(Quantity::Range { low, high })
}

/// 4~50 is 40 to 50: a digit before the ten that follows on its own. 1~20 is what it says.
fn tens(low: Decimal, high: Decimal) -> Option<Decimal> {
    let (one, ten) = (low.integer()?, high.integer()?);
    ((2..=8).contains(&one) && ten == (one + 1) * 10).then(|| low.shifted(1))?
}

/// 한 명, 두 번째: native numerals, with a counter only.
fn native(cursor: &mut Cursor<'_>) -> Option<Fact> {
    if !cursor.is_word_start() {
        return None;
    }
    let start = *cursor;
    let (value, unit) = counter::native(cursor)?;
    let amount = Amount { quantity: Quantity::Exact(Decimal::from(value)), qualifier: None, comparison: None };
    Some(Fact { kind: FactKind::Count { unit, amount }, span: start.at()..cursor.at() })
}

/// Whether the digits are a number that tells something, and no part of a name, an address or a table.
fn is_plausible(measure: &Measure, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let in_word = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '@' | '/' | '_' | '%');
    let glued_before = start.previous().is_some_and(|before| in_word(before) || (before == '-' && in_name(start)));
    let glued_after = end.peek().is_some_and(|next| next.is_ascii_alphabetic() || next == '_');
    if measure.unit.is_some() {
        let year_of_a_table =
            matches!(measure.unit, Some(Unit::Money(Currency("KRW"), _))) && is_month_of_a_table(start, end);
        let words = measure.digits || matches!(measure.quantity, Quantity::Range { .. }) || ends_well(end);
        return !year_of_a_table && words && !start.previous().is_some_and(|before| before.is_ascii_alphanumeric());
    }
    (measure.digits || matches!(measure.quantity, Quantity::Range { .. }) && ends_well(end))
        && !glued_before
        && !glued_after
}

/// The number in words must be followed by the end of the word or a particle: 천만원을, not 백만장자.
fn ends_well(end: Cursor<'_>) -> bool {
    counter::is_particle(end.peek().unwrap_or(' '), end)
}

/// Whether a hyphen before a number belongs to a name or a chain of numbers: COVID-19, 010-1234.
fn in_name(start: Cursor<'_>) -> bool {
    start.before().chars().rev().nth(1).is_some_and(char::is_alphanumeric)
}

/// 2005.12 원: year and month in a table of prices, and the currency of its column.
fn is_month_of_a_table(start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let surface = end.since(start);
    let Some((year, rest)) = surface.split_once('.') else { return false };
    let Some((month, _)) = rest.split_once(' ') else { return false };
    year.len() == 4
        && matches!(year.get(..2), Some("19" | "20"))
        && month.len() == 2
        && month.parse().is_ok_and(|month: u8| (1..=12).contains(&month))
}

/// Whether 약, 총, 최대 or the like stands right before, with no blank: 약천만원.
fn follows_qualifier(start: Cursor<'_>) -> bool {
    Before::of(start).start < start.at()
}

/// What stands before a number and belongs to it.
struct Before {
    /// Where the expression begins with 약, 총 and the like.
    start: usize,
    /// Where it begins with the sign, 제, or the sign of a currency.
    sign: usize,
    negative: bool,
    currency: Option<Currency>,
    qualifier: Option<Qualifier>,
}

impl Before {
    fn of(start: Cursor<'_>) -> Self {
        let mut before = start.before();
        let mut found = Self { start: 0, sign: 0, negative: false, currency: None, qualifier: None };
        if let Some((rest, currency)) = unit::sign_before(before) {
            found.currency = Some(currency);
            before = rest;
        } else if let Some(rest) = before.strip_suffix("제").or_else(|| before.strip_suffix("제 "))
            && !ends_in_word(rest)
        {
            before = rest;
        } else if let Some(rest) = before.strip_suffix(['-', '−']).filter(|rest| is_open(rest)) {
            found.negative = true;
            before = rest;
        }
        found.sign = before.len();
        found.start = before.len();
        for word in ["마이너스", "영하"] {
            found.negative |= before.trim_end().strip_suffix(word).is_some_and(|rest| !ends_in_word(rest));
        }
        let words = [
            ("약", Qualifier::About),
            ("총", Qualifier::Total),
            ("최대", Qualifier::AtMost),
            ("최소", Qualifier::AtLeast),
            ("무려", Qualifier::About),
            ("대략", Qualifier::About),
        ];
        for (word, qualifier) in words {
            if let Some(rest) = before.strip_suffix(' ').unwrap_or(before).strip_suffix(word)
                && !ends_in_word(rest)
            {
                found.start = rest.len();
                // 무려 says that it is much, not how exact it is.
                found.qualifier = (word != "무려").then_some(qualifier);
            }
        }
        found
    }
}

fn ends_in_word(before: &str) -> bool {
    before.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Whether a sign behind this text is a minus: it stands free or behind an opening bracket.
fn is_open(before: &str) -> bool {
    before
        .chars()
        .next_back()
        .is_none_or(|last| last.is_whitespace() || matches!(last, '(' | '[' | '·' | '“' | '‘' | ':'))
}

/// What stands behind a number with its unit.
struct After {
    qualifier: Option<Qualifier>,
    /// 대: 330원대 is 330 to 339.
    band: bool,
}

impl After {
    /// Takes 대 and 선, which belong to the expression, and looks at the words behind it.
    fn of(here: &mut Cursor<'_>, measure: &Measure) -> Self {
        let band_unit = matches!(measure.unit, Some(Unit::Money(..) | Unit::Ratio(Ratio::Percent, _)));
        let mut end = *here;
        let band =
            band_unit && end.eat("대") && (end.is_hangul_end() || ends_well(end)) && !end.rest().starts_with("비");
        if band {
            *here = end;
        }
        let mut ahead = *here;
        ahead.eat_blank();
        let words = [
            ("이상", Qualifier::AtLeast),
            ("이하", Qualifier::AtMost),
            ("미만", Qualifier::LessThan),
            ("초과", Qualifier::MoreThan),
            ("가량", Qualifier::About),
            ("정도", Qualifier::About),
            ("안팎", Qualifier::About),
            ("남짓", Qualifier::About),
            ("내외", Qualifier::About),
            ("쯤", Qualifier::About),
            ("선", Qualifier::About),
        ];
        let found = words.into_iter().find(|(word, _)| {
            let mut end = ahead;
            end.eat(word) && ends_well(end)
        });
        Self { qualifier: found.map(|(_, qualifier)| qualifier), band }
    }
}

/// The numbers that 대 behind a number takes in: 330 to 339, 30,000 to 39,999.
fn band(quantity: Quantity) -> Quantity {
    let Quantity::Exact(low) = quantity else { return quantity };
    let one = Decimal::from(1);
    let step = one.shifted(low.last_place().max(0)).and_then(|step| step.plus(one.negated()));
    match step.and_then(|step| low.plus(step)) {
        Some(high) if high > low => Quantity::Range { low, high },
        // 3%대 reaches up to the next number.
        Some(_) => low.plus(one).map_or(quantity, |high| Quantity::Range { low, high }),
        None => quantity,
    }
}

/// $1.5 billion: the scale of an English amount.
fn english_scale(here: &mut Cursor<'_>, quantity: Quantity) -> Quantity {
    let mut end = *here;
    end.eat_blank();
    let scale =
        [("trillion", 12), ("billion", 9), ("million", 6), ("bn", 9)].into_iter().find(|(word, _)| end.eat(word));
    let ends = !end.peek().is_some_and(|next| next.is_alphabetic() && !is_hangul(next));
    match scale.filter(|_| ends).and_then(|(_, power)| quantity.shifted(power)) {
        Some(scaled) => {
            *here = end;
            scaled
        }
        None => quantity,
    }
}
