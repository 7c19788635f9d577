//! Short whole numbers in dates and times.

use super::cursor::{Cursor, digit, is_range_sign};

/// Digits without a comma or point, at most six of them, and how many there are.
pub(super) fn short(cursor: &mut Cursor<'_>) -> Option<(u32, usize)> {
    let mut here = *cursor;
    let (mut value, mut count) = (0, 0);
    while let Some(digit) = here.peek().and_then(digit) {
        here.bump();
        count += 1;
        if count > 6 {
            return None;
        }
        value = value * 10 + u32::from(digit);
    }
    *cursor = if count == 0 { *cursor } else { here };
    (count > 0).then_some((value, count))
}

/// One number, or two with a sign between them: 27, 27∼28.
pub(super) fn one_or_two(cursor: &mut Cursor<'_>) -> Option<(u32, Option<u32>, usize)> {
    let (one, count) = short(cursor)?;
    let mut here = *cursor;
    here.eat_blank();
    if here.bump().is_some_and(|sign| is_range_sign(sign) || sign == '·') {
        here.eat_blank();
        if let Some((two, _)) = short(&mut here) {
            *cursor = here;
            return Some((one, Some(two), count));
        }
    }
    Some((one, None, count))
}
