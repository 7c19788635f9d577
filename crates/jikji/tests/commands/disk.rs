//! A disk that is full in the middle of an import: what was acknowledged stays, the rest is told.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::harness::{Done, Jikji, Room};
use crate::pages::page;

const COUNT: usize = 1000;

/// A folder of pages of about six kilobytes each.
fn pages() -> Room {
    let pages = Room::empty();
    let paragraph = "새나루시는 나루대교의 보수를 내년 봄까지 마친다고 12일 밝혔다. ".repeat(20);
    for number in 0..COUNT {
        pages.write(&format!("{number:04}.txt"), page(&format!("나루 소식 {number}"), &[&paragraph, &paragraph]));
    }
    pages
}

/// Checks what an import said that met the full disk, and that a second one with more room finds everything it had reported.
fn recovers(room: &Room, pages: &Room, met: Done) {
    let met = met.ends(5).says(&["디스크가 가득 차"]);
    let report = met.report();
    let count = |key: &str| report[key].as_array().unwrap().len();
    let (taken, left) = (count("pages"), count("unread"));
    assert!(taken > 0 && left > 0, "{taken} taken, {left} left");
    assert_eq!(taken + left, COUNT, "every page is answered for");

    let again = room.import([pages.path()]).run().ends(0).report();
    let outcomes = |outcome: &str| {
        again["pages"].as_array().unwrap().iter().filter(|page| page["article"]["outcome"] == outcome).count()
    };
    assert_eq!(
        (outcomes("unchanged"), outcomes("created")),
        (taken, left),
        "what was acknowledged stayed, and no more"
    );
}

/// A limit on the size of files is a small disk that needs no rights: the same refusal comes back from the system.
#[test]
fn files_that_may_not_grow() {
    let (room, pages) = (Room::with_paper(), pages());
    let mut shell = Command::new("sh");
    // In blocks of 512 bytes; the signal that would end the program is ignored, so that the write fails instead.
    shell.args(["-c", "ulimit -f 6144; trap '' XFSZ; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_jikji")]);
    let command: [PathBuf; 6] =
        ["import".into(), "page".into(), "--json".into(), "--paper".into(), room.paper(), pages.path().to_owned()];
    let met = Jikji::of(shell, command).run();
    recovers(&room, &pages, met);
}

/// The real thing where the tests may mount a disk of their own.
#[test]
fn a_disk_that_is_full() {
    let room = Room::empty();
    let Some(disk) = Disk::mount(room.path()) else { return };
    room.found();
    let pages = pages();
    let met = room.import([pages.path()]).run();
    disk.grow();
    recovers(&room, &pages, met);
}

/// A disk in memory; unmounted when dropped.
struct Disk<'a>(&'a Path);

impl<'a> Disk<'a> {
    /// Mounts eight megabytes over a folder; none where that is not allowed.
    fn mount(place: &'a Path) -> Option<Self> {
        mount("size=8m", place).then_some(Self(place))
    }

    fn grow(&self) {
        assert!(mount("remount,size=64m", self.0));
    }
}

fn mount(options: &str, place: &Path) -> bool {
    let mut command = Command::new("mount");
    command.args(["-t", "tmpfs", "-o", options, "jikji-test"]).arg(place).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

impl Drop for Disk<'_> {
    fn drop(&mut self) {
        let _still_mounted = Command::new("umount").arg(self.0).status();
    }
}
