//! Who may do what, as one table: roles by verbs, own and foreign, of the desk's section and of another.

use jikji_news::{
    Actor, Barrier, Reach, Refusal, Role, SectionId, Staff, StaffId, State, Thing, TokenId, TokenScope, Verb, may,
};

const DESK_OF: SectionId = SectionId(1);
const OTHER: SectionId = SectionId(2);
const ME: StaffId = StaffId(7);
const SOMEBODY: StaffId = StaffId(8);

/// A member with these roles, by their first letters; `!` gives 직접 출고.
fn member(roles: &str) -> Staff {
    let role = |letter| match letter {
        'R' => Role::Reporter,
        'C' => Role::Contributor,
        'D' => Role::Desk,
        'E' => Role::EditorInChief,
        'B' => Role::Banners,
        'A' => Role::Administrator,
        other => panic!("no role begins with {other}"),
    };
    Staff {
        id: ME,
        email: "haruna@saenaru.example".parse().unwrap_or_else(|error| panic!("{error}")),
        name: "하루나".into(),
        roles: roles.trim_end_matches('!').chars().map(role).collect(),
        sections: [DESK_OF].into(),
        publishes_directly: roles.ends_with('!'),
        reporter: None,
        disabled: false,
    }
}

fn letter(answer: Result<(), Refusal>) -> char {
    match answer {
        Ok(()) => '+',
        Err(Refusal::NotPermitted { because, .. }) => match because {
            Barrier::Disabled => 'x',
            Barrier::Scope => 't',
            Barrier::Role => 'r',
            Barrier::Section => 's',
            Barrier::Foreign => 'f',
            Barrier::OnDesk => 'd',
            Barrier::Undirected => 'u',
        },
        Err(other) => panic!("{other}"),
    }
}

/// What stands in the way of each verb, a letter each, in the order of `Verb::ALL`.
fn row(actor: &Actor, thing: &Thing<'_>) -> String {
    Verb::ALL.iter().map(|verb| letter(may(actor, *verb, thing))).collect()
}

