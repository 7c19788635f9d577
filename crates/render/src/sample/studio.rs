//! Samples of the studio's screens.

use jikji_news::Language;

use crate::pages::{
    AccountPage, DeskPage, InvitationPage, Member, RefusedPage, SessionRow, SignInPage, StaffPage, StaffRow, WorkRow,
};
use crate::parts::Chrome;

fn chrome(language: Language) -> Chrome {
    super::pieces::plain_chrome(language, "/studio")
}

const BOTH: [Language; 2] = [Language::Ko, Language::En];

fn member(keeps_staff: bool) -> Option<Member> {
    Some(Member { name: "하루나".into(), email: "haruna@saenaru.example".into(), keeps_staff })
}

fn row(state: &'static str, headline: &str) -> WorkRow {
    WorkRow {
        number: "12".into(),
        headline: headline.into(),
        section: (!headline.is_empty()).then(|| "사회".into()),
        state,
        changed: ("2026-01-12T14:03:00+09:00".into(), "1월 12일 14:03".into()),
    }
}

pub(crate) fn sign_ins() -> Vec<SignInPage> {
    let faults = [(None, None), (Some("studio-fault-wrong"), None), (Some("studio-fault-slow"), Some(30))];
    let page = |language, (fault, wait)| SignInPage {
        chrome: chrome(language),
        member: None,
        fault,
        email: "haruna@saenaru.example".into(),
        next: "/studio".into(),
        wait,
    };
    BOTH.into_iter().flat_map(|language| faults.map(|fault| page(language, fault))).collect()
}

pub(crate) fn invitations() -> Vec<InvitationPage> {
    let invited = || Some(("하루나".to_owned(), "haruna@saenaru.example".to_owned()));
    let kinds = [(invited(), false, None), (invited(), true, Some("studio-fault-common")), (None, false, None)];
    let page = |language, (invited, recovers, fault): &(Option<(String, String)>, bool, Option<&'static str>)| {
        InvitationPage {
            chrome: chrome(language),
            member: None,
            fault: *fault,
            invited: invited.clone(),
            recovers: *recovers,
            action: "/studio/invitations/x".into(),
        }
    };
    BOTH.into_iter()
        .flat_map(|language| kinds.iter().map(move |kind| page(language, kind)).collect::<Vec<_>>())
        .collect()
}

pub(crate) fn desks() -> Vec<DeskPage> {
    let page = |language, full: bool| DeskPage {
        chrome: chrome(language),
        member: member(full),
        fault: None,
        own: if full {
            vec![row("draft", ""), row("sent_back", "물레천 넘쳐 142가구 침수")]
        } else {
            Vec::new()
        },
        board: if full { vec![("filed", vec![row("filed", "나루시장 지붕 공사")])] } else { Vec::new() },
    };
    BOTH.into_iter().flat_map(|language| [true, false].map(|full| page(language, full))).collect()
}

pub(crate) fn accounts() -> Vec<AccountPage> {
    let page = |language, proven: bool, codes: bool| AccountPage {
        chrome: chrome(language),
        member: member(false),
        fault: codes.then_some("studio-fault-code"),
        proven,
        codes,
        secret: (proven && !codes).then(|| ("ABCD EFGH".into(), "otpauth://totp/x".into())),
        sessions: vec![SessionRow {
            id: 1,
            device: "Firefox".into(),
            address: "192.0.2.7".into(),
            seen: "1월 12일 14:03".into(),
            current: true,
        }],
        done: proven.then_some("studio-done-password"),
    };
    let kinds = [(false, false), (true, false), (true, true)];
    BOTH.into_iter().flat_map(|language| kinds.map(|(proven, codes)| page(language, proven, codes))).collect()
}

pub(crate) fn staffs() -> Vec<StaffPage> {
    let member_row = |state| StaffRow {
        id: 1,
        name: "하루나".into(),
        email: "haruna@saenaru.example".into(),
        roles: vec!["reporter", "desk"],
        sections: vec!["사회".into()],
        state,
    };
    let page = |language| StaffPage {
        chrome: chrome(language),
        member: member(true),
        fault: Some("studio-fault-email-taken"),
        staff: ["open", "invited", "closed"].map(member_row).into(),
        roles: jikji_news::Role::ALL.iter().map(|role| role.key()).collect(),
        sections: vec![(1, "사회".into())],
        link: Some(("하루나".into(), "https://saenaru.example/studio/invitations/x".into())),
    };
    BOTH.map(page).into()
}

pub(crate) fn refusals() -> Vec<RefusedPage> {
    let page = |language| RefusedPage {
        chrome: chrome(language),
        member: member(false),
        fault: Some("studio-refused-role"),
        status: 403,
    };
    BOTH.map(page).into()
}
