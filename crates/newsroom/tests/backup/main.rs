//! A paper in one file: made while it is written to, brought back equal, refused when anything is wrong with it.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod damage;
mod doctor;
mod packing;
mod round_trip;

use std::fs;
use std::path::{Path, PathBuf};

use jikji_news::{Focal, Format, Picture, PictureId, Rendition};
use jikji_newsroom::{BackedUp, Error, Restored, back_up, restore};
use jikji_store::{PaperDir, Tx};
use jikji_testkit::{Story, TestPaper};
use tempfile::TempDir;

/// A paper with two articles, a picture, settings and a theme, and a folder for its backups.
struct Room {
    paper: TestPaper,
    folder: TempDir,
}

impl Room {
    async fn new() -> Self {
        let paper = TestPaper::new().await;
        Story::new("나루대교 보수, 내년 봄에 끝난다").put(&paper).await;
        Story::new("물레천 둑길에 가로등").series("밤길").put(&paper).await;
        let dir = paper.paper().dir();
        fs::write(dir.settings_file(), "time_zone = \"Asia/Seoul\"\n").unwrap();
        fs::create_dir_all(dir.theme().join("css/깊은 곳")).unwrap();
        fs::write(dir.theme().join("css/깊은 곳/50-own.css"), "p { color: teal }").unwrap();
        fs::write(dir.theme().join("빈.svg"), "").unwrap();
        fs::create_dir(dir.root().join("cache")).unwrap();
        fs::write(dir.root().join("cache/page"), "what can be made again").unwrap();
        let room = Self { paper, folder: tempfile::tempdir().unwrap() };
        let picture = room.picture(1);
        room.paper.write(async |tx: &mut Tx| tx.add_picture(&picture).await).await;
        room
    }

    /// A picture whose file is there; it is not yet in the database.
    fn picture(&self, number: u32) -> Picture {
        let id = PictureId::of(&number.to_be_bytes());
        let file = format!("{}-960.webp", id.as_str());
        let noise: Vec<u8> = (0..2000u32).map(|at| (at.wrapping_mul(at ^ number) >> 3) as u8).collect();
        self.paper.paper().media().put(&file, &noise).unwrap();
        let rendition = Rendition { file, format: Format::Webp, width: 960, height: 540 };
        Picture {
            id,
            width: 960,
            height: 540,
            alt: None,
            caption: None,
            credit: None,
            focal: Focal::default(),
            tone: None,
            renditions: vec![rendition],
        }
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    async fn back_up(&self, name: &str, replace: bool) -> Result<BackedUp, Error> {
        let now = self.paper.paper().clock().now();
        back_up(self.paper.paper().dir(), &self.place(name), replace, now, |_| Ok(())).await
    }

    async fn restore(&self, file: &str, name: &str) -> Result<Restored, Error> {
        let now = self.paper.paper().clock().now();
        restore(&self.place(file), &PaperDir::new(self.place(name)), now, |_| Ok(())).await
    }

    /// What lies in the folder of the backups.
    fn lying_about(&self) -> Vec<String> {
        names(self.folder.path())
    }
}

/// The names in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Puts other bytes of the same length where these are in a file.
fn rewrite(file: &Path, old: &str, new: &str) {
    assert_eq!(old.len(), new.len());
    let mut bytes = fs::read(file).unwrap();
    let (old, new) = (old.as_bytes(), new.as_bytes());
    let places: Vec<usize> =
        bytes.windows(old.len()).enumerate().filter(|(_, window)| *window == old).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + new.len()].copy_from_slice(new);
    }
    fs::write(file, bytes).unwrap();
}
