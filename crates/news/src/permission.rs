//! Who may do what. Decided here and nowhere else, by verb, section and person.

use std::collections::BTreeSet;

use crate::{Actor, Refusal, Role, SectionId, Staff, StaffId, State, Step, TokenScope};

macro_rules! verbs {
    ($($variant:ident $key:literal $scope:expr, $doc:literal;)*) => {
        /// What somebody may be allowed to do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Verb {
            $(#[doc = $doc] $variant,)*
        }

        impl Verb {
            /// Every verb.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name in messages to machines.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The scope that a token needs for it; `None` for what no token may do.
            pub fn scope(self) -> Option<TokenScope> {
                match self { $(Self::$variant => $scope,)* }
            }
        }
    };
}

verbs! {
    Read "read" Some(TokenScope::Articles), "Reading a text that readers may not see.";
    Write "write" Some(TokenScope::Articles), "기사 쓰기: beginning an article.";
    Edit "edit" Some(TokenScope::Articles), "Saving another text of an article.";
    File "file" Some(TokenScope::Articles), "송고, 송고 취소.";
    Desk "desk" Some(TokenScope::Articles), "데스킹 시작, 담당 가져오기, 반려, 보류.";
    Publish "publish" Some(TokenScope::Publish), "바로 출고, 예약 출고, 예약 취소.";
    Amend "amend" Some(TokenScope::Articles), "출고본 수정, 수정안 버리기.";
    Apply "apply" Some(TokenScope::Publish), "수정안 반영.";
    TakeDown "take_down" Some(TokenScope::Publish), "기사 내림, 다시 올리기.";
    Retract "retract" Some(TokenScope::Publish), "기사 취소.";
    Notice "notice" Some(TokenScope::Publish), "정정·반론 달기.";
    Spike "spike" Some(TokenScope::Articles), "폐기, 되살리기.";
    Illustrate "illustrate" Some(TokenScope::Articles), "Bringing in a picture.";
    LayOutFront "lay_out_front" Some(TokenScope::Front), "메인 편집, and which related articles are pinned or banned.";
    KeepBanners "keep_banners" Some(TokenScope::Banners), "배너.";
    KeepWords "keep_words" Some(TokenScope::Words), "The paper's own words and synonyms.";
    ReadLog "read_log" None, "Reading who did what.";
    KeepStaff "keep_staff" None, "Staff: inviting, roles, disabling, links of recovery.";
    KeepSettings "keep_settings" None, "설정: masthead, sections, series, house rules.";
}

impl Verb {
    /// The verb that a step of the workflow is.
    pub fn of(step: &Step) -> Self {
        match step {
            Step::File | Step::Withdraw => Self::File,
            Step::StartDesking | Step::TakeOver | Step::SendBack { .. } | Step::Hold => Self::Desk,
            Step::Publish | Step::Schedule { .. } | Step::Unschedule => Self::Publish,
            Step::Amend | Step::Discard => Self::Amend,
            Step::Apply => Self::Apply,
            Step::TakeDown { .. } | Step::PutBack => Self::TakeDown,
            Step::Retract { .. } => Self::Retract,
            Step::Spike | Step::Revive => Self::Spike,
        }
    }
}

/// What a verb is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing<'a> {
    /// The paper as a whole, or an article that is only to be begun.
    Paper,
    /// An article that is there.
    Article {
        /// Whose it is: who began it. Nobody's where it was imported.
        writers: &'a [StaffId],
        /// The section it stands in now.
        section: Option<SectionId>,
        /// Where it is in the workflow now.
        state: State,
    },
}

/// What stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Barrier {
    /// The account is closed.
    Disabled,
    /// The token does not reach that far.
    Scope,
    /// It is not what this person does at the paper.
    Role,
    /// The article is another section's.
    Section,
    /// The article is somebody else's.
    Foreign,
    /// The article is in the hands of the desk, or with readers.
    OnDesk,
    /// 직접 출고 was not given.
    Undirected,
}

impl Barrier {
    /// The name in messages to machines.
    pub fn key(self) -> &'static str {
        match self {
            Self::Disabled => "disabled",
            Self::Scope => "scope",
            Self::Role => "role",
            Self::Section => "section",
            Self::Foreign => "foreign",
            Self::OnDesk => "on_desk",
            Self::Undirected => "undirected",
        }
    }
}

