//! Bylines: who wrote it, as the paper prints it and as pasted text carries it.

use serde::{Deserialize, Serialize};

/// One writer of an article. A byline needs no account: it is what is printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Byline {
    /// The paper or agency the writer writes for, as printed before the `=`.
    pub outlet: Option<String>,
    /// The writer's name. A desk (편집부) or an agency may stand here too.
    pub name: String,
    /// 기자, 특파원, 논설위원 …, as printed after the name.
    pub role: Option<String>,
    /// An address that readers may write to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// What newsrooms print after a name, the longer before the shorter that ends it (인턴기자 before 기자).
pub const ROLES: &[&str] = &[
    "논설위원",
    "전문기자",
    "선임기자",
    "인턴기자",
    "객원기자",
    "수습기자",
    "시민기자",
    "사진기자",
    "통신원",
    "특파원",
    "칼럼니스트",
    "편집위원",
    "논설실장",
    "대기자",
    "기자",
    "PD",
    "앵커",
];

impl Byline {
    /// Reads one writer: `윤슬 기자`, `윤슬기자`, `윤슬 선임기자 yun@example.com`. The role is told by vocabulary; without
    /// one the whole is the name.
    pub fn parse(text: &str, outlet: Option<&str>) -> Option<Self> {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let email = match words.last() {
            Some(last) if words.len() > 1 && is_email(last) => words.pop().map(strip_brackets).map(str::to_owned),
            _ => None,
        };
        let joined = words.join(" ");
        let role = ROLES.iter().find(|role| joined.ends_with(*role)).copied();
        let name = role.and_then(|role| joined.strip_suffix(role)).unwrap_or(&joined).trim();
        (!name.is_empty()).then(|| Self {
            outlet: outlet.map(str::trim).filter(|outlet| !outlet.is_empty()).map(str::to_owned),
            name: name.to_owned(),
            role: role.map(str::to_owned),
            email,
        })
    }

    /// Name and role as printed: `윤슬 기자`.
    pub fn signature(&self) -> String {
        match &self.role {
            Some(role) => format!("{} {role}", self.name),
            None => self.name.clone(),
        }
    }
}

fn strip_brackets(word: &str) -> &str {
    word.trim_matches(['(', ')', '<', '>'])
}

fn is_email(word: &str) -> bool {
    strip_brackets(word).split_once('@').is_some_and(|(user, host)| {
        !user.is_empty() && host.contains('.') && word.is_ascii() && !host.starts_with('.') && !host.ends_with('.')
    })
}

/// How the paper prints its bylines: text with the places `{outlet}` and `{people}`, such as `[{outlet}={people}]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BylinePattern {
    before: String,
    between: String,
    after: String,
}

impl Default for BylinePattern {
    fn default() -> Self {
        Self { before: "[".into(), between: "=".into(), after: "]".into() }
    }
}

impl TryFrom<String> for BylinePattern {
    type Error = String;

    fn try_from(pattern: String) -> Result<Self, String> {
        let parts = pattern
            .split_once("{outlet}")
            .and_then(|(before, rest)| rest.split_once("{people}").map(|(between, after)| (before, between, after)))
            .filter(|(before, between, after)| ![before, between, after].iter().any(|part| part.contains('{')));
        match parts {
            Some((before, between, after)) => {
                Ok(Self { before: before.into(), between: between.into(), after: after.into() })
            }
            None => {
                Err(format!("`{pattern}` is no byline pattern: it needs {{outlet}} and then {{people}}, once each"))
            }
        }
    }
}

impl From<BylinePattern> for String {
    fn from(pattern: BylinePattern) -> String {
        format!("{}{{outlet}}{}{{people}}{}", pattern.before, pattern.between, pattern.after)
    }
}

impl BylinePattern {
    /// The byline as printed, writers of one outlet together: `[뉴스스페이스=윤슬 기자·김시민 기자]`. Several outlets stand
    /// one after the other; a writer without outlet has no `=`.
    pub fn print(&self, bylines: &[Byline]) -> String {
        let mut printed = Vec::new();
        for group in bylines.chunk_by(|one, next| one.outlet == next.outlet) {
            let people = group.iter().map(Byline::signature).collect::<Vec<_>>().join("·");
            let outlet = group.first().and_then(|byline| byline.outlet.as_deref());
            printed.push(match outlet {
                Some(outlet) => format!("{}{outlet}{}{people}{}", self.before, self.between, self.after),
                None => format!("{}{people}{}", self.before, self.after),
            });
        }
        printed.join(" ")
    }

    /// The fixed parts: what stands before the outlet, between outlet and people, and after the people.
    pub fn parts(&self) -> (&str, &str, &str) {
        (&self.before, &self.between, &self.after)
    }
}

/// What [`lift_bylines`] found at the head of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lifted<'a> {
    /// The writers, never empty.
    pub bylines: Vec<Byline>,
    /// The text after the byline.
    pub rest: &'a str,
}

/// Takes a byline off the head of a text, in the forms that Korean papers and agencies print (FACTS §4):
/// `[매체=이름 기자]`, `[이름 기자]`, `[매체/이름기자]`, `【매체=이름 기자】`, `(지역=매체) 이름 기자 =`. Several writers are
/// joined by `·` or `,` (`이름·이름 기자` shares the role). Lifting what is left finds nothing more, unless the text carries two.
pub fn lift_bylines(text: &str) -> Option<Lifted<'_>> {
    let text = text.trim_start();
    bracketed(text, '[', ']').or_else(|| bracketed(text, '【', '】')).or_else(|| agency(text))
}

