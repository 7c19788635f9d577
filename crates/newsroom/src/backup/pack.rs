//! Packing a paper: tar, compressed with zstd, sealed.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use jikji_store::{Error as StoreError, Media, PaperDir};
use sha2::{Digest, Sha256};

use super::manifest::{self, Manifest};
use super::seal::Sealing;
use super::{Progress, Stage, Teller};
use crate::beside::Beside;
use crate::{Error, Result};

/// The name of the backup while it is made.
pub(super) const NAME: &str = "backup";

/// The name of the list of all files with their hashes, the last file of every backup; `sha256sum --check` reads it.
pub(super) const SUMS: &str = "SHA256SUMS";

/// The compression of zstd that costs least for what it gives; pictures are compressed already.
const LEVEL: i32 = 3;

/// Packs the copied database, and everything else from the paper; gives the file and its length.
pub(super) fn pack(
    dir: &PaperDir,
    beside: &Beside,
    manifest: &Manifest,
    progress: &mut impl Teller,
) -> Result<(PathBuf, u64)> {
    let path = beside.path().join(NAME);
    let database = PaperDir::new(beside.path()).database_file();
    let media = Media::new(dir.media());
    let mut total = length(&database)?;
    for name in media.names()? {
        total += media.size(&name?)?.unwrap_or_default();
    }
    let mut pack = Pack::create(beside, manifest.created_at.as_second(), total, progress)?;
    let json = serde_json::to_vec_pretty(manifest).map_err(io::Error::other).map_err(io(&path))?;
    pack.add_bytes(manifest::NAME, &json)?;
    pack.add_file("paper.db", &database)?;
    if let Some(settings) = read_if_there(&dir.settings_file())? {
        pack.add_bytes("paper.toml", &settings)?;
    }
    pack.add_folder("theme", &dir.theme())?;
    for name in media.names()? {
        let name = name?;
        pack.add_file(&format!("media/{name}"), &media.path(&name)?)?;
    }
    let bytes = pack.finish()?;
    Ok((path, bytes))
}

struct Pack<'p, P> {
    archive: tar::Builder<zstd::Encoder<'static, Sealing<BufWriter<File>>>>,
    path: PathBuf,
    /// The list of hashes, on the disk: of as many files as there may be.
    sums: BufWriter<File>,
    sums_path: PathBuf,
    /// The date of every file in the archive.
    second: i64,
    done: u64,
    total: u64,
    progress: &'p mut P,
}

impl<'p, P: Teller> Pack<'p, P> {
    fn create(beside: &Beside, second: i64, total: u64, progress: &'p mut P) -> Result<Self> {
        let (path, sums_path) = (beside.path().join(NAME), beside.path().join(SUMS));
        let file = File::create_new(&path).map_err(io(&path))?;
        let sums = BufWriter::new(File::create_new(&sums_path).map_err(io(&sums_path))?);
        let mut encoder = zstd::Encoder::new(Sealing::new(BufWriter::new(file)), LEVEL).map_err(io(&path))?;
        encoder.include_checksum(true).map_err(io(&path))?;
        Ok(Self { archive: tar::Builder::new(encoder), path, sums, sums_path, second, done: 0, total, progress })
    }

    /// Adds the files of a folder and the folders in it, in the order of their names.
    fn add_folder(&mut self, name: &str, folder: &Path) -> Result<()> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(io(folder)(error)),
        };
        let mut paths = Vec::new();
        for entry in entries {
            paths.push(entry.map_err(io(folder))?.path());
        }
        paths.sort();
        for path in paths {
            let last = path.file_name().and_then(|name| name.to_str()).filter(|name| !name.contains(['\n', '\\']));
            let last = last.ok_or_else(|| io(&path)(io::Error::other("백업할 수 없는 파일 이름입니다")))?;
            let name = format!("{name}/{last}");
            if path.is_dir() {
                self.add_folder(&name, &path)?;
            } else if let Some(bytes) = read_if_there(&path)? {
                self.add_bytes(&name, &bytes)?;
            }
        }
        Ok(())
    }

    /// Adds a file that does not change while it is read.
    fn add_file(&mut self, name: &str, path: &Path) -> Result<()> {
        let file = File::open(path).map_err(io(path))?;
        let length = file.metadata().map_err(io(path))?.len();
        self.add(name, file, length, path)
    }

    fn add_bytes(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.total += bytes.len() as u64;
        let path = self.path.clone();
        self.add(name, bytes, bytes.len() as u64, &path)
    }

    fn add(&mut self, name: &str, from: impl Read, length: u64, path: &Path) -> Result<()> {
        let hash = self.append(name, from, length, path)?;
        writeln!(self.sums, "{hash}  {name}").map_err(io(&self.sums_path))
    }

    /// Appends a file to the archive; gives its hash in hex.
    fn append(&mut self, name: &str, from: impl Read, length: u64, path: &Path) -> Result<String> {
        let mut header = tar::Header::new_gnu();
        header.set_size(length);
        header.set_mode(0o644);
        header.set_mtime(self.second.try_into().unwrap_or_default());
        let (done, total, progress) = (self.done, self.total, &mut *self.progress);
        let mut count = 0;
        let mut from = Hashed::new(from.take(length), |read| {
            count += read;
            progress(Progress { stage: Stage::Packing, done: done + count, total })
        });
        self.archive.append_data(&mut header, name, &mut from).map_err(io(path))?;
        let hash = from.hex();
        self.done += count;
        if count == length { Ok(hash) } else { Err(io(path)(io::Error::other("읽는 동안 짧아졌습니다"))) }
    }

    /// Adds the list of hashes and seals the file; gives its length.
    fn finish(mut self) -> Result<u64> {
        self.sums.flush().map_err(io(&self.sums_path))?;
        let sums_path = self.sums_path.clone();
        let sums = File::open(&sums_path).map_err(io(&sums_path))?;
        let length = sums.metadata().map_err(io(&sums_path))?.len();
        self.total += length;
        self.append(SUMS, sums, length, &sums_path)?;
        let Self { archive, path, .. } = self;
        let seal = || {
            let mut file = archive.into_inner()?.finish()?.seal()?;
            file.flush()?;
            file.get_ref().sync_all()?;
            file.get_ref().metadata()
        };
        Ok(seal().map_err(io(&path))?.len())
    }
}

/// Reads on, hashes what was read, and tells how much it was; whoever is told may end it with an error.
pub(super) struct Hashed<R, T> {
    inner: R,
    hash: Sha256,
    tell: T,
}

impl<R: Read, T: FnMut(u64) -> io::Result<()>> Hashed<R, T> {
    pub(super) fn new(inner: R, tell: T) -> Self {
        Self { inner, hash: Sha256::new(), tell }
    }

    /// The hash of all that was read, in hex.
    pub(super) fn hex(self) -> String {
        hex(&self.hash.finalize())
    }
}

impl<R: Read, T: FnMut(u64) -> io::Result<()>> Read for Hashed<R, T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hash.update(buffer.get(..read).unwrap_or_default());
        (self.tell)(read as u64)?;
        Ok(read)
    }
}

/// Bytes in hex.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io(path)(error)),
    }
}

fn length(path: &Path) -> Result<u64> {
    Ok(fs::metadata(path).map_err(io(path))?.len())
}

fn io(path: &Path) -> impl Fn(io::Error) -> Error {
    move |error| StoreError::from_io(path, &error).into()
}
