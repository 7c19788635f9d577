//! The real program: run to its end, or left serving and asked over plain HTTP.

use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// No command takes so long, even unoptimised on a busy machine.
const LIMIT: Duration = Duration::from_secs(60);

/// Everything that the law wants a paper to say of itself.
pub const MASTHEAD: &str = r#"name = "새나루신문"
registration_number = "가온,아00417"
registered_on = 2019-03-04
publisher = "노을빛"
editor = "한결"
address = "가온도 새나루시 등대길 27"
phone = "000-000-0027"
youth_protection_officer = "여름비"
"#;

/// A command line that is yet to be run.
pub struct Jikji(Command);

/// What a command did.
#[derive(Debug)]
pub struct Done {
    /// The number it ended with; none when a signal ended it.
    pub code: Option<i32>,
    /// What it printed.
    pub out: String,
    /// What it said beside.
    pub err: String,
}

/// `jikji` with these arguments.
pub fn jikji<S: Into<OsString>>(args: impl IntoIterator<Item = S>) -> Jikji {
    Jikji::of(Command::new(env!("CARGO_BIN_EXE_jikji")), args)
}

impl Jikji {
    /// The program behind another one that starts it, such as `setpriv`.
    pub fn of<S: Into<OsString>>(mut command: Command, args: impl IntoIterator<Item = S>) -> Self {
        command
            .args(args.into_iter().map(Into::into))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        // Settings of whoever runs the tests must not reach the papers of the tests.
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("JIKJI_")) {
            command.env_remove(name);
        }
        Self(command)
    }

    /// With this setting in the environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.0.env(name, value);
        self
    }

    /// In this folder.
    pub fn from(mut self, folder: &Path) -> Self {
        self.0.current_dir(folder);
        self
    }

    /// Runs it to its end, standard input being at its end from the start.
    pub fn run(self) -> Done {
        self.run_with(drop)
    }

    /// Runs it to its end with this on standard input.
    pub fn fed(mut self, input: &[u8]) -> Done {
        let input = input.to_vec();
        self.0.stdin(Stdio::piped());
        self.run_with(move |stdin| {
            // A command that ends early reads none of it.
            let _unread = stdin.map(|mut stdin| stdin.write_all(&input));
        })
    }

    /// Runs it to its end with a standard input that stays open and never says anything.
    pub fn left_alone(mut self) -> Done {
        self.0.stdin(Stdio::piped());
        let (held, hold) = channel();
        let done = self.run_with(move |stdin| held.send(stdin).unwrap());
        drop(hold);
        done
    }

    /// Starts it, and kills it as soon as a line of its output is so; gives the whole lines that were.
    pub fn killed_after(mut self, is_so: impl Fn(&str) -> bool) -> Vec<String> {
        let mut child = self.0.spawn().unwrap();
        let said = drain(child.stderr.take().unwrap());
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut lines = Vec::new();
        let mut line = String::new();
        while out.read_line(&mut line).unwrap() > 0 {
            let whole = std::mem::take(&mut line);
            if is_so(&whole) && whole.ends_with('\n') {
                lines.push(whole);
                // From the second on it is dead already.
                let _dead = child.kill();
            }
        }
        child.wait().unwrap();
        assert!(!lines.is_empty(), "{}", said.join().unwrap());
        lines
    }

    fn run_with(mut self, feed: impl FnOnce(Option<std::process::ChildStdin>) + Send + 'static) -> Done {
        let mut child = self.0.spawn().unwrap();
        let (out, err) = (drain(child.stdout.take().unwrap()), drain(child.stderr.take().unwrap()));
        let stdin = child.stdin.take();
        let feeder = thread::spawn(move || feed(stdin));
        let code = end(&mut child);
        feeder.join().unwrap();
        Done { code, out: out.join().unwrap(), err: err.join().unwrap() }
    }

    /// Starts it and waits until it names its address.
    pub fn serve(mut self) -> Served {
        let mut child = self.0.spawn().unwrap();
        let (said, lines) = channel();
        for stream in
            [Box::new(child.stdout.take().unwrap()) as Box<dyn Read + Send>, Box::new(child.stderr.take().unwrap())]
        {
            let said = said.clone();
            thread::spawn(move || {
                BufReader::new(stream).lines().map_while(Result::ok).try_for_each(|line| said.send(line))
            });
        }
        let mut served = Served { child, address: String::new(), path: String::new(), said: Vec::new(), lines };
        served.listen_for("http://");
        let line = served.said.last().unwrap();
        let url = line.split("http://").nth(1).unwrap().trim();
        let (address, path) = url.split_once('/').unwrap_or((url, ""));
        (served.address, served.path) = (address.to_owned(), format!("/{path}"));
        served
    }
}

