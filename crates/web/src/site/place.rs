//! A place in a long list, as addresses carry it.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use jiff::Timestamp;
use jikji_news::ArticleNumber;
use jikji_store::Cursor;

use super::Site;
use crate::Error;

/// Where a page of a list begins: behind an article, which stays where it is while new ones come in above it. Written as
/// `{microseconds}.{number}.{page}`; readers need not understand it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// Behind this article.
    pub(crate) cursor: Cursor,
    /// The how-manieth page it is on the way the reader came, from 2.
    pub(crate) page: u64,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { cursor: Cursor { listed_at, number }, page } = self;
        write!(f, "{}.{number}.{page}", listed_at.as_microsecond())
    }
}

impl FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.splitn(3, '.');
        let mut next = || parts.next().ok_or(());
        let moment = next()?.parse().map_err(|_| ())?;
        let listed_at = Timestamp::from_microsecond(moment).map_err(|_| ())?;
        let number: ArticleNumber = next()?.parse()?;
        let page = next()?.parse().ok().filter(|page| (2..=1_000_000).contains(page)).ok_or(())?;
        let place = Self { cursor: Cursor { listed_at, number }, page };
        // One place has one spelling, so that it has one address.
        if place.to_string() == text { Ok(place) } else { Err(()) }
    }
}

/// The name that a list has in its address: `{slug}` of the route.
pub(crate) struct Slug(pub(crate) String);

/// The place that a request asks for: `{place}` of the route; `None` on the first page of a list.
pub(crate) struct Asked(pub(crate) Option<Place>);

impl FromRequestParts<Arc<Site>> for Slug {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Error> {
        param(parts, site, "slug").await?.map(Self).ok_or(Error::NotFound)
    }
}

impl FromRequestParts<Arc<Site>> for Asked {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Error> {
        let asked = param(parts, site, "place").await?;
        asked.map(|place| place.parse().map_err(|()| Error::NotFound)).transpose().map(Self)
    }
}

/// A parameter of the route.
async fn param(parts: &mut Parts, site: &Arc<Site>, wanted: &str) -> Result<Option<String>, Error> {
    let params = RawPathParams::from_request_parts(parts, site).await.map_err(|_| Error::NotFound)?;
    Ok(params.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_and_nothing_else_is() {
        let place: Place = "1768186440000000.17.2".parse().unwrap();
        assert_eq!((place.cursor.number.get(), place.page), (17, 2));
        assert_eq!(place.to_string(), "1768186440000000.17.2");
        assert!("-1.1.2".parse::<Place>().is_ok());
        for bad in [
            "",
            ".",
            "1",
            "1.1",
            "1.1.1",
            "1.0.2",
            "1.1.2.3",
            "+1.1.2",
            "01.1.2",
            "1.1.9999999",
            "9999999999999999999.1.2",
            "9223372036854775807.1.2",
            "a.b.c",
            "1.1.-2",
            "1.1.2 ",
            "１.1.2",
        ] {
            assert!(bad.parse::<Place>().is_err(), "{bad}");
        }
    }
}
