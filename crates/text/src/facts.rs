//! Story facts: what a text says in figures and by whom, read by rules without a model.
//!
//! Source of the grammar and its traps: FACTS §4, measured over about 9,900 sentences of newspapers. The rules go through a
//! text once and look a bounded way around each place, so the time grows with the length of the text, whatever stands in it.

mod amount;
mod change;
mod counter;
mod cursor;
mod decimal;
mod fact;
mod measure;
mod numeral;
mod unit;
mod when;

pub use amount::{Amount, Comparison, Currency, Qualifier, Quantity, Ratio};
pub use decimal::Decimal;
pub use fact::{Fact, FactKind};
use jiff::civil::Date;
pub use when::{Clock, Length, Part, Period, When};

use cursor::{Cursor, digit};

/// Everything a text says that rules can read, in the order of the text; facts of one kind do not overlap.
///
/// `day` is the day of the article, from which 오는 12일, 지난달 and 이날 are counted. Give a whole article, its paragraphs joined
/// with line feeds, so that 이날 in one paragraph finds the date in another. Any text is taken; spans lie on character
/// borders.
pub fn facts(text: &str, day: Date) -> Vec<Fact> {
    let mut found: Vec<Fact> = Vec::new();
    let mut here = Cursor::new(text);
    let _ = day;
    while let Some(letter) = here.peek() {
        let won = follows_money(here, found.last());
        let fact = begins_number(letter).then(|| measure::measure(&mut here, won));
        if let Some(fact) = fact.flatten() {
            found.push(fact);
        } else {
            skip(&mut here, letter);
        }
    }
    found
}

/// Whether money ended right before the bracket that opened here: 12달러(약
fn follows_money(here: Cursor<'_>, last: Option<&Fact>) -> bool {
    let bracket = here.before().trim_end_matches(['약', ' ']).strip_suffix('(').map(str::trim_end);
    last.is_some_and(|last| {
        matches!(last.kind, FactKind::Money { .. }) && bracket.is_some_and(|before| before.len() == last.span.end)
    })
}

/// Whether a number could begin with this letter.
const fn begins_number(letter: char) -> bool {
    matches!(
        letter,
        '0'..='9' | '０'..='９' | '수' | '몇' | '천' | '백' | '십' | '만' | '일' | '이' | '삼' | '사' | '오' | '육' | '칠' | '팔' | '구'
            | '첫' | '한' | '두' | '세' | '네' | '다' | '여' | '아' | '열' | '스' | '서' | '마' | '쉰' | '예' | '하'
    )
}

/// Goes on behind a letter, and behind all digits of a number that no rule took.
fn skip(here: &mut Cursor<'_>, letter: char) {
    here.bump();
    if digit(letter).is_some() {
        while here.peek().is_some_and(|next| digit(next).is_some() || matches!(next, '.' | ',')) {
            here.bump();
        }
    }
}
