//! Articles as the index takes them: drafts too, for the staff's eyes.

use std::collections::{BTreeSet, HashMap};

use jiff::tz::TimeZone;
use jikji_news::{Document as Body, PictureId, SectionId, SeriesId, TopicId};
use jikji_search::Document;
use jikji_store::{Reader, Text};

use super::Catalogue;
use crate::Result;

/// The names that articles are gathered under, by key.
struct Names {
    sections: HashMap<SectionId, String>,
    series: HashMap<SeriesId, String>,
    topics: HashMap<TopicId, String>,
    /// What stands under the pictures above the bodies.
    captions: HashMap<PictureId, String>,
}

impl Names {
    /// All that these texts name.
    async fn of(reader: &Reader, texts: &[Text]) -> Result<Self> {
        let leads: BTreeSet<PictureId> = texts.iter().filter_map(|text| text.content.lead_picture.clone()).collect();
        let topics: BTreeSet<TopicId> = texts.iter().flat_map(|text| text.content.topics.iter().copied()).collect();
        let (sections, series) = (reader.sections().await?, reader.all_series().await?);
        let topics = reader.topics(&Vec::from_iter(topics)).await?;
        let pictures = reader.pictures(&Vec::from_iter(leads)).await?;
        Ok(Self {
            sections: sections.into_iter().map(|section| (section.id, section.name)).collect(),
            series: series.into_iter().map(|series| (series.id, series.name)).collect(),
            topics: topics.into_iter().map(|topic| (topic.id, topic.name)).collect(),
            captions: pictures.into_iter().filter_map(|picture| Some((picture.id, picture.caption?))).collect(),
        })
    }
}

impl Catalogue {
    /// The documents of these texts.
    pub(super) async fn documents(&self, reader: &Reader, texts: Vec<Text>) -> Result<Vec<Document>> {
        let names = Names::of(reader, &texts).await?;
        Ok(texts.into_iter().map(|text| document(&names, &self.zone, text)).collect())
    }
}

fn document(names: &Names, zone: &TimeZone, text: Text) -> Document {
    let Text { number, state, published_at, content, reporters, writers } = text;
    let mut beside = content.headlines.decks.clone();
    beside.extend(content.headlines.summary.clone());
    let lead = content.lead_picture.as_ref().filter(|lead| !stands_in(lead, &content.body));
    Document {
        headline: content.headlines.headline.clone(),
        decks: beside,
        labels: content.headlines.labels.iter().map(|label| label.word().to_owned()).collect(),
        captions: lead.and_then(|lead| names.captions.get(lead)).cloned().into_iter().collect(),
        bylines: content.bylines.iter().map(|byline| byline.name.clone()).collect(),
        reporters,
        topics: content.topics.iter().filter_map(|id| Some((*id, names.topics.get(id)?.clone()))).collect(),
        series: content.series.and_then(|id| Some((id, names.series.get(&id)?.clone()))),
        section: content.section.and_then(|id| Some((id, names.sections.get(&id)?.clone()))),
        published: published_at.map(|at| at.to_zoned_datetime(zone.clone())),
        live: state.is_public(),
        owners: writers.into_iter().map(|writer| writer.0).collect(),
        ..Document::new(number, "", content.body.text())
    }
}

fn stands_in(picture: &PictureId, body: &Body) -> bool {
    body.pictures().contains(&picture)
}
