//! The template engine, set up once for every language of the interface.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use jikji_news::Language;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value};
use minijinja::{Environment, ErrorKind, State, UndefinedBehavior, context};
use rust_embed::RustEmbed;

use super::escape::{kept, print_value};
use crate::{Assets, Catalogue, Error};

/// Steps a page may take: a hundred times what any sample of the built-in theme does.
const FUEL: u64 = 1_000_000;

#[derive(RustEmbed)]
#[folder = "../../themes/default/templates"]
#[include = "*.html"]
struct BuiltIn;

/// The studio's screens. A theme is for readers, and has no say in them.
#[derive(RustEmbed)]
#[folder = "../../studio/templates"]
#[include = "*.html"]
#[prefix = "studio/"]
struct Studio;

#[derive(RustEmbed)]
#[folder = "../../themes/default/signs"]
#[include = "*.svg"]
struct Signs;

/// The sources of templates by name.
pub(super) struct Templates(BTreeMap<String, String>);

impl Templates {
    /// Those of the default theme and of the studio.
    pub(super) fn built_in() -> Self {
        let sources = BuiltIn::iter().filter_map(|name| {
            let file = BuiltIn::get(&name)?;
            Some((name.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
        });
        let studio = Studio::iter().filter_map(|name| {
            let file = Studio::get(&name)?;
            Some((name.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
        });
        Self(sources.chain(studio).collect())
    }

    /// Those of a folder; none where there is no folder.
    pub(super) fn own(folder: &Path) -> Result<Vec<(String, String)>, Error> {
        let fail = |path: &Path, source| Error::Theme { path: path.to_owned(), source };
        let mut sources = Vec::new();
        if !folder.is_dir() {
            return Ok(sources);
        }
        for entry in fs::read_dir(folder).map_err(|error| fail(folder, error))? {
            let path = entry.map_err(|error| fail(folder, error))?.path();
            let name = path.file_name().and_then(|name| name.to_str()).filter(|name| name.ends_with(".html"));
            if let Some(name) = name {
                sources.push((name.to_owned(), fs::read_to_string(&path).map_err(|error| fail(&path, error))?));
            }
        }
        Ok(sources)
    }

    /// Whether a source can be read as a template.
    pub(super) fn parse(name: &str, source: &str) -> Result<(), Error> {
        Environment::new().template_from_named_str(name, source).map(drop).map_err(Error::from)
    }

    /// Puts a template in the place of another.
    pub(super) fn put(&mut self, name: String, source: String) {
        self.0.insert(name, source);
    }
}

/// The templates, ready to be shown in each language.
pub(super) struct Engine {
    korean: Tongue,
    english: Tongue,
}

/// The templates in one language.
struct Tongue {
    catalogue: Arc<Catalogue>,
    environment: Environment<'static>,
}

impl Engine {
    /// Compiles the templates.
    pub(super) fn new(templates: &Templates, assets: &Arc<Assets>) -> Result<Self, Error> {
        let tongue = |language| {
            let catalogue = Arc::new(Catalogue::new(language)?);
            let environment = environment(templates, assets, &catalogue)?;
            Ok::<_, Error>(Tongue { catalogue, environment })
        };
        Ok(Self { korean: tongue(Language::Ko)?, english: tongue(Language::En)? })
    }

    /// Shows values by a template.
    pub(super) fn render(&self, language: Language, template: &str, values: Value) -> Result<String, Error> {
        Ok(self.of(language).environment.get_template(template)?.render(values)?)
    }

    /// A message without values.
    pub(super) fn word(&self, language: Language, key: &str) -> Option<String> {
        self.of(language).catalogue.word(key).map(|word| word.to_string())
    }

    fn of(&self, language: Language) -> &Tongue {
        match language {
            Language::Ko => &self.korean,
            Language::En => &self.english,
        }
    }
}

fn environment(
    templates: &Templates,
    assets: &Arc<Assets>,
    catalogue: &Arc<Catalogue>,
) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_formatter(print_value);
    environment.set_fuel(Some(FUEL));
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?;
    environment.set_syntax(syntax);
    environment.add_filter("kept", kept);
    let words = Arc::clone(catalogue);
    environment.add_function("t", move |key: &str, values: Kwargs| words.tell(key, &values));
    let files = Arc::clone(assets);
    environment.add_function("asset_url", move |name: &str| {
        files.url(name).map(Value::from_safe_string).ok_or_else(|| wrong(format!("the theme has no file `{name}`")))
    });
    let files = Arc::clone(assets);
    environment.add_function("asset_if_any", move |name: &str| files.url(name).map(Value::from_safe_string));
    environment.add_function("sign", |name: &str| match Signs::get(&format!("{name}.svg")) {
        Some(file) => Ok(Value::from_safe_string(String::from_utf8_lossy(&file.data).trim_end().to_owned())),
        None => Err(wrong(format!("the theme has no sign `{name}`"))),
    });
    let (language, drawn) = (catalogue.language().tag(), Drawn::default());
    environment.add_function("drawn_once", move |state: &State<'_, '_>, template: &str, it: Value, seal: u64| {
        drawn.get(template, seal, || {
            let part = state.env().get_template(template)?;
            part.render(context! { it, language })
        })
    });
    for (name, source) in &templates.0 {
        environment.add_template_owned(name.clone(), source.clone())?;
    }
    Ok(environment)
}

/// Parts of pages that were drawn before, by template and seal. A seal says that what is drawn is the same.
#[derive(Default)]
struct Drawn(Mutex<HashMap<(String, u64), Value>>);

impl Drawn {
    /// So many parts are kept; then all are drawn anew.
    const MOST: usize = 64;

    fn get(
        &self,
        template: &str,
        seal: u64,
        draw: impl FnOnce() -> Result<String, minijinja::Error>,
    ) -> Result<Value, minijinja::Error> {
        let key = (template.to_owned(), seal);
        if let Some(part) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(part.clone());
        }
        let part = Value::from_safe_string(draw()?);
        let mut drawn = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if drawn.len() >= Self::MOST {
            drawn.clear();
        }
        drawn.insert(key, part.clone());
        Ok(part)
    }
}

fn wrong(detail: String) -> minijinja::Error {
    minijinja::Error::new(ErrorKind::InvalidOperation, detail)
}
