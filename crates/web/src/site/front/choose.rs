//! What stands where on the front, until an editor places it by hand. Pure: cards go in, places come out.

use std::collections::{BTreeSet, HashMap};

use jikji_news::{ArticleKind, ArticleNumber, Label, SectionId, SeriesId};
use jikji_store::Card;

/// Among how many of the newest stories a picture decides which one leads; an older one is no story of the day.
const LEAD_AMONG: usize = 10;
const SECONDARY: usize = 4;
/// Stories of one section beside the lead at most, so that the head of the front is not all of one kind.
const SECONDARY_OF_ONE_SECTION: usize = 2;
const OF_A_BLOCK: usize = 4;

/// What there is to choose from, each list newest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Material {
    /// Of the whole paper.
    pub(super) newest: Vec<Card>,
    /// Of the whole paper, where the time is known.
    pub(super) latest: Vec<Card>,
    /// Of each section, in the order of the menu.
    pub(super) sections: Vec<Block>,
    /// Series of columns: what they bring is worth reading, but not the story of the day while there is news.
    pub(super) columns: BTreeSet<SeriesId>,
}

/// Articles of a section.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    /// The section.
    pub(super) section: SectionId,
    /// Its articles.
    pub(super) cards: Vec<Card>,
}

/// What was chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Chosen {
    /// The story of the day.
    pub(super) lead: Option<Card>,
    /// The next ones.
    pub(super) secondary: Vec<Card>,
    /// The sections that have something left to show.
    pub(super) blocks: Vec<Block>,
    /// Opinion.
    pub(super) opinion: Option<Block>,
    /// The column of times.
    pub(super) latest: Vec<Card>,
}

/// Chooses. No article stands twice, but for the column of times, which is a list of all.
pub(super) fn choose(material: Material) -> Chosen {
    let Material { newest, latest, sections, columns } = material;
    let (opinions, sections): (Vec<Block>, Vec<Block>) = sections.into_iter().partition(is_opinion_section);
    let opinion_sections: BTreeSet<SectionId> = opinions.iter().map(|block| block.section).collect();
    let stories: Vec<&Card> = newest
        .iter()
        .filter(|card| is_story(card) && !card.section.is_some_and(|id| opinion_sections.contains(&id)))
        .collect();
    let lead = lead(&stories, &columns).or_else(|| newest.iter().find(|card| card.kind != ArticleKind::Advertorial));
    let mut taken: BTreeSet<ArticleNumber> = lead.iter().map(|card| card.number).collect();
    let secondary = secondary(&stories, &taken);
    taken.extend(secondary.iter().map(|card| card.number));
    let lead = lead.cloned();
    Chosen {
        blocks: sections.into_iter().filter_map(|section| block(section, &taken)).collect(),
        opinion: opinions.into_iter().find_map(|section| block(section, &taken)),
        lead,
        secondary,
        latest: latest.into_iter().filter(|card| card.kind != ArticleKind::Advertorial).collect(),
    }
}

/// The newest with a picture, news before columns; else the newest.
fn lead<'c>(stories: &[&'c Card], columns: &BTreeSet<SeriesId>) -> Option<&'c Card> {
    let is_column = |card: &Card| card.series.is_some_and(|id| columns.contains(&id));
    let mut pictured = stories.iter().take(LEAD_AMONG).filter(|card| card.lead_picture.is_some());
    let news = pictured.clone().find(|card| !is_column(card));
    news.or_else(|| pictured.next()).or_else(|| stories.first()).copied()
}

fn secondary(stories: &[&Card], taken: &BTreeSet<ArticleNumber>) -> Vec<Card> {
    let mut of_section: HashMap<Option<SectionId>, usize> = HashMap::new();
    let free = stories.iter().filter(|card| !taken.contains(&card.number)).filter(|card| {
        let count = of_section.entry(card.section).or_default();
        *count += 1;
        *count <= SECONDARY_OF_ONE_SECTION
    });
    free.take(SECONDARY).map(|card| (*card).clone()).collect()
}

