//! The fields that a form or a script sends behind the `?` of an address.

/// The fields of a query, as browsers write them (WHATWG URL, `application/x-www-form-urlencoded`). Every query has some:
/// what is not whole percent-encoding stands for itself, and what spells no UTF-8, such as half a surrogate pair, becomes �.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fields(Vec<(String, String)>);

/// So many fields are looked at.
const MOST: usize = 64;

impl Fields {
    /// Reads what stands behind the `?`.
    pub(crate) fn read(query: Option<&str>) -> Self {
        let fields = query.unwrap_or_default().split('&').filter(|field| !field.is_empty()).take(MOST);
        Self(
            fields
                .map(|field| {
                    let (name, value) = field.split_once('=').unwrap_or((field, ""));
                    (decoded(name), decoded(value))
                })
                .collect(),
        )
    }

    /// The first field of this name that is not blank.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let named = self.0.iter().filter(|(field, _)| field == name);
        named.map(|(_, value)| value.trim()).find(|value| !value.is_empty())
    }

    /// The names of all fields.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match (byte, after) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high << 4 | low);
                    rest = after;
                }
                _ => bytes.push(byte),
            },
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// A text as it may be shown again: without characters that HTML and JSON readers stumble over (controls and the 66 code
/// points that are no characters), at most so many.
pub(crate) fn printable(text: &str, most: usize) -> String {
    let is_none = |c: char| matches!(u32::from(c), 0xFDD0..=0xFDEF) || u32::from(c) & 0xFFFE == 0xFFFE;
    let plain = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    plain.filter(|c| !c.is_control() && !is_none(*c)).take(most).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_query_is_read() {
        for (query, q) in [
            ("q=%EB%AC%BC%EB%B9%9B+%EB%8B%A4%EB%A6%AC", Some("물빛 다리")),
            ("q=물빛", Some("물빛")),
            ("a=1&q=&q=x", Some("x")),
            ("q=100%25", Some("100%")),
            ("q=100%", Some("100%")),
            ("q=%zz%4", Some("%zz%4")),
            ("q=%+1", Some("% 1")),
            ("q=%ED%A0%80", Some("\u{fffd}\u{fffd}\u{fffd}")),
            ("q=a=b", Some("a=b")),
            ("%71=x", Some("x")),
            ("q=+%20+", None),
            ("q", None),
            ("&&&=", None),
            ("", None),
        ] {
            assert_eq!(Fields::read(Some(query)).get("q"), q, "{query}");
        }
        assert_eq!(Fields::read(None), Fields::default());
        let many = "x=1&".repeat(1000) + "q=late";
        assert_eq!(Fields::read(Some(&many)).get("q"), None);
    }

    #[test]
    fn what_is_shown_again_can_be_shown() {
        let odd = "가\u{0}\u{7f}\u{85}\tㅏ\u{fdd0}\u{ffff}\u{1fffe}😀\r\n<b>";
        assert_eq!(printable(odd, 100), "가  ㅏ😀  <b>");
        assert_eq!(printable("  가나다  ", 4), "가나");
    }
}