/// Columns: read, write, edit, file, desk, publish, amend, apply, take_down, retract, notice, spike, illustrate, lay_out_front,
/// keep_banners, keep_words, read_log, keep_staff, keep_settings. A `+` may; any other letter is what stands in the way. Three
/// times: while the article is a draft, is filed to the desk, and is out.
const TABLE: &str = "
R   own    here  ++++ru+urrr++rrrrrr ++d+ru+urrrd+rrrrrr ++d+ru+urrrd+rrrrrr
R   own    there ++++ru+urrr++rrrrrr ++d+ru+urrrd+rrrrrr ++d+ru+urrrd+rrrrrr
R   theirs here  f+ffffffffff+rrrrrr f+ffffffffff+rrrrrr ++ffffffffff+rrrrrr
R   theirs there f+ffffffffff+rrrrrr f+ffffffffff+rrrrrr ++ffffffffff+rrrrrr
R!  own    here  ++++r+++rrr++rrrrrr ++d+rd++rrrd+rrrrrr ++d+rd++rrrd+rrrrrr
R!  own    there ++++r+++rrr++rrrrrr ++d+rd++rrrd+rrrrrr ++d+rd++rrrd+rrrrrr
R!  theirs here  f+ffffffffff+rrrrrr f+ffffffffff+rrrrrr ++ffffffffff+rrrrrr
R!  theirs there f+ffffffffff+rrrrrr f+ffffffffff+rrrrrr ++ffffffffff+rrrrrr
C   own    here  ++++rrrrrrr++rrrrrr ++d+rrrrrrrd+rrrrrr ++d+rrrrrrrd+rrrrrr
C   own    there ++++rrrrrrr++rrrrrr ++d+rrrrrrrd+rrrrrr ++d+rrrrrrrd+rrrrrr
C   theirs here  f+ffffffffff+rrrrrr f+ffffffffff+rrrrrr ++ffffffffff+rrrrrr
C   theirs there f+ffffffffff+rrrrrr f+ffffffffff+rrrrrr ++ffffffffff+rrrrrr
D   own    here  ++++++++++++++r+rrr ++++++++++++++r+rrr ++++++++++++++r+rrr
D   own    there ++++ru+urrr+++r+rrr ++d+ru+urrrd++r+rrr ++d+ru+urrrd++r+rrr
D   theirs here  ++++++++++++++r+rrr ++++++++++++++r+rrr ++++++++++++++r+rrr
D   theirs there s+ssssssssss++r+rrr s+ssssssssss++r+rrr ++ssssssssss++r+rrr
DR  own    here  ++++++++++++++r+rrr ++++++++++++++r+rrr ++++++++++++++r+rrr
DR  own    there ++++ru+urrr+++r+rrr ++d+ru+urrrd++r+rrr ++d+ru+urrrd++r+rrr
DR  theirs here  ++++++++++++++r+rrr ++++++++++++++r+rrr ++++++++++++++r+rrr
DR  theirs there s+ssssssssss++r+rrr s+ssssssssss++r+rrr ++ssssssssss++r+rrr
E   own    here  +++++++++++++++++rr +++++++++++++++++rr +++++++++++++++++rr
E   own    there +++++++++++++++++rr +++++++++++++++++rr +++++++++++++++++rr
E   theirs here  +++++++++++++++++rr +++++++++++++++++rr +++++++++++++++++rr
E   theirs there +++++++++++++++++rr +++++++++++++++++rr +++++++++++++++++rr
B   own    here  rrrrrrrrrrrr+r+rrrr rrrrrrrrrrrr+r+rrrr +rrrrrrrrrrr+r+rrrr
B   own    there rrrrrrrrrrrr+r+rrrr rrrrrrrrrrrr+r+rrrr +rrrrrrrrrrr+r+rrrr
B   theirs here  rrrrrrrrrrrr+r+rrrr rrrrrrrrrrrr+r+rrrr +rrrrrrrrrrr+r+rrrr
B   theirs there rrrrrrrrrrrr+r+rrrr rrrrrrrrrrrr+r+rrrr +rrrrrrrrrrr+r+rrrr
A   own    here  rrrrrrrrrrrrrrrr+++ rrrrrrrrrrrrrrrr+++ +rrrrrrrrrrrrrrr+++
A   own    there rrrrrrrrrrrrrrrr+++ rrrrrrrrrrrrrrrr+++ +rrrrrrrrrrrrrrr+++
A   theirs here  rrrrrrrrrrrrrrrr+++ rrrrrrrrrrrrrrrr+++ +rrrrrrrrrrrrrrr+++
A   theirs there rrrrrrrrrrrrrrrr+++ rrrrrrrrrrrrrrrr+++ +rrrrrrrrrrrrrrr+++
";

/// The same where the writer's own article is in another state: here with 직접 출고, there without, and from outside.
const OWN: &str = "
draft      ++++ru+urrr++rrrrrr ++++r+++rrr++rrrrrr ++++rrrrrrr++rrrrrr
filed      ++d+ru+urrrd+rrrrrr ++d+rd++rrrd+rrrrrr ++d+rrrrrrrd+rrrrrr
desking    ++d+ru+urrrd+rrrrrr ++d+rd++rrrd+rrrrrr ++d+rrrrrrrd+rrrrrr
sent_back  ++++ru+urrr++rrrrrr ++++r+++rrr++rrrrrr ++++rrrrrrr++rrrrrr
held       ++d+ru+urrrd+rrrrrr ++d+rd++rrrd+rrrrrr ++d+rrrrrrrd+rrrrrr
scheduled  ++d+ru+urrrd+rrrrrr ++++r+++rrrd+rrrrrr ++d+rrrrrrrd+rrrrrr
published  ++d+ru+urrrd+rrrrrr ++d+rd++rrrd+rrrrrr ++d+rrrrrrrd+rrrrrr
amending   ++++ru+urrrd+rrrrrr ++++rd++rrrd+rrrrrr ++d+rrrrrrrd+rrrrrr
taken_down ++d+ru+urrrd+rrrrrr ++d+rd++rrrd+rrrrrr ++d+rrrrrrrd+rrrrrr
retracted  ++d+ru+urrrd+rrrrrr ++d+rd++rrrd+rrrrrr ++d+rrrrrrrd+rrrrrr
spiked     ++d+ru+urrr++rrrrrr ++d+rd++rrr++rrrrrr ++d+rrrrrrr++rrrrrr
";

