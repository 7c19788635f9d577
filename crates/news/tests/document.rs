//! The document's stored form: the editor's JSON, held by examples of every block.

use jikji_news::{Block, Document, Href, Inline, Mark, plain_text};

#[test]
fn every_block_has_the_editors_form() {
    let json = r##"[
      {"type":"paragraph","content":[{"type":"text","text":"본문"},{"type":"break"},
        {"type":"text","text":"굵게","marks":[{"type":"bold"},{"type":"link","attrs":{"href":"https://a.example/"}}]}]},
      {"type":"heading","content":[{"type":"text","text":"소제목"}]},
      {"type":"quote","attrs":{"cite":"한도겸 시장"},"content":[{"type":"text","text":"고치겠다"}]},
      {"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"text","text":"하나"}]}]},
      {"type":"ordered_list","content":[{"type":"list_item","content":[]}]},
      {"type":"picture","attrs":{"picture":"00112233445566778899aabbccddeeff","caption":"항구","credit":null,"alt":null}},
      {"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","content":[]}]}]},
      {"type":"fact_box","attrs":{"title":"한눈에"},"content":[{"type":"paragraph","content":[]}]},
      {"type":"editors_note","content":[{"type":"text","text":"편집자주"}]},
      {"type":"embed","attrs":{"provider":"youtube","href":"https://video.example/1","title":null}}
    ]"##;
    let document: Document = serde_json::from_str(json).unwrap();
    assert_eq!(document.blocks.len(), 10);
    let again = serde_json::to_value(&document).unwrap();
    assert_eq!(again, serde_json::from_str::<serde_json::Value>(json).unwrap());
    assert_eq!(document.text(), "본문\n굵게\n소제목\n고치겠다\n한도겸 시장\n하나\n항구\n한눈에\n편집자주");
    assert_eq!(document.pictures().len(), 1);
    assert_eq!(document.paragraphs().collect::<Vec<_>>(), ["본문\n굵게"]);
}

#[test]
fn what_has_no_type_is_refused() {
    for json in [
        r#"[{"type":"script","content":[]}]"#,
        r#"[{"type":"paragraph","content":[{"type":"html","text":"<b>"}]}]"#,
        r#"[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:x"}}]}]}]"#,
        r#"[{"type":"picture","attrs":{"picture":"../../etc/passwd"}}]"#,
        r#"[{"type":"picture","attrs":{"focal":{"x":1.1,"y":0.5}}}]"#,
        r#"[{"type":"picture","attrs":{"focal":{"x":0.5,"y":-0.1}}}]"#,
        r#"[{"type":"picture","attrs":{"focal":{"x":0.5}}}]"#,
    ] {
        assert!(serde_json::from_str::<Document>(json).is_err(), "{json}");
    }
}

#[test]
fn empty_is_what_nobody_can_read() {
    assert!(Document::default().is_empty());
    assert!(Document::from_iter([Block::paragraph(" \n")]).is_empty());
    assert!(!Document::from_iter([Block::paragraph("글")]).is_empty());
    let href = Href::try_from("/latest".to_owned()).unwrap();
    let link = Inline::Text { text: "글".into(), marks: vec![Mark::Link { href }] };
    assert!(!Document::from_iter([Block::Paragraph { content: vec![link] }]).is_empty());
    assert!(plain_text("").is_empty());
}
