//! The paper as files is the paper as it is served.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, StatusCode};
use jiff::{SignedDuration, Timestamp};
use jikji_news::{
    ArticleNumber, Block, Focal, Format, Href, LegacyAddress, LegacyFamily, Mark, Masthead, Picture, PictureId,
    Rendition, State, marked_text,
};
use jikji_testkit::Story;
use jikji_web::{Broken, Error, Exported, SiteConfig, export};

use crate::newsstand::{Newsstand, site};

/// A picture in two sizes and formats.
async fn picture(stand: &Newsstand) -> PictureId {
    let id = PictureId::of(b"the original");
    let renditions = [(Format::Webp, 480), (Format::Webp, 960), (Format::Jpeg, 960)].map(|(format, width)| {
        let file = format!("{}-{width}.{}", id.as_str(), format.extension());
        stand.paper.paper().media().put(&file, file.as_bytes()).unwrap();
        Rendition { file, format, width, height: width / 2 }
    });
    let (width, height, alt) = (960, 480, Some("나루대교".to_owned()));
    let (caption, credit, focal, tone, renditions) = (None, None, Focal::default(), None, renditions.to_vec());
    let picture = Picture { id: id.clone(), width, height, alt, caption, credit, focal, tone, renditions };
    stand.paper.write(async |tx| tx.add_picture(&picture).await).await;
    id
}

/// A paper of several sections, with lists of several pages, a series, related articles, pictures, and what readers do not see.
async fn filled() -> Newsstand {
    let stand = Newsstand::at_home().await;
    let picture = picture(&stand).await;
    let start: Timestamp = "2026-01-11T00:00:00Z".parse().unwrap();
    for number in 1..=45 {
        let story = Story::new(&format!("제목{number}번")).published(Some(start + SignedDuration::from_mins(number)));
        let story = if number % 2 == 0 { story.section("경제").series("나루대교") } else { story };
        let lead = (number % 10 == 0).then(|| picture.clone());
        story.with(|content| content.lead_picture = lead).put(&stand.paper).await;
    }
    Story::new("때를 모르는 기사").published(None).put(&stand.paper).await;
    Story::new("초고").state(State::Draft).put(&stand.paper).await;
    stand
}

/// An article that links to these.
async fn linking(stand: &Newsstand, links: &[&str]) -> ArticleNumber {
    let links = links.iter().map(|link| Mark::Link { href: Href::try_from((*link).to_owned()).unwrap() });
    let blocks: Vec<Block> =
        links.map(|link| Block::Paragraph { content: marked_text("이 기사", vec![link]) }).collect();
    Story::new("잇는 기사").with(|content| content.body = blocks.into_iter().collect()).put(&stand.paper).await
}

async fn exported(stand: &Newsstand, out: &Path) -> Result<Exported, Error> {
    let public_url = Some("https://saenaru.example".to_owned().try_into().unwrap());
    export(site(&stand.paper, SiteConfig { public_url, ..SiteConfig::default() }), out, |_| {}).await
}

/// Every file below a folder, by its path there.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().map(|entry| entry.unwrap()) {
            let to = if entry.file_type().unwrap().is_dir() { &mut folders } else { &mut files };
            to.push(entry.path());
        }
    }
    files.into_iter().map(|file| file.strip_prefix(folder).unwrap().to_owned()).collect()
}

/// The address that a host serves a file at.
fn address(file: &Path) -> String {
    let path = format!("/{}", file.to_str().unwrap());
    match path.strip_suffix("/index.html") {
        Some("") => "/".to_owned(),
        Some("/en") => "/en/".to_owned(),
        Some(page) => page.to_owned(),
        None => path,
    }
}

async fn served(stand: &Newsstand, address: &str) -> (StatusCode, Bytes) {
    let response = stand.send_raw(Request::get(address).body(Body::empty()).unwrap()).await;
    (response.status(), to_bytes(response.into_body(), usize::MAX).await.unwrap())
}

#[tokio::test]
async fn every_file_has_the_bytes_that_are_served_and_every_link_a_file() {
    let (stand, room) = (filled().await, tempfile::tempdir().unwrap());
    let out = room.path().join("public");
    let exported = exported(&stand, &out).await.unwrap();
    assert_eq!(exported.broken, []);
    let files = files(&out);
    assert_eq!(exported.pages + exported.files, files.len() as u64);
    for file in &files {
        let bytes = fs::read(out.join(file)).unwrap();
        let (status, answer) = served(&stand, &address(file)).await;
        assert_eq!(status, if file.ends_with("404.html") { 404 } else { 200 }, "{}", file.display());
        assert!(answer == bytes, "{}", file.display());
        if file.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let html = String::from_utf8(bytes).unwrap();
        let links = ["href=\"", "src=\"", "srcset=\"", ", "].into_iter().flat_map(|before| html.split(before).skip(1));
        for link in links.filter(|link| link.starts_with('/')) {
            let path = link.split(['"', ' ', '#', ',']).next().unwrap().trim_start_matches('/');
            let there = out.join(path);
            assert!(there.is_file() || there.join("index.html").is_file(), "{path} on {}", file.display());
        }
    }
    for prefix in ["", "en/"] {
        for number in 1..=46 {
            assert!(out.join(format!("{prefix}articles/{number}/index.html")).is_file(), "{prefix}{number}");
        }
        assert!(!out.join(format!("{prefix}articles/47")).exists(), "a draft");
        for (list, pages) in [("latest", 2), ("sections/sahoe", 1), ("series/narudaegyo", 1), ("reporters/hajinu", 2)] {
            let behind = out.join(prefix).join(list).join("before");
            assert_eq!(behind.read_dir().unwrap().count(), pages, "{list}");
        }
    }
    assert_eq!(out.join("media").read_dir().unwrap().count(), 3);
    for file in ["robots.txt", "favicon.ico", "favicon.svg", "404.html", "en/404.html"] {
        assert!(out.join(file).is_file(), "{file}");
    }
    assert!(files.iter().any(|file| file.extension().is_some_and(|ending| ending == "woff2")));
    assert!(!out.join("_redirects").exists(), "no old addresses");
    assert_eq!(room.path().read_dir().unwrap().count(), 1, "nothing is left beside");
}

