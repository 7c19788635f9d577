//! Three texts of one list, joined: what both changed is told apart from what only one did.

/// A stretch of a joined list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stretch<'a, T> {
    /// Both say the same here, or only one says another thing than before.
    Settled(&'a [T]),
    /// Both changed the same place, each in another way.
    Disputed {
        /// What one side has here.
        mine: &'a [T],
        /// What the other has here.
        theirs: &'a [T],
    },
}

/// Two lists are compared item by item up to so many pairs; beyond, what lies between their common ends is one stretch.
const PAIRS: usize = 4_000_000;

/// Joins two lists that come from one. Items that stand in all three, in the same order, part the lists into stretches.
pub(super) fn join<'a, T: PartialEq>(base: &'a [T], mine: &'a [T], theirs: &'a [T]) -> Vec<Stretch<'a, T>> {
    let (in_mine, in_theirs) = (matches(base, mine), matches(base, theirs));
    let mut stretches = Vec::new();
    let mut from = (0, 0, 0);
    let anchors = in_mine.iter().zip(&in_theirs).enumerate();
    let anchors = anchors.filter_map(|(place, (mine, theirs))| Some((place, (*mine)?, (*theirs)?)));
    for anchor in anchors.chain([(base.len(), mine.len(), theirs.len())]) {
        stretch(
            base.get(from.0..anchor.0).unwrap_or_default(),
            mine.get(from.1..anchor.1).unwrap_or_default(),
            theirs.get(from.2..anchor.2).unwrap_or_default(),
            &mut stretches,
        );
        if let Some(kept) = base.get(anchor.0..=anchor.0) {
            stretches.push(Stretch::Settled(kept));
        }
        from = (anchor.0 + 1, anchor.1 + 1, anchor.2 + 1);
    }
    stretches
}

fn stretch<'a, T: PartialEq>(base: &'a [T], mine: &'a [T], theirs: &'a [T], stretches: &mut Vec<Stretch<'a, T>>) {
    if mine == theirs || theirs == base {
        stretches.extend((!mine.is_empty()).then_some(Stretch::Settled(mine)));
    } else if mine == base {
        stretches.extend((!theirs.is_empty()).then_some(Stretch::Settled(theirs)));
    } else {
        stretches.push(Stretch::Disputed { mine, theirs });
    }
}

/// For each item of one list its place in the other, where it belongs to their longest common course.
fn matches<T: PartialEq>(one: &[T], other: &[T]) -> Vec<Option<usize>> {
    let head = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let shorter = one.len().min(other.len());
    let tail = one.iter().rev().zip(other.iter().rev()).take(shorter - head).take_while(|(a, b)| a == b).count();
    let mut places: Vec<Option<usize>> = (0..head).map(Some).collect();
    let (rows, columns) = (one.len() - head - tail, other.len() - head - tail);
    let middle = |list: &'_ [T], length: usize| head..(head + length).min(list.len());
    let (one_middle, other_middle) = (one.get(middle(one, rows)), other.get(middle(other, columns)));
    places.extend(match (one_middle, other_middle) {
        (Some(one), Some(other)) if rows.saturating_mul(columns) <= PAIRS => {
            course(one, other).into_iter().map(|place| place.map(|place| place + head)).collect()
        }
        _ => vec![None; rows],
    });
    places.extend((other.len() - tail..other.len()).map(Some));
    places
}

/// The longest common course of two short lists, by the table of all pairs.
fn course<T: PartialEq>(one: &[T], other: &[T]) -> Vec<Option<usize>> {
    let width = other.len() + 1;
    let mut lengths = vec![0_u32; (one.len() + 1) * width];
    let length = |lengths: &[u32], row: usize, column: usize| lengths.get(row * width + column).copied().unwrap_or(0);
    for (row, item) in one.iter().enumerate().rev() {
        for (column, candidate) in other.iter().enumerate().rev() {
            let best = if item == candidate {
                length(&lengths, row + 1, column + 1) + 1
            } else {
                length(&lengths, row + 1, column).max(length(&lengths, row, column + 1))
            };
            if let Some(cell) = lengths.get_mut(row * width + column) {
                *cell = best;
            }
        }
    }
    let mut column = 0;
    let mut places = Vec::with_capacity(one.len());
    for (row, item) in one.iter().enumerate() {
        // The first place further on from which as much is still common.
        let wanted = length(&lengths, row, column);
        let skips = length(&lengths, row + 1, column) == wanted;
        let found = (!skips).then(|| (column..other.len()).find(|place| other.get(*place) == Some(item))).flatten();
        if let Some(place) = found {
            column = place + 1;
        }
        places.push(found);
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(base: &str, mine: &str, theirs: &str) -> String {
        let [base, mine, theirs] = [base, mine, theirs].map(|text| text.chars().collect::<Vec<_>>());
        let text = |items: &[char]| items.iter().collect::<String>();
        let stretches = join(&base, &mine, &theirs).into_iter().map(|stretch| match stretch {
            Stretch::Settled(items) => text(items),
            Stretch::Disputed { mine, theirs } => format!("<{}|{}>", text(mine), text(theirs)),
        });
        stretches.collect()
    }

    #[test]
    fn what_one_side_changed_is_taken_and_what_both_did_is_disputed() {
        let cases = [
            ("abc", "abc", "abc", "abc"),
            ("abc", "xbc", "abc", "xbc"),
            ("abc", "abc", "abx", "abx"),
            ("abc", "xbc", "aby", "xby"),
            ("abc", "xbc", "ybc", "<x|y>bc"),
            ("abc", "xbc", "xbc", "xbc"),
            ("abc", "ac", "abcd", "acd"),
            ("abc", "ac", "axc", "a<|x>c"),
            ("abc", "acb", "abc", "acb"),
            ("", "a", "b", "<a|b>"),
            ("abc", "", "abc", ""),
            ("abc", "", "abd", "<|abd>"),
        ];
        for (base, mine, theirs, expected) in cases {
            assert_eq!(told(base, mine, theirs), expected, "{base} {mine} {theirs}");
        }
    }

    proptest! {
        #[test]
        fn an_unchanged_side_yields(base in "[abc]{0,12}", other in "[abcx]{0,12}") {
            prop_assert_eq!(told(&base, &other, &base), other.clone());
            prop_assert_eq!(told(&base, &base, &other), other.clone());
            prop_assert_eq!(told(&base, &other, &other), other);
        }

        #[test]
        fn nothing_new_of_either_side_is_lost(base in "[ab]{0,10}", mine in "[abm]{0,10}", theirs in "[abt]{0,10}") {
            let joined = told(&base, &mine, &theirs);
            let count = |text: &str, letter| text.chars().filter(|other| *other == letter).count();
            prop_assert_eq!(count(&joined, 'm'), count(&mine, 'm'));
            prop_assert_eq!(count(&joined, 't'), count(&theirs, 't'));
        }
    }
}
