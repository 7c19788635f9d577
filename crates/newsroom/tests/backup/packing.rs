//! Backups that somebody packed anew, with a right seal and right hashes.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

/// Files with their names, in the order in which they are packed.
pub type Files = Vec<(String, Vec<u8>)>;

/// The files of a backup, in order, without the list of hashes.
pub fn unpacked(backup: &Path) -> Files {
    let mut archive = tar::Archive::new(zstd::Decoder::new(File::open(backup).unwrap()).unwrap());
    let mut files = Vec::new();
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        let name = String::from_utf8(entry.path_bytes().into_owned()).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        files.push((name, bytes));
    }
    assert_eq!(files.pop().unwrap().0, "SHA256SUMS");
    files
}

/// The list of hashes of these files.
pub fn sums(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    files.iter().map(|(name, bytes)| format!("{}  {name}\n", hex(bytes))).collect::<String>().into_bytes()
}

/// Packs files, as they are named, into a sealed backup.
pub fn packed(files: &[(String, Vec<u8>)], backup: &Path) {
    let mut archive = tar::Builder::new(zstd::Encoder::new(Vec::new(), 1).unwrap());
    for (name, bytes) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        // Set as bytes: the library would not take a name that leads elsewhere.
        header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
        header.set_cksum();
        archive.append(&header, bytes.as_slice()).unwrap();
    }
    sealed(archive.into_inner().unwrap().finish().unwrap(), backup);
}

/// Writes these bytes with the seal behind them.
pub fn sealed(mut bytes: Vec<u8>, backup: &Path) {
    let hash = Sha256::digest(&bytes);
    bytes.extend([0x5a, 0x2a, 0x4d, 0x18, 32, 0, 0, 0]);
    bytes.extend(hash);
    fs::write(backup, bytes).unwrap();
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