#[tokio::test]
async fn a_link_that_leads_to_nothing_is_reported_once_with_its_page() {
    let (stand, room) = (Newsstand::open().await, tempfile::tempdir().unwrap());
    let links = [
        "/articles/999?from=1#x",
        "/articles/999",
        "https://saenaru.example/nowhere",
        "https://other.example/nowhere",
        "/media/../../paper.db",
        "/%2e%2e/paper.db",
        "/..%2fpaper.db",
        "/en",
        "/%zz",
    ];
    let number = linking(&stand, &links).await;
    let out = room.path().join("public");
    let exported = exported(&stand, &out).await.unwrap();
    let on = Some(format!("/articles/{number}"));
    let broken = |address: &str, status| Broken { address: address.to_owned(), on: on.clone(), status };
    let expected = [
        broken("/articles/999", 404),
        broken("/nowhere", 404),
        broken("/paper.db", 404),
        broken("/%2e%2e/paper.db", 404),
        broken("/..%2fpaper.db", 404),
        broken("/%zz", 400),
    ];
    assert_eq!(exported.broken, expected);
    assert!(out.join("index.html").is_file() && !out.join("articles/999").exists());
    assert_eq!(room.path().read_dir().unwrap().count(), 1);
}

#[tokio::test]
async fn old_addresses_become_rules_for_the_host() {
    let (stand, room) = (Newsstand::open().await, tempfile::tempdir().unwrap());
    let number = Story::new("옮겨 온 기사").put(&stand.paper).await;
    let other = Story::new("다른 신문의 기사").put(&stand.paper).await;
    let hidden = Story::new("내린 기사").state(State::TakenDown).put(&stand.paper).await;
    for (family, host, old, article) in [
        (LegacyFamily::ArticleHtml, "one.example", 70123, number),
        (LegacyFamily::ArticleView, "one.example", 812, number),
        (LegacyFamily::ArticleView, "two.example", 812, number),
        (LegacyFamily::ArticleHtml, "one.example", 5, number),
        (LegacyFamily::ArticleHtml, "two.example", 5, other),
        (LegacyFamily::ArticleHtml, "one.example", 6, hidden),
    ] {
        let address = LegacyAddress { family, host: host.into(), number: ArticleNumber::new(old).unwrap() };
        stand.paper.write(async |tx| tx.add_legacy_address(&address, article).await).await;
    }
    let exported = exported(&stand, &room.path().join("public")).await.unwrap();
    assert_eq!(exported.redirects, 2);
    let rules = fs::read_to_string(room.path().join("public/_redirects")).unwrap();
    let expected = [
        "/news/articleView.html idxno=812 /articles/1 301",
        "/mobile/articleView.html idxno=812 /articles/1 301",
        "/news/article.html no=70123 /articles/1 301",
        "/mobile/article.html no=70123 /articles/1 301",
    ];
    assert_eq!(rules.lines().collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn what_stands_in_the_folder_is_not_touched() {
    let (stand, room) = (Newsstand::open().await, tempfile::tempdir().unwrap());
    let out = room.path().join("public");
    fs::create_dir(&out).unwrap();
    assert!(exported(&stand, &out).await.is_ok(), "an empty folder will do");
    let before = files(&out);
    assert!(matches!(exported(&stand, &out).await, Err(Error::NotEmpty { .. })));
    assert_eq!(files(&out), before);
    let file = out.join("robots.txt");
    assert!(matches!(exported(&stand, &file).await, Err(Error::Store(_))));
    assert!(matches!(exported(&stand, &file.join("below")).await, Err(Error::Store(_) | Error::Newsroom(_))));
    assert_eq!(room.path().read_dir().unwrap().count(), 1);
}

#[tokio::test]
async fn a_paper_that_is_not_set_up_has_nothing_to_export() {
    let stand = Newsstand::with(&Masthead::default(), SiteConfig::default()).await;
    let room = tempfile::tempdir().unwrap();
    assert!(matches!(exported(&stand, &room.path().join("public")).await, Err(Error::NotSetUp)));
    assert_eq!(room.path().read_dir().unwrap().count(), 0);
}
