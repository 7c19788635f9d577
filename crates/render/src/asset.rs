//! The theme's files, each under an address that holds the hash of its bytes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::{Error, address};

#[derive(RustEmbed)]
#[folder = "../../themes/default"]
#[include = "css/*.css"]
#[include = "fonts/*.woff2"]
#[include = "scripts/*.js"]
#[include = "*.svg"]
struct Theme;

/// The studio's style sheet, which goes out by itself: readers do without it.
#[derive(RustEmbed)]
#[folder = "../../studio/css"]
#[include = "*.css"]
struct Studio;

/// A file of the theme.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
    /// Its media type.
    pub content_type: &'static str,
    /// The first 16 hex digits of the SHA-256 of its bytes.
    pub hash: String,
    /// Whether it was asked for under its own hash, and so never changes.
    pub immutable: bool,
}

impl Asset {
    fn new(name: &str, bytes: Cow<'static, [u8]>) -> Self {
        let content_type = match name.rsplit_once('.').map(|(_, ending)| ending) {
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("woff2") => "font/woff2",
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            _ => "application/octet-stream",
        };
        let digest = Sha256::digest(&bytes);
        let hash = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self { bytes, content_type, hash, immutable: false }
    }

    /// The strong `ETag` of its plain bytes.
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.hash)
    }
}

/// The files of a theme, by name.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    files: BTreeMap<String, Asset>,
}

impl Assets {
    /// Gathers the built-in files, with those of an own theme in their place or beside them: `css/*.css`, and `*.svg` and
    /// `*.png` at its root. The style sheets become one `site.css`, in the order of their names.
    ///
    /// # Errors
    /// [`Error::Theme`] when a file of the own theme cannot be read.
    pub fn gather(own: Option<&Path>) -> Result<Self, Error> {
        let mut sheets: BTreeMap<String, String> = BTreeMap::new();
        let mut files = BTreeMap::new();
        for path in Theme::iter() {
            let Some(file) = Theme::get(&path) else { continue };
            let name = path.rsplit_once('/').map_or(path.as_ref(), |(_, name)| name).to_owned();
            if name.ends_with(".css") {
                sheets.insert(name, String::from_utf8_lossy(&file.data).into_owned());
            } else {
                files.insert(name.clone(), Asset::new(&name, file.data));
            }
        }
        if let Some(own) = own {
            for (name, bytes) in read_files(&own.join("css"), &["css"])? {
                sheets.insert(name, String::from_utf8_lossy(&bytes).into_owned());
            }
            for (name, bytes) in read_files(own, &["svg", "png"])? {
                files.insert(name.clone(), Asset::new(&name, Cow::Owned(bytes)));
            }
        }
        for name in Studio::iter() {
            let Some(file) = Studio::get(&name) else { continue };
            let sheet = squeeze(&String::from_utf8_lossy(&file.data));
            files.insert(name.to_string(), Asset::new(&name, Cow::Owned(sheet.into_bytes())));
        }
        let mut assets = Self { files };
        let sheet: String = sheets.values().map(|sheet| squeeze(sheet)).collect();
        let sheet = assets.with_addresses(&sheet);
        assets.files.insert("site.css".to_owned(), Asset::new("site.css", Cow::Owned(sheet.into_bytes())));
        Ok(assets)
    }

    /// The address of a file: `/assets/{hash}/{name}`.
    pub fn url(&self, name: &str) -> Option<String> {
        self.files.get(name).map(|asset| address::asset(&asset.hash, name))
    }

    /// The file under `{hash}/{name}`. Under an outdated hash it is the file of today, which then is not immutable: a page
    /// kept from before an update still finds its style.
    pub fn find(&self, path: &str) -> Option<Asset> {
        let (hash, name) = path.split_once('/')?;
        let asset = self.files.get(name)?;
        Some(Asset { immutable: asset.hash == hash, ..asset.clone() })
    }

    /// Every file and its name.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.files.iter().map(|(name, asset)| (name.as_str(), asset))
    }

    /// The file of this name.
    pub fn named(&self, name: &str) -> Option<&Asset> {
        self.files.get(name)
    }

    /// A sheet whose `url("name")` lead to the files of the theme.
    fn with_addresses(&self, sheet: &str) -> String {
        let mut parts = sheet.split("url(\"");
        let mut written = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once('"').unwrap_or((part, ""));
            let address = self.url(name).unwrap_or_else(|| name.to_owned());
            written.push_str(&format!("url(\"{address}\"{rest}"));
        }
        written
    }
}

/// Takes comments, indentation and empty lines out of a style sheet.
fn squeeze(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

/// The files of a folder with one of these endings; nothing where there is no such folder.
fn read_files(folder: &Path, endings: &[&str]) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let fail = |path: &Path, source| Error::Theme { path: path.to_owned(), source };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(fail(folder, error)),
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| fail(folder, error))?.path();
        let wanted = path.extension().and_then(|ending| ending.to_str()).is_some_and(|it| endings.contains(&it));
        if let (true, Some(name)) = (wanted, path.file_name().and_then(|name| name.to_str())) {
            files.push((name.to_owned(), fs::read(&path).map_err(|error| fail(&path, error))?));
        }
    }
    Ok(files)
}
