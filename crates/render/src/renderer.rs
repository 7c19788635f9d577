//! The renderer: pages in, HTML out.

mod check;
mod engine;
mod escape;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jikji_news::Language;
use minijinja::value::{Serde, Value};

pub use check::Fault;

use self::engine::{Engine, Templates};
use crate::{Asset, Assets, Error, Page};

/// Holds the templates, catalogues and files of a theme, and shows pages with them. Cheap to share, never changes.
pub struct Renderer {
    built_in: Engine,
    own: Option<Engine>,
    assets: Arc<Assets>,
    faults: Vec<Fault>,
}

impl Renderer {
    /// Opens the built-in theme, and over it the paper's own in `own`: `templates/*.html`, `css/*.css`, `*.svg`, `*.png`.
    /// An own template that cannot be read as one is left out and reported, see [`Renderer::faults`].
    ///
    /// # Errors
    /// [`Error::Theme`] when a file of the own theme cannot be read, [`Error::Template`] and [`Error::Catalogue`] when the
    /// built-in theme is wrong, which its tests rule out.
    pub fn new(own: Option<PathBuf>) -> Result<Self, Error> {
        let assets = Arc::new(Assets::gather(own.as_deref())?);
        let built_in = Engine::new(&Templates::built_in(), &assets)?;
        let mut faults = Vec::new();
        let own = own.map(|folder| own_engine(&folder, &assets, &mut faults)).transpose()?.flatten();
        Ok(Self { built_in, own, assets, faults })
    }

    /// Shows a page in the language of its chrome. Where the paper's own templates fail, the built-in ones show it and the
    /// failure is logged: a mistake in a theme never reaches a reader.
    ///
    /// # Errors
    /// [`Error::Template`] when the built-in template does not fit the page.
    pub fn render<P: Page>(&self, page: &P) -> Result<String, Error> {
        let language = page.chrome().language;
        let values = Value::from(Serde(page));
        if let Some(own) = &self.own {
            match own.render(language, P::template(), values.clone()) {
                Ok(html) => return Ok(html),
                Err(error) => tracing::error!(%error, "own template failed, the built-in one is shown"),
            }
        }
        self.built_in.render(language, P::template(), values)
    }

    /// What is wrong with the own theme, as far as opening it showed.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The file of the theme under `{hash}/{name}`, see [`Assets::find`].
    pub fn asset(&self, path: &str) -> Option<Asset> {
        self.assets.find(path)
    }

    /// The files of the theme.
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// A message of the interface that holds no value; the key itself where there is none.
    pub fn word(&self, language: Language, key: &str) -> String {
        self.built_in.word(language, key).unwrap_or_else(|| key.to_owned())
    }
}

/// The engine over the paper's own templates; `None` where there are none that can be used.
fn own_engine(folder: &Path, assets: &Arc<Assets>, faults: &mut Vec<Fault>) -> Result<Option<Engine>, Error> {
    let mut templates = Templates::built_in();
    let mut changed = false;
    for (name, source) in Templates::own(&folder.join("templates"))? {
        match Templates::parse(&name, &source) {
            Ok(()) => {
                templates.put(name, source);
                changed = true;
            }
            Err(error) => {
                tracing::error!(%error, "own template left out, the built-in one is used");
                faults.push(Fault::new(&name, error));
            }
        }
    }
    if changed { Engine::new(&templates, assets).map(Some) } else { Ok(None) }
}
