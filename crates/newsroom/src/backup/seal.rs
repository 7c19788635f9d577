//! The seal at the end of a backup: a hash of every byte before it, so that no damage anywhere goes unseen. It is a frame that
//! programs for zstd skip.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use jikji_store::Error as StoreError;
use sha2::{Digest, Sha256};

use super::{Progress, Stage, Teller};
use crate::{Error, Result};

/// The head of a skippable frame of zstd with 32 bytes in it.
const HEAD: [u8; 8] = [0x5a, 0x2a, 0x4d, 0x18, 32, 0, 0, 0];

/// The length of the seal: its head and a SHA-256.
const LEN: u64 = 40;

/// Writes on, and hashes what was written.
pub(super) struct Sealing<W> {
    inner: W,
    hash: Sha256,
}

impl<W: Write> Sealing<W> {
    pub(super) fn new(inner: W) -> Self {
        Self { inner, hash: Sha256::new() }
    }

    /// Sets the seal and gives back what it was set on.
    pub(super) fn seal(mut self) -> io::Result<W> {
        self.inner.write_all(&HEAD)?;
        self.inner.write_all(&self.hash.finalize())?;
        Ok(self.inner)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or(bytes));
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Reads a whole backup and holds it against its seal.
pub(crate) fn check(path: &Path, progress: &mut impl Teller) -> Result<()> {
    let failed = |error: io::Error| Error::from(StoreError::from_io(path, &error));
    let mut file = File::open(path).map_err(failed)?;
    let total = file.metadata().map_err(failed)?.len();
    let broken = |why: &str| Error::BackupDamaged { path: path.to_owned(), why: why.to_owned() };
    let Some(sealed) = total.checked_sub(LEN) else {
        return Err(broken("직지의 백업이 아니거나 끝이 잘렸습니다"));
    };
    let mut seal = [0; LEN as usize];
    file.seek(SeekFrom::Start(sealed)).and_then(|_| file.read_exact(&mut seal)).map_err(failed)?;
    let Some(noted) = seal.strip_prefix(&HEAD) else {
        return Err(broken("직지의 백업이 아니거나 끝이 잘렸습니다"));
    };
    file.rewind().map_err(failed)?;
    let (mut rest, mut hash, mut buffer) = (file.take(sealed), Sha256::new(), vec![0; 1 << 17]);
    loop {
        let read = rest.read(&mut buffer).map_err(failed)?;
        if read == 0 {
            break;
        }
        hash.update(buffer.get(..read).unwrap_or(&buffer));
        progress(Progress { stage: Stage::Checking, done: sealed - rest.limit(), total }).map_err(failed)?;
    }
    if hash.finalize().as_slice() == noted { Ok(()) } else { Err(broken("내용이 봉인과 다릅니다")) }
}
