//! Two people changed one text: what can be joined is joined, what cannot is shown with both texts.

mod blocks;

use serde::Serialize;
use serde_json::Value;

use crate::{Block, Content, Document};

use blocks::{Stretch, join};

/// A place that both changed, each in another way.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "place", rename_all = "snake_case")]
pub enum Conflict {
    /// A field beside the body. The joined text has what is stored.
    Field {
        /// Its name, as in the JSON of a content.
        name: &'static str,
        /// What was handed in.
        mine: Value,
        /// What is stored.
        theirs: Value,
    },
    /// A stretch of the body. The joined text has both, what is stored before what was handed in.
    Blocks {
        /// Where it begins in the joined body: the index of a block.
        at: usize,
        /// What is stored.
        theirs: Vec<Block>,
        /// What was handed in.
        mine: Vec<Block>,
    },
}

/// Two texts joined.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Merged {
    /// The joined text; nothing of either body is lost in it.
    pub content: Content,
    /// Where somebody has to choose; empty if nobody has.
    pub conflicts: Vec<Conflict>,
}

/// Joins a text that was handed in with the one stored meanwhile, given the one that both come from: the body block by block, every
/// other field as a whole.
pub fn merge(base: &Content, mine: &Content, theirs: &Content) -> Merged {
    let mut merged = theirs.clone();
    let mut conflicts = Vec::new();
    macro_rules! fields {
        ($($name:literal $($path:ident).+;)*) => {$(
            if mine.$($path).+ != base.$($path).+ && mine.$($path).+ != theirs.$($path).+ {
                if theirs.$($path).+ == base.$($path).+ {
                    merged.$($path).+ = mine.$($path).+.clone();
                } else {
                    let value = |content: &Content| serde_json::to_value(&content.$($path).+).unwrap_or_default();
                    conflicts.push(Conflict::Field { name: $name, mine: value(mine), theirs: value(theirs) });
                }
            }
        )*};
    }
    fields! {
        "headline" headlines.headline;
        "decks" headlines.decks;
        "labels" headlines.labels;
        "summary" headlines.summary;
        "section" section;
        "series" series;
        "topics" topics;
        "bylines" bylines;
        "kind" kind;
        "language" language;
        "lead_picture" lead_picture;
        "embargo" embargo;
    }
    let mut body = Vec::new();
    for stretch in join(&base.body.blocks, &mine.body.blocks, &theirs.body.blocks) {
        match stretch {
            Stretch::Settled(blocks) => body.extend_from_slice(blocks),
            Stretch::Disputed { mine, theirs } => {
                conflicts.push(Conflict::Blocks { at: body.len(), theirs: theirs.to_vec(), mine: mine.to_vec() });
                body.extend(theirs.iter().chain(mine).cloned());
            }
        }
    }
    merged.body = Document { blocks: body };
    Merged { content: merged, conflicts }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(headline: &str, paragraphs: &[&str]) -> Content {
        let mut content = Content::default();
        content.headlines.headline = headline.into();
        content.body = paragraphs.iter().map(|text| Block::paragraph(*text)).collect();
        content
    }

    #[test]
    fn changes_of_different_places_are_joined() {
        let base = content("제목", &["하나", "둘", "셋"]);
        let mut mine = content("제목", &["하나", "둘, 고침", "셋"]);
        mine.headlines.decks = vec!["부제".into()];
        let theirs = content("새 제목", &["하나", "둘", "셋", "넷"]);
        let merged = merge(&base, &mine, &theirs);
        let mut expected = content("새 제목", &["하나", "둘, 고침", "셋", "넷"]);
        expected.headlines.decks = vec!["부제".into()];
        assert_eq!(merged, Merged { content: expected, conflicts: Vec::new() });
    }

    #[test]
    fn of_what_both_changed_both_texts_are_kept() {
        let base = content("제목", &["하나", "둘"]);
        let mine = content("내 제목", &["하나", "내 둘"]);
        let theirs = content("남의 제목", &["하나", "남의 둘"]);
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged.content, content("남의 제목", &["하나", "남의 둘", "내 둘"]));
        let [Conflict::Field { name, mine, .. }, Conflict::Blocks { at, .. }] = &merged.conflicts[..] else {
            panic!("{:?}", merged.conflicts)
        };
        assert_eq!((*name, mine, *at), ("headline", &Value::from("내 제목"), 1));
    }
}