/// What is left of a section, the newest with a picture in front. `None` where nothing is left.
fn block(section: Block, taken: &BTreeSet<ArticleNumber>) -> Option<Block> {
    let Block { section, cards } = section;
    let mut cards: Vec<Card> =
        cards.into_iter().filter(|card| !taken.contains(&card.number)).take(OF_A_BLOCK).collect();
    if let Some(place) = cards.iter().position(|card| card.lead_picture.is_some() && is_story(card)) {
        let first = cards.remove(place);
        cards.insert(0, first);
    }
    (!cards.is_empty()).then_some(Block { section, cards })
}

/// Whether an article may lead: news, not the record of who was appointed or died, not opinion, not paid for.
fn is_story(card: &Card) -> bool {
    let of_record = [Label::Appointments, Label::Obituary, Label::Announcement];
    card.kind != ArticleKind::Advertorial
        && !is_opinion(card)
        && !card.labels.iter().any(|label| of_record.contains(label))
}

fn is_opinion(card: &Card) -> bool {
    let roles = ["논설위원", "논설실장", "칼럼니스트"];
    let by_opinion_writer = |role: &str| roles.contains(&role);
    card.kind == ArticleKind::Contributed
        || card.labels.iter().any(|label| matches!(label, Label::Editorial | Label::Contribution))
        || card.bylines.iter().any(|byline| byline.role.as_deref().is_some_and(by_opinion_writer))
}

