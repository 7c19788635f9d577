//! How numbers are read, by their last digits: in Sino-Korean, decimals digit by digit.

use super::ending::Ending;
use crate::hangul::has_final;

/// Sino-Korean digits.
const DIGITS: [char; 10] = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
/// Words for ten, a hundred and a thousand.
const SMALL: [char; 3] = ['십', '백', '천'];
/// Words for the powers of ten thousand: 만, 억, 조, 경, 해, 자, 양, 구, 간, 정, 재, 극.
const MYRIADS: [char; 12] = ['만', '억', '조', '경', '해', '자', '양', '구', '간', '정', '재', '극'];

/// The ending of the number that a word ends in. A number with a point, a hyphen or a leading zero in it (3.10,
/// 010-1234) is read digit by digit, any other by its size: 1,000 is 천, 30000 is 삼만.
pub(super) fn ending(word: &str) -> Ending {
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '-');
    let number = word.get(word.trim_end_matches(is_part).len()..).unwrap_or_default();
    let last = number.bytes().next_back().unwrap_or(b'0');
    let zeros = number.bytes().rev().filter(|&byte| byte != b',').take_while(|&byte| byte == b'0').count();
    let by_digit = number.contains(['.', '-']) || number.starts_with('0');
    let read = if by_digit || zeros == 0 {
        DIGITS.get(usize::from(last.saturating_sub(b'0')))
    } else if zeros < 4 {
        SMALL.get(zeros - 1)
    } else {
        MYRIADS.get(zeros / 4 - 1)
    };
    read.map_or(Ending::Unknown, |&syllable| Ending::of_final(has_final(syllable)))
}

/// A Roman numeral of one character (Ⅰ..Ⅻ, ⅰ..ⅻ) as a character that reads alike: its last digit. Others stay.
pub(super) fn plain_roman(letter: char) -> char {
    let code = u32::from(letter);
    let value = match code {
        0x2160..=0x216B => code - 0x215F,
        0x2170..=0x217B => code - 0x216F,
        _ => return letter,
    };
    // Ten ends in 십 and would end in 영 by its digit; both are closed.
    char::from_digit(value % 10, 10).unwrap_or(letter)
}
