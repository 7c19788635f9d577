//! The paper as files: a walk through the very routes that serve it, from the front on, wherever a link leads.
//!
//! Every page is fetched once and written with the bytes that a reader gets without an encoding. What the walk holds in memory
//! are the addresses it has met and one page at a time. A link that leads to nothing is reported with the page that holds it.

mod address;
mod links;
mod redirects;

use std::collections::{HashSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::Response;
use hyper::service::Service;
use hyper_util::service::TowerToHyperService;
use jikji_newsroom::Beside;
use jikji_store::Error as StoreError;

use crate::router::unkept;
use crate::{Error, Result, Site};

/// Where the walk begins: what is asked for by name, and by nobody's link.
const BEGINNINGS: [&str; 5] = ["/", "/en/", "/robots.txt", "/favicon.ico", "/favicon.svg"];
/// Addresses at which nothing stands; their page is what hosts of files show for every unknown address below.
const NOWHERE: [&str; 2] = ["/404.html", "/en/404.html"];

/// How far the walk has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walked {
    /// How many addresses were fetched.
    pub done: u64,
    /// How many are known by now.
    pub known: u64,
}

/// A paper that was written as files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// How many pages there are, those for unknown addresses included.
    pub pages: u64,
    /// How many other files: pictures, fonts, the style sheet.
    pub files: u64,
    /// How many bytes all of them have.
    pub bytes: u64,
    /// How many old addresses are told in `_redirects`.
    pub redirects: u64,
    /// The links that lead to nothing, each address once, in the order in which they were met.
    pub broken: Vec<Broken>,
}

/// A link that leads to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Where it leads.
    pub address: String,
    /// The first page that holds it; `None` where the walk itself began with it.
    pub on: Option<String>,
    /// What is answered there.
    pub status: u16,
}

/// Writes the paper into a folder that is absent or empty: `/` as `index.html`, `/articles/1` as `articles/1/index.html`, files
/// under their own names, the page for unknown addresses as `404.html`, old addresses as rules in `_redirects`. The folder is
/// there whole or not at all.
///
/// # Errors
/// [`Error::NotEmpty`]; [`Error::NotSetUp`] while the masthead has holes; [`Error::Store`] when the disk refuses.
pub async fn export(site: Arc<Site>, out: &Path, progress: impl FnMut(Walked)) -> Result<Exported> {
    if !is_free(out)? {
        return Err(Error::NotEmpty { path: out.to_owned() });
    }
    let beside = Beside::make(out)?;
    let exported = Walk::new(site, beside.path()).run(progress).await?;
    beside.move_to(out)?;
    Ok(exported)
}

fn is_free(out: &Path) -> Result<bool> {
    match out.read_dir() {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(StoreError::from_io(out, &error).into()),
    }
}

/// An address that is to be fetched, and the page that led there.
struct Step {
    address: Arc<str>,
    on: Option<Arc<str>>,
}

/// The walk through one paper.
struct Walk<'o> {
    site: Arc<Site>,
    out: &'o Path,
    known: HashSet<Arc<str>>,
    ahead: VecDeque<Step>,
    exported: Exported,
}

impl<'o> Walk<'o> {
    fn new(site: Arc<Site>, out: &'o Path) -> Self {
        let mut walk = Self { site, out, known: HashSet::new(), ahead: VecDeque::new(), exported: Exported::default() };
        for address in BEGINNINGS.into_iter().chain(NOWHERE) {
            walk.meet(address, None);
        }
        walk
    }

    /// Puts an address before us, if it is new.
    fn meet(&mut self, address: &str, on: Option<&Arc<str>>) {
        if !self.known.contains(address) {
            let address: Arc<str> = address.into();
            self.known.insert(Arc::clone(&address));
            self.ahead.push_back(Step { address, on: on.cloned() });
        }
    }

    async fn run(mut self, mut progress: impl FnMut(Walked)) -> Result<Exported> {
        let routes = TowerToHyperService::new(unkept(Arc::clone(&self.site)));
        while let Some(step) = self.ahead.pop_front() {
            let refused = match Request::get(&*step.address).body(Body::empty()) {
                Ok(request) => {
                    let Ok(response) = routes.call(request).await;
                    self.take(&step, response).await?
                }
                // What is no address at all is answered like one that cannot be read.
                Err(_) => Some(StatusCode::BAD_REQUEST),
            };
            if let Some(status) = refused {
                let on = step.on.as_deref().map(str::to_owned);
                self.exported.broken.push(Broken { address: step.address.to_string(), on, status: status.as_u16() });
            }
            let known = self.known.len() as u64;
            progress(Walked { done: known - self.ahead.len() as u64, known });
        }
        self.exported.redirects = redirects::write(&self.site.paper().reader(), self.out).await?;
        Ok(self.exported)
    }

    /// Takes an answer in: writes it, and meets what it leads to. Gives the status of one that no file can stand for.
    async fn take(&mut self, step: &Step, response: Response) -> Result<Option<StatusCode>> {
        let (parts, body) = response.into_parts();
        let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if *step.address == *"/" && parts.status == StatusCode::SERVICE_UNAVAILABLE {
            return Err(Error::NotSetUp);
        }
        // Hosts of files add the slash of a folder too.
        let with_slash = format!("{}/", step.address);
        if parts.status.is_redirection() && header(header::LOCATION) == with_slash {
            self.meet(&with_slash, step.on.as_ref());
            return Ok(None);
        }
        let is_nowhere = NOWHERE.contains(&&*step.address);
        if parts.status != if is_nowhere { StatusCode::NOT_FOUND } else { StatusCode::OK } {
            return Ok(Some(parts.status));
        }
        let content_type = header(header::CONTENT_TYPE);
        let (is_page, is_sheet) = (content_type.starts_with("text/html"), content_type.starts_with("text/css"));
        let Some(name) = address::file(&step.address, is_page) else { return Ok(Some(StatusCode::BAD_REQUEST)) };
        // The body is made already; nothing can fail in it.
        let Ok(bytes) = to_bytes(body, usize::MAX).await else { return Ok(Some(StatusCode::INTERNAL_SERVER_ERROR)) };
        self.write(&name, &bytes)?;
        *if is_page { &mut self.exported.pages } else { &mut self.exported.files } += 1;
        self.exported.bytes += bytes.len() as u64;
        let links = match std::str::from_utf8(&bytes) {
            Ok(html) if is_page => links::of_page(html),
            Ok(css) if is_sheet => links::of_sheet(css),
            _ => Vec::new(),
        };
        let site = Arc::clone(&self.site);
        let public_url = site.config().public_url.as_ref().map(|url| url.as_str());
        for link in links {
            if let Some(address) = address::internal(&link, &step.address, public_url) {
                self.meet(&address, Some(&step.address));
            }
        }
        Ok(None)
    }

    /// Writes a file. It waits for the disk where it stands: a walk that is dropped then has nothing under way.
    fn write(&self, name: &Path, bytes: &Bytes) -> Result<()> {
        let path: PathBuf = self.out.join(name);
        let folder = path.parent().unwrap_or(self.out);
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&path, bytes));
        written.map_err(|error| StoreError::from_io(name, &error).into())
    }
}
