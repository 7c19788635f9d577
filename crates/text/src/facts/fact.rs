//! What a story says in figures and by whom: the shapes.

use std::ops::Range;

use super::amount::{Amount, Currency, Ratio};
use super::when::{Clock, When};

/// One thing a text says, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it says.
    pub kind: FactKind,
    /// Where it says so, in bytes of the text, on character borders. Money takes in its 약, 총, 최대 or 최소; every other
    /// kind begins at its number or word. What follows (이상, 가량, 증가) is told by the value and is not in the span.
    pub span: Range<usize>,
}

/// The kinds of facts, with what they are worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactKind {
    /// A sum of money: `97억4000만 달러`.
    Money {
        /// Of which country or union.
        currency: Currency,
        /// How much.
        amount: Amount,
    },
    /// A proportion: `222%`, `0.8%p`, `3배`.
    Percent {
        /// What the number counts.
        ratio: Ratio,
        /// How much; below zero where the text says that something fell (36% 하락).
        amount: Amount,
    },
    /// A number of things, a measure, an age, a place in an order: `20~30명`, `18.46GW`, `제3차`.
    Count {
        /// What is counted, in the text's own word (`명`, `GW`); empty where the text names nothing after the number.
        unit: &'static str,
        /// How many.
        amount: Amount,
    },
    /// A day, month, quarter, half-year or year, a range of them, or a stretch of days: `지난해 3분기`, `오는 12일`, `나흘간`.
    Date(When),
    /// A time of day, a part of the day, or a stretch of hours: `오전 6시 20분`, `밤`, `10분`.
    Time(Clock),
    /// Words between quotation marks that somebody said.
    Quote {
        /// Who, as far as the sentence tells.
        speaker: Option<String>,
        /// The verb of saying in the text's own form, without its particle: `밝혔다`.
        verb: Option<String>,
    },
    /// Whom the story cites: one name a fact (`CNBC`, `로이터`, `법원 서류`).
    Source {
        /// The name as the text has it.
        name: String,
    },
    /// Somebody, at the first mention.
    Person {
        /// The name: `마크 저커버그`.
        name: String,
        /// What the text calls the person beside the name: `메타 CEO`.
        role: Option<String>,
    },
    /// A company, office, school, party or paper, at the first mention.
    Organisation {
        /// The name as the text has it.
        name: String,
    },
}
