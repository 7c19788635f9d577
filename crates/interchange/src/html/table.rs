//! Telling tables of figures from tables that only lay things out.

use scraper::ElementRef;

/// What a table is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// Rows of cells to be read as a table.
    Data,
    /// A picture with its caption: the older systems have no other frame.
    Picture,
    /// A frame around paragraphs.
    Layout,
}

/// Judges a table by what it holds.
pub(super) fn usage(table: ElementRef<'_>) -> Use {
    const CAPTION: usize = 900;
    let (mut pictures, mut cells, mut widest) = (0, 0, 0);
    for element in table.descendants().filter_map(ElementRef::wrap) {
        match element.value().name() {
            "img" => pictures += 1,
            "tr" => cells = 0,
            "td" | "th" => {
                cells += 1;
                widest = widest.max(cells);
            }
            _ => {}
        }
    }
    let text = || table.text().map(|text| text.trim().len()).sum::<usize>();
    match (pictures, widest) {
        (1.., _) if text() <= CAPTION => Use::Picture,
        (0, 2..) => Use::Data,
        _ => Use::Layout,
    }
}
