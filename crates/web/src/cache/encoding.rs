//! In which encoding bytes go out.

use std::io::Write;

use axum::http::{HeaderMap, header};

/// An encoding of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// As it is.
    Identity,
    /// Quick to make, understood by all.
    Gzip,
    /// Small; made in the background.
    Brotli,
    /// Small and quick to read; made in the background.
    Zstd,
}

impl Encoding {
    /// The word of `Content-Encoding`; none for identity.
    pub(crate) fn word(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
            Self::Zstd => Some("zstd"),
        }
    }

    /// The bytes in this encoding; `None` if they cannot be made, which memory writers never answer.
    pub(crate) fn encode(self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut encoded = Vec::with_capacity(bytes.len() / 3);
        match self {
            Self::Identity => encoded.extend_from_slice(bytes),
            Self::Gzip => {
                let mut writer = flate2::write::GzEncoder::new(&mut encoded, flate2::Compression::new(5));
                writer.write_all(bytes).ok()?;
                writer.finish().ok()?;
            }
            Self::Brotli => {
                // Told how much comes, and asked for no more than 5, the encoder does with tables of kilobytes; else it fills
                // tens of megabytes with zeros for every page.
                let size_hint = bytes.len();
                let params =
                    brotli::enc::BrotliEncoderParams { quality: 5, lgwin: 16, size_hint, ..Default::default() };
                brotli::BrotliCompress(&mut &bytes[..], &mut encoded, &params).ok()?;
            }
            Self::Zstd => encoded = zstd::bulk::compress(bytes, 9).ok()?,
        }
        Some(encoded)
    }
}

/// What a reader takes, by the q-values of `Accept-Encoding` (RFC 9110 §12.5.3): best first, ours to choose among equals.
/// Identity is last unless it is asked for more than the others, and is there even if it is forbidden, for there must be an answer.
pub(crate) fn accepted(headers: &HeaderMap) -> [Option<Encoding>; 4] {
    let lines = headers.get_all(header::ACCEPT_ENCODING);
    let listed: Vec<(&str, u16)> =
        lines.iter().filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(',')).map(weighed).collect();
    let weight = |word: &str| {
        let named = listed.iter().find(|(name, _)| name.eq_ignore_ascii_case(word));
        named.or_else(|| listed.iter().find(|(name, _)| *name == "*")).map(|(_, weight)| *weight)
    };
    // Among equals the smaller one first.
    let mut choices = [
        (Encoding::Brotli, weight("br").unwrap_or(0)),
        (Encoding::Zstd, weight("zstd").unwrap_or(0)),
        (Encoding::Gzip, weight("gzip").or_else(|| weight("x-gzip")).unwrap_or(0)),
        (Encoding::Identity, weight("identity").unwrap_or(1)),
    ];
    choices.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    choices.map(|(encoding, weight)| (weight > 0 || encoding == Encoding::Identity).then_some(encoding))
}

/// A coding and its weight in thousandths.
fn weighed(item: &str) -> (&str, u16) {
    let mut parts = item.split(';');
    let name = parts.next().unwrap_or_default().trim();
    let q = parts.find_map(|part| part.trim().strip_prefix("q="));
    let weight = q.map_or(1000, |q| match q.trim().parse::<f32>() {
        Ok(q) if (0.0..=1.0).contains(&q) => (q * 1000.0).round() as u16,
        _ => 0,
    });
    (name, weight)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_reader_chooses_and_we_choose_among_equals() {
        use Encoding::{Brotli, Gzip, Identity, Zstd};
        let cases: &[(&str, &[Encoding])] = &[
            ("", &[Identity]),
            ("gzip", &[Gzip, Identity]),
            ("gzip, deflate, br, zstd", &[Brotli, Zstd, Gzip, Identity]),
            ("br;q=0.5, gzip", &[Gzip, Brotli, Identity]),
            ("br;q=0, *", &[Zstd, Gzip, Identity]),
            ("identity, gzip;q=0.5", &[Identity, Gzip]),
            ("identity;q=0, br", &[Brotli, Identity]),
            ("*;q=0", &[Identity]),
            ("GZIP;Q=1", &[Gzip, Identity]),
            ("gzip;q=7, br;q=x", &[Identity]),
        ];
        for (header, expected) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_str(header).unwrap());
            let got: Vec<Encoding> = accepted(&headers).into_iter().flatten().collect();
            assert_eq!(&got, expected, "{header}");
        }
    }
}
