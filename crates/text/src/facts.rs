//! Story facts: what a text says in figures and by whom, read by rules without a model.
//!
//! Source of the grammar and its traps: FACTS §4, measured over about 9,900 sentences of newspapers. The rules go through a
//! text once and look a bounded way around each place, so the time grows with the length of the text, whatever stands in it.

mod amount;
mod calendar;
mod change;
mod counter;
mod cursor;
mod date;
mod decimal;
mod fact;
mod measure;
mod name;
mod number;
mod numeral;
mod organisation;
mod phrase;
mod quote;
mod source;
mod span_of_days;
mod time;
mod unit;
mod when;
mod word_of_day;

pub use amount::{Amount, Comparison, Currency, Qualifier, Quantity, Ratio};
pub use decimal::Decimal;
pub use fact::{Fact, FactKind};
use jiff::civil::Date;
pub use when::{Clock, Length, Part, Period, When};

use calendar::Calendar;
use cursor::{Cursor, digit};

/// Everything a text says that rules can read, in the order of the text; facts of one kind do not overlap.
///
/// `day` is the day of the article, from which 오는 12일, 지난달 and 이날 are counted. Give a whole article, its paragraphs joined
/// with line feeds, so that 이날 in one paragraph finds the date in another. Any text is taken; spans lie on character
/// borders.
pub fn facts(text: &str, day: Date) -> Vec<Fact> {
    let mut found = figures(text, day);
    found.extend(quote::quotes(text));
    found.extend(source::sources(text));
    found.extend(name::names(text));
    // The sort is stable: facts that begin at one place stay in the order of their kinds.
    found.sort_by_key(|fact| fact.span.start);
    found
}

/// The figures of a text, in order, none within another.
fn figures(text: &str, day: Date) -> Vec<Fact> {
    let mut figures = Figures { calendar: Calendar { day, last: None }, found: Vec::new(), link: None };
    let mut here = Cursor::new(text);
    while let Some(letter) = here.peek() {
        if !figures.take(&mut here, letter) {
            skip(&mut here, letter);
        }
    }
    figures.found
}

/// The figures of a text as far as it has been read.
struct Figures {
    calendar: Calendar,
    found: Vec<Fact>,
    /// The day that a date ended with, and where it ended.
    link: Option<(Date, usize)>,
}

impl Figures {
    /// Takes the date, time or number that begins here.
    fn take(&mut self, here: &mut Cursor<'_>, letter: char) -> bool {
        let start = here.at();
        let begins = digit(letter).is_some();
        if (begins || begins_date(letter))
            && let Some(when) = date::date(here, self.calendar, self.linked(*here))
        {
            if let Some(day) = date::last_day(when) {
                self.calendar.last = Some(day);
                self.link = Some((day, here.at()));
            }
            self.found.push(Fact { kind: FactKind::Date(when), span: start..here.at() });
            return true;
        }
        if (begins || begins_time(letter))
            && let Some(clock) = time::time(here)
        {
            self.found.push(Fact { kind: FactKind::Time(clock), span: start..here.at() });
            return true;
        }
        let won = follows_money(*here, self.found.last());
        let number = begins_number(letter).then(|| measure::measure(here, won)).flatten();
        let taken = number.is_some();
        self.found.extend(number);
        taken
    }

    /// The day that a date right before ended with: 6일부터 9일, 4일과 5일.
    fn linked(&self, here: Cursor<'_>) -> Option<Date> {
        let (day, end) = self.link?;
        let between = here.since(here.moved(end));
        matches!(between, "부터 " | "에서 " | "과 " | "와 " | ", " | "·" | "부터" | ",").then_some(day)
    }
}

/// Whether money ended right before the bracket that opened here: 12달러(약
fn follows_money(here: Cursor<'_>, last: Option<&Fact>) -> bool {
    let bracket = here.before();
    let bracket =
        bracket.strip_suffix("약 ").or_else(|| bracket.strip_suffix('약')).unwrap_or(bracket).strip_suffix('(');
    let bracket = bracket.map(|before| before.strip_suffix(' ').unwrap_or(before));
    last.is_some_and(|last| {
        matches!(last.kind, FactKind::Money { .. }) && bracket.is_some_and(|before| before.len() == last.span.end)
    })
}

/// Whether a word of the calendar could begin with this letter.
const fn begins_date(letter: char) -> bool {
    matches!(
        letter,
        '지' | '오'
            | '이'
            | '내'
            | '다'
            | '올'
            | '금'
            | '작'
            | '재'
            | '전'
            | '새'
            | '신'
            | '같'
            | '당'
            | '어'
            | '그'
            | '엊'
            | '모'
            | '글'
            | '월'
            | '화'
            | '수'
            | '목'
            | '토'
            | '일'
            | '매'
            | '주'
            | '평'
            | '동'
            | '하'
            | '춘'
            | '추'
            | '장'
            | '설'
            | '석'
            | '부'
            | '삼'
            | '식'
            | '스'
            | '현'
            | '제'
            | '광'
            | '개'
            | '한'
            | '크'
            | '성'
            | '상'
            | '연'
            | '사'
            | '나'
            | '닷'
            | '엿'
            | '여'
            | '아'
            | '열'
            | '보'
            | '두'
            | '세'
            | '네'
            | '넉'
            | '반'
    )
}

/// Whether a word for a time of day could begin with this letter.
const fn begins_time(letter: char) -> bool {
    matches!(
        letter,
        '오' | '새'
            | '아'
            | '저'
            | '한'
            | '대'
            | '심'
            | '야'
            | '낮'
            | '밤'
            | '정'
            | '자'
            | '전'
            | '후'
            | '두'
            | '반'
    )
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
