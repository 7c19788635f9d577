//! Exact numbers as newspapers print them.

use std::cmp::Ordering;
use std::fmt;

/// An exact decimal number: 97억4000만 is 9740000000, 124.44 stays 124.44. It has no trailing zeros behind its point, so equal
/// numbers are equal values. At most 38 digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Decimal {
    units: i128,
    /// How many of the digits of `units` stand behind the point.
    scale: u8,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self { units: 0, scale: 0 };

    /// `units` moved `scale` places behind the point: `new(4505, 1)` is 450.5.
    pub const fn new(mut units: i128, mut scale: u8) -> Self {
        while scale > 0 && units % 10 == 0 {
            units /= 10;
            scale -= 1;
        }
        Self { units, scale }
    }

    /// The number as an integer; `None` when something stands behind its point.
    pub const fn integer(self) -> Option<i128> {
        if self.scale == 0 { Some(self.units) } else { None }
    }

    /// The nearest floating point number.
    pub fn to_f64(self) -> f64 {
        // Text is the one exact road: a division of two rounded numbers may miss the nearest one.
        self.to_string().parse().unwrap_or(f64::NAN)
    }

    /// `self × 10^power`; `None` when it has too many digits.
    pub(crate) fn shifted(self, power: i32) -> Option<Self> {
        let scale = i32::from(self.scale) - power;
        match u8::try_from(scale) {
            Ok(scale) => Some(Self::new(self.units, scale)),
            Err(_) if scale < 0 => {
                let factor = 10i128.checked_pow(scale.unsigned_abs())?;
                Some(Self::new(self.units.checked_mul(factor)?, 0))
            }
            Err(_) => None,
        }
    }

    /// The sum; `None` when it has too many digits.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        Some(Self::new(self.units_at(scale)?.checked_add(other.units_at(scale)?)?, scale))
    }

    /// The number on the other side of zero.
    pub(crate) const fn negated(self) -> Self {
        Self { units: -self.units, scale: self.scale }
    }

    /// Whether it lies below zero.
    pub const fn is_negative(self) -> bool {
        self.units < 0
    }

    /// The place of the last digit that is not 0, as a power of ten: 4 for 330000, 0 for 3, -1 for 0.5.
    pub(crate) fn last_place(self) -> i32 {
        let (mut units, mut place) = (self.units, -i32::from(self.scale));
        while units != 0 && units % 10 == 0 {
            units /= 10;
            place += 1;
        }
        place
    }

    fn units_at(self, scale: u8) -> Option<i128> {
        let more = scale.checked_sub(self.scale)?;
        self.units.checked_mul(10i128.checked_pow(u32::from(more))?)
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Self { units: i128::from(number), scale: 0 }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        match (self.units_at(scale), other.units_at(scale)) {
            (Some(one), Some(another)) => one.cmp(&another),
            // Too long for one scale: the one without room is the larger in size.
            (None, _) => {
                if self.is_negative() {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
            (_, None) => {
                if other.is_negative() {
                    Ordering::Greater
                } else {
                    Ordering::Less
                }
            }
        }
    }
}

/// Plain digits: `9740000000`, `-11.2`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let digits = self.units.unsigned_abs();
        if self.scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let factor = 10u128.pow(u32::from(self.scale.min(38)));
        write!(f, "{sign}{}.{:0width$}", digits / factor, digits % factor, width = usize::from(self.scale))
    }
}
