//! What surrounds every page: head, masthead, weather, sections, imprint.

use jiff::ZonedDateTime;
use jikji_news::{HideAfter, Language, Masthead, Section, Weather};
use serde::Serialize;

use super::{Day, Imprint, WeatherStrip};
use crate::{address, json_ld::JsonLd};

/// What is the same whatever a page shows: the paper, the moment and the language it is asked for in.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The language of the interface.
    pub language: Language,
    /// The paper.
    pub masthead: &'a Masthead,
    /// The sections, in the order of the menu.
    pub sections: &'a [Section],
    /// The weather that the paper has.
    pub weather: Option<&'a Weather>,
    /// When live weather is too old to be shown.
    pub hide_weather_after: HideAfter,
    /// The moment of the visit, in the paper's zone.
    pub now: &'a ZonedDateTime,
    /// Where the paper is found, without a `/` at the end: `https://saenaru.example`.
    pub public_url: &'a str,
}

/// What surrounds a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chrome {
    /// The language of the interface.
    pub language: Language,
    /// The paper.
    pub paper: Paper,
    /// The day of the visit.
    pub date_line: Day,
    /// The weather; `None` shows nothing.
    pub weather: Option<WeatherStrip>,
    /// The menu.
    pub sections: Vec<SectionLink>,
    /// The search page; `None` while there is nothing to be searched.
    pub search: Option<String>,
    /// The imprint.
    pub imprint: Imprint,
    /// What browsers, search engines and portals are told.
    pub head: Head,
    /// The address of this page in each language of the interface, this one included.
    pub alternates: Vec<Alternate>,
}

/// The paper itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Paper {
    /// Its name. A paper that is not set up yet may have none.
    pub name: String,
    /// Its front in the language of the interface.
    pub address: String,
    /// Where it is found, without a `/` at the end.
    pub public_url: String,
}

/// A section in the menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionLink {
    /// The section.
    pub name: String,
    /// Its page.
    pub address: String,
    /// Whether the page shown belongs to it.
    pub current: bool,
}

/// The same page in an interface language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// The language.
    pub language: Language,
    /// The whole address.
    pub url: String,
    /// The path, for links.
    pub address: String,
}

/// What browsers, search engines and portals are told.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Head {
    /// The title without the paper's name; `None` on the front, which is titled by the paper.
    pub title: Option<String>,
    /// One or two sentences.
    pub description: Option<String>,
    /// The whole address of the page; `None` for pages that are no place, such as 404.
    pub canonical: Option<String>,
    /// Whether search engines may list it.
    pub indexed: bool,
    /// `article` or `website`.
    pub kind: &'static str,
    /// The whole address of a picture for shared links.
    pub image: Option<String>,
    /// Machines' view of the page.
    pub json_ld: Option<JsonLd>,
}

impl Chrome {
    /// What surrounds the page at `path`, a path of the Korean interface such as `/articles/12`.
    pub fn new(frame: &Frame<'_>, path: &str) -> Self {
        let Frame { language, masthead, now, public_url, .. } = *frame;
        let localized = address::localized(language, path);
        let alternates = Language::ALL.map(|language| {
            let address = address::localized(language, path);
            Alternate { language, url: format!("{public_url}{address}"), address }
        });
        let sections = frame.sections.iter().map(|section| SectionLink {
            name: section.name.clone(),
            address: address::section(language, &section.slug),
            current: false,
        });
        Self {
            language,
            paper: Paper {
                name: masthead.name.clone(),
                address: address::front(language),
                public_url: public_url.to_owned(),
            },
            date_line: Day::of(now.date(), language),
            weather: frame
                .weather
                .and_then(|weather| WeatherStrip::of(weather, frame.hide_weather_after, now, language)),
            sections: sections.collect(),
            search: Some(address::search(language, &address::Asking::default())),
            imprint: Imprint::of(masthead),
            head: Head {
                canonical: Some(format!("{public_url}{localized}")),
                indexed: true,
                kind: "website",
                ..Head::default()
            },
            alternates: alternates.to_vec(),
        }
    }

    /// What surrounds a page that is no place of its own: errors, the set-up page.
    pub fn nowhere(frame: &Frame<'_>) -> Self {
        let mut chrome = Self::new(frame, "/");
        chrome.head.canonical = None;
        chrome.head.indexed = false;
        chrome
    }

    /// With this title.
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.head.title = Some(title.into());
        self
    }

    /// With this description, where there is one.
    pub fn described(mut self, description: Option<String>) -> Self {
        self.head.description = description;
        self
    }

    /// With the section of this slug marked as the current one.
    pub fn in_section(mut self, slug: &str) -> Self {
        let address = address::section(self.language, slug);
        for section in &mut self.sections {
            section.current = section.address == address;
        }
        self
    }
}
