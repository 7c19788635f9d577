//! What may not be read or written, as somebody who is not root.

use std::ffi::OsString;
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::harness::{Jikji, MASTHEAD, Room};
use crate::pages::short;

/// The program as an ordinary user: root may do everything, so under root it runs as `nobody`.
struct User {
    as_nobody: bool,
    program: PathBuf,
}

impl User {
    /// None where root cannot become anybody else.
    fn new(room: &Room) -> Option<Self> {
        allow(room.path(), 0o777);
        let mut user = Self {
            as_nobody: fs::metadata(room.path()).unwrap().uid() == 0,
            program: env!("CARGO_BIN_EXE_jikji").into(),
        };
        if user.works() {
            return Some(user);
        }
        // The folder of the build may be closed to others.
        let copy = room.path().join("jikji");
        fs::copy(&user.program, &copy).unwrap();
        allow(&copy, 0o755);
        user.program = copy;
        user.works().then_some(user)
    }

    fn command(&self) -> Command {
        let program = self.program.as_os_str().to_owned();
        let mut words: Vec<OsString> = vec![program];
        if self.as_nobody {
            let become_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
            words.splice(0..0, become_nobody.map(OsString::from));
        }
        let mut words = words.into_iter();
        let mut command = Command::new(words.next().unwrap());
        command.args(words);
        command
    }

    fn works(&self) -> bool {
        let quiet = self.command().arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        quiet.is_ok_and(|status| status.success())
    }

    fn jikji<const N: usize>(&self, args: [PathBuf; N]) -> Jikji {
        Jikji::of(self.command(), args)
    }
}

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn what_may_not_be_read_or_written_is_named() {
    let room = Room::empty();
    let Some(user) = User::new(&room) else { return };
    let masthead = room.write("masthead.toml", MASTHEAD);
    allow(&masthead, 0o644);
    let paper = room.paper();
    user.jikji(["init".into(), paper.clone(), "--masthead".into(), masthead]).run().ends(0);

    let good = room.write("good.txt", short("읽을 수 있는 기사"));
    let closed = room.write("closed.txt", short("읽을 수 없는 기사"));
    let locked = room.write("locked/page.txt", short("들어갈 수 없는 폴더의 기사"));
    allow(&good, 0o644);
    allow(&closed, 0o000);
    allow(locked.parent().unwrap(), 0o000);
    let import = |file: &Path| -> [PathBuf; 8] {
        let (folder, good) = (room.path().join("locked"), good.clone());
        [
            "import".into(),
            "page".into(),
            "--json".into(),
            "--paper".into(),
            paper.clone(),
            file.to_owned(),
            folder,
            good,
        ]
    };
    let done = user.jikji(import(&closed)).run().ends(3).says(&["closed.txt", "locked", "권한이 없습니다"]);
    assert_eq!(done.page()["headline"], "읽을 수 있는 기사");
    assert_eq!(done.report()["unread"].as_array().unwrap().len(), 2);

    for (name, mode) in [("paper.db", 0o444), ("paper.lock", 0o444), ("", 0o555)] {
        allow(&paper.join(name), mode);
    }
    let serve = || -> [PathBuf; 5] {
        ["serve".into(), "--paper".into(), paper.clone(), "--listen".into(), "127.0.0.1:0".into()]
    };
    for done in [user.jikji(serve()).run(), user.jikji(import(&good)).run()] {
        done.ends(1).says(&["쓸 수 없습니다", paper.to_str().unwrap(), "권한"]);
    }
    // What only reads is content with a paper that lies on a read-only disk.
    user.jikji(["verify".into(), "--paper".into(), paper.clone()]).run().ends(0);
    user.jikji(["backup".into(), "--paper".into(), paper.clone(), room.path().join("p.jikji")]).run().ends(0);
    allow(&paper.join("paper.lock"), 0o644);
    user.jikji(serve()).run().ends(1).says(&["paper.db", "쓸 수 없습니다"]);

    let closed = room.path().join("closed");
    fs::create_dir(&closed).unwrap();
    allow(&closed, 0o555);
    user.jikji(["init".into(), closed.join("paper")]).run().ends(1).says(&["쓸 수 없습니다", "권한"]);
    // Whoever removes the folder must be let in again.
    for path in [locked.parent().unwrap(), &paper, &closed] {
        allow(path, 0o777);
    }
}
