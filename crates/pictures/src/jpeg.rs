//! Whether a JPEG goes on to its end. The decoder fills what is missing with grey, as browsers do; a newspaper prints
//! no half grey picture.

const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

/// Whether an end marker follows the first scan. One before it does not count: it ends the thumbnail inside the
/// metadata. Within a scan the marker cannot stand by chance, because there every FF is followed by 00 or a restart
/// (ITU-T T.81, B.1.1.5).
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    scan(bytes).is_some_and(|scan| scan.windows(2).any(|pair| pair == [0xff, END]))
}

/// What follows the marker of the first scan, found from segment to segment.
fn scan(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes.get(2..)?;
    loop {
        rest = match rest {
            // Any number of FF may stand before a marker.
            [0xff, 0xff, ..] => rest.get(1..)?,
            [0xff, SCAN, scan @ ..] => return Some(scan),
            [0xff, _, high, low, ..] => rest.get(2 + usize::from(u16::from_be_bytes([*high, *low]))..)?,
            // Bytes between segments, which decoders skip.
            _ => rest.get(1..)?,
        };
    }
}
