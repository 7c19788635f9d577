//! Big numbers as they are printed, and read again.

use jiff::civil::date;
use jikji_text::{Decimal, FactKind, Language, Quantity, big_number, facts};
use proptest::prelude::*;

#[test]
fn numbers_are_printed_in_groups() {
    let table = [
        (0, "0", "0"),
        (9_999, "9999", "9,999"),
        (10_000, "1만", "10,000"),
        (12_345, "1만2345", "12,345"),
        (-50_000, "-5만", "-50,000"),
        (97_000_000_000, "970억", "97 billion"),
        (9_740_000_000, "97억4000만", "9.74 billion"),
        (1_500_000, "150만", "1.5 million"),
        (1_234_567, "123만4567", "1,234,567"),
        (220_000_000_000_000, "220조", "220 trillion"),
        (10_000_000_000_000_000, "1경", "10000 trillion"),
    ];
    for (number, korean, english) in table {
        assert_eq!(big_number(number, Language::Korean), korean);
        assert_eq!(big_number(number, Language::English), english);
    }
    assert!(big_number(i128::MIN, Language::Korean).starts_with('-'));
}

proptest! {
    #[test]
    fn what_is_printed_is_read_as_the_same_number(number in 1i64..1_000_000_000_000_000_000) {
        let text = format!("{} 달러", big_number(number.into(), Language::Korean));
        let found = facts(&text, date(2026, 1, 12));
        let FactKind::Money { amount, .. } = &found[0].kind else { panic!("{text}: {found:?}") };
        prop_assert_eq!(amount.quantity, Quantity::Exact(Decimal::from(number)));
    }
}