impl Done {
    /// Checks the number it ended with.
    #[track_caller]
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "out: {}\nerr: {}", self.out, self.err);
        self
    }

    /// Checks that it was said, on either stream.
    #[track_caller]
    pub fn says(self, words: &[&str]) -> Self {
        let said = format!("{}{}", self.out, self.err);
        for word in words {
            assert!(said.contains(word), "`{word}` is said:\n{said}");
        }
        self
    }

    /// The report on standard output.
    #[track_caller]
    pub fn report(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}\nout: {}\nerr: {}", self.out, self.err))
    }

    /// The one page of the report.
    #[track_caller]
    pub fn page(&self) -> Value {
        let pages = self.report()["pages"].clone();
        assert_eq!(pages.as_array().map(Vec::len), Some(1), "{pages}\n{}", self.err);
        pages[0].clone()
    }
}

fn drain(mut stream: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    })
}

/// Waits for the end of a program; one that does not come to it is ended, and the test with it.
fn end(child: &mut Child) -> Option<i32> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code();
        }
        if started.elapsed() > LIMIT {
            child.kill().unwrap();
            panic!("the program had not ended after {} s", LIMIT.as_secs());
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// A program that serves a paper; ended when dropped.
pub struct Served {
    child: Child,
    /// Where it listens.
    pub address: String,
    /// The path behind the address that it printed.
    pub path: String,
    /// The lines it has said so far.
    pub said: Vec<String>,
    lines: Receiver<String>,
}

/// An answer to a request.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Served {
    /// Waits for a line with these words.
    #[track_caller]
    pub fn listen_for(&mut self, words: &str) {
        while !self.said.last().is_some_and(|line| line.contains(words)) {
            match self.lines.recv_timeout(LIMIT) {
                Ok(line) => self.said.push(line),
                Err(error) => panic!("{words} was not said ({error}): {:?}", self.said),
            }
        }
    }

    /// The number of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Asks for a page.
    pub fn get(&self, path: &str) -> Answer {
        self.get_at(&self.address, path)
    }

    /// Asks for a page of this host, as a reader would whom its name led here.
    pub fn get_at(&self, host: &str, path: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    /// Asks it to stop, and waits until it has.
    pub fn stop(mut self) -> Option<i32> {
        let id = self.id().to_string();
        let asked = Command::new("sh").args(["-c", "kill -TERM \"$0\"", &id]).status().unwrap();
        assert!(asked.success());
        end(&mut self.child)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Where it has ended already there is nothing to end.
        let _gone = self.child.kill();
        let _waited = self.child.wait();
    }
}

/// A folder with a paper in it that has said all it must.
pub struct Room {
    folder: TempDir,
}

impl Room {
    /// A folder without a paper.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A folder with a paper.
    pub fn with_paper() -> Self {
        let room = Self::empty();
        room.found();
        room
    }

    /// Makes the paper.
    pub fn found(&self) {
        let masthead = self.write("masthead.toml", MASTHEAD);
        jikji(["init".into(), self.paper(), "--masthead".into(), masthead]).run().ends(0);
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The paper's folder.
    pub fn paper(&self) -> PathBuf {
        self.folder.path().join("paper")
    }

    /// Writes a file of the folder, and gives its path.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// `import page --json` of these files.
    pub fn import<S: Into<OsString>>(&self, files: impl IntoIterator<Item = S>) -> Jikji {
        let command: [OsString; 5] =
            ["import".into(), "page".into(), "--json".into(), "--paper".into(), self.paper().into()];
        jikji(command.into_iter().chain(files.into_iter().map(Into::into)))
    }

    /// `serve` at a free port.
    pub fn serve(&self) -> Jikji {
        jikji([
            "serve".into(),
            "--paper".into(),
            self.paper().into_os_string(),
            "--listen".into(),
            "127.0.0.1:0".into(),
        ])
    }
}
