//! The change log's entries: what happened to what, when, by whom.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{ArticleNumber, BannerId, PictureId, ReporterId, SectionId, SeriesId, Signature, StaffId, Tag, TopicId};

macro_rules! kinds {
    ($($variant:ident $key:literal $doc:literal,)*) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum ChangeKind {
            $(#[doc = $doc] #[serde(rename = $key)] $variant,)*
        }

        impl ChangeKind {
            /// The name in the log.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The kind of this name.
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

kinds! {
    PaperFounded "paper_founded" "The paper was made.",
    PaperRestored "paper_restored" "The paper was restored from a backup.",
    MastheadChanged "masthead_changed" "A new version of the masthead.",
    SettingsChanged "settings_changed" "A new version of the house rules.",
    SectionCreated "section_created" "A section.",
    SeriesCreated "series_created" "A series.",
    ReporterCreated "reporter_created" "A reporter.",
    ReporterChanged "reporter_changed" "What readers see of a reporter.",
    TopicCreated "topic_created" "A topic.",
    DraftSaved "draft_saved" "A text that readers do not see was stored.",
    ArticlePublished "article_published" "Readers see an article for the first time.",
    ArticleUpdated "article_updated" "What readers see of an article changed.",
    ArticleWithdrawn "article_withdrawn" "Readers no longer see an article.",
    StateChanged "state_changed" "A step of the workflow that readers do not see.",
    NoticeAdded "notice_added" "A notice on an article.",
    PictureAdded "picture_added" "A picture.",
    BannersChanged "banners_changed" "The banners.",
    WeatherChanged "weather_changed" "The weather.",
    WordsChanged "words_changed" "A word of the paper's own, or one that is none.",
    SynonymsChanged "synonyms_changed" "Words that mean the same in a search.",
    RelatedChosen "related_chosen" "What an editor wants among the related articles of one.",
    StaffInvited "staff_invited" "A member of the staff who has yet to accept.",
    StaffChanged "staff_changed" "Name, roles, sections or the standing of an account.",
    StaffLinkMade "staff_link_made" "A link for who has yet to accept, or cannot get in.",
    PasswordSet "password_set" "An invitation or recovery was accepted, or the password changed.",
    SecondFactorSet "second_factor_set" "One-time codes were switched on or off.",
    TokenCreated "token_created" "A token of a member of the staff.",
    TokenRevoked "token_revoked" "A token is of no use any more.",
}

/// What a change is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The paper as a whole.
    Paper,
    /// An article.
    Article(ArticleNumber),
    /// A section.
    Section(SectionId),
    /// A series.
    Series(SeriesId),
    /// A reporter.
    Reporter(ReporterId),
    /// A topic.
    Topic(TopicId),
    /// A picture.
    Picture(PictureId),
    /// A banner.
    Banner(BannerId),
    /// A member of the staff.
    Staff(StaffId),
}

/// An entry of the log, as it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its place: 1, 2, 3 … without a hole, in the order of the commits.
    pub seq: i64,
    /// What happened.
    pub kind: ChangeKind,
    /// To what.
    pub subjects: Vec<Subject>,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Signature,
}

impl Change {
    /// The tags of the pages that show what changed. Lists count: a published article touches the front, the latest list and
    /// every list it stands in, each of which is among the subjects.
    pub fn tags(&self) -> BTreeSet<Tag> {
        use ChangeKind::*;
        match self.kind {
            PaperFounded | PaperRestored | MastheadChanged | SettingsChanged | SectionCreated | WeatherChanged => {
                return BTreeSet::from([Tag::Chrome]);
            }
            // The page of the article has the tag too: its text did not change, but the list below it.
            RelatedChosen => return self.articles().map(Tag::Related).collect(),
            DraftSaved | StateChanged | PictureAdded | WordsChanged | SynonymsChanged | StaffInvited | StaffChanged
            | StaffLinkMade | PasswordSet | SecondFactorSet | TokenCreated | TokenRevoked => return BTreeSet::new(),
            BannersChanged => return BTreeSet::from([Tag::Banners]),
            _ => {}
        }
        let mut tags: BTreeSet<Tag> = self.subjects.iter().flat_map(Self::tags_of).collect();
        if matches!(self.kind, ArticlePublished | ArticleUpdated | ArticleWithdrawn | NoticeAdded) {
            tags.extend([Tag::Front, Tag::Latest]);
        }
        tags
    }

    /// Whether readers may no longer see something that they could see before.
    pub fn withdraws(&self) -> bool {
        self.kind == ChangeKind::ArticleWithdrawn
    }

    /// The articles among its subjects.
    pub fn articles(&self) -> impl Iterator<Item = ArticleNumber> + '_ {
        self.subjects.iter().filter_map(|subject| match subject {
            Subject::Article(number) => Some(*number),
            _ => None,
        })
    }

    fn tags_of(subject: &Subject) -> Vec<Tag> {
        match subject {
            Subject::Paper => vec![Tag::Chrome],
            Subject::Article(number) => vec![Tag::Article(*number), Tag::Related(*number)],
            Subject::Section(id) => vec![Tag::Section(*id)],
            Subject::Series(id) => vec![Tag::Series(*id)],
            Subject::Reporter(id) => vec![Tag::Reporter(*id)],
            Subject::Topic(id) => vec![Tag::Topic(*id)],
            Subject::Picture(_) | Subject::Staff(_) => Vec::new(),
            Subject::Banner(_) => vec![Tag::Banners],
        }
    }
}
