//! Pictures, captions and credits.

use jikji_news::PictureBlock;
use scraper::node::Element;

/// What stands before a credit inside a caption: `(사진=새나루시)`, `/사진=…`, `ⓒ…`.
const CREDIT_MARKS: &[&str] = &[
    "사진=",
    "사진 =",
    "사진:",
    "사진 :",
    "사진제공=",
    "출처=",
    "출처:",
    "출처 :",
    "제공=",
    "자료=",
    "그래픽=",
    "ⓒ",
    "©",
];

/// Where pages that load pictures late keep their addresses.
const LATE: [&str; 4] = ["data-src", "data-original", "data-lazy-src", "data-lazy"];

/// The picture of an `img`; `None` for dots that count readers and for pictures written into the page itself.
pub(super) fn of(img: &Element) -> Option<PictureBlock> {
    let tiny = |name| img.attr(name).is_some_and(|size| matches!(size.trim_end_matches("px"), "0" | "1" | "2"));
    if tiny("width") || tiny("height") {
        return None;
    }
    let present = |name: &str| img.attr(name).map(str::trim).filter(|src| !src.is_empty() && !src.starts_with("data:"));
    let source = LATE.into_iter().find_map(present).or_else(|| present("src"))?;
    let alt = img.attr("alt").map(|alt| jikji_text::stored(alt).trim().to_owned()).filter(|alt| !alt.is_empty());
    Some(PictureBlock { source: Some(source.to_owned()), alt, ..PictureBlock::default() })
}

/// Gives a picture its caption, the credit apart.
pub(super) fn set_caption(picture: &mut PictureBlock, text: &str) {
    let text = text.trim_start_matches(['▲', '△', '▼', '◀', '▶', '■', ' ']).trim();
    let (caption, credit) = split_credit(text);
    picture.caption = Some(caption.to_owned()).filter(|caption| !caption.is_empty());
    picture.credit = credit.map(str::to_owned);
}

fn split_credit(text: &str) -> (&str, Option<&str>) {
    const LONGEST: usize = 120;
    let marked = CREDIT_MARKS.iter().filter_map(|mark| text.rsplit_once(mark)).max_by_key(|(before, _)| before.len());
    if let Some((caption, credit)) = marked {
        let credit = credit.trim_matches([')', ']', '>', '】', '〉', '.', ' ', '=', ':']);
        let caption = caption.trim_end_matches(['(', '[', '<', '【', '〈', '/', '|', '·', ' ']);
        if !credit.is_empty() && credit.len() <= LONGEST {
            return (caption, Some(credit));
        }
    }
    // `…모습이다. 새나루시 제공`, `… / 새나루시 제공`
    match text.rsplit_once(". ").or_else(|| text.rsplit_once(" / ")) {
        Some((caption, credit)) if credit.ends_with("제공") && credit.len() <= LONGEST / 2 => {
            let whole = text.get(..text.len() - credit.len()).unwrap_or(caption);
            (whole.trim_end_matches([' ', '/']), Some(credit))
        }
        _ => (text, None),
    }
}
