//! Reading a backup: every file of it is held against its hash, and laid down where somebody wants it.

use std::fs::{self, File};
use std::io::{self, BufReader, Read, Write};
use std::path::{Component, Path, PathBuf};

use jikji_store::{Error as StoreError, Media, PaperDir};
use sha2::{Digest, Sha256};

use super::manifest::{self, FORMAT, Format, Manifest};
use super::pack::{Hashed, SUMS, hex};
use super::{Progress, Stage, Teller};
use crate::{Error, Result};

/// No manifest is longer.
const MANIFEST_BYTES: u64 = 1 << 16;

/// Reads a whole backup and checks every hash. With `into`, an empty directory, the files are laid down there; it is the
/// caller's to throw away what was laid down before an error.
pub(crate) fn unpack(path: &Path, into: Option<&Path>, progress: &mut impl Teller) -> Result<Manifest> {
    let file = File::open(path).map_err(|error| StoreError::from_io(path, &error))?;
    let total = file.metadata().map_err(|error| StoreError::from_io(path, &error))?.len();
    let stage = if into.is_some() { Stage::Unpacking } else { Stage::Checking };
    let mut done = 0;
    let counted = Hashed::new(file, |read| {
        done += read;
        progress(Progress { stage, done, total })
    });
    let unpacking = Unpacking { path, into };
    let broken = |error: io::Error| unpacking.broken(error.to_string());
    let decoder = zstd::Decoder::with_buffer(BufReader::with_capacity(1 << 17, counted)).map_err(broken)?;
    let mut archive = tar::Archive::new(decoder);

    let mut entries = archive.entries().map_err(broken)?;
    let mut sums = Sha256::new();
    let first = entries.next().ok_or_else(|| unpacking.broken("비어 있습니다".into()))?.map_err(broken)?;
    let manifest = unpacking.manifest(first, &mut sums)?;
    let mut whole = false;
    for entry in entries {
        let entry = entry.map_err(broken)?;
        if whole {
            return Err(unpacking.broken(format!("{SUMS} 뒤에 파일이 더 있습니다")));
        }
        let name = unpacking.name(&entry)?;
        if name == SUMS {
            let hash = unpacking.lay_down(entry, None)?;
            if hash != hex(&std::mem::take(&mut sums).finalize()) {
                return Err(unpacking.broken(format!("파일의 해시가 {SUMS}와 다릅니다")));
            }
            whole = true;
            continue;
        }
        let member =
            member(&name).ok_or_else(|| unpacking.broken(format!("신문의 것이 아닌 파일이 있습니다: {name}")))?;
        let hash = unpacking.lay_down(entry, Some(&member))?;
        sums.update(format!("{hash}  {name}\n"));
    }
    // What follows the archive is read to its end, where the compression has a checksum.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(broken)?;
    if whole { Ok(manifest) } else { Err(unpacking.broken(format!("{SUMS}가 없습니다"))) }
}

struct Unpacking<'u> {
    path: &'u Path,
    into: Option<&'u Path>,
}

impl Unpacking<'_> {
    fn broken(&self, why: String) -> Error {
        Error::BackupDamaged { path: self.path.to_owned(), why }
    }

    /// The name of a file in the archive; nothing but plain files is.
    fn name<R: Read>(&self, entry: &tar::Entry<'_, R>) -> Result<String> {
        let bytes = entry.path_bytes().into_owned();
        let name = String::from_utf8(bytes).ok().filter(|_| entry.header().entry_type().is_file());
        name.ok_or_else(|| self.broken("파일이 아닌 것이 들어 있습니다".into()))
    }

    /// Reads the manifest; refuses a format that this program does not know.
    fn manifest<R: Read>(&self, entry: tar::Entry<'_, R>, sums: &mut Sha256) -> Result<Manifest> {
        let name = self.name(&entry)?;
        if name != manifest::NAME {
            return Err(self.broken(format!("{}으로 시작하지 않습니다", manifest::NAME)));
        }
        let mut json = Vec::new();
        let mut entry = Hashed::new(entry.take(MANIFEST_BYTES), |_| Ok(()));
        entry.read_to_end(&mut json).map_err(|error| self.broken(error.to_string()))?;
        sums.update(format!("{}  {name}\n", entry.hex()));
        let unread = |error: serde_json::Error| self.broken(format!("{name}: {error}"));
        let format = serde_json::from_slice::<Format>(&json).map_err(unread)?.format;
        if format > FORMAT {
            return Err(Error::NewerBackup { path: self.path.to_owned(), found: format, known: FORMAT });
        }
        serde_json::from_slice(&json).map_err(unread)
    }

    /// Reads a file to its end, laying it down where it belongs; gives its hash in hex.
    fn lay_down<R: Read>(&self, entry: tar::Entry<'_, R>, member: Option<&Path>) -> Result<String> {
        let mut entry = Hashed::new(entry, |_| Ok(()));
        let place = self.into.zip(member).map(|(into, member)| into.join(member));
        let mut file = place.as_deref().map(create).transpose()?;
        let mut buffer = vec![0; 1 << 16];
        loop {
            let read = entry.read(&mut buffer).map_err(|error| self.broken(error.to_string()))?;
            if read == 0 {
                return Ok(entry.hex());
            }
            if let (Some(file), Some(place)) = (&mut file, &place) {
                let bytes = buffer.get(..read).unwrap_or_default();
                file.write_all(bytes).map_err(|error| StoreError::from_io(place, &error))?;
            }
        }
    }
}

fn create(place: &Path) -> Result<File> {
    let make = || {
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent)?;
        }
        File::create_new(place)
    };
    make().map_err(|error| StoreError::from_io(place, &error).into())
}

/// Where a file of an archive belongs in the paper's directory; `None` for what has no place in one.
fn member(name: &str) -> Option<PathBuf> {
    let inside = PaperDir::new("");
    match name {
        "paper.db" => Some(inside.database_file()),
        "paper.toml" => Some(inside.settings_file()),
        _ => match name.split_once('/')? {
            ("media", file) => Media::new(inside.media()).path(file).ok(),
            ("theme", path) => {
                let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
                (plain && !path.is_empty()).then(|| inside.theme().join(path))
            }
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_laid_down_outside_its_place() {
        for name in ["paper.db", "paper.toml", "media/a-960.webp", "theme/css/50-own.css", "theme/새.svg"] {
            assert_eq!(member(name).as_deref(), Some(Path::new(name)));
        }
        let foreign = [
            "",
            "paper.lock",
            "/etc/passwd",
            "../paper.db",
            "media/../paper.db",
            "media/.hidden",
            "media/",
            "media/a/b",
            "theme/",
            "theme/../paper.db",
            "theme//etc/passwd",
            "index/x",
            "paper.db/x",
        ];
        for name in foreign {
            assert_eq!(member(name), None, "{name}");
        }
    }
}
