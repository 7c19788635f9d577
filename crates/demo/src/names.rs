//! Sections, series and the people of the demo newsroom, by the keys that manuscripts use.

use std::collections::HashMap;

use jikji_news::{Byline, PictureId, ReporterId, SectionId, SeriesId};
use jikji_store::Tx;
use serde::Deserialize;

use crate::{Error, Files};

#[derive(Deserialize)]
struct NamesFile {
    section: Vec<Named>,
    series: Vec<Named>,
    reporter: Vec<Person>,
}

#[derive(Deserialize)]
struct Named {
    key: String,
    name: String,
    description: Option<String>,
}

#[derive(Deserialize)]
struct Person {
    key: String,
    name: String,
    role: String,
    email: String,
    introduction: String,
}

/// The names as the paper holds them.
pub(crate) struct Names {
    pub sections: HashMap<String, SectionId>,
    pub series: HashMap<String, SeriesId>,
    pub reporters: HashMap<String, (ReporterId, Byline)>,
}

/// Lays the names into the paper. Portraits are looked up under `portrait-{key}`.
pub(crate) async fn lay(tx: &mut Tx, outlet: &str, plates: &HashMap<String, PictureId>) -> Result<Names, Error> {
    let file: NamesFile = toml::from_str(&Files::text("names.toml")?)
        .map_err(|error| Error::Damaged("names.toml".into(), error.to_string()))?;
    let mut names = Names { sections: HashMap::new(), series: HashMap::new(), reporters: HashMap::new() };
    for section in file.section {
        names.sections.insert(section.key, tx.section(&section.name).await?);
    }
    for series in file.series {
        names.series.insert(series.key, tx.series(&series.name, series.description.as_deref()).await?);
    }
    for person in file.reporter {
        let id = tx.reporter(&person.name, Some(outlet), Some(&person.role)).await?;
        let portrait = plates.get(&format!("portrait-{}", person.key));
        tx.introduce_reporter(id, Some(&person.email), Some(&person.introduction), portrait).await?;
        let byline =
            Byline { outlet: Some(outlet.to_owned()), name: person.name, role: Some(person.role), email: None };
        names.reporters.insert(person.key, (id, byline));
    }
    Ok(names)
}
