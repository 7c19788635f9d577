//! Files that are no pages, or odd ones: a clear answer each, and the others still go in.

use serde_json::{Value, json};

use crate::harness::{Done, Room, jikji};
use crate::pages::{html, page, saenaru, short};

/// Reads these bytes as a file of that name.
fn read(name: &str, bytes: impl AsRef<[u8]>) -> Done {
    let room = Room::empty();
    room.write(name, bytes);
    jikji(["read", "--json", name]).from(room.path()).run()
}

#[test]
fn what_is_no_page_is_refused_with_a_reason() {
    let large = vec![b'a'; 33 * 1024 * 1024];
    let broken = ["2026.01.12 (월)\n새나루".as_bytes(), &[0xFF, b'\n']].concat();
    let cases: &[(&str, &[u8], &[&str])] = &[
        ("empty.txt", b"", &["빈 파일"]),
        ("blank.txt", b" \r\n\t\n", &["빈 파일"]),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &["글이 아닌 파일", "8번째", "0x00"]),
        ("broken.txt", &broken, &["26번째", "0xFF"]),
        ("large.txt", &large, &["너무 큽니다"]),
        (
            "letter.txt",
            "안녕하세요.\n지난주에 말씀드린 일을 다시 적습니다.\n".as_bytes(),
            &["아는 모양의 기사 페이지가 아닙니다"],
        ),
        ("other.html", b"<html><body><p>Hello.</p></body></html>", &["아는 모양의 기사 페이지가 아닙니다"]),
    ];
    for (name, bytes, told) in cases {
        let done = read(name, bytes).ends(3).says(told);
        assert_eq!(done.report()["pages"], json!([]), "{name}");
        assert_eq!(done.report()["unread"][0]["source"], *name);
        assert!(done.report()["unread"][0]["error"].as_str().unwrap().contains(told[0]), "{name}");
        assert!(done.err.contains(name), "{name} is named: {}", done.err);
    }
}

#[test]
fn the_same_page_in_other_bytes_is_the_same() {
    let text = std::fs::read_to_string(saenaru()).unwrap();
    let whole = read("page.txt", &text).ends(0).page();
    let utf16: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for (form, bytes) in [
        ("CRLF", text.replace('\n', "\r\n").into_bytes()),
        ("BOM", format!("\u{FEFF}{text}").into_bytes()),
        ("a last line end", format!("{text}\n").into_bytes()),
        ("UTF-16", utf16),
    ] {
        let mut page = read("page.txt", bytes).ends(0).page();
        if form == "UTF-16" {
            assert!(page["remarks"].as_array().unwrap().iter().any(|remark| remark.as_str().unwrap().contains(form)));
            page["remarks"] = whole["remarks"].clone();
        }
        assert_eq!(page, whole, "{form}");
    }
}

#[test]
fn cp949_is_read_as_windows_949() {
    let page = read("page.txt", include_bytes!("pages/cp949.txt")).ends(0).page();
    assert_eq!(page["headline"], "똠방각하를 그린 화가, 나루시장에 돌아오다");
    assert_eq!(page["bylines"], json!([{"outlet": "새나루신문", "name": "백가람", "role": "기자"}]));
    assert!(page["remarks"][0].as_str().unwrap().contains("CP949"), "{}", page["remarks"]);
}

