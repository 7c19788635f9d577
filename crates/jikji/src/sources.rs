//! The files a command was given: folders walked, `-` read, pictures found beside a page.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use jikji_interchange::{Page, SIZE_LIMIT};

/// The largest picture file that is read.
const PICTURE_LIMIT: u64 = 40 * 1024 * 1024;

/// A thing to read: a file, or standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
}

impl Source {
    /// What the report calls it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// Its bytes; one byte over the limit is read, so that the reader of pages can refuse what is too large.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, String> {
        let most = SIZE_LIMIT as u64 + 1;
        let read = |reader: &mut dyn Read| {
            let mut bytes = Vec::new();
            reader.take(most).read_to_end(&mut bytes).map(|_| bytes)
        };
        match self {
            Self::Stdin => {
                read(&mut std::io::stdin().lock()).map_err(|error| format!("표준 입력을 읽지 못했습니다: {error}"))
            }
            Self::File(path) => {
                File::open(path).and_then(|mut file| read(&mut file)).map_err(|error| say(path, &error))
            }
        }
    }

    /// The pictures of a page that lie beside it, as browsers save them. Nothing outside the page's folder is read.
    pub(crate) fn pictures(&self, page: &Page) -> HashMap<String, Vec<u8>> {
        let Self::File(path) = self else { return HashMap::new() };
        let Some(folder) = path.parent() else { return HashMap::new() };
        let saved = path.file_stem().map(|stem| format!("{}_files", stem.to_string_lossy()));
        let mut pictures = HashMap::new();
        for source in page.pictures.iter().filter_map(|picture| picture.source.as_ref()) {
            let beside = beside(folder, source);
            let in_saved =
                saved.as_ref().zip(source.rsplit('/').next()).map(|(saved, name)| folder.join(saved).join(name));
            let found = [beside, in_saved].into_iter().flatten().find_map(|file| read_picture(folder, &file));
            if let Some(bytes) = found {
                pictures.insert(source.clone(), bytes);
            }
        }
        pictures
    }
}

/// A relative address as a file of the folder; an address of the web, an absolute path and `..` are none.
fn beside(folder: &Path, source: &str) -> Option<PathBuf> {
    let bare = source.split(['?', '#']).next()?;
    if bare.contains("://") || bare.starts_with("//") {
        return None;
    }
    let relative = PathBuf::from(bare);
    let inside = relative.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    inside.then(|| folder.join(relative))
}

fn read_picture(folder: &Path, file: &Path) -> Option<Vec<u8>> {
    // A link may lead out of the folder; where it really lies counts.
    let real = file.canonicalize().ok()?;
    let size = fs::metadata(&real).ok().filter(fs::Metadata::is_file)?.len();
    (real.starts_with(folder.canonicalize().ok()?) && size <= PICTURE_LIMIT).then(|| fs::read(&real).ok())?
}

/// The sources behind paths: folders are walked in the order of their names, taking text and HTML files. What cannot be looked
/// at is answered beside them, one sentence each.
pub(crate) fn sources(paths: &[PathBuf]) -> (Vec<Source>, Vec<(String, String)>) {
    let (mut found, mut failed) = (Vec::new(), Vec::new());
    for path in paths {
        if path.as_os_str() == "-" {
            if !found.contains(&Source::Stdin) {
                found.push(Source::Stdin);
            }
        } else if path.is_dir() {
            walk(path, &mut found, &mut failed);
        } else if path.exists() {
            found.push(Source::File(path.clone()));
        } else {
            failed.push((path.display().to_string(), "그런 파일이나 폴더가 없습니다".to_owned()));
        }
    }
    (found, failed)
}

fn walk(folder: &Path, found: &mut Vec<Source>, failed: &mut Vec<(String, String)>) {
    let mut entries: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect(),
        Err(error) => return failed.push((folder.display().to_string(), say(folder, &error))),
    };
    entries.sort();
    for path in entries {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let page = path
            .extension()
            .and_then(|extension| extension.to_str())
            .is_some_and(|extension| ["txt", "html", "htm"].iter().any(|known| extension.eq_ignore_ascii_case(known)));
        if hidden || path.is_symlink() && path.is_dir() {
            continue;
        }
        if path.is_dir() {
            // The folder of a saved page's pictures and scripts holds no pages.
            if !path.to_string_lossy().ends_with("_files") {
                walk(&path, found, failed);
            }
        } else if page {
            found.push(Source::File(path));
        }
    }
}

fn say(path: &Path, error: &std::io::Error) -> String {
    use std::io::ErrorKind::{IsADirectory, NotFound, PermissionDenied};
    match error.kind() {
        PermissionDenied => format!("{}을(를) 읽을 권한이 없습니다", path.display()),
        NotFound => format!("{}이(가) 없습니다", path.display()),
        IsADirectory => format!("{}은(는) 폴더입니다", path.display()),
        _ => format!("{}을(를) 읽지 못했습니다: {error}", path.display()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_stay_in_their_folder() {
        let folder = Path::new("saved");
        for outside in ["/etc/passwd", "../secret.jpg", "a/../../b.jpg", "https://a.example/b.jpg", "//a.example/b.jpg"]
        {
            assert_eq!(beside(folder, outside), None, "{outside}");
        }
        assert_eq!(beside(folder, "./a_files/b.jpg?x=1"), Some(folder.join("./a_files/b.jpg")));
    }

    #[test]
    fn folders_are_walked_in_order() {
        let room = tempfile::tempdir().unwrap();
        for name in ["b.html", "a.TXT", "c.jpg", ".d.txt", "sub/e.htm", "b_files/f.html"] {
            let path = room.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let (found, failed) = sources(&[room.path().to_owned(), "-".into(), "-".into(), room.path().join("none")]);
        let names: Vec<String> =
            found.iter().map(|source| source.name().replace(&format!("{}/", room.path().display()), "")).collect();
        assert_eq!(names, ["a.TXT", "b.html", "sub/e.htm", "-"]);
        assert_eq!(failed.len(), 1);
    }
}