fn thing<'a>(whose: &str, section: &str, state: &str) -> Thing<'a> {
    let writers: &[StaffId] = if whose == "own" { &[ME] } else { &[SOMEBODY] };
    let section = match section {
        "here" => Some(DESK_OF),
        "there" => Some(OTHER),
        _ => None,
    };
    Thing::Article { writers, section, state: State::from_key(state).unwrap_or_else(|| panic!("no state is {state}")) }
}

#[test]
fn the_whole_table() {
    for line in TABLE.lines().filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [roles, whose, section, draft, filed, published] = words[..] else { panic!("a row is six words: {line}") };
        for (state, expected) in [("draft", draft), ("filed", filed), ("published", published)] {
            let found = row(&Actor::staff(member(roles)), &thing(whose, section, state));
            assert_eq!(found, expected, "{roles}, {whose}, {section}, {state}");
        }
    }
}

#[test]
fn what_a_writer_may_do_with_an_article_of_their_own() {
    for line in OWN.lines().filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [state, reporter, directly, contributor] = words[..] else { panic!("a row is four words: {line}") };
        for (roles, expected) in [("R", reporter), ("R!", directly), ("C", contributor)] {
            assert_eq!(row(&Actor::staff(member(roles)), &thing("own", "there", state)), expected, "{roles}, {state}");
        }
    }
}

#[test]
fn the_program_itself_may_everything() {
    let row = row(&Actor::command("import"), &thing("theirs", "there", "published"));
    assert!(row.chars().all(|letter| letter == '+'), "{row}");
}

#[test]
fn a_closed_account_may_nothing() {
    let mut staff = member("RDEA");
    staff.disabled = true;
    let row = row(&Actor::staff(staff), &thing("own", "here", "published"));
    assert!(row.chars().all(|letter| letter == 'x'), "{row}");
}

#[test]
fn a_token_reaches_as_far_as_its_scopes_and_its_owner() {
    let by = |roles: &str, scopes: &[TokenScope]| {
        let actor = Actor::by_token(member(roles), TokenId(3), scopes.iter().copied().collect());
        row(&actor, &thing("own", "here", "draft"))
    };
    use TokenScope::{Articles, Banners, Front, Publish, Words};
    assert_eq!(by("EA", &[Articles]), "+++++t+tttt++tttttt");
    assert_eq!(by("EA", &[Articles, Publish]), "+++++++++++++tttttt");
    assert_eq!(by("EA", &[Front, Banners, Words]), "ttttttttttttt+++ttt", "staff and settings are for no token");
    assert_eq!(by("R", &[Articles, Publish]), "++++ru+urrr++tttttt", "no further than its owner");
}

#[test]
fn reach_answers_as_reading_does() {
    let roles = ["R", "R!", "C", "D", "DR", "E", "B", "A", "BA", "CA", "RDA"];
    let all = [("own", "here"), ("own", "there"), ("own", "none"), ("theirs", "here"), ("theirs", "there")];
    let actors = roles.iter().flat_map(|roles| {
        let token = |scope| Actor::by_token(member(roles), TokenId(1), [scope].into());
        [Actor::staff(member(roles)), token(TokenScope::Articles), token(TokenScope::Publish)]
    });
    for actor in actors {
        let reach = Reach::of(&actor);
        for ((whose, section), state) in all.iter().flat_map(|place| State::ALL.iter().map(move |state| (place, state)))
        {
            if *state == State::Published {
                continue;
            }
            let thing = thing(whose, section, state.key());
            let Thing::Article { writers, section, .. } = thing else { continue };
            let reached = match &reach {
                Reach::Everything => true,
                Reach::Nothing => false,
                Reach::Sections { sections, own } => {
                    writers.contains(own) || section.is_some_and(|section| sections.contains(&section))
                }
            };
            assert_eq!(may(&actor, Verb::Read, &thing).is_ok(), reached, "{actor:?} {thing:?}");
        }
    }
}

#[test]
fn the_log_names_who_it_was() {
    let staff = Actor::staff(member("R")).signature();
    assert_eq!((staff.0.as_str(), staff.staff()), ("staff:7", Some(ME)));
    let token = Actor::by_token(member("R"), TokenId(3), [].into()).signature();
    assert_eq!((token.0.as_str(), token.staff()), ("staff:7:token:3", Some(ME)));
    assert_eq!(Actor::command("import").signature().staff(), None);
}