/// A section is one of opinion when most of what stands in it is.
fn is_opinion_section(block: &Block) -> bool {
    let opinions = block.cards.iter().filter(|card| is_opinion(card)).count();
    opinions * 2 > block.cards.len()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jikji_news::{Byline, Language, PictureId};

    use super::*;

    fn card(number: i64, section: i64) -> Card {
        Card {
            number: ArticleNumber::new(number).unwrap(),
            headline: format!("기사 {number}"),
            labels: Vec::new(),
            section: Some(SectionId(section)),
            series: None,
            bylines: vec![Byline { name: "하진우".into(), role: Some("기자".into()), ..Byline::default() }],
            kind: ArticleKind::Own,
            language: Language::Ko,
            excerpt: String::new(),
            lead_picture: None,
            published_at: Some(Timestamp::UNIX_EPOCH),
            seen_on: None,
            listed_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn pictured(card: Card) -> Card {
        Card { lead_picture: Some(PictureId::try_from("a".repeat(32)).unwrap()), ..card }
    }

    fn labelled(label: Label, card: Card) -> Card {
        Card { labels: vec![label], ..card }
    }

    fn material(cards: Vec<Card>) -> Material {
        let ids: BTreeSet<SectionId> = cards.iter().filter_map(|card| card.section).collect();
        let of = |id: &SectionId| cards.iter().filter(|card| card.section == Some(*id)).cloned().collect();
        let sections = ids.iter().map(|id| Block { section: *id, cards: of(id) }).collect();
        Material { newest: cards.clone(), latest: cards, sections, columns: BTreeSet::new() }
    }

    fn numbers(cards: &[Card]) -> Vec<i64> {
        cards.iter().map(|card| card.number.get()).collect()
    }

    #[test]
    fn an_empty_paper_has_an_empty_front() {
        assert_eq!(choose(Material::default()), Chosen::default());
    }

    #[test]
    fn the_newest_story_with_a_picture_leads() {
        let obituary = pictured(labelled(Label::Obituary, card(9, 1)));
        let paid = Card { kind: ArticleKind::Advertorial, ..pictured(card(8, 1)) };
        let editorial = pictured(labelled(Label::Editorial, card(7, 2)));
        let chosen = choose(material(vec![obituary, paid, editorial, card(6, 1), pictured(card(5, 1)), card(4, 1)]));
        assert_eq!(chosen.lead.unwrap().number.get(), 5);
        assert_eq!(numbers(&chosen.secondary), [6, 4]);
    }

    #[test]
    fn a_column_leads_only_where_there_is_no_news() {
        let column = || Card { series: Some(SeriesId(1)), ..pictured(card(9, 1)) };
        let columns = BTreeSet::from([SeriesId(1)]);
        let among = |cards| choose(Material { columns: columns.clone(), ..material(cards) });
        let chosen = among(vec![column(), card(8, 1), pictured(card(7, 1))]);
        assert_eq!((chosen.lead.unwrap().number.get(), numbers(&chosen.secondary)), (7, vec![9, 8]));
        assert_eq!(among(vec![column(), card(8, 1)]).lead.unwrap().number.get(), 9);
    }

    #[test]
    fn a_paper_of_nothing_but_opinion_has_a_lead() {
        let chosen =
            choose(material(vec![labelled(Label::Editorial, card(2, 1)), labelled(Label::Editorial, card(1, 1))]));
        assert_eq!(chosen.lead.unwrap().number.get(), 2);
        assert_eq!(chosen.opinion.map(|block| numbers(&block.cards)), Some(vec![1]));
    }

    #[test]
    fn without_pictures_the_newest_story_leads() {
        let chosen = choose(material(vec![labelled(Label::Appointments, card(3, 1)), card(2, 1), card(1, 1)]));
        assert_eq!(chosen.lead.unwrap().number.get(), 2);
    }

    #[test]
    fn an_old_picture_does_not_make_an_old_story_lead() {
        let mut cards: Vec<Card> = (2..=30).rev().map(|number| card(number, 1)).collect();
        cards.push(pictured(card(1, 1)));
        assert_eq!(choose(material(cards)).lead.unwrap().number.get(), 30);
    }

    #[test]
    fn the_head_of_the_front_is_not_all_of_one_section() {
        let cards = (1..=12).rev().map(|number| card(number, if number > 4 { 1 } else { number })).collect();
        assert_eq!(numbers(&choose(material(cards)).secondary), [11, 10, 4, 3]);
    }

    #[test]
    fn no_article_stands_twice_but_in_the_column_of_times() {
        let cards: Vec<Card> = (1..=30).rev().map(|number| card(number, number % 4)).collect();
        let chosen = choose(material(cards));
        let blocks = chosen.blocks.iter().chain(&chosen.opinion).flat_map(|block| &block.cards);
        let all: Vec<i64> =
            chosen.lead.iter().chain(&chosen.secondary).chain(blocks).map(|card| card.number.get()).collect();
        assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len());
        assert!(chosen.blocks.iter().all(|block| block.cards.len() <= OF_A_BLOCK));
    }

    #[test]
    fn a_section_of_opinion_stands_apart() {
        let opinion = |number| labelled(Label::Editorial, card(number, 2));
        let chosen = choose(material(vec![opinion(9), card(8, 1), opinion(7), card(6, 1), card(5, 2), card(4, 1)]));
        assert_eq!(chosen.opinion.as_ref().map(|block| numbers(&block.cards)), Some(vec![9, 7, 5]));
        assert!(chosen.blocks.iter().all(|block| block.section != SectionId(2)));
        assert_eq!(chosen.lead.unwrap().number.get(), 8);
    }

    #[test]
    fn a_block_begins_with_a_picture() {
        let mut cards: Vec<Card> = (1..=9).rev().map(|number| card(number, 1)).collect();
        cards.extend([card(30, 2), pictured(card(29, 2)), card(28, 2)]);
        let chosen = choose(Material {
            newest: cards.iter().filter(|card| card.section == Some(SectionId(1))).cloned().collect(),
            ..material(cards)
        });
        assert_eq!(numbers(&chosen.blocks.last().unwrap().cards), [29, 30, 28]);
    }
}
