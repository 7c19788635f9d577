//! The words of the interface, in every language of it.

use std::collections::{BTreeMap, HashMap};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jikji_news::Language;
use minijinja::value::{Kwargs, Value};
use rust_embed::RustEmbed;

use crate::Error;

#[derive(RustEmbed)]
#[folder = "../../locales"]
#[include = "*.ftl"]
struct Locales;

/// The messages of one language. Keys are the same in every language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    /// Messages that hold no value, ready to be printed.
    plain: HashMap<String, Value>,
    language: Language,
}

impl Catalogue {
    /// Reads the messages of a language.
    ///
    /// # Errors
    /// [`Error::Catalogue`] when a file has an error or gives a key twice.
    pub fn new(language: Language) -> Result<Self, Error> {
        let fail = |message: String| Error::Catalogue { language: language.tag(), message };
        let tag = language.tag().parse().map_err(|error| fail(format!("{error:?}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks that keep directions apart are for Arabic and Hebrew; here they would only be junk in titles.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(print_number));
        bundle.add_function("JOSA", particle).map_err(|error| fail(error.to_string()))?;
        let mut all = Vec::new();
        for file in Locales::iter().filter(|file| file.starts_with(&format!("{}/", language.tag()))) {
            let data = Locales::get(&file).map(|file| file.data).unwrap_or_default();
            let source = String::from_utf8_lossy(&data).into_owned();
            all.extend(keys(&source).map(str::to_owned));
            let resource =
                FluentResource::try_new(source).map_err(|(_, errors)| fail(format!("{file}: {errors:?}")))?;
            bundle.add_resource(resource).map_err(|errors| fail(format!("{file}: {errors:?}")))?;
        }
        let plain = all.into_iter().filter_map(|key| {
            let mut errors = Vec::new();
            let pattern = bundle.get_message(&key)?.value()?;
            let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            // A message that lacks nothing without values holds none.
            errors.is_empty().then(|| (key, Value::from(text)))
        });
        let plain = plain.collect();
        Ok(Self { bundle, plain, language })
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without values.
    pub fn word(&self, key: &str) -> Option<Value> {
        self.plain.get(key).cloned()
    }

    /// The messages without values whose keys begin so, each under the rest of its key: what an element of the studio is
    /// given to show, such as `editor-` of the writer's editor.
    pub fn words_of(&self, beginning: &str) -> BTreeMap<String, String> {
        let rest = |key: &str| key.strip_prefix(beginning).map(str::to_owned);
        self.plain.iter().filter_map(|(key, word)| Some((rest(key)?, word.to_string()))).collect()
    }

    /// A message with its values.
    ///
    /// # Errors
    /// A text that names the key, when there is no such message or it lacks a value.
    pub fn message(&self, key: &str, values: &FluentArgs<'_>) -> Result<String, String> {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| format!("no message `{key}` in {}", self.language.tag()))?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(values), &mut errors).into_owned();
        if errors.is_empty() { Ok(text) } else { Err(format!("message `{key}`: {errors:?}")) }
    }

    /// The function `t` of templates: `t("related-more", total=93)`.
    pub(crate) fn tell(&self, key: &str, values: &Kwargs) -> Result<Value, minijinja::Error> {
        if let Some(word) = self.word(key) {
            return Ok(word);
        }
        let mut given = FluentArgs::new();
        for name in values.args() {
            let value: Value = values.get(name)?;
            match (value.as_i64(), value.as_str()) {
                (Some(number), _) => given.set(name.to_owned(), FluentValue::from(number)),
                (None, Some(text)) => given.set(name.to_owned(), FluentValue::from(text.to_owned())),
                (None, None) => given.set(name.to_owned(), FluentValue::from(value.to_string())),
            }
        }
        let told = self.message(key, &given);
        told.map(Value::from).map_err(|detail| minijinja::Error::new(minijinja::ErrorKind::InvalidOperation, detail))
    }
}

/// The keys of a file: what stands at the beginning of a line before ` =`.
fn keys(source: &str) -> impl Iterator<Item = &str> {
    let key = |line: &'_ str| line.starts_with(|c: char| c.is_ascii_lowercase());
    source.lines().filter(move |line| key(line)).filter_map(|line| Some(line.split_once('=')?.0.trim_end()))
}

/// The function `JOSA` of messages: `{ JOSA($name, "을/를") }` is the particle that follows a name or a number, without it.
fn particle<'a>(given: &[FluentValue<'a>], _named: &FluentArgs<'_>) -> FluentValue<'a> {
    let [word, FluentValue::String(pair)] = given else { return FluentValue::Error };
    let word = match word {
        FluentValue::String(word) => word.to_string(),
        FluentValue::Number(number) => number.as_string().into_owned(),
        _ => return FluentValue::Error,
    };
    match jikji_text::Josa::named(pair) {
        Some(josa) => FluentValue::from(jikji_text::josa(&word, josa).to_owned()),
        None => FluentValue::Error,
    }
}

/// Numbers stand with a comma between thousands: `1,187`.
fn print_number<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string().into_owned();
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Some(digits);
    }
    let mut printed = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            printed.push(',');
        }
        printed.push(digit);
    }
    Some(printed)
}
