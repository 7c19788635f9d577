//! How much: numbers with what the text says about their exactness and their change.

use super::decimal::Decimal;

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(pub(super) &'static str);

impl Currency {
    /// Three capital letters: `KRW`.
    pub const fn code(self) -> &'static str {
        self.0
    }
}

/// What a proportion is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ratio {
    /// Hundredths: 222%.
    Percent,
    /// Hundredths between two proportions: 0.8%p. A basis point (1bp) is 0.01 of it.
    PercentagePoint,
    /// Times as much: 3배.
    Times,
}

/// One number, or two that bound it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// The number itself.
    Exact(Decimal),
    /// From the one to the other: 20~30명. 수백억 is from 10,000,000,000 to 100,000,000,000, 330원대 from 330 to 339.
    Range {
        /// The lower end.
        low: Decimal,
        /// The upper end.
        high: Decimal,
    },
    /// Two numbers set against each other: 0-4, 3대 2.
    Pair(Decimal, Decimal),
}

impl Quantity {
    /// The same with every number changed; `None` where one cannot be.
    fn map(self, change: impl Fn(Decimal) -> Option<Decimal>) -> Option<Self> {
        Some(match self {
            Self::Exact(number) => Self::Exact(change(number)?),
            Self::Range { low, high } => Self::Range { low: change(low)?, high: change(high)? },
            Self::Pair(one, other) => Self::Pair(change(one)?, change(other)?),
        })
    }

    /// Every number times `10^power`; `None` where one gets too long.
    pub(super) fn shifted(self, power: i32) -> Option<Self> {
        self.map(|number| number.shifted(power))
    }

    /// The number below zero that a minus before it makes.
    pub(super) fn negated(self) -> Self {
        match self {
            Self::Exact(number) => Self::Exact(number.negated()),
            other => other,
        }
    }

    /// A fall by so much: every number below zero, the ends of a range in order again.
    pub(super) fn below_zero(self) -> Self {
        let below = |number: Decimal| if number.is_negative() { number } else { number.negated() };
        match self {
            Self::Range { low, high } => Self::Range { low: below(high), high: below(low) },
            Self::Exact(number) => Self::Exact(below(number)),
            pair @ Self::Pair(..) => pair,
        }
    }
}

/// How exactly a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// 약, 가량, 정도, 안팎, 남짓, 선, 쯤: near it.
    About,
    /// 여: a little over.
    Over,
    /// 총, 모두 합쳐.
    Total,
    /// 이상, 최소.
    AtLeast,
    /// 이하, 최대.
    AtMost,
    /// 초과.
    MoreThan,
    /// 미만.
    LessThan,
}

/// That something grew or shrank, and against what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// What it is held against, in the text's own words (`전년 동기`); `None` where the text does not say.
    pub base: Option<String>,
    /// Whether it grew.
    pub grew: bool,
}

/// A number as a story tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// The number or its bounds.
    pub quantity: Quantity,
    /// How exactly it is meant; `None` where the text says nothing.
    pub qualifier: Option<Qualifier>,
    /// Growth or fall, where the number is one.
    pub comparison: Option<Comparison>,
}
