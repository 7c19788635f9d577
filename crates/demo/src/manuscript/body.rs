//! The text of a manuscript as a document.

use std::collections::HashMap;

use jikji_news::{Block, Document, Heading, ListItem, PictureBlock, PictureId, Quote, QuoteAttrs, TableCell, TableRow};

use super::inline::inlines;

/// Reads the blocks, divided by blank lines.
pub(crate) fn document(text: &str, plates: &HashMap<String, PictureId>) -> Result<Document, String> {
    let mut blocks = Vec::new();
    let mut chunks = text.split("\n\n").map(str::trim).filter(|chunk| !chunk.is_empty());
    while let Some(chunk) = chunks.next() {
        match chunk.strip_prefix("::: ") {
            Some(opened) => {
                // A box may hold blank lines: it goes on to the line that closes it.
                let mut inside = opened.to_owned();
                while !inside.ends_with("\n:::") {
                    inside += "\n\n";
                    inside += chunks.next().ok_or_else(|| format!("a box is not closed: {opened}"))?;
                }
                blocks.push(fact_box(inside.trim_end_matches(":::").trim_end(), plates)?);
            }
            None => blocks.push(block(chunk, plates)?),
        }
    }
    Ok(Document { blocks })
}

fn fact_box(inside: &str, plates: &HashMap<String, PictureId>) -> Result<Block, String> {
    let (title, content) = inside.split_once('\n').unwrap_or((inside, ""));
    Ok(Block::fact_box(title.trim(), document(content, plates)?.blocks))
}

fn block(chunk: &str, plates: &HashMap<String, PictureId>) -> Result<Block, String> {
    if let Some(heading) = chunk.strip_prefix("## ") {
        return Ok(Block::Heading(Heading { content: inlines(heading)? }));
    }
    if let Some(picture) = chunk.strip_prefix("![") {
        return picture_block(picture, plates);
    }
    if let Some(lines) = prefixed(chunk, "> ") {
        return Ok(Block::Quote(Quote { attrs: QuoteAttrs::default(), content: inlines(&lines.join(" "))? }));
    }
    if let Some(items) = prefixed(chunk, "- ") {
        let content = items.into_iter().map(|item| Ok(ListItem { content: inlines(item)? }));
        return Ok(Block::BulletList { content: content.collect::<Result<_, String>>()? });
    }
    if let Some(rows) = prefixed(chunk, "|") {
        // A line of dashes below the head is for the eye of the writer.
        let rows = rows.into_iter().filter(|row| !row.chars().all(|c| matches!(c, '-' | '|' | ':' | ' ')));
        return Ok(Block::Table { content: rows.map(row).collect::<Result<_, String>>()? });
    }
    Ok(Block::Paragraph { content: inlines(&chunk.replace('\n', " "))? })
}

/// The lines of a chunk without their common prefix, if every line has it.
fn prefixed<'a>(chunk: &'a str, prefix: &str) -> Option<Vec<&'a str>> {
    chunk.lines().map(|line| line.trim().strip_prefix(prefix)).collect()
}

fn picture_block(picture: &str, plates: &HashMap<String, PictureId>) -> Result<Block, String> {
    let (key, caption) = picture.split_once(']').ok_or_else(|| format!("`![{picture}` is not closed"))?;
    let id = plates.get(key).ok_or_else(|| format!("there is no picture `{key}`"))?;
    let caption = Some(caption.trim().to_owned()).filter(|caption| !caption.is_empty());
    Ok(Block::Picture { attrs: PictureBlock { picture: Some(id.clone()), caption, ..PictureBlock::default() } })
}

fn row(line: &str) -> Result<TableRow, String> {
    let cells = line.trim_end_matches('|').split('|');
    let content = cells.map(|cell| Ok(TableCell { content: inlines(cell.trim())? }));
    Ok(TableRow { content: content.collect::<Result<_, String>>()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_becomes_its_block() {
        let id = PictureId::of(b"x");
        let plates = HashMap::from([("bridge".to_owned(), id)]);
        let text = "첫 **문단**이다.\n\n## 소제목\n\n> 따온 말\n\n- 하나\n- 둘\n\n![bridge] 다리\n\n| 가 | 나 |\n|---|:-:|\n| 1 | 2 |\n\n\
                    ::: 상자\n- 셋\n:::\n\n끝 [곳](https://a.example/)";
        let document = document(text, &plates).unwrap();
        let kinds: Vec<String> = document
            .blocks
            .iter()
            .map(|block| serde_json::to_value(block).unwrap()["type"].as_str().unwrap().to_owned())
            .collect();
        let expected = ["paragraph", "heading", "quote", "bullet_list", "picture", "table", "fact_box", "paragraph"];
        assert_eq!(kinds, expected);
        assert_eq!(document.text(), "첫 문단이다.\n소제목\n따온 말\n하나\n둘\n다리\n가 나\n1 2\n상자\n셋\n끝 곳");
    }
}
