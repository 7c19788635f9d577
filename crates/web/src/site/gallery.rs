//! Articles as lists show them, with their pictures, which are read in one go.

use std::collections::{BTreeSet, HashMap};

use jikji_news::{ArticleKind, Byline, Picture, PictureId, ROLES};
use jikji_render::address;
use jikji_render::parts::{Figure, Image, Link, Moment, Teaser};
use jikji_store::Card;

use super::Visit;
use crate::Result;

/// How long an excerpt is at most in a list, in characters: three lines on a phone.
const EXCERPT: usize = 110;

/// The pictures of a page.
pub(crate) struct Gallery {
    pictures: HashMap<PictureId, Picture>,
}

impl Gallery {
    /// The lead pictures of these cards.
    pub(crate) async fn of(visit: &Visit, cards: &[Card]) -> Result<Self> {
        Self::holding(visit, cards.iter().filter_map(|card| card.lead_picture.as_ref())).await
    }

    /// These pictures.
    pub(crate) async fn holding<'p>(visit: &Visit, ids: impl Iterator<Item = &'p PictureId>) -> Result<Self> {
        let ids: Vec<PictureId> = ids.collect::<BTreeSet<_>>().into_iter().cloned().collect();
        let pictures = visit.reader().pictures(&ids).await?;
        Ok(Self { pictures: pictures.into_iter().map(|picture| (picture.id.clone(), picture)).collect() })
    }

    /// A picture with its caption.
    pub(crate) fn figure(&self, id: &PictureId) -> Option<Figure> {
        Figure::of(self.pictures.get(id)?)
    }

    /// A picture with an alternative text of its own.
    pub(crate) fn image(&self, id: &PictureId, alt: &str) -> Option<Image> {
        Image::of(self.pictures.get(id)?, Some(alt))
    }

    /// The teasers of these cards, in their order.
    pub(crate) fn teasers<'c>(&self, visit: &Visit, cards: impl IntoIterator<Item = &'c Card>) -> Vec<Teaser> {
        cards.into_iter().map(|card| self.teaser(visit, card)).collect()
    }

    /// The teaser of a card. Its picture stands beside the headline that says what it is about, so its text is empty.
    pub(crate) fn teaser(&self, visit: &Visit, card: &Card) -> Teaser {
        let (furniture, language) = (visit.furniture(), visit.language());
        let series = card.series.and_then(|id| furniture.series(id));
        let section = card.section.and_then(|id| furniture.section(id));
        let signatures: Vec<String> = signed(card.kind, &card.bylines).iter().map(Byline::signature).collect();
        let excerpt = jikji_text::excerpt(&card.excerpt, EXCERPT);
        Teaser {
            address: address::article(language, card.number),
            language: card.language,
            headline: card.headline.clone(),
            series: series.map(|series| Link::new(&series.name, address::series(language, &series.slug))),
            section: section.map(|section| Link::new(&section.name, address::section(language, &section.slug))),
            labels: card.labels.iter().map(ToString::to_string).collect(),
            advertorial: card.kind == ArticleKind::Advertorial,
            excerpt: Some(excerpt).filter(|excerpt| !excerpt.is_empty()),
            picture: card.lead_picture.as_ref().and_then(|id| self.image(id, "")),
            portrait: None,
            byline: Some(signatures.join("·")).filter(|byline| !byline.is_empty()),
            published: card.published_at.map(|at| Moment::of(at, visit.now(), language)),
            reasons: Vec::new(),
        }
    }
}

/// The bylines that may be printed. 기사형 광고 must not look like the work of a reporter (신문법 §6③, FACTS §2): of its
/// bylines those that name a journalist's role stay unprinted.
pub(crate) fn signed(kind: ArticleKind, bylines: &[Byline]) -> Vec<Byline> {
    let is_journalist = |byline: &Byline| byline.role.as_deref().is_some_and(|role| ROLES.contains(&role));
    bylines.iter().filter(|byline| kind != ArticleKind::Advertorial || !is_journalist(byline)).cloned().collect()
}