#[test]
fn what_is_missing_stays_open_and_is_remarked_on() {
    let text = short("나루대교 보수, 내년 봄까지");
    let without = |words: &[&str]| -> String {
        text.lines()
            .filter(|line| !words.iter().any(|word| line.contains(word)))
            .map(|line| format!("{line}\n"))
            .collect()
    };
    let remarked = |text: &str, key: &str, value: Value, remark: &str| {
        let page = read("page.txt", text).ends(0).page();
        assert_eq!(page[key], value, "{page}");
        let remarks = page["remarks"].as_array().unwrap();
        assert!(remarks.iter().any(|told| told.as_str().unwrap().contains(remark)), "{remark}: {remarks:?}");
    };
    remarked(&without(&["나루대교 보수, 내년"]), "headline", Value::Null, "제목을 찾지 못했습니다");
    remarked(&without(&["새나루신문="]), "paragraphs", json!([]), "본문을 찾지 못했습니다");
    remarked(&without(&["2026.01.12"]), "seen_on", Value::Null, "날짜 줄도");
    let nameless = text.replace("새나루신문=", "");
    remarked(&nameless, "bylines", json!([{"outlet": null, "name": "하진우", "role": "기자"}]), "매체 이름이 없습니다");
    let unknown = json!([{"station": "새나루", "sky": "맑음", "temperature": -3.4}]);
    remarked(&text, "weather", unknown, "기상청 목록에 없는 이름");
    let unmeasured = read("page.txt", text.replace("새나루 -3.4℃", "서울 -")).ends(0).page();
    assert_eq!(unmeasured["weather"], json!([{"station": "서울", "sky": "맑음", "temperature": null}]));
    let two = text.replace("하진우 기자]", "하진우·서지안 기자]");
    let page = read("page.txt", two).ends(0).page();
    assert_eq!(page["bylines"].as_array().unwrap().len(), 2);
}

#[test]
fn much_and_deep_is_read() {
    let sentence = "새나루항의 겨울은 길다. ";
    let line = sentence.repeat(5_000_000 / sentence.len());
    let found = read("line.txt", page("한 줄로 된 기사", &[&line])).ends(0).page();
    assert_eq!(found["paragraphs"].as_array().unwrap().len(), 1);

    let paragraph = sentence.repeat(30);
    let many = vec![&*paragraph; 20_000_000 / paragraph.len()];
    let found = read("many.txt", page("20 MB의 기사", &many)).ends(0).page();
    assert_eq!(found["paragraphs"].as_array().unwrap().len(), many.len());

    let deep = html(7, "깊은 기사")
        .replace("<p>통행료", &format!("{}<p>통행료", "<div>".repeat(1000)))
        .replace("</div></article>", &format!("{}</article>", "</div>".repeat(1001)));
    let found = read("deep.html", deep).ends(0).page();
    assert_eq!(found["headline"], "깊은 기사");
    assert!(found["paragraphs"].to_string().contains("통행료는 공사가 끝날 때까지"), "{}", found["paragraphs"]);
}

#[test]
fn the_good_ones_go_in_beside_the_bad() {
    let room = Room::with_paper();
    room.write("saved/a-good.txt", short("좋은 기사 하나"));
    room.write("saved/b-empty.txt", "");
    room.write("saved/c-binary.txt", b"\0\x01\x02");
    room.write("saved/d-holes.txt", "2026.01.12 (월)\n\n사회\n\n본문이 없는 기사\n");
    room.write("saved/e-good.txt", short("좋은 기사 둘").replace('\n', "\r\n"));
    let (saved, missing) = (room.path().join("saved"), room.path().join("missing.txt"));
    let done = room.import([missing, saved]).run().ends(3);
    let report = done.report();
    let states: Vec<(&str, &str)> = report["pages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|page| (page["headline"].as_str().unwrap(), page["article"]["state"].as_str().unwrap()))
        .collect();
    assert_eq!(states, [("좋은 기사 하나", "published"), ("본문이 없는 기사", "draft"), ("좋은 기사 둘", "published")]);
    let unread: Vec<&str> =
        report["unread"].as_array().unwrap().iter().map(|file| file["source"].as_str().unwrap()).collect();
    for (name, source) in ["missing.txt", "b-empty.txt", "c-binary.txt"].iter().zip(&unread) {
        assert!(source.ends_with(name), "{unread:?}");
        assert!(done.err.contains(name), "{name}");
    }
    assert_eq!(unread.len(), 3);
}
