//! The newspaper's nouns and rules. Pure: no input or output, no clock but the [`Clock`] that is handed in.
//!
//! Names are those of `docs/GLOSSARY.md`. A module is a noun; what the noun can do are its functions.

mod actor;
mod article;
mod banner;
mod byline;
mod change;
mod clock;
mod document;
mod headline;
mod hit;
mod kind;
mod label;
mod language;
mod legacy;
mod lexicon;
mod masthead;
mod merge;
mod names;
mod notice;
mod number;
mod permission;
mod picture;
mod related;
mod related_choice;
mod role;
mod session;
mod settings;
mod staff;
mod state;
mod tag;
mod token;
mod weather;
mod workflow;

pub use actor::{Actor, Signature};
pub use article::{Article, Clocks, Content, Origin};
pub use banner::{Banner, BannerId, NarrowBanner, Slot};
pub use byline::{Byline, BylinePattern, Lifted, ROLES, lift_bylines};
pub use change::{Change, ChangeKind, Subject};
pub use clock::{Clock, SystemClock};
pub use document::{
    Block, Document, Embed, FactBox, FactBoxAttrs, Heading, Href, HrefError, Inline, ListItem, Mark, PictureBlock,
    Quote, QuoteAttrs, TableCell, TableRow, marked_text, plain_text,
};
pub use headline::{HeadlineSet, split_kicker};
pub use hit::{Facet, Facets, Hit, Passage, Scope, Sight};
pub use kind::ArticleKind;
pub use label::Label;
pub use language::Language;
pub use legacy::{LegacyAddress, LegacyFamily};
pub use lexicon::{ProposedWord, Standing, Synonyms, Word};
pub use masthead::{Duty, Masthead};
pub use merge::{Conflict, Merged, merge};
pub use names::{Reporter, ReporterId, Section, SectionId, Series, SeriesId, Topic, TopicId};
pub use notice::{Ground, Notice, NoticeId, NoticeKind, Placement};
pub use number::ArticleNumber;
pub use permission::{Barrier, Reach, Thing, Verb, may};
pub use picture::{Focal, Format, Picture, PictureId, Rendition};
pub use related::{Reason, Related, RelatedList};
pub use related_choice::RelatedChoice;
pub use role::{NoRole, Role};
pub use session::{Session, SessionId};
pub use settings::{HideAfter, Settings, TimeLabel};
pub use staff::{Email, EmailError, Staff, StaffId};
pub use state::State;
pub use tag::Tag;
pub use token::{NoTokenScope, Token, TokenId, TokenScope};
pub use weather::{Observation, STATIONS, Sky, Weather, WeatherSource, split_sky_and_station};
pub use workflow::{Lack, Refusal, Step, Workflow};