/// Whether somebody may do something, and if not, what stands in the way. Whether the workflow leads on is another question.
pub fn may(actor: &Actor, verb: Verb, thing: &Thing<'_>) -> Result<(), Refusal> {
    barrier(actor, verb, thing).map_or(Ok(()), |because| Err(Refusal::NotPermitted { verb: verb.key(), because }))
}

fn barrier(actor: &Actor, verb: Verb, thing: &Thing<'_>) -> Option<Barrier> {
    let staff = actor.member()?;
    if staff.disabled {
        return Some(Barrier::Disabled);
    }
    if actor.scopes().is_some_and(|scopes| !verb.scope().is_some_and(|scope| scopes.contains(&scope))) {
        return Some(Barrier::Scope);
    }
    let open = match (verb, thing) {
        (Verb::KeepStaff | Verb::KeepSettings, _) => staff.is(Role::Administrator),
        (Verb::ReadLog, _) => staff.is(Role::Administrator) || staff.is(Role::EditorInChief),
        (Verb::LayOutFront | Verb::KeepWords, _) => staff.is(Role::Desk) || staff.is(Role::EditorInChief),
        (Verb::KeepBanners, _) => staff.is(Role::Banners) || staff.is(Role::EditorInChief),
        (Verb::Illustrate, _) => staff.writes() || staff.is(Role::Banners),
        (Verb::Write, _) => staff.writes(),
        (_, Thing::Article { writers, section, state }) => return at_article(staff, verb, writers, *section, *state),
        (_, Thing::Paper) => false,
    };
    (!open).then_some(Barrier::Role)
}

fn at_article(
    staff: &Staff,
    verb: Verb,
    writers: &[StaffId],
    section: Option<SectionId>,
    state: State,
) -> Option<Barrier> {
    if staff.is(Role::EditorInChief) || staff.is_desk_of(section) || (verb == Verb::Read && state == State::Published) {
        None
    } else if !staff.writes() {
        Some(Barrier::Role)
    } else if writers.contains(&staff.id) {
        at_own(staff, verb, state)
    } else {
        Some(if staff.is(Role::Desk) { Barrier::Section } else { Barrier::Foreign })
    }
}

/// What keeps a writer from something with an article of their own.
fn at_own(staff: &Staff, verb: Verb, state: State) -> Option<Barrier> {
    let with_writer = matches!(state, State::Draft | State::SentBack);
    // Who writes from outside has drafts only, whatever became of them.
    let inside = staff.is(Role::Reporter) || staff.is(Role::Desk);
    let directly = inside && staff.publishes_directly;
    let (open, otherwise) = match verb {
        Verb::Read | Verb::File => (true, Barrier::Role),
        Verb::Edit => {
            let amends = state == State::Amending && inside;
            (with_writer || amends || state == State::Scheduled && directly, Barrier::OnDesk)
        }
        Verb::Spike => (with_writer || state == State::Spiked, Barrier::OnDesk),
        Verb::Amend => (inside, Barrier::Role),
        Verb::Publish if directly => (with_writer || state == State::Scheduled, Barrier::OnDesk),
        Verb::Publish | Verb::Apply => (directly, if inside { Barrier::Undirected } else { Barrier::Role }),
        _ => (false, Barrier::Role),
    };
    (!open).then_some(otherwise)
}

/// Which texts somebody may read beside those that all readers see: what lists and searches of the studio hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// Every article.
    Everything,
    /// Those of these sections, and one's own.
    Sections {
        /// The sections; may be none.
        sections: BTreeSet<SectionId>,
        /// Who it is.
        own: StaffId,
    },
    /// None.
    Nothing,
}

impl Reach {
    /// How far somebody's reading reaches; the same answer as [`may`] gives to [`Verb::Read`] article by article.
    pub fn of(actor: &Actor) -> Self {
        let Some(staff) = actor.member() else { return Self::Everything };
        let blind = actor.scopes().is_some_and(|scopes| !scopes.contains(&TokenScope::Articles));
        if staff.disabled || blind || !staff.writes() {
            Self::Nothing
        } else if staff.is(Role::EditorInChief) {
            Self::Everything
        } else {
            let sections = if staff.is(Role::Desk) { staff.sections.clone() } else { BTreeSet::new() };
            Self::Sections { sections, own: staff.id }
        }
    }
}
