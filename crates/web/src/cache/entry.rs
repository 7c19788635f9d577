//! A kept page: its bytes in every encoding, each with a strong `ETag` of its own.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use jiff::Timestamp;
use jikji_news::Tag;
use sha2::{Digest, Sha256};

use super::{Encoding, accepted};

/// Below this many bytes an encoding saves less than its header costs.
const WORTH_ENCODING: usize = 600;
/// From so many asks on a page gets the encodings that take their time.
const POPULAR: u32 = 3;

/// What a page was made from, handed along with its response.
#[derive(Debug, Clone)]
pub(crate) struct Recipe {
    /// What it shows.
    pub tags: Vec<Tag>,
    /// The place of the log that its data is at least as new as.
    pub seq: i64,
    /// When the clock changes it.
    pub fresh_until: Timestamp,
}

/// A kept page.
pub(crate) struct Entry {
    pub tags: Vec<Tag>,
    pub seq: i64,
    pub fresh_until: Timestamp,
    status: StatusCode,
    headers: HeaderMap,
    identity: Variant,
    gzip: OnceLock<Option<Variant>>,
    brotli: OnceLock<Option<Variant>>,
    zstd: OnceLock<Option<Variant>>,
    /// How often it was handed over.
    asked: AtomicU32,
}

struct Variant {
    bytes: Bytes,
    etag: HeaderValue,
}

impl Entry {
    /// A page from its finished response.
    pub(crate) fn new(status: StatusCode, mut headers: HeaderMap, bytes: Bytes, recipe: Recipe) -> Self {
        for own in [header::ETAG, header::CONTENT_LENGTH, header::CONTENT_ENCODING, header::VARY] {
            headers.remove(own);
        }
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        let etag = tag(&bytes, Encoding::Identity);
        Self {
            tags: recipe.tags,
            seq: recipe.seq,
            fresh_until: recipe.fresh_until,
            status,
            headers,
            identity: Variant { bytes, etag },
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
            zstd: OnceLock::new(),
            asked: AtomicU32::new(0),
        }
    }

    /// Counts that it was asked for; answers true the one time at which the encodings that take their time are worth making.
    /// Most pages of a large paper are asked for once, by a robot: they are not encoded for nobody.
    pub(crate) fn is_now_popular(&self) -> bool {
        self.asked.fetch_add(1, Ordering::Relaxed) + 1 == POPULAR
    }

    /// What it may come to take in memory.
    pub(crate) fn weight(&self) -> usize {
        // The three encodings of a page together take about two thirds of it.
        self.identity.bytes.len() * 5 / 3 + 1024 + self.tags.len() * 16
    }

    /// Makes the encodings that take their time.
    pub(crate) fn encode(&self) {
        self.brotli.get_or_init(|| self.encoded(Encoding::Brotli));
        self.zstd.get_or_init(|| self.encoded(Encoding::Zstd));
    }

    fn encoded(&self, encoding: Encoding) -> Option<Variant> {
        let identity = &self.identity.bytes;
        let bytes = encoding.encode(identity).filter(|bytes| bytes.len() < identity.len())?;
        Some(Variant { etag: tag(identity, encoding), bytes: bytes.into() })
    }

    /// The best bytes that are there for a reader. Gzip is made at once, the smaller ones are taken when they are ready.
    fn variant(&self, headers: &HeaderMap) -> (Encoding, &Variant) {
        if self.identity.bytes.len() >= WORTH_ENCODING {
            for encoding in accepted(headers).into_iter().flatten() {
                let ready = match encoding {
                    Encoding::Identity => break,
                    Encoding::Gzip => self.gzip.get_or_init(|| self.encoded(Encoding::Gzip)).as_ref(),
                    Encoding::Brotli => self.brotli.get().and_then(Option::as_ref),
                    Encoding::Zstd => self.zstd.get().and_then(Option::as_ref),
                };
                if let Some(variant) = ready {
                    return (encoding, variant);
                }
            }
        }
        (Encoding::Identity, &self.identity)
    }

