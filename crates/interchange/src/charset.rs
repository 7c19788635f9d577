//! Bytes to characters.

use std::fmt;

use encoding_rs::{DecoderResult, EUC_KR, Encoding, UTF_16BE, UTF_16LE};

use crate::Unreadable;

/// How a page's characters were written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, lower byte first, told by its mark.
    Utf16Le,
    /// UTF-16, higher byte first, told by its mark.
    Utf16Be,
    /// CP949, which Korean pages call EUC-KR, KS_C_5601-1987 or MS949; read as windows-949.
    Cp949,
}

impl fmt::Display for Charset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Cp949 => "CP949",
        })
    }
}

/// Decodes a page: by its byte order mark, else as UTF-8, else as CP949. What the page says of itself decides only between
/// damaged UTF-8 and CP949, for a browser that saves a page rewrites the bytes but not always the words about them.
///
/// # Errors
/// [`Unreadable::Empty`], [`Unreadable::Binary`], [`Unreadable::NotText`]; positions are byte offsets into the file.
pub fn decode(bytes: &[u8]) -> Result<(String, Charset), Unreadable> {
    if bytes.trim_ascii().is_empty() {
        return Err(Unreadable::Empty);
    }
    match bytes {
        [0xFF, 0xFE, ..] => return utf16(bytes, UTF_16LE, Charset::Utf16Le),
        [0xFE, 0xFF, ..] => return utf16(bytes, UTF_16BE, Charset::Utf16Be),
        _ => {}
    }
    if let Some((position, byte)) = binary(bytes) {
        return Err(Unreadable::Binary { position, byte });
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
            return if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok((text.to_owned(), Charset::Utf8)) };
        }
        Err(error) => error,
    };
    let begins_in_utf8 = bytes.get(..error.valid_up_to()).is_some_and(holds_hangul);
    if begins_in_utf8 && !declares_cp949(bytes) {
        return Err(not_text(bytes, error.valid_up_to()));
    }
    strictly(bytes, EUC_KR).map(|text| (text, Charset::Cp949))
}

fn utf16(bytes: &[u8], encoding: &'static Encoding, charset: Charset) -> Result<(String, Charset), Unreadable> {
    let text = strictly(bytes.get(2..).unwrap_or_default(), encoding).map_err(|error| match error {
        Unreadable::NotText { position, byte } => Unreadable::NotText { position: position + 2, byte },
        other => other,
    })?;
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok((text, charset)) }
}

/// Decodes without replacing anything.
fn strictly(bytes: &[u8], encoding: &'static Encoding) -> Result<String, Unreadable> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(0));
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(text),
        DecoderResult::Malformed(bad, after) => Err(not_text(bytes, read - usize::from(bad) - usize::from(after))),
        // The buffer has the length that the decoder itself named.
        DecoderResult::OutputFull => Err(not_text(bytes, read)),
    }
}

fn not_text(bytes: &[u8], position: usize) -> Unreadable {
    Unreadable::NotText { position, byte: bytes.get(position).copied().unwrap_or(0) }
}

/// The first byte that shows the file is no text: a NUL, or the first control of many. A stray control is a slip of a keyboard.
fn binary(bytes: &[u8]) -> Option<(usize, u8)> {
    let control = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C);
    let mut first = None;
    let mut count = 0;
    for (position, &byte) in bytes.iter().enumerate() {
        if byte == 0 {
            return Some((position, byte));
        }
        if control(byte) {
            first = first.or(Some((position, byte)));
            count += 1;
        }
    }
    first.filter(|_| count * 100 > bytes.len())
}

/// Whether UTF-8 text has at least two Hangul syllables: three bytes each in a pattern that CP949 text all but never shows.
fn holds_hangul(valid: &[u8]) -> bool {
    std::str::from_utf8(valid).is_ok_and(|text| text.chars().filter(|c| ('가'..='힣').contains(c)).nth(1).is_some())
}

/// Whether the page's head names one of the labels of CP949.
fn declares_cp949(bytes: &[u8]) -> bool {
    const HEAD: usize = 4096;
    let head = bytes.get(..HEAD).unwrap_or(bytes).to_ascii_lowercase();
    let Some(found) = head.windows(8).position(|window| window == b"charset=") else { return false };
    let label = head.get(found + 8..).unwrap_or_default();
    let label: Vec<u8> =
        label.iter().copied().filter(|byte| !matches!(byte, b'"' | b'\'')).take_while(|&byte| is_label(byte)).collect();
    matches!(label.as_slice(), b"cp949" | b"ms949" | b"uhc") || Encoding::for_label(&label) == Some(EUC_KR)
}

fn is_label(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}
