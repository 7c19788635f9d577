//! By what two pages are known to show the same article.

use jikji_news::{Byline, LegacyAddress};
use jikji_text::folded;

use crate::{Page, Teaser};

/// What an article is known by across imports.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Identity {
    /// Where it lives: family, host and number.
    Address(LegacyAddress),
    /// Who printed which headline, both folded ([`jikji_text::folded`]), the headline without its bracket.
    Title {
        /// The outlet of the byline, else the site's name; empty where the page tells neither.
        outlet: String,
        /// The headline.
        headline: String,
    },
}

/// What a page's article is known by: its address, else outlet and headline; `None` for a page that has neither.
pub fn identity(page: &Page) -> Option<Identity> {
    page.address.clone().map(Identity::Address).or_else(|| title_identity(page))
}

/// What a page's article is known by where its address is not: teasers and text pages of the same article agree in it.
pub fn title_identity(page: &Page) -> Option<Identity> {
    title(page.headline.as_deref()?, &page.bylines, page.outlet.as_deref())
}

/// What the article behind a teaser is known by. `outlet` is the outlet of the page that shows it, used where the teaser has no
/// byline of its own.
pub fn teaser_identity(teaser: &Teaser, outlet: Option<&str>) -> Option<Identity> {
    title(&teaser.headline, &teaser.bylines, outlet)
}

fn title(headline: &str, bylines: &[Byline], site: Option<&str>) -> Option<Identity> {
    let headline = folded(headline);
    let outlet = bylines.iter().find_map(|byline| byline.outlet.as_deref()).or(site).unwrap_or_default();
    (!headline.is_empty()).then(|| Identity::Title { outlet: folded(outlet), headline })
}