    /// The answer to a request: 304 without a body to a reader who holds these bytes, the head alone to `HEAD`.
    pub(crate) fn respond(&self, method: &Method, request: &HeaderMap) -> Response<Body> {
        let (encoding, variant) = self.variant(request);
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers.clone();
        let headers = response.headers_mut();
        if self.status == StatusCode::OK {
            headers.insert(header::ETAG, variant.etag.clone());
            if is_held(request, &variant.etag) {
                headers.remove(header::CONTENT_TYPE);
                *response.status_mut() = StatusCode::NOT_MODIFIED;
                return response;
            }
        }
        if let Some(word) = encoding.word() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(word));
        }
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(variant.bytes.len()));
        if method != Method::HEAD {
            *response.body_mut() = Body::from(variant.bytes.clone());
        }
        response
    }
}

/// The strong `ETag` of a page in an encoding: a part of the SHA-256 of its bytes, and the encoding's word.
fn tag(bytes: &[u8], encoding: Encoding) -> HeaderValue {
    let digest = Sha256::digest(bytes);
    let hex: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    let text = match encoding.word() {
        Some(word) => format!("\"{hex}-{word}\""),
        None => format!("\"{hex}\""),
    };
    // Hex digits, a dash and quotes are always a header value.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("\"\""))
}

/// Whether a reader holds these very bytes (RFC 9110 §13.1.2, weak comparison).
fn is_held(request: &HeaderMap, etag: &HeaderValue) -> bool {
    let lines = request.get_all(header::IF_NONE_MATCH);
    let mut held = lines.iter().filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(','));
    held.any(|held| {
        let held = held.trim();
        held == "*" || held.strip_prefix("W/").unwrap_or(held).as_bytes() == etag.as_bytes()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(text: &str) -> Entry {
        let recipe = Recipe { tags: Vec::new(), seq: 0, fresh_until: Timestamp::MAX };
        Entry::new(StatusCode::OK, HeaderMap::new(), Bytes::from(text.to_owned()), recipe)
    }

    fn ask(entry: &Entry, method: Method, lines: &[(header::HeaderName, &str)]) -> Response<Body> {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(name, HeaderValue::from_str(value).unwrap());
        }
        entry.respond(&method, &headers)
    }

    #[test]
    fn each_encoding_has_its_own_strong_tag() {
        let page = entry(&"<p>물레천이 넘쳤다.</p>".repeat(200));
        let all = [(header::ACCEPT_ENCODING, "gzip, br, zstd")];
        let first = ask(&page, Method::GET, &all);
        assert_eq!(first.headers()[header::CONTENT_ENCODING], "gzip", "the small ones are not ready yet");
        page.encode();
        let second = ask(&page, Method::GET, &all);
        assert_eq!(second.headers()[header::CONTENT_ENCODING], "br");
        let plain = ask(&page, Method::GET, &[]);
        let tags: Vec<&HeaderValue> =
            [&first, &second, &plain].map(|response| &response.headers()[header::ETAG]).into_iter().collect();
        assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2]);
        assert!(!tags[0].to_str().unwrap().starts_with("W/"));
    }

    #[test]
    fn a_reader_who_has_it_is_told_so() {
        let page = entry(&"<p>글</p>".repeat(200));
        let etag = ask(&page, Method::GET, &[]).headers()[header::ETAG].to_str().unwrap().to_owned();
        for held in [etag.clone(), format!("W/{etag}"), format!("\"x\", {etag}"), "*".to_owned()] {
            let response = ask(&page, Method::GET, &[(header::IF_NONE_MATCH, &held)]);
            assert_eq!(response.status(), StatusCode::NOT_MODIFIED, "{held}");
            assert!(!response.headers().contains_key(header::CONTENT_LENGTH));
        }
        let gzip = [(header::IF_NONE_MATCH, etag.as_str()), (header::ACCEPT_ENCODING, "gzip")];
        assert_eq!(ask(&page, Method::GET, &gzip).status(), StatusCode::OK, "another encoding is other bytes");
        let head = ask(&page, Method::HEAD, &[]);
        assert_eq!(head.headers()[header::CONTENT_LENGTH], "2000");
    }
}
