//! Sample bodies.

use jikji_news::{
    Block, Document, Embed, Href, Inline, Language, ListItem, Mark, PictureBlock, TableCell, TableRow, marked_text,
    plain_text,
};

use super::pieces::{figure, now};
use crate::parts::{BodyBlock, FactView, FactsBox, Figure, anchored_body, body, facts_box};

const PARAGRAPHS: [&str; 5] = [
    "물빛시는 12일 물빛대교 상판 교체를 두 구간으로 나눠 동시에 벌여 공사 기간을 14개월 줄이기로 했다고 밝혔다. 야간 통제는 다음 달 28일 끝난다.",
    "시에 따르면 새 공법은 상판을 공장에서 미리 만들어 바지선으로 옮긴 뒤 하룻밤에 한 장씩 갈아 끼운다. 한 장의 무게는 187t, 모두 64장이다. 한도담 도로과장은 “차로를 막는 밤이 210일에서 74일로 줄어든다”고 말했다.",
    "공사비는 487억 원에서 525억 원으로 7.8% 늘어난다. 시의회는 근거를 요구했다. 나래온 시의원은 \"기간을 줄이면 비용도 줄어야 하는 것 아니냐\"며 “설계 변경 서류를 보고 판단하겠다”고 했다.",
    "상인들은 반겼다. 다리 남쪽 나루시장의 지난해 11월 매출은 전년 같은 달보다 18.3% 줄었다. 상인회는 우회 도로의 표지판부터 고쳐 달라고 했다.",
    "통행료는 공사가 끝날 때까지 받지 않는다. 이후 요금은 오는 3월 공청회에서 정한다.",
];

/// Paragraphs and nothing else.
pub(super) fn plain_body() -> Vec<BodyBlock> {
    body(&PARAGRAPHS.iter().map(|text| Block::paragraph(*text)).collect(), &no_figure)
}

/// One paragraph under every mark, a heading, a quote and a table of the same text.
pub(super) fn short_body(text: &str) -> Vec<BodyBlock> {
    let blocks = [
        Block::paragraph(text),
        Block::heading(text),
        Block::quote(text, Some(text.to_owned())),
        Block::fact_box(text, vec![Block::paragraph(text)]),
        missing_picture(text),
    ];
    body(&Document::from_iter(blocks), &no_figure)
}

/// Every block and every mark, and the facts of it.
pub(super) fn rich_body(language: Language) -> (Vec<BodyBlock>, Option<FactsBox>) {
    let mut blocks: Vec<Block> = PARAGRAPHS.iter().map(|text| Block::paragraph(*text)).collect();
    blocks.insert(2, Block::heading("하룻밤에 한 장, 모두 64장"));
    blocks.insert(3, picture());
    blocks
        .insert(5, Block::quote("차로를 막는 밤이 210일에서 74일로 줄어든다.", Some("한도담 물빛시 도로과장".into())));
    blocks.extend([
        Block::Paragraph { content: marked_line() },
        Block::fact_box("한눈에 보는 물빛대교", vec![list(false), Block::paragraph("자료: 물빛시 도로과")]),
        list(true),
        table(),
        missing_picture("가져온 기사의 사진 설명"),
        Block::EditorsNote {
            content: plain_text("이 기사는 세 차례에 나눠 싣는 기획의 두 번째입니다.")
        },
    ]);
    if let Some(href) = href("https://video.example/watch?v=1") {
        let title = Some("물빛대교 상판 교체 시험 영상".to_owned());
        blocks.push(Block::Embed { attrs: Embed { provider: "영상 나루".into(), href, title } });
    }
    let document = Document::from_iter(blocks);
    let (mut facts, anchors) = facts_box(&document, now().date(), language).unwrap_or_default();
    // Whatever the rules read, the sample shows every kind.
    let fact = |text: &str| FactView { text: text.into(), value: None, address: "#main".into() };
    facts.dates.push(FactView { value: Some("2025.11".into()), ..fact("지난해 11월") });
    facts.sources.extend(["물빛시", "나루시장 상인회"].map(fact));
    (anchored_body(&document, &|_: &_| Some(figure("bridge-repair")), &anchors), Some(facts))
}

fn no_figure(_: &jikji_news::PictureId) -> Option<Figure> {
    None
}

fn href(address: &str) -> Option<Href> {
    Href::try_from(address.to_owned()).ok()
}

/// Overlapping marks: bold runs into a link and out of it.
fn marked_line() -> Vec<Inline> {
    let mut line = plain_text("자세한 일정은 ");
    if let (Some(foreign), Some(own)) = (href("https://roads.example/plan?a=1&b=2"), href("/latest")) {
        line.extend(marked_text("도로과 ", vec![Mark::Bold, Mark::Link { href: foreign.clone() }]));
        line.extend(marked_text("누리집", vec![Mark::Link { href: foreign }]));
        line.extend(marked_text("이나 ", vec![Mark::Bold]));
        line.extend(marked_text("최신 기사", vec![Mark::Bold, Mark::Italic, Mark::Link { href: own }]));
    }
    line.push(Inline::Break);
    line.extend(marked_text("24개월", vec![Mark::Strike]));
    line.extend(plain_text(" 14개월, CO"));
    line.extend(marked_text("2", vec![Mark::Subscript]));
    line.extend(plain_text(" 1.2t/m"));
    line.extend(marked_text("3", vec![Mark::Superscript]));
    line
}

fn list(ordered: bool) -> Block {
    let item = |text: &str| ListItem { content: plain_text(text) };
    let content = ["길이 2.1 km, 왕복 6차로", "1998년 개통", "하루 평균 4만 1,300대 통행"].map(item).into();
    if ordered { Block::OrderedList { content } } else { Block::BulletList { content } }
}

fn table() -> Block {
    let row = |cells: [&str; 3]| TableRow { content: cells.map(|cell| TableCell { content: plain_text(cell) }).into() };
    let rows = [
        ["구분", "애초 계획", "바뀐 계획"],
        ["공사 기간", "24개월", "10개월"],
        ["야간 통제", "210일", "74일"],
        ["공사비", "487억 원", "525억 원"],
    ];
    Block::Table { content: rows.map(row).into() }
}

fn picture() -> Block {
    let picture = "0123456789abcdef0123456789abcdef".to_owned().try_into().ok();
    Block::Picture { attrs: PictureBlock { picture, ..PictureBlock::default() } }
}

fn missing_picture(caption: &str) -> Block {
    let attrs = PictureBlock {
        source: Some("https://old.example/a.jpg".into()),
        caption: Some(caption.to_owned()),
        credit: Some("물빛신문".into()),
        ..PictureBlock::default()
    };
    Block::Picture { attrs }
}