fn bracketed(text: &str, open: char, close: char) -> Option<Lifted<'_>> {
    let (inside, rest) = text.strip_prefix(open)?.split_once(close)?;
    if inside.contains(['\n', open]) || inside.chars().count() > 80 {
        return None;
    }
    let (outlet, people) = match inside.split_once('=').or_else(|| inside.split_once('/')) {
        Some((outlet, people)) => (Some(outlet), people),
        None => (None, inside),
    };
    let bylines = parse_people(people, outlet);
    // A bracket without `=` is a byline only if it names a role: `[윤슬 기자]`, not `[빅테크칼럼]`.
    let signed = outlet.is_some() && inside.contains('=') || bylines.iter().any(|byline| byline.role.is_some());
    (signed && !bylines.is_empty()).then(|| Lifted { bylines, rest: rest.trim_start() })
}

/// `(서울=연합뉴스) 홍길동 기자 = 본문`: the outlet stands after the place.
fn agency(text: &str) -> Option<Lifted<'_>> {
    let (inside, after) = text.strip_prefix('(')?.split_once(')')?;
    let (_place, outlet) = inside.split_once('=')?;
    let (people, rest) = after.split_once('=')?;
    if people.chars().count() > 60 || inside.chars().count() > 40 {
        return None;
    }
    let bylines = parse_people(people, Some(outlet));
    bylines.iter().any(|byline| byline.role.is_some()).then(|| Lifted { bylines, rest: rest.trim_start() })
}

/// Several writers in one bracket; a role at the end is everybody's (`윤슬·김시민 기자`).
fn parse_people(people: &str, outlet: Option<&str>) -> Vec<Byline> {
    let mut bylines: Vec<Byline> =
        people.split(['·', 'ㆍ', ',', '，']).filter_map(|person| Byline::parse(person, outlet)).collect();
    if let Some(role) = bylines.last().and_then(|last| last.role.clone()) {
        for byline in bylines.iter_mut().filter(|byline| byline.role.is_none()) {
            byline.role = Some(role.clone());
        }
    }
    bylines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(lifted: &Lifted<'_>) -> Vec<String> {
        lifted.bylines.iter().map(|b| format!("{}/{}", b.outlet.as_deref().unwrap_or("-"), b.signature())).collect()
    }

    #[test]
    fn the_forms_of_the_trade_are_lifted() {
        let cases: &[(&str, &[&str], &str)] = &[
            ("[뉴스스페이스=윤슬 기자] 일론", &["뉴스스페이스/윤슬 기자"], "일론"),
            (
                "[새나루신문=하진우 기자, 서지안 선임기자] 시",
                &["새나루신문/하진우 기자", "새나루신문/서지안 선임기자"],
                "시",
            ),
            ("[새나루신문=하진우·서지안 기자] 시", &["새나루신문/하진우 기자", "새나루신문/서지안 기자"], "시"),
            ("[새나루신문/하진우기자] 시", &["새나루신문/하진우 기자"], "시"),
            ("[하진우 기자] 시", &["-/하진우 기자"], "시"),
            ("【새나루신문=하진우 기자】시", &["새나루신문/하진우 기자"], "시"),
            ("(새나루=가온통신) 두솔빛 기자 = 항만", &["가온통신/두솔빛 기자"], "항만"),
            ("[새나루신문=편집부] 알림", &["새나루신문/편집부"], "알림"),
        ];
        for (text, expected, rest) in cases {
            let lifted = lift_bylines(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(people(&lifted), *expected);
            assert_eq!(lifted.rest, *rest);
        }
    }

    #[test]
    fn other_brackets_stay() {
        for text in
            ["[빅테크칼럼] 머스크", "[사진] 항구", "(서울) 오늘", "본문 [새나루신문=하진우 기자]", "[=] x", "", "["]
        {
            assert_eq!(lift_bylines(text), None, "{text}");
        }
    }

    #[test]
    fn printing_what_was_lifted_gives_it_back() {
        for text in
            ["[새나루신문=하진우 기자·서지안 선임기자]", "[가온통신=두솔빛 기자] [새나루신문=민다솜 기자]", "[봉하늬]"]
        {
            let mut bylines = Vec::new();
            let mut rest = text;
            while let Some(lifted) = lift_bylines(rest) {
                bylines.extend(lifted.bylines);
                rest = lifted.rest;
            }
            if bylines.is_empty() {
                bylines.push(Byline { name: "봉하늬".into(), ..Byline::default() });
            }
            assert_eq!(BylinePattern::default().print(&bylines), text);
        }
    }

    #[test]
    fn a_pattern_is_checked() {
        let pattern = BylinePattern::try_from("{outlet} {people} | ".to_owned()).unwrap();
        let byline = Byline::parse("하진우 기자", Some("새나루신문")).unwrap();
        assert_eq!(pattern.print(&[byline]), "새나루신문 하진우 기자 | ");
        for wrong in ["", "{people}", "{people}{outlet}", "{outlet}{outlet}{people}"] {
            assert!(BylinePattern::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_address_is_no_name() {
        let byline = Byline::parse("하진우 기자 ha@saenaru.example", None).unwrap();
        assert_eq!((byline.name.as_str(), byline.email.as_deref()), ("하진우", Some("ha@saenaru.example")));
    }
}
