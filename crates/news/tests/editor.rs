//! The document and the editor of the studio are one schema: what each writes, the other reads. The editor's side of these
//! tests is `studio/tests/document.test.mjs`; `WRITE=1 cargo test -p jikji-news --test editor` writes what it reads.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use jikji_news::{
    Block, Document, Embed, Focal, Heading, Href, Inline, ListItem, Mark, PictureBlock, PictureId, Quote, QuoteAttrs,
    TableCell, TableRow, lift_bylines,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

fn studio(path: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "..", "studio", path].iter().collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(studio(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn from_json(value: Value) -> Document {
    serde_json::from_value(value).unwrap()
}

/// One of each block with all that it can say. A block that is new does not compile here until the editor has it, too.
fn every_block() -> Document {
    let marks = json!([{"type":"bold"},{"type":"italic"},{"type":"strike"},{"type":"subscript"},{"type":"superscript"},
        {"type":"link","attrs":{"href":"/latest"}}]);
    let line = json!([{"type":"text","text":"글","marks":marks},{"type":"break"}]);
    let document = from_json(json!([
        {"type":"paragraph","content":line},
        {"type":"heading","content":line},
        {"type":"quote","attrs":{"cite":"시장"},"content":line},
        {"type":"bullet_list","content":[{"type":"list_item","content":line}]},
        {"type":"ordered_list","content":[{"type":"list_item","content":line}]},
        {"type":"picture","attrs":{"picture":"00112233445566778899aabbccddeeff","source":"https://a.example/b.jpg",
            "caption":"항구","credit":"새나루신문","alt":"배가 들어온다","focal":{"x":0.25,"y":1.0}}},
        {"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","content":line}]}]},
        {"type":"fact_box","attrs":{"title":"한눈에"},"content":[{"type":"paragraph","content":line}]},
        {"type":"editors_note","content":line},
        {"type":"embed","attrs":{"provider":"youtube","href":"https://video.example/1","title":"시험 운행"}}
    ]));
    let known = |block: &Block| match block {
        Block::Paragraph { .. } => 0,
        Block::Heading(_) => 1,
        Block::Quote(_) => 2,
        Block::BulletList { .. } => 3,
        Block::OrderedList { .. } => 4,
        Block::Picture { .. } => 5,
        Block::Table { .. } => 6,
        Block::FactBox(_) => 7,
        Block::EditorsNote { .. } => 8,
        Block::Embed { .. } => 9,
    };
    assert_eq!(document.blocks.iter().map(known).collect::<Vec<_>>(), (0..10).collect::<Vec<_>>());
    let marks = match document.blocks.first() {
        Some(Block::Paragraph { content }) => match content.first() {
            Some(Inline::Text { marks, .. }) => marks.clone(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    let known = |mark: &Mark| match mark {
        Mark::Bold => 0,
        Mark::Italic => 1,
        Mark::Strike => 2,
        Mark::Subscript => 3,
        Mark::Superscript => 4,
        Mark::Link { .. } => 5,
    };
    assert_eq!(marks.iter().map(known).collect::<Vec<_>>(), (0..6).collect::<Vec<_>>());
    document
}

/// Every node and mark of a JSON value: what it is called and which attributes it has.
fn gather(
    value: &Value,
    nodes: &mut BTreeSet<(String, Vec<String>, bool)>,
    marks: &mut BTreeSet<(String, Vec<String>)>,
) {
    let attributes = |value: &Value| -> Vec<String> {
        let mut names: Vec<String> =
            value["attrs"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
        names.sort();
        names
    };
    let name = |value: &Value| value["type"].as_str().unwrap().to_owned();
    nodes.insert((name(value), attributes(value), value["content"].is_array()));
    for mark in value["marks"].as_array().into_iter().flatten() {
        marks.insert((name(mark), attributes(mark)));
    }
    for child in value["content"].as_array().into_iter().flatten() {
        gather(child, nodes, marks);
    }
}

#[test]
fn the_editor_has_the_same_blocks_marks_and_attributes() {
    let (mut nodes, mut marks) = (BTreeSet::new(), BTreeSet::new());
    for block in serde_json::to_value(every_block()).unwrap().as_array().unwrap() {
        gather(block, &mut nodes, &mut marks);
    }
    let schema: Value = serde_json::from_str(&read("dist/schema.json")).unwrap();
    let attributes = |spec: &Value| -> Vec<String> {
        let mut names: Vec<String> =
            spec["attributes"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect();
        names.sort();
        names
    };
    let editor_nodes: BTreeSet<_> = schema["nodes"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(name, _)| *name != "doc")
        .map(|(name, spec)| (name.clone(), attributes(spec), spec["content"].is_string()))
        .collect();
    let editor_marks: BTreeSet<_> =
        schema["marks"].as_object().unwrap().iter().map(|(name, spec)| (name.clone(), attributes(spec))).collect();
    assert_eq!(editor_nodes, nodes);
    assert_eq!(editor_marks, marks);
    // What is left out of the JSON while it says nothing is left out by both.
    let bare = serde_json::to_value(PictureBlock::default()).unwrap();
    let (_, picture, _) = nodes.iter().find(|(name, ..)| name == "picture").unwrap();
    let quiet: Vec<&String> = picture.iter().filter(|name| bare.get(name.as_str()).is_none()).collect();
    let mut editor_quiet: Vec<&str> =
        schema["nodes"]["picture"]["quiet"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    editor_quiet.sort_unstable();
    assert_eq!(quiet, editor_quiet);
}

#[test]
fn whatever_the_editor_writes_is_a_document() {
    let mut count = 0;
    for line in read("tests/fixtures/documents-of-the-editor.jsonl").lines() {
        let document: Document = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let written: Value = serde_json::from_str(line).unwrap();
        // Through text, for a number of 32 bits is written as short as it was; 0 and 0.0 are one number.
        let again = serde_json::to_string(&document).unwrap().replace(".0,", ",").replace(".0}", "}");
        assert_eq!(serde_json::from_str::<Value>(&again).unwrap(), written);
        count += 1;
    }
    assert_eq!(count, 300);
}

fn words() -> impl Strategy<Value = String> {
    let word = select(vec![
        "물빛대교 ",
        "상판을",
        " 한 장씩",
        "“14개월”",
        "2.1 km",
        "<b>",
        "&amp;",
        "\"",
        "👩‍🚒",
        "漢字",
        "…",
        "\n",
    ]);
    vec(word, 1..4).prop_map(|words| words.concat())
}

fn href() -> impl Strategy<Value = Href> {
    select(vec!["https://roads.example/plan?a=1&b=2", "/latest", "mailto:desk@mulbit.example", "tel:+82100000000"])
        .prop_map(|target| Href::try_from(target.to_owned()).unwrap())
}

fn marks() -> impl Strategy<Value = Vec<Mark>> {
    let plain = vec![Mark::Bold, Mark::Italic, Mark::Strike, Mark::Subscript, Mark::Superscript];
    (subsequence(plain, 0..3), option::of(href())).prop_map(|(mut marks, href)| {
        marks.extend(href.map(|href| Mark::Link { href }));
        marks
    })
}

/// A line in the form that both sides write: neighbours under the same marks are one text.
fn line() -> impl Strategy<Value = Vec<Inline>> {
    let piece = prop_oneof![
        6 => (words(), marks()).prop_map(|(text, marks)| Inline::Text { text, marks }),
        1 => Just(Inline::Break),
    ];
    vec(piece, 0..4).prop_map(|pieces| {
        pieces.into_iter().fold(Vec::new(), |mut line, piece| {
            match (line.last_mut(), piece) {
                (Some(Inline::Text { text, marks }), Inline::Text { text: more, marks: same }) if *marks == same => {
                    text.push_str(&more)
                }
                (_, piece) => line.push(piece),
            }
            line
        })
    })
}

fn block() -> impl Strategy<Value = Block> {
    let items = || vec(line().prop_map(|content| ListItem { content }), 1..4);
    let cell = || line().prop_map(|content| TableCell { content });
    let rows = vec(vec(cell(), 1..4).prop_map(|content| TableRow { content }), 1..4);
    let focal = (0..=20_u8, 0..=20_u8).prop_map(|(x, y)| Focal { x: f32::from(x) / 20.0, y: f32::from(y) / 20.0 });
    let picture =
        (option::of("[0-9a-f]{32}"), option::of(words()), option::of(words()), option::of(words()), option::of(focal));
    let flat = prop_oneof![
        4 => line().prop_map(|content| Block::Paragraph { content }),
        1 => line().prop_map(|content| Block::Heading(Heading { content })),
        1 => (line(), option::of(words())).prop_map(|(content, cite)| Block::Quote(Quote { attrs: QuoteAttrs { cite }, content })),
        1 => items().prop_map(|content| Block::BulletList { content }),
        1 => items().prop_map(|content| Block::OrderedList { content }),
        1 => rows.prop_map(|content| Block::Table { content }),
        1 => line().prop_map(|content| Block::EditorsNote { content }),
        1 => picture.prop_map(|(id, caption, credit, alt, focal)| {
            let picture = id.map(|id| PictureId::try_from(id).unwrap());
            Block::Picture { attrs: PictureBlock { picture, source: None, caption, credit, alt, focal } }
        }),
        1 => (words(), href(), option::of(words()))
            .prop_map(|(provider, href, title)| Block::Embed { attrs: Embed { provider, href, title } }),
    ];
    flat.prop_recursive(2, 8, 3, |inner| {
        (words(), vec(inner, 1..4)).prop_map(|(title, blocks)| Block::fact_box(title, blocks))
    })
}

#[test]
fn the_editor_is_given_what_rust_writes() {
    let mut runner = TestRunner::deterministic();
    let many = vec(block(), 2..6).prop_map(|blocks| Document { blocks });
    let mut documents = vec![Document::default(), every_block()];
    documents.extend((0..100).map(|_| many.new_tree(&mut runner).unwrap().current()));
    let lines: Vec<String> = documents.iter().map(|document| serde_json::to_string(document).unwrap()).collect();
    let text = format!("[\n{}\n]\n", lines.join(",\n"));
    let path = "tests/fixtures/documents-of-rust.json";
    if std::env::var_os("WRITE").is_some() {
        fs::write(studio(path), &text).unwrap();
    }
    assert_eq!(read(path), text, "WRITE=1 cargo test -p jikji-news --test editor writes it anew");
}

#[test]
fn the_editor_links_to_what_a_link_may_lead_to() {
    let hrefs: Value = serde_json::from_str(&read("tests/fixtures/hrefs.json")).unwrap();
    for (kind, expected) in [("good", true), ("bad", false)] {
        for target in hrefs[kind].as_array().unwrap() {
            let target = target.as_str().unwrap();
            assert_eq!(Href::try_from(target.to_owned()).is_ok(), expected, "{target:?}");
        }
    }
}

#[test]
fn houses_are_called_as_the_editor_calls_them() {
    let cases: Value = serde_json::from_str(&read("tests/fixtures/houses.json")).unwrap();
    for case in cases.as_array().unwrap().iter().filter(|case| case["provider"].is_string()) {
        let attrs = json!({"provider": case["provider"], "href": case["address"]});
        let embed: Embed = serde_json::from_value(attrs).unwrap();
        assert_eq!(embed.house(), case["house"], "{}", embed.provider);
    }
}

#[test]
fn the_editor_lifts_the_same_bylines() {
    let cases: Value = serde_json::from_str(&read("tests/fixtures/bylines.json")).unwrap();
    for case in cases.as_array().unwrap() {
        let text = case["text"].as_str().unwrap();
        let lifted = lift_bylines(text);
        let bylines = lifted.as_ref().map_or(Value::Null, |lifted| serde_json::to_value(&lifted.bylines).unwrap());
        assert_eq!(
            (bylines, lifted.as_ref().map(|it| it.rest)),
            (case["bylines"].clone(), case["rest"].as_str()),
            "{text}"
        );
    }
}
