//! `/`.

mod choose;

use jikji_news::{PictureId, Reporter, Slot, Tag};
use jikji_render::pages::FrontPage;
use jikji_render::parts::{Link, SectionBlock, Teaser};
use jikji_render::{address, json_ld};
use jikji_store::{Card, ListOf};

use self::choose::{Block, Chosen, Material, choose};
use super::{Gallery, Visit};
use crate::Result;
use crate::answer::Answer;

/// How many articles the front chooses from, of all and of every section.
const NEWEST: u32 = 30;
const OF_A_SECTION: u32 = 10;
const LATEST: u32 = 8;

/// The front.
pub(crate) async fn show(visit: Visit) -> Result<Answer<FrontPage>> {
    let chosen = choose(material(&visit).await?);
    let writers = writers(&visit, chosen.opinion.as_ref()).await?;
    let portraits = writers.iter().filter_map(|writer| writer.as_ref()?.portrait.as_ref());
    let gallery = Gallery::holding(&visit, pictures(&chosen).chain(portraits)).await?;
    let mut chrome = visit.chrome("/");
    chrome.head.json_ld = Some(json_ld::front(&chrome));
    let opinion = chosen.opinion.as_ref().and_then(|block| {
        let teasers =
            block.cards.iter().zip(&writers).map(|(card, writer)| opinion(&visit, &gallery, card, writer.as_ref()));
        let teasers = teasers.collect();
        section_block(&visit, chosen.blocks.len(), block, teasers)
    });
    let blocks =
        chosen.blocks.iter().enumerate().filter_map(|(position, block)| {
            section_block(&visit, position, block, gallery.teasers(&visit, &block.cards))
        });
    let page = FrontPage {
        lead: chosen.lead.as_ref().map(|card| gallery.teaser(&visit, card)),
        secondary: gallery.teasers(&visit, &chosen.secondary),
        latest: gallery.teasers(&visit, &chosen.latest),
        blocks: blocks.collect(),
        opinion,
        banners: visit.furniture().banners(Slot::FrontMiddle),
        chrome,
    };
    Ok(visit.answer(page, [Tag::Front, Tag::Latest, Tag::Banners]))
}

async fn material(visit: &Visit) -> Result<Material> {
    let reader = visit.reader();
    let mut sections = Vec::new();
    for section in &visit.furniture().sections {
        let cards = reader.list(ListOf::Section(section.id), None, OF_A_SECTION).await?;
        sections.push(Block { section: section.id, cards });
    }
    let newest = reader.list(ListOf::All, None, NEWEST).await?;
    let latest = reader.list(ListOf::Dated, None, LATEST).await?;
    // The word stands in the name of every series of columns (빅테크칼럼, 테크칼럼); nothing else marks one.
    let columns = visit.furniture().all_series().filter(|series| series.name.contains("칼럼")).map(|series| series.id);
    Ok(Material { newest, latest, sections, columns: columns.collect() })
}

/// The first writer of every opinion piece, for the faces.
async fn writers(visit: &Visit, block: Option<&Block>) -> Result<Vec<Option<Reporter>>> {
    let mut writers = Vec::new();
    for card in block.iter().flat_map(|block| &block.cards) {
        let first = card.bylines.first();
        let reporters = visit.reader().reporters_of(card.number).await?;
        writers.push(reporters.into_iter().find(|writer| first.is_some_and(|first| first.name == writer.name)));
    }
    Ok(writers)
}

fn opinion(visit: &Visit, gallery: &Gallery, card: &Card, writer: Option<&Reporter>) -> Teaser {
    let portrait = writer.and_then(|writer| writer.portrait.as_ref());
    // The name stands beside the face.
    Teaser { portrait: portrait.and_then(|id| gallery.image(id, "")), ..gallery.teaser(visit, card) }
}

fn section_block(visit: &Visit, position: usize, block: &Block, teasers: Vec<Teaser>) -> Option<SectionBlock> {
    let section = visit.furniture().section(block.section)?;
    let link = Link::new(&section.name, address::section(visit.language(), &section.slug));
    Some(SectionBlock::new(position, link, teasers))
}

fn pictures(chosen: &Chosen) -> impl Iterator<Item = &PictureId> {
    let blocks = chosen.blocks.iter().chain(&chosen.opinion).flat_map(|block| &block.cards);
    let cards = chosen.lead.iter().chain(&chosen.secondary).chain(&chosen.latest).chain(blocks);
    cards.filter_map(|card| card.lead_picture.as_ref())
}
