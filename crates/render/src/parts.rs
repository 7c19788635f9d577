//! What pages are made of. Every part is plain data, ready to be printed; `new` or `of` makes it from the nouns of `news`.

mod banner;
mod body;
mod byline;
mod chrome;
mod facts;
mod front;
mod hit;
mod image;
mod imprint;
mod line;
mod list;
mod moment;
mod notice;
mod teaser;
mod weather;

pub use banner::BannerView;
pub use body::{BodyBlock, FigureSource, anchored_body, body};
pub use byline::{BylineGroup, Writer, bylines};
pub use chrome::{Alternate, Chrome, Frame, Head, Paper, SectionLink};
pub use facts::{Anchors, FactView, FactsBox, facts_box};
pub use front::{Rhythm, SectionBlock};
pub use hit::{Filter, FilterChoice, HitView, Piece, Sort};
pub use image::{Figure, Image};
pub use imprint::{Imprint, ImprintEntry};
pub use line::{Line, Span};
pub use list::{DayGroup, Link, Pager, RelatedBlock};
pub use moment::{Day, Moment, Times};
pub use notice::NoticeView;
pub use teaser::Teaser;
pub use weather::{Station, WeatherAge, WeatherStrip};
